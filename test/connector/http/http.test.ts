import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { systemClock } from '#app/clock.ts'
import { signedHeaders } from '#app/connector/http/signing.ts'
import { httpOf } from '#app/live.ts'
import { Faults } from '#app/register/check/fault.ts'
import { checkHttp } from '#app/register/check/http.ts'
import { fakeClock, MORNING, seededChance } from '../../support/house.ts'
import { serving } from '../lying-server.ts'
import { exampleServer, httpAt, httpRegister, KEY, type Kept } from './crm.ts'

const AINO = 'aino@yritys.example'
const aino: Kept = {
  id: 'c-1',
  values: { number: ['1001'], name: ['Aino Esimerkki'], email: [AINO], city: ['Tampere'], secretNote: ['x'] },
  banned: false,
  rows: { bills: [] },
}
const inTime = () => AbortSignal.timeout(10_000)
const asked = { identifiers: [{ field: 'email', value: AINO }] }
const find = (origin: string, secret = KEY) => httpAt(origin, { secret }).find({ ...asked, signal: inTime() })
const order = { record: 'c-1', changes: [{ field: 'city', from: ['Tampere'], to: ['Turku'] }] }

/** A server that answers every call with the same JSON. */
const saying = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  serving((_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value)),
  )

test('the example server refuses another key, and the portal says what to compare without a word of who was asked for', async () => {
  const { origin } = await exampleServer([aino])
  const fault: unknown = await find(origin, `${KEY}x`).catch((thrown: unknown) => thrown)
  expect(fault).toMatchObject({ name: 'ConnectorFault', when: 'never', message: expect.stringMatching(/key/) })
  expect(String(fault)).not.toMatch(/aino|not-a-real/)
  expect((await find(origin)).records[0]?.values).not.toHaveProperty('secretNote')
})

async function statusOf(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
  return (await fetch(url, { method: 'POST', headers, body })).status
}

test('a call that somebody has listened to cannot be made again, later, elsewhere or with other words', async () => {
  const { origin } = await exampleServer([aino])
  const body = JSON.stringify({ ...asked, after: null })
  const signed = (changes: object = {}) =>
    signedHeaders(
      { id: 'portal', secret: KEY },
      {
        url: new URL(`${origin}/find`),
        body,
        at: systemClock.now(),
        nonce: 'a'.repeat(22),
        idempotencyKey: '',
        ...changes,
      },
    )
  const once = signed()
  expect(await statusOf(`${origin}/find`, once, body)).toBe(200)
  expect(await statusOf(`${origin}/find`, once, body)).toBe(401)
  expect(await statusOf(`${origin}/rows`, signed({ nonce: 'b'.repeat(22) }), body)).toBe(401)
  expect(await statusOf(`${origin}/find`, signed({ nonce: 'c'.repeat(22) }), `${body} `)).toBe(401)
  expect(await statusOf(`${origin}/find`, signed({ nonce: 'd'.repeat(22), at: MORNING - 1e10 }), body)).toBe(401)
})

test('a write whose answer was lost is asked for once more under the same key, and done once', async () => {
  const example = await exampleServer([aino])
  const keys: unknown[] = []
  const between = await serving((asking, response) => {
    keys.push(asking.headers['idempotency-key'])
    const { method, headers } = asking
    const onwards = request(`${example.origin}${asking.url}`, { method, headers }, (answer) => {
      if (keys.length > 1) return answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.headers))
      // It was done, its answer gets lost, and somebody in the office changes the value back.
      answer.resume()
      example.keep([aino])
      return response.destroy()
    })
    asking.pipe(onwards)
  })
  expect(await httpAt(between.origin).correct(order, inTime())).toEqual({ state: 'done' })
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  expect(example.kept()[0]?.values.city).toEqual(['Tampere'])

  const body = JSON.stringify(order)
  const url = new URL(`${example.origin}/correct`)
  const send = (nonce: string, text = body) =>
    statusOf(
      url.href,
      signedHeaders(
        { id: 'portal', secret: KEY },
        { url, body: text, at: systemClock.now(), nonce, idempotencyKey: 'k1' },
      ),
      text,
    )
  example.keep([aino])
  expect(await send('n1')).toBe(200)
  example.keep([aino])
  expect(await send('n2')).toBe(200)
  expect(example.kept()[0]?.values.city).toEqual(['Tampere'])
  expect(await send('n3', body.replace('Turku', 'Oulu'))).toBe(422)
})

