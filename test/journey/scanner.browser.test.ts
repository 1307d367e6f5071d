/**
 * Who looks at everything changes nothing anywhere: a mail scanner, which opens every link of every mail that the portal sends, and
 * what those pages lead to; and an auditor, who opens every page of staff's and sends every form that stands on them.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../house.ts'
import { type Form, formsOf } from '../support/forms.ts'
import { freePort } from '../support/mariadb.ts'
import { bareEnvironment, type RunningPortal, startTrial } from '../support/server.ts'
import { ask, type Visitor as Colleague, visitor, webColleague, webOwner } from '../support/staff-web.ts'
import { endLeases } from '../support/trial-database.ts'
import { decoded, inTurns, type Visitor, visitorOf } from '../support/visitor.ts'
import { AINO, live, MARIA, until, WORDS } from './lived.ts'

/** Each kind of mail by where it leads; the summary of the morning leads to the list as the others do. */
const PLACES: Readonly<Record<string, RegExp>> = {
  code: /\/verify\/code$/,
  letter: /\/me\/requests\/T-[2-9A-Z]{8}$/,
  'confirm-request': /\/me\/requests\/T-[2-9A-Z]{8}\/confirm$/,
  'export-ready': /\/me\/exports\/[\da-f-]{36}$/,
  'recipient-notice': /\/recipient\/[\da-f-]{36}$/,
  'address-notice': /\/address\/stop\/[\w-]+$/,
  'address-coming': /\/me\/address$/,
  'case-alert': /\/staff\/(queue|requests\/T-[2-9A-Z]{8})$/,
  'staff-invite': /\/staff\/welcome\/[\w-]{43}$/,
  'staff-notice': /\/staff\/account$/,
}
/** What opening a page may change: the log of it, counters, when a session was last used. */
const MAY_CHANGE = ['source_states', 'audit', 'audit_head', 'throttle', 'leases']
const TIMES_OF_USE = ['seen_at']

