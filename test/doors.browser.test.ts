/** Every door of the house: who may enter, tried unasked as a page, as a POST, and as the data of a page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CROSS_ORIGIN_POSTS } from '#app/http/policy.ts'
import type { ApiScope } from '#app/identity/api.ts'
import { type Act, mayDo, ROLES } from '#app/identity/roles.ts'
import { ROOT, sourceFiles } from './house.ts'
import { type RunningPortal, startTrial } from './support/server.ts'
import { ask, type Visitor, webColleague, webOwner } from './support/staff-web.ts'

/** Of the staff: whoever's role may do the act. Of machines: whose token has the scope. */
type Who = 'anyone' | 'subject' | 'trial' | { readonly staff: Act } | { readonly api: ApiScope }

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
  'verify-receipt': 'anyone',
  '[.]well-known.omatieto-keys[.]json': 'anyone',
  'notice._index': 'anyone',
  'notice.$register': 'anyone',
  'notice.versions.$version': 'anyone',
  'recipient.$id': 'subject',
  'address.stop.$token': 'anyone',
  'me.address._index': 'subject',
  'me.address.code': 'subject',
  'me.address.lost': 'subject',
  'staff.requests.$reference.address': { staff: 'handle' },
  'me._index': 'subject',
  'me.erase': 'subject',
  'me.requests.$reference.hurry': 'subject',
  'me.exports.new': 'subject',
  'me.exports.$id._index': 'subject',
  'me.exports.$id.download': 'subject',
  'me.exports.$id.$download': 'subject',
  'schemas.package-1[.]json': 'anyone',
  'me.proof': 'subject',
  'me.access-log': 'subject',
  'me.$register.$collection': 'subject',
  'me.$register.correct.$record': 'subject',
  'me.receipts.$id._index': 'subject',
  'me.receipts.$id.json': 'subject',
  'me.receipts.$id.letter': 'subject',
  'me.requests._index': 'subject',
  'me.requests.new': 'subject',
  'me.requests.$reference._index': 'subject',
  'me.requests.$reference.withdraw': 'subject',
  'me.requests.$reference.confirm': 'subject',
  'me.requests.$reference.files.$file': 'subject',
  resume: 'subject',
  'staff.sign-in': 'anyone',
  'staff.sign-out': 'anyone',
  'staff.welcome.$token': 'anyone',
  'staff._index': { staff: 'own-account' },
  'staff.account': { staff: 'own-account' },
  'staff.confirm': { staff: 'own-account' },
  'staff.resume': { staff: 'own-account' },
  'staff.queue._index': { staff: 'see-cases' },
  'staff.queue.coming': { staff: 'see-cases' },
  'staff.queue.search': { staff: 'see-values' },
  'staff.queue.$id._index': { staff: 'see-cases' },
  'staff.queue.$id.settle': { staff: 'handle' },
  'staff.sources._index': { staff: 'see-cases' },
  'staff.sources.reading': { staff: 'handle' },
  'staff.sources.columns.$column': { staff: 'approve' },
  'staff.overview._index': { staff: 'see-cases' },
  'staff.overview[.]csv': { staff: 'see-cases' },
  'staff.audit._index': { staff: 'see-audit' },
  'staff.audit[.]csv': { staff: 'see-audit' },
  'staff.people._index': { staff: 'manage-staff' },
  'staff.people.$person': { staff: 'manage-staff' },
  'staff.requests.new': { staff: 'handle' },
  'staff.requests.$reference._index': { staff: 'see-cases' },
  'staff.requests.$reference.notices.$notice': { staff: 'handle' },
  'staff.requests.$reference.step': { staff: 'handle' },
  'staff.requests.$reference.messages': { staff: 'handle' },
  'staff.requests.$reference.decision': { staff: 'decide' },
  'staff.requests.$reference.undo': { staff: 'decide' },
  'staff.requests.$reference.erasure': { staff: 'decide' },
  'staff.requests.$reference.second': { staff: 'approve' },
  'staff.requests.$reference.cards._index': { staff: 'handle' },
  'staff.requests.$reference.cards.$card': { staff: 'handle' },
  'staff.requests.$reference.hold': { staff: 'hold' },
  'staff.requests.$reference.disclosures': { staff: 'handle' },
  'staff.requests.$reference.locked': { staff: 'see-values' },
  'staff.requests.$reference.files.$file': { staff: 'see-values' },
  'staff.requests.$reference.records.$register.$collection': { staff: 'see-values' },
  'staff.letters.$id.print': { staff: 'see-values' },
  'staff.letters.$id.posted': { staff: 'handle' },
  'me.marketing': 'subject',
  marketing: 'anyone',
  'u.$token': 'anyone',
  'api.unsubscribe-links': { api: 'unsubscribe-links' },
  'api.suppression.check': { api: 'suppression-check' },
  'api.requests._index': { api: 'request-start' },
  'api.requests.$reference': { api: 'request-status' },
  'staff.letters.$id.returned': { staff: 'handle' },
  'mailbox._index': 'trial',
  'mailbox.$id._index': 'trial',
  'mailbox.$id.html': 'trial',
  'mailbox[.]json': 'trial',
  outlook: 'trial',
}

const GUARDS = {
  anyone: /(?:)/,
  subject: /^const \w+ = await requireSubject\(request, context\)$|^await requireSubject\(request, context\)$/,
  trial: /^trialOnly\(context\)$/,
} as const

