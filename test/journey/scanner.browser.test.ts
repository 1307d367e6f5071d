/** A mail scanner opens every link of every mail that the portal sends, and what those pages lead to: nothing changes anywhere. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../house.ts'
import { bareEnvironment, type RunningPortal, startTrial } from '../support/server.ts'
import { ask, type Visitor, visitor, webOwner } from '../support/staff-web.ts'
import { endHolds } from '../support/trial-database.ts'
import { decoded, inputOf, verifyAs, visitorOf } from '../support/visitor.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'
/** Each kind of mail by where it leads; the summary of the morning leads to the list as the others do. */
const PLACES: Readonly<Record<string, RegExp>> = {
  code: /\/verify\/code$/,
  letter: /\/me\/requests\/T-[2-9A-Z]{8}$/,
  'confirm-request': /\/me\/requests\/T-[2-9A-Z]{8}\/confirm$/,
  'case-alert': /\/staff\/(queue\?whose=free|requests\/T-[2-9A-Z]{8})$/,
  'staff-invite': /\/staff\/welcome\/[\w-]{43}$/,
  'staff-notice': /\/staff\/account$/,
}
/** What opening a page may change: the log of it, counters, when a session was last used. */
const MAY_CHANGE = ['audit', 'audit_head', 'throttle', 'leases']
const TIMES_OF_USE = ['seen_at']

let portal: RunningPortal
beforeAll(async () => {
  portal = await startTrial()
}, 120_000)
afterAll(async () => {
  await portal?.stop()
})

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

const linksOf = (html: string) => [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => decoded(link))
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

/** The link that a newsletter to Maria has. */
function unsubscribePath(): string {
  const env = { ...bareEnvironment(), DATA_DIR: portal.dataDir, PORT: String(portal.port) }
  const words = ['portal.ts', 'unsubscribe-link', 'maria.lindqvist@itavaylantukku.example']
  const { stdout } = spawnSync(join(ROOT, 'node_modules', '.bin', 'node'), words, { cwd: ROOT, env, encoding: 'utf8' })
  expect(stdout).toMatch(/\/u\/[\w-]{22}\n$/)
  return new URL(stdout.trim()).pathname
}

/** Does something until it holds; the portal's regular tasks take their turn every minute. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 900; tries += 1) {
    if (await holds()) return
    await sleep(100)
  }
  throw new Error(`It never came to this: ${what}`)
}

/** Everything that makes the portal write: requests, a letter, an extension, a message, an invitation, a new password. */
async function live(owner: Visitor) {
  const aino = visitorOf(portal.url)
  await verifyAs(portal, aino, AINO)
  const asks = async (kind: string) => {
    const form = inputOf((await aino.get('/me/requests/new')).text, 'name="form"').value ?? ''
    const { to } = await aino.post('/me/requests/new', [
      ['kind', kind],
      ['words', ''],
      ['form', form],
      ['intent', 'send'],
    ])
    return /T-[2-9A-Z]{8}/.exec(to ?? '')?.[0] ?? ''
  }
  const [first] = [await asks('access'), await asks('erasure')]
  const path = `/staff/requests/${first}`
  const formOf = async () => inputOf(await (await ask(owner, path)).text(), 'name="form"').value ?? ''
  await ask(owner, `${path}/messages`, { as: 'message', text: 'Kiitos, palaamme asiaan.', form: await formOf() })
  const page = await (await ask(owner, `${path}/decision`)).text()
  const version = inputOf(page, 'name="version"').value ?? ''
  const decision = { decision: 'extend', version, reason: 'complexity', checked: 'yes', intent: 'decide' }
  await ask(owner, `${path}/decision`, decision)
  endHolds(portal)
  await ask(owner, '/staff/people', {
    intent: 'invite',
    address: 'uusi@malli.example',
    role: 'handler',
    language: 'fi',
  })
  await ask(owner, '/staff/account', { intent: 'password', password: 'neljä sinistä soutuvenettä' })
  // Somebody is in the middle of verifying an address: the code must still work after the scanner.
  const visiting = visitorOf(portal.url)
  await visiting.post('/verify', [['email', 'maria.lindqvist@itavaylantukku.example']])
  return { aino, visiting }
}

test('every link of every mail, by GET and by HEAD and twice, by a stranger, the person and a colleague', async () => {
  const owner = await webOwner(portal)
  const { aino, visiting } = await live(owner)
  for (const [kind, place] of Object.entries(PLACES))
    await until(`a mail of kind ${kind}`, async () => (await mailedPaths()).some((path) => place.test(path)))
  await until('what is under way is done', async () => {
    const [before, , after] = [JSON.stringify(dump()), await sleep(1500), JSON.stringify(dump())]
    return before === after
  })
  const mailed = [...(await mailedPaths()), unsubscribePath()]
  const state = dump()
  expect(Object.keys(state)).toEqual(
    expect.arrayContaining([
      'challenges',
      'outbox',
      'requests',
      'staff_links',
      'waiting',
      'receipts',
      'letters',
      'unsubscribe_links',
    ]),
  )
  for (const [table, trace] of [
    ['letters', 'extended'],
    ['messages', 'staff'],
  ] as const)
    expect(JSON.stringify(state[table])).toContain(trace)
  const carried = (cookies: ReadonlyMap<string, string>) =>
    [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const visitors = ['', carried(aino.cookies), carried(owner.cookies), carried(visiting.cookies)]
  const opened = new Set<string>()
  for (const cookie of visitors) {
    const open = async (method: 'GET' | 'HEAD', path: string) => {
      const headers: Record<string, string> = cookie ? { Cookie: cookie } : {}
      const answer = await fetch(portal.url + path, { method, headers, redirect: 'manual' })
      expect([path, answer.status < 500]).toEqual([path, true])
      return answer.text()
    }
    for (let turn = 0; turn < 2; turn += 1) {
      for (const path of mailed) {
        await open('HEAD', path)
        // What the page leads to, one step further.
        const further = new Set(ownPaths(linksOf(await open('GET', path))))
        for (const next of further) {
          if (opened.has(`${cookie} ${turn} ${next}`)) continue
          opened.add(`${cookie} ${turn} ${next}`)
          await open('GET', next)
          await open('HEAD', next)
        }
      }
    }
  }
  expect(opened.size).toBeGreaterThan(60)
  expect(dump()).toEqual(state)
  // What was sent before still works: the invitation's page has its button, and the person is signed in.
  const invitation = mailed.find((path) => path.startsWith('/staff/welcome/')) ?? ''
  expect(await (await ask(visitor(portal), invitation)).text()).toContain('<form')
  expect((await aino.get('/me')).status).toBe(200)
}, 240_000)
