import type { LookupFunction } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ConnectorFault } from '#app/connector/connector.ts'
import { type Call, carefulFetch, jsonOf, type Reach, statusFault } from '#app/connector/fetching.ts'
import { isPublic } from '#app/connector/guarded.ts'
import { retryAfterMs } from '#app/connector/retry-after.ts'
import { serving, servingRaw } from './lying-server.ts'

const NOW = 1_800_000_000_000
const SECRET = 'aino%40yritys.example'
const LIMITS = { connectMs: 300, wholeMs: 400, answerBytes: 2_000 }

function fetching(origin: string, reach: Partial<Reach> = {}) {
  const fetch = carefulFetch({
    origins: [origin],
    privateHosts: ['127.0.0.1'],
    limits: LIMITS,
    now: () => NOW,
    ...reach,
  })
  onTestFinished(() => fetch.close())
  return (path = `/people?address=${SECRET}`, call: Partial<Call> = {}) =>
    fetch({ method: 'GET', url: `${origin}${path}`, signal: new AbortController().signal, ...call })
}

/** What went wrong, and that nothing of what was asked or answered is in it, however deep one looks. */
async function faultOf(calling: Promise<unknown>): Promise<ConnectorFault> {
  const fault = await calling.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(fault instanceof ConnectorFault)) throw new Error('No fault of the world', { cause: fault })
  const whole = `${fault.message} ${fault.stack} ${String(fault.cause)} ${JSON.stringify(fault.cause ?? {})}`
  expect(whole).not.toMatch(/aino|address=|hunter2|secret-answer/)
  return fault
}

describe('the careful fetch', () => {
  test('gives the whole answer, with a status that is no success as well', async () => {
    const server = await serving((request, response) => {
      response.statusCode = request.method === 'GET' ? 200 : 409
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify({ hei: 'Äänekoski', accepts: request.headers['accept-encoding'] }))
    })
    const call = fetching(server.origin)
    const answer = await call()
    expect(answer.status).toBe(200)
    expect(jsonOf(answer, 'x')).toEqual({ hei: 'Äänekoski', accepts: 'identity' })
    expect((await call('/', { method: 'POST', body: '{}' })).status).toBe(409)
    expect(server.asked).toEqual([`GET /people?address=${SECRET}`, 'POST /'])
  })

  test('waits no longer than it was told for a server that says nothing, trickles or stops half-way', async () => {
    const silent = await servingRaw(() => undefined)
    const half = await servingRaw((socket) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nsecret-answer'),
    )
    const trickle = await servingRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1500\r\n\r\n')
      const timer = setInterval(() => socket.write('s'), 20)
      socket.on('close', () => clearInterval(timer))
    })
    const began = performance.now()
    const faults = await Promise.all([silent, half, trickle].map(({ origin }) => faultOf(fetching(origin)())))
    expect(faults.map(({ when }) => when)).toEqual(['later', 'later', 'later'])
    expect(faults[0]?.message).toMatch(/did not answer in 0.4 s/)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('takes an answer that breaks off, or is shorter than it said, for none', async () => {
    const cut = await servingRaw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nsecret-answer'))
    const chunk = await servingRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nd\r\nsecret-answer\r\n'),
    )
    const reset = await servingRaw((socket) => socket.resetAndDestroy())
    const nonsense = await servingRaw((socket) => socket.end('secret-answer hunter2\r\n\r\n'))
    for (const { origin } of [cut, chunk, reset, nonsense])
      expect((await faultOf(fetching(origin)())).when).toBe('later')
    const nobody = await servingRaw(() => undefined)
    const gone = nobody.origin.replace(/\d+$/, '1')
    expect((await faultOf(fetching(gone)())).message).toMatch(/refused the connection/)
  })

  test('reads no more than its limit, whether the length is said, hidden or a lie', async () => {
    const said = await serving((_, response) => response.end('x'.repeat(2_001)))
    const hidden = await serving((_, response) => {
      response.write('x'.repeat(1_500))
      response.end('x'.repeat(1_500))
    })
    for (const { origin } of [said, hidden])
      expect(await faultOf(fetching(origin)())).toMatchObject({
        when: 'never',
        message: expect.stringMatching(/2000 bytes/),
      })
    const lie = await servingRaw((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n${'x'.repeat(9_000)}`),
    )
    // What goes beyond the length is another message, and not part of this one.
    const answer = await fetching(lie.origin)().catch((fault: unknown) => fault)
    if (answer instanceof ConnectorFault) expect(answer.when).toBe('later')
    else expect(answer).toMatchObject({ body: Buffer.from('xxxxx') })
  })

  test('follows nobody elsewhere: neither a redirection, nor a link to another host, port or name with a password', async () => {
    const trap = await serving((_, response) => response.end('secret-answer'))
    const server = await serving((_, response) =>
      response.writeHead(302, { location: trap.origin }).end('secret-answer'),
    )
    const call = fetching(server.origin)
    expect(await faultOf(call())).toMatchObject({
      when: 'never',
      message: expect.stringMatching(/redirects elsewhere/),
    })
    const fetch = carefulFetch({ origins: [server.origin], privateHosts: ['127.0.0.1'], now: () => NOW })
    onTestFinished(() => fetch.close())
    const { signal } = new AbortController()
    const withPassword = server.origin.replace('//', '//me:hunter2@')
    for (const url of [trap.origin, `${trap.origin}/?${SECRET}`, withPassword, 'file:///etc/passwd', 'no address'])
      expect((await faultOf(fetch({ method: 'GET', url, signal }))).when).toBe('never')
    expect(trap.asked).toEqual([])
    expect(server.asked).toHaveLength(1)
  })

  test('enters no private network unless the host is allowed by name, by whatever name or writing it is asked', async () => {
    const server = await serving((_, response) => response.end('secret-answer'))
    const port = new URL(server.origin).port
    const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]']
    for (const host of hosts) {
      const origin = new URL(`http://${host}:${port}`).origin
      expect(await faultOf(fetching(origin, { privateHosts: ['erp.yritys.example'] })())).toMatchObject({
        when: 'never',
        message: expect.stringMatching(/private network/),
      })
    }
    expect(server.asked).toEqual([])
    expect((await fetching(`http://localhost:${port}`, { privateHosts: ['localhost'] })()).status).toBe(200)
  })

  test('looks at the address it connects to, so that a name that answers differently the second time opens nothing', async () => {
    const server = await serving((_, response) => response.end('secret-answer'))
    const port = new URL(server.origin).port
    let asked = 0
    const rebinding: LookupFunction = (_, __, answer) => {
      asked += 1
      answer(null, [{ address: asked === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }])
    }
    // The first answer was fetched by somebody else, such as a check at the start.
    rebinding('erp.yritys.example', {}, () => undefined)
    const call = fetching(`http://erp.yritys.example:${port}`, { resolve: rebinding })
    expect((await faultOf(call())).message).toMatch(/private network/)
    const mixed: LookupFunction = (_, __, answer) =>
      answer(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])
    expect((await faultOf(fetching(`http://erp.yritys.example:${port}`, { resolve: mixed })())).when).toBe('never')
    expect(server.asked).toEqual([])
  })

  test('stops at once when it is told to, which is no fault of the other side', async () => {
    const silent = await servingRaw(() => undefined)
    const stop = new AbortController()
    const calling = fetching(silent.origin)('/', { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), 30)
    await expect(calling).rejects.toThrow('enough')
    await expect(fetching(silent.origin)('/', { signal: AbortSignal.abort(new Error('early')) })).rejects.toThrow(
      'early',
    )
  })

  test('says that what is not JSON is none, and repeats nothing of it', async () => {
    const answers = [
      ['text/html', '<h1>secret-answer</h1>'],
      ['application/json', '{"address":"secret-answer'],
      ['application/json', 'hunter2'],
    ] as const
    for (const [type, text] of answers) {
      const server = await serving((_, response) => response.setHeader('content-type', type).end(text))
      const answer = await fetching(server.origin)()
      expect((await faultOf((async () => jsonOf(answer, 'erp.yritys.example'))())).when).toBe('later')
    }
  })
})