test('what a lying system gives of others, of the future, in a circle or in another shape is not believed', async () => {
  const now = '2026-01-01T00:00:00Z'
  const page = { records: [{ id: 'c-1', values: aino.values, collections: {} }], next: null, asOf: now }
  const other = { ...page, records: [{ ...page.records[0], values: { email: ['bo@bolag.example'] } }] }
  const nobody = await find((await saying(other)).origin)
  expect(nobody.records).toEqual([])
  const lies: readonly (readonly [object, string])[] = [
    [{ ...page, asOf: '2999-01-01T00:00:00Z' }, 'never'],
    [{ ...page, next: 'again' }, 'never'],
    [{ ...page, records: Array.from({ length: 101 }, () => page.records[0]) }, 'never'],
    [{ ...page, records: [{ id: 'c-1', values: { email: AINO } }] }, 'never'],
    [{ records: [] }, 'never'],
  ]
  for (const [lie, when] of lies) {
    const fault: unknown = await find((await saying(lie)).origin).catch((thrown: unknown) => thrown)
    expect(fault, JSON.stringify(lie).slice(0, 80)).toMatchObject({ name: 'ConnectorFault', when })
    expect(String(fault)).not.toMatch(/aino/i)
  }
  const beyond = await saying({ state: 'conflict', found: { email: [AINO] } })
  await expect(httpAt(beyond.origin).correct(order, inTime())).rejects.toMatchObject({ when: 'never' })
})

test('a refusal comes to later or never by its status, unless the system says which', async () => {
  const refusals = [
    [{ detail: AINO }, 422, 'never'],
    [{ retry: 'later' }, 422, 'later'],
    [{}, 409, 'later'],
    [{}, 429, 'later'],
    [{}, 500, 'later'],
    [{ retry: 'never' }, 500, 'never'],
    [{}, 403, 'never'],
  ] as const
  for (const [problem, status, when] of refusals) {
    const { origin } = await saying(problem, status, { 'content-type': 'application/problem+json', 'retry-after': '7' })
    const fault: unknown = await httpAt(origin)
      .correct(order, inTime())
      .catch((thrown: unknown) => thrown)
    expect(fault).toMatchObject({ name: 'ConnectorFault', when, afterMs: 7_000 })
    expect(String(fault)).not.toMatch(/aino/i)
  }
})

test('what the register does not name among its abilities is not asked for, and a system that lacks one is not well', async () => {
  const { origin } = await exampleServer([aino])
  const bare = httpAt(origin, { abilities: [] })
  expect([bare.writing, [...bare.abilities]]).toEqual(['by-hand', []])
  const some = httpAt(origin, { abilities: ['forbid-marketing'] })
  await expect(some.correct(order, inTime())).rejects.toMatchObject({ when: 'never' })
  const poorer = await saying({ asOf: '2026-01-01T00:00:00Z', abilities: ['erase'] })
  expect(await httpAt(poorer.origin).health(inTime())).toEqual({
    ok: false,
    why: 'The system cannot be asked to correct, forbid-marketing, walk',
    when: 'never',
  })
})

test('check says what the http block lacks or promises too much, and a portal without the key does not start', () => {
  const said = (register: object) => {
    const faults = new Faults()
    checkHttp({ ...httpRegister('https://crm.yritys.example'), ...register }, faults)
    return faults.found.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
  expect(said({})).toEqual([])
  expect(said({ http: undefined })).toEqual([expect.stringMatching(/^connector: .*add "http:"/)])
  expect(said({ connector: 'file' })).toEqual([expect.stringMatching(/^http: .*"connector: http"/)])
  expect(said({ http: httpRegister('http://crm.yritys.example').http })).toEqual([
    expect.stringMatching(/^http.connection.baseUrl: .*https/),
  ])
  expect(said({ http: httpRegister('https://crm.yritys.example', ['erase', 'erase']).http })).toEqual([
    expect.stringMatching(/^http.abilities.1: .*twice/),
  ])
  const at = (key: string | undefined) =>
    httpOf(httpRegister('https://crm.yritys.example'), fakeClock(MORNING), {
      chance: seededChance('http'),
      setting: () => key,
    })
  expect(() => at(undefined)).toThrow(/^CRM_KEY is missing: .*customers.yaml/)
  expect(() => at('short')).toThrow(/^CRM_KEY is shorter than 32/)
  expect(at(KEY).writing).toBe('port')
})

test('the description names the addresses that the example answers, and no others', () => {
  const described = Object.keys(Object(parse(readFileSync('docs/http-connector/openapi.yaml', 'utf8'))).paths)
  const server = readFileSync('docs/http-connector/example-server.mjs', 'utf8')
  const answered = [...server.matchAll(/'(\/[a-z-]+)':/g)].map(([, path]) => path)
  expect(described.sort()).toEqual([...answered].sort())
  expect(server.split('\n').length).toBeLessThanOrEqual(160)
})
