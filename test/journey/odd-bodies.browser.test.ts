/** Bodies, bytes, names and headers that no form of ours sends: a clear refusal each, never a fault. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { naughty } from '../register/naughty.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Fields, type Visitor, verifyAs, visitorOf } from '../support/visitor.ts'

/** As they come on a slip of a broken encoder: bytes that are no UTF-8, lone surrogates, half an escape. */
const BROKEN = ['%00', '%ED%A0%80', '%C0%AF', '%FF%FE', '%', '%E0%A4%A', '%u0041', '\u{fffd}']

/** Behind one address four companies: a further proof is asked for. */
const SHARED = 'info@lehdonisannointi.example'

describe('bodies that no form has', () => {
  let portal: RunningPortal
  let shared: Visitor
  beforeAll(async () => {
    portal = await startTrial()
    shared = visitorOf(portal.url)
    await verifyAs(portal, shared, SHARED)
  })
  afterAll(() => portal?.stop())

  const PATHS = ['/verify', '/verify/code', '/me/proof', '/language', '/resume', '/sign-out']
  const TYPES = [
    'application/json',
    'text/plain',
    'application/octet-stream',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    'multipart/mixed; boundary=x',
    'application/x-www-form-urlencoded; charset=utf-16',
    'application/x-www-form-urlencoded; charset=nothing',
    'nonsense',
    '',
  ]
  const BODIES = [
    '',
    '{"email":{"$ne":1}}',
    'email',
    '=&=&&&=',
    '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nabc',
    '--x\r\nContent-Disposition: form-data; name="email"; filename="a.exe"\r\nContent-Type: text/html\r\n\r\n<b>\r\n--x--\r\n',
    '--x\r\n\r\n\r\n--x--',
    '--x--',
  ]

  /** A page or a redirect, or a refusal that says why; never a fault. */
  const isClear = ({ status, text }: { status: number; text: string }) =>
    status < 400 || (status < 500 && text.trim() !== '')

  test('other types, half a form, files where text belongs: an answer or a clear refusal', async () => {
    for (const path of PATHS)
      for (const type of TYPES)
        for (const body of BODIES) {
          const bytes = new TextEncoder().encode(body)
          const carried = path === '/sign-out' ? [] : shared.cookies
          const answer = await visitorOf(portal.url, carried).post(path, bytes, { 'Content-Type': type })
          expect([path, type, body, answer.status, isClear(answer)]).toEqual([path, type, body, answer.status, true])
        }
  })

  test('names that mean something to programs, repeated and nested ones, are names like any other', async () => {
    const names = [
      ...[
        '__intent__',
        '__state__',
        '__proto__',
        '__proto__.email',
        'constructor.prototype.x',
        'email.email',
        'email[]',
      ],
      ...['email[0]', 'email[4294967295]', 'email[99999999]', 'email[-1]', `email${'[0]'.repeat(500)}`, 'intent', ''],
      ...['toString', 'hasOwnProperty', '.', '[', ']', 'a[b', '..', '[0].[0]'],
    ]
    for (const path of PATHS.filter((one) => one !== '/sign-out'))
      for (const name of names)
        for (const text of ['x', '{"type":"insert","payload":{"name":"email"}}', 'null', '[]', '{"__proto__":1}']) {
          const fields: Fields = [
            [name, text],
            ['email', 'no address'],
            [name, text],
            ['value', 'no number'],
          ]
          const answer = await shared.post(path, fields)
          expect([path, name, text, answer.status, isClear(answer)]).toEqual([path, name, text, answer.status, true])
        }
  })

  test('bytes that are no text, in bodies, queries and paths', async () => {
    for (const broken of BROKEN) {
      for (const path of PATHS.filter((one) => one !== '/sign-out')) {
        const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
        const body = `email=${broken}&code=${broken}&value=${broken}&to=/${broken}&lang=${broken}&${broken}=${broken}`
        const answer = await shared.post(path, body, form)
        expect([path, broken, answer.status, isClear(answer)]).toEqual([path, broken, answer.status, true])
      }
      for (const path of [
        `/${broken}`,
        `/me/${broken}/${broken}`,
        `/verify?to=${broken}&lang=${broken}`,
        `/me?${broken}`,
      ]) {
        const cookie = [...shared.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await portal.raw(
          `GET ${path} HTTP/1.1\r\nHost: localhost:PORT\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
        )
        expect([path, /^HTTP\/1\.1 [234]\d\d/.test(answer)]).toEqual([path, true])
      }
    }
  })

  test('a form over the limit, by field, by number of fields and in parts: 413, and how much is allowed', async () => {
    const limit = 64 * 1024
    const many = Array.from({ length: 20_000 }, (_, index): [string, string] => [`f${index}`, 'x'])
    const parts = new FormData()
    parts.append('email', 'a'.repeat(limit))
    for (const path of PATHS) {
      for (const body of [[['email', 'a'.repeat(limit)] as const], many, parts]) {
        const { status, text } = await visitorOf(portal.url, shared.cookies).post(path, body)
        expect([path, status, text]).toEqual([path, 413, expect.stringContaining('64 kB')])
      }
      const full = 'f=&'.repeat(limit / 3)
      const carried = path === '/sign-out' ? [] : shared.cookies
      const answer = await visitorOf(portal.url, carried).post(path, full, {
        'Content-Type': 'application/x-www-form-urlencoded',
      })
      expect([path, answer.status, isClear(answer)]).toEqual([path, answer.status, true])
    }
  })

  test('a form sent to a page that has none is refused, and is no fault of the portal’s', async () => {
    for (const path of ['/', '/notice', '/cookies', '/me', '/me/access-log'])
      expect([path, (await shared.post(path, [['email', 'x']])).status]).toEqual([path, 405])
    for (const path of ['/nowhere', '/nowhere.data'])
      expect([404, 405], path).toContain((await shared.post(path, [['email', 'x']])).status)
  })

  test('headers of every kind', async () => {
    for (const text of naughty.map((one) => one.replace(/[^\x20-\x7e]/g, '?').trim())) {
      const { status } = await visitorOf(portal.url).get('/verify', {
        'Accept-Language': text,
        Referer: text,
        Accept: text,
      })
      expect([text, status]).toEqual([text, 200])
    }
  })

  test('nothing of all this was a fault of the portal’s', () => {
    expect(portal.log()).not.toMatch(/"level":50|request failed|Error/)
  })
})