describe('in a portal in which much has happened', () => {
  let portal: RunningPortal
  let owner: Colleague
  let auditor: Visitor
  let lived: Awaited<ReturnType<typeof live>>
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-data-'))
    const port = await freePort()
    portal = await startTrial({ dataDir, port })
    owner = await webOwner(portal)
    auditor = visitorOf(portal.url, (await webColleague(owner, 'auditor')).cookies)
    lived = await live(portal, owner)
    // Colleagues are told by a task that takes its turn every minute, and when the portal starts.
    await portal.stop()
    endLeases(portal)
    portal = await startTrial({ dataDir, port })
    for (const [kind, place] of Object.entries(PLACES))
      await until(`a mail of kind ${kind}`, async () => (await mailedPaths()).some((path) => place.test(path)))
    await until('what is under way is done', async () => {
      const [before, , after] = [JSON.stringify(dump()), await sleep(1200), JSON.stringify(dump())]
      return before === after
    })
  }, 180_000)
  afterAll(() => portal?.stop())

  function dump(): Record<string, unknown> {
    const database = new DatabaseSync(join(portal.dataDir, 'trial', 'trial.db'), { readOnly: true })
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all()
    const rows = tables.flatMap(({ name }) => {
      if (typeof name !== 'string' || MAY_CHANGE.includes(name)) return []
      const all = database.prepare(`select * from "${name}"`).all()
      const plain = all.map((row) =>
        JSON.stringify(Object.fromEntries(Object.entries(row).filter(([column]) => !TIMES_OF_USE.includes(column)))),
      )
      return [[name, plain.sort()] as const]
    })
    database.close()
    return Object.fromEntries(rows)
  }

  const linksOf = (html: string) =>
    [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => decoded(link).replace(/#.*/, ''))
  const ownPaths = (links: readonly string[]) =>
    links.flatMap((link) => {
      const url = new URL(link, portal.url)
      return url.origin === new URL(portal.url).origin ? [url.pathname + url.search] : []
    })

  async function mailedPaths(): Promise<string[]> {
    const mails = await portal.mails()
    const links = mails.flatMap(({ html, text }) => [
      ...linksOf(html),
      ...[...text.matchAll(/https?:\/\/[^\s)\]]+/g)].map(([link]) => link),
    ])
    return [...new Set(ownPaths(links))]
  }

  /** The link that a newsletter to Maria has. Waited for without standing still: connections end meanwhile, and are seen to. */
  async function unsubscribePath(): Promise<string> {
    const env = { ...bareEnvironment(), DATA_DIR: portal.dataDir, PORT: String(portal.port) }
    const words = ['portal.ts', 'unsubscribe-link', MARIA]
    const node = join(ROOT, 'node_modules', '.bin', 'node')
    const { stdout } = await promisify(execFile)(node, words, { cwd: ROOT, env, encoding: 'utf8' })
    expect(stdout).toMatch(/\/u\/[\w-]{22}\n$/)
    return new URL(stdout.trim()).pathname
  }

  test('a mail scanner changes nothing: every link of every mail, by GET and by HEAD and twice, as a stranger, as whoever is signed in', async () => {
    const mailed = [...(await mailedPaths()), await unsubscribePath()]
    const state = dump()
    const written = ['challenges', 'outbox', 'requests', 'staff_links', 'waiting', 'receipts', 'letters', 'messages']
    for (const table of [
      ...written,
      'unsubscribe_links',
      'exports',
      'address_changes',
      'corrections',
      'recipient_notices',
    ])
      expect([table, JSON.stringify(state[table] ?? []) !== '[]']).toEqual([table, true])
    const carried = (cookies: ReadonlyMap<string, string>) =>
      [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const signedIn = [lived.aino, lived.maria, lived.visiting, owner].map(({ cookies }) => carried(cookies))
    const opened = new Set<string>()
    for (const cookie of ['', ...signedIn]) {
      const open = async (method: 'GET' | 'HEAD', path: string) => {
        const headers: Record<string, string> = cookie ? { Cookie: cookie } : {}
        const answer = await fetch(portal.url + path, { method, headers, redirect: 'manual' })
        expect([path, answer.status < 500]).toEqual([path, true])
        return answer.text()
      }
      for (let turn = 0; turn < 2; turn += 1) {
        await inTurns(mailed, async (path) => {
          await open('HEAD', path)
          // What the page leads to, one step further.
          for (const next of new Set(ownPaths(linksOf(await open('GET', path))))) {
            const name = `${cookie} ${turn} ${next}`
            if (opened.has(name)) continue
            opened.add(name)
            await open('GET', next)
            await open('HEAD', next)
          }
        })
      }
    }
    expect(opened.size).toBeGreaterThan(150)
    expect(dump()).toEqual(state)
    // What was sent before still works: the invitation's page has its button, the change of address waits, Aino is signed in.
    const invitation = mailed.find((path) => path.startsWith('/staff/welcome/')) ?? ''
    expect(await (await ask(visitor(portal), invitation)).text()).toContain('<form')
    const stop = mailed.find((path) => path.startsWith('/address/stop/')) ?? ''
    expect(formsOf((await visitorOf(portal.url).get(stop)).text, stop).some(({ action }) => action === stop)).toBe(true)
    expect((await lived.aino.get('/me')).status).toBe(200)
  }, 240_000)

  /** What belongs to whoever is signed in, whatever their role. */
  const OWN = ['/language', '/sign-out', '/staff/sign-out', '/staff/account', '/staff/confirm', '/staff/resume']

  /** Every page of staff's that an owner comes to, and every form on them. */
  async function walked(): Promise<{ readonly paths: readonly string[]; readonly forms: readonly Form[] }> {
    const begin = [
      '/staff',
      '/staff/queue',
      '/staff/people',
      '/staff/sources',
      '/staff/overview',
      '/staff/audit',
      '/staff/requests/new',
      '/staff/queue/search',
    ]
    const cases = Object.values(lived.references).flatMap((reference) =>
      ['', '/decision', '/messages', '/cards', '/hold'].map((page) => `/staff/requests/${reference}${page}`),
    )
    const [paths, forms] = [new Set([...begin, ...cases]), new Map<string, Form>()]
    for (const path of paths) {
      const html = await (await ask(owner, path)).text()
      for (const form of formsOf(html, path)) if (!OWN.includes(form.action)) forms.set(JSON.stringify(form), form)
      for (const next of ownPaths(linksOf(html)))
        if (next.startsWith('/staff/') && !next.includes('?') && !OWN.includes(next)) paths.add(next)
    }
    return { paths: [...paths], forms: [...forms.values()] }
  }

  test('an auditor who tries everything reads where cases stand and nothing of anybody, and changes nothing', async () => {
    const { paths, forms } = await walked()
    expect(paths.length).toBeGreaterThan(30)
    expect(new Set(forms.map(({ action }) => action.replace(/.*\//, ''))).size).toBeGreaterThan(8)
    const state = dump()
    const secrets = [WORDS, AINO, MARIA, 'Kallio', 'Lindqvist', '5678', 'lindqvist.example']
    const [seen, refused]: [string[], string[]] = [[], []]
    await inTurns(paths, async (path) => {
      for (const asked of [path, `${path}.data`]) {
        const { status, text } = await auditor.get(asked)
        for (const secret of secrets) expect([asked, secret, text.includes(secret)]).toEqual([asked, secret, false])
        if (asked === path) (status === 200 ? seen : refused).push(path)
      }
    })
    for (const reference of Object.values(lived.references)) expect(seen).toContain(`/staff/requests/${reference}`)
    expect(refused).toEqual(expect.arrayContaining(['/staff/people', '/staff/requests/new', '/staff/queue/search']))
    await inTurns(forms, async ({ action, fields, buttons }) => {
      for (const button of buttons.length > 0 ? buttons : [[]]) {
        expect([action, (await auditor.post(action, [...fields, ...button])).status]).toEqual([action, 403])
        const { text } = await auditor.post(`${action}.data`, [...fields, ...button])
        expect([action, /\b403\b/.test(text)]).toEqual([action, true])
      }
    })
    expect(dump()).toEqual(state)
  }, 120_000)
})
