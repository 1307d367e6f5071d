/** Every door of the house: who may enter, tried unasked as a page, as a POST, and as the data of a page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, sourceFiles } from './house.ts'
import { type RunningPortal, startTrial } from './support/server.ts'

type Who = 'anyone' | 'subject' | 'trial'

/** Who may enter, by route file. A new route has no place in the house until it stands here. */
const DOORS: Readonly<Record<string, Who>> = {
  $: 'anyone',
  _index: 'anyone',
  'verify._index': 'anyone',
  'verify.code': 'anyone',
  language: 'anyone',
  'sign-out': 'anyone',
  'look[.]css': 'anyone',
  'favicon[.]svg': 'anyone',
  logo: 'anyone',
  cookies: 'anyone',
  'notice._index': 'anyone',
  'notice.$register': 'anyone',
  'notice.versions.$version': 'anyone',
  'me._index': 'subject',
  'me.proof': 'subject',
  'me.access-log': 'subject',
  'me.$register.$collection': 'subject',
  resume: 'subject',
  'mailbox._index': 'trial',
  'mailbox.$id._index': 'trial',
  'mailbox.$id.html': 'trial',
  'mailbox[.]json': 'trial',
}

const GUARDS: Readonly<Record<Who, RegExp>> = {
  anyone: /(?:)/,
  subject: /^const \w+ = await requireSubject\(request, context\)$|^await requireSubject\(request, context\)$/,
  trial: /^trialOnly\(context\)$/,
}

const routes = sourceFiles().filter(({ path }) => path.startsWith('app/routes/'))
const nameOf = (path: string) => path.replace('app/routes/', '').replace(/\.tsx?$/, '')

/** The address of a route with its parameters filled in. */
function addressOf(name: string): string {
  const parts = name
    .replaceAll('[.]', '§')
    .split('.')
    .filter((part) => part !== '_index')
    .map((part) => (part === '$' ? 'nowhere/at/all' : part.startsWith('$') ? 'billing' : part))
  return `/${parts.join('/').replaceAll('§', '.')}`
}

/** First lines of the loaders and actions of a file. */
function firstLines(text: string): string[] {
  const found = text.matchAll(/export (?:async )?function (?:loader|action)\([^)]*\)[^{]*\{\n\s*(.+)/g)
  return [...found].map(([, line = '']) => line.trim())
}

describe('who may enter', () => {
  test('every route is in the list, and every entry of the list is a route', () => {
    expect(routes.map(({ path }) => nameOf(path)).sort()).toEqual(Object.keys(DOORS).sort())
  })

  test('what is guarded asks on the first line of every loader and action', () => {
    const open = routes.flatMap(({ path, text }) => {
      const who = DOORS[nameOf(path)] ?? 'anyone'
      return firstLines(text)
        .filter((line) => !GUARDS[who].test(line))
        .map((line) => `${path}: ${line}`)
    })
    expect(open).toEqual([])
  })

  test('every loader and action says who may enter', () => {
    const silent = routes.filter(({ path }) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      const exported = [...text.matchAll(/export (?:async )?(?:function|const) (?:loader|action)\b/g)].length
      const documented = [...text.matchAll(/\*\/\nexport (?:async )?(?:function|const) (?:loader|action)\b/g)].length
      return exported !== documented
    })
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})

describe('doors tried unasked', () => {
  let portal: RunningPortal
  beforeAll(async () => {
    portal = await startTrial()
  })
  afterAll(() => portal.stop())

  const guarded = Object.entries(DOORS).filter(([, who]) => who === 'subject')
  const own = () => ({ Origin: portal.url, 'Content-Type': 'application/x-www-form-urlencoded' })

  test.each(guarded)('%s sends a stranger to /verify, however it is asked', async (name) => {
    const address = `${portal.url}${addressOf(name)}`
    const page = await fetch(address, { redirect: 'manual' })
    expect([page.status, page.headers.get('location')]).toEqual([302, '/verify'])
    const posted = await fetch(address, { method: 'POST', redirect: 'manual', headers: own(), body: 'field=value' })
    expect(posted.status === 405 || posted.headers.get('location') === '/verify').toBe(true)
    for (const query of ['', `?_routes=routes%2F${encodeURIComponent(name)}`]) {
      const data = await fetch(`${address}.data${query}`, { redirect: 'manual' })
      const text = await data.text()
      expect(text).not.toContain('coverage')
      expect(text).toContain('/verify')
      const act = await fetch(`${address}.data${query}`, {
        method: 'POST',
        redirect: 'manual',
        headers: own(),
        body: 'field=value',
      })
      expect((await act.text()).includes('/verify') || act.status === 405 || act.status === 400).toBe(true)
    }
  })

  test('a POST from another origin, or from none, is refused everywhere', async () => {
    for (const name of Object.keys(DOORS)) {
      for (const headers of [new Headers({ Origin: 'https://evil.test' }), new Headers()]) {
        const response = await fetch(`${portal.url}${addressOf(name)}`, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body: new URLSearchParams({ email: 'aino@malli.example' }),
        })
        expect([name, response.status]).toEqual([name, 403])
      }
    }
  })

  test('nothing answers 500 to a method or a body it does not know', async () => {
    for (const name of Object.keys(DOORS)) {
      const address = `${portal.url}${addressOf(name)}`
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        expect([name, method, (await fetch(address, { method, headers: own() })).status]).toEqual([name, method, 405])
      }
      const odd = await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: portal.url, 'Content-Type': 'application/json' },
        body: '{"email":1}',
      })
      expect([name, odd.status < 500]).toEqual([name, true])
    }
  })

  test('trial answers no other host and nothing that was forwarded', async () => {
    const forwarded = await fetch(portal.url, { headers: { 'X-Forwarded-For': '192.0.2.1' } })
    expect(forwarded.status).toBe(403)
    expect(await portal.raw('GET / HTTP/1.1\r\nHost: portal.evil.test\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 421/,
    )
  })

  test('a body over the limit is refused with 413, one of unknown length with 411', async () => {
    const large = await fetch(`${portal.url}/verify`, {
      method: 'POST',
      headers: own(),
      body: `email=${'a'.repeat(70_000)}`,
    })
    expect(large.status).toBe(413)
    const chunked =
      'POST /verify HTTP/1.1\r\nHost: localhost:PORT\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n'
    expect(await portal.raw(chunked)).toMatch(/^HTTP\/1\.1 411/)
  })
})