function guardOf(who: Who): RegExp {
  if (typeof who === 'string') return GUARDS[who]
  const asked =
    'staff' in who ? `requireStaff\\(request, context, '${who.staff}'` : `requireApi\\(request, context, '${who.api}'`
  return new RegExp(`^(const \\w+ = )?await ${asked}\\)$`)
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

/** Some pages say where to go on to. */
const TO_VERIFY = /^\/verify(?:\?to=%2F\w|$)/

describe('who may enter', () => {
  test('every route is in the list, and every entry of the list is a route', () => {
    expect(routes.map(({ path }) => nameOf(path)).sort()).toEqual(Object.keys(DOORS).sort())
  })

  test('what is guarded asks on the first line of every loader and action', () => {
    const open = routes.flatMap(({ path, text }) => {
      const who = DOORS[nameOf(path)] ?? 'anyone'
      return firstLines(text)
        .filter((line) => !guardOf(who).test(line))
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
    expect(page.status).toBe(302)
    expect(page.headers.get('location')).toMatch(TO_VERIFY)
    const posted = await fetch(address, { method: 'POST', redirect: 'manual', headers: own(), body: 'field=value' })
    expect(posted.status === 405 || TO_VERIFY.test(posted.headers.get('location') ?? '')).toBe(true)
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

  const ofStaff = Object.entries(DOORS).flatMap(([name, who]) =>
    typeof who === 'object' && 'staff' in who ? [{ name, act: who.staff }] : [],
  )

  test.each(ofStaff)('$name sends who is not signed in as staff to sign in, however it is asked', async ({ name }) => {
    const address = `${portal.url}${addressOf(name)}`
    const page = await fetch(address, { redirect: 'manual' })
    expect([page.status, page.headers.get('location')]).toEqual([302, expect.stringMatching(/^\/staff\/sign-in\?to=/)])
    const posted = await fetch(address, { method: 'POST', redirect: 'manual', headers: own(), body: 'field=value' })
    expect(posted.status === 405 || posted.headers.get('location') === '/staff/sign-in').toBe(true)
    for (const query of ['', `?_routes=routes%2F${encodeURIComponent(name)}`]) {
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? { headers: own(), body: 'field=value' } : {}
        const data = await fetch(`${address}.data${query}`, { method, redirect: 'manual', ...body })
        const said = await data.text()
        expect([name, method, query, said.includes('/staff/sign-in') || data.status >= 400]).toEqual([
          name,
          method,
          query,
          true,
        ])
      }
    }
  })

  const machines = Object.entries(DOORS).flatMap(([name, who]) =>
    typeof who === 'object' && 'api' in who ? [name] : [],
  )

  test.each(machines)('%s lets no machine in without its token, and says so in JSON', async (name) => {
    const address = `${portal.url}${addressOf(name)}`
    for (const authorization of [null, 'Bearer', 'Basic b21hdGlldG86eA==', `Bearer omatieto_${'A'.repeat(43)}`])
      for (const method of ['GET', 'POST']) {
        const headers = {
          'Content-Type': 'application/json',
          ...(authorization ? { Authorization: authorization } : {}),
        }
        const answer = await fetch(address, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) })
        expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="omatieto"'])
        expect(await answer.json()).toEqual({ error: expect.stringMatching(/^token-/), message: expect.any(String) })
      }
    for (const query of ['', `?_routes=routes%2F${encodeURIComponent(name)}`]) {
      const data = await fetch(`${address}.data${query}`, { method: 'POST', headers: own(), body: 'field=value' })
      expect(await data.text()).not.toContain('results')
    }
  })

  test('a POST from another origin, or from none, is refused everywhere but where another proof is asked for', async () => {
    for (const name of Object.keys(DOORS)) {
      if (CROSS_ORIGIN_POSTS.some(({ path }) => path.test(addressOf(name)))) continue
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

describe('doors of staff, tried in each role', () => {
  let portal: RunningPortal
  const visitors = new Map<string, Visitor>()
  beforeAll(async () => {
    portal = await startTrial()
    const owner = await webOwner(portal)
    visitors.set('owner', owner)
    for (const role of ROLES.filter((one) => one !== 'owner')) visitors.set(role, await webColleague(owner, role))
  })
  afterAll(() => portal.stop())

  const tried = Object.entries(DOORS).flatMap(([name, who]) =>
    typeof who === 'object' && 'staff' in who
      ? ROLES.map((role) => ({ name, act: who.staff, role, may: mayDo(role, who.staff) }))
      : [],
  )

  test.each(tried)('$name as $role: $may', async ({ name, role, may }) => {
    const who = visitors.get(role)
    if (!who) throw new Error(`Nobody is ${role}`)
    const hasAction = /export (?:async )?function action/.test(
      routes.find(({ path }) => nameOf(path) === name)?.text ?? '',
    )
    // Of a single fetch the refusal stands in the answer, whose own status is the page's.
    const refused = async (response: Response) => response.status === 403 || /\b403\b/.test(await response.text())
    const address = addressOf(name)
    expect(await refused(await ask(who, address))).toBe(!may)
    const query = `?_routes=routes%2F${encodeURIComponent(name)}`
    for (const asked of [`${address}.data`, `${address}.data${query}`])
      expect([asked, await refused(await ask(who, asked))]).toEqual([asked, !may])
    if (!hasAction) return
    for (const asked of [address, `${address}.data`, `${address}.data${query}`]) {
      const response = await ask(who, asked, { field: 'value' })
      // A form of nonsense is refused for what it says, but not for who sent it.
      expect([asked, response.status === 405 || (await refused(response))]).toEqual([asked, !may])
    }
  })
})