test('addresses of the internet are public; loopback, private, shared, link-local, mapped and reserved ones are not', () => {
  for (const address of ['93.184.216.34', '2a01:4f9::1', '8.8.8.8']) expect(isPublic(address), address).toBe(true)
  const closed = [
    '127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1',
    '255.255.255.255 198.18.0.1 240.0.0.1 :: ::1 fe80::1 fd00::1 fc00::1 ff02::1 ::ffff:10.0.0.1 ::ffff:7f00:1 64:ff9b::a00:1',
    '2002:0a00:0001:: 2001:db8::1 nonsense',
  ]
  for (const address of closed.join(' ').split(' ')) expect(isPublic(address), address).toBe(false)
})

test('a wait that is asked for is kept, in seconds or until a date, for an hour at most', () => {
  const wait = (said: string) => retryAfterMs({ 'retry-after': said }, NOW)
  expect([wait('0'), wait('7'), wait(' 120 ')]).toEqual([0, 7_000, 120_000])
  expect(wait('Fri, 15 Jan 2027 08:00:30 GMT')).toBe(30_000)
  expect(wait('Fri, 15 Jan 2021 08:00:30 GMT')).toBe(0)
  expect(wait('999999999')).toBe(3_600_000)
  expect([wait('soon'), wait(''), wait('-5x'), retryAfterMs({}, NOW)]).toEqual([null, null, null, null])
})

test('a status that is no success may go away, or needs a person', () => {
  const when = (status: number) => statusFault({ status, afterMs: null }, 'x').when
  expect([408, 425, 429, 500, 502, 503, 504, 509].map(when)).toEqual(Array(8).fill('later'))
  expect([400, 401, 403, 404, 405, 410, 422].map(when)).toEqual(Array(7).fill('never'))
  expect(statusFault({ status: 429, afterMs: 5_000 }, 'x').afterMs).toBe(5_000)
})
