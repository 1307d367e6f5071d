/** Systems on a bad day: whoever reaches one by HTTP gives a fault with a name, never an empty answer, and repeats nothing. */
import { describe, expect, test } from 'vitest'
import { type Connector, ConnectorFault } from '#app/connector/connector.ts'
import { type Served, serving, servingRaw } from '../lying-server.ts'
import { AINO } from './people.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

const BAD_DAYS: Readonly<Record<string, () => Promise<Served>>> = {
  'says nothing': () => servingRaw(() => undefined),
  'stops half-way': () => servingRaw((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"a')),
  'breaks off': () => servingRaw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"aino')),
  'hangs up': () => servingRaw((socket) => socket.resetAndDestroy()),
  'never ends': () =>
    serving((_, response) => {
      response.writeHead(200, JSON_TYPE)
      const more = () => {
        while (!response.destroyed && response.write('"'.padEnd(65_536, 'a')));
        response.once('drain', more)
      }
      more()
    }),
  'sends us elsewhere': () =>
    serving((_, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()),
  'shows a page instead': () =>
    serving((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${AINO}</h1>`)),
  'lies about its form': () => serving((_, response) => response.writeHead(200, JSON_TYPE).end(`"${AINO}"`)),
  'writes half a JSON': () => serving((_, response) => response.writeHead(200, JSON_TYPE).end(`{"value":["${AINO}`)),
  'is out of order': () => serving((_, response) => response.writeHead(503, JSON_TYPE).end('{}')),
}

/** `at` makes a connector whose system is at this origin, in a private network that is allowed; it waits for two seconds at most. */
export function failingContract(
  system: string,
  email: string,
  at: (origin: string) => Promise<Connector> | Connector,
): void {
  describe(`${system}: a system on a bad day`, () => {
    test.each(Object.entries(BAD_DAYS))(
      'that %s is a fault, and nobody is said to be unknown there',
      async (_, serve) => {
        const { origin } = await serve()
        const connector = await at(origin)
        const identifiers = [{ field: email, value: AINO }]
        const fault = await connector.find({ identifiers, signal: AbortSignal.timeout(10_000) }).then(
          (answer) => ({ answer }),
          (reason: unknown) => reason,
        )
        if (!(fault instanceof ConnectorFault)) throw new Error('It was no fault of the world', { cause: fault })
        expect(`${fault.message} ${String(fault.cause)}`).not.toMatch(/aino|yritys/i)
        const health = await connector.health(AbortSignal.timeout(10_000))
        expect(health).toMatchObject({ ok: false, why: expect.not.stringMatching(/aino/i) })
      },
    )
  })
}
