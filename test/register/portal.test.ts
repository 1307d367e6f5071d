import { expect, test } from 'vitest'
import { cookiesOf } from '#app/http/cookies.ts'
import { CHALLENGE_KEPT_MS, CODE_LIFE_MS } from '#app/identity/challenge.ts'
import { PARKED_LIFE_MS } from '#app/journey/parked.ts'
import { ENDED_SESSION_KEPT_MS, SESSION_IDLE_MS, SESSION_LIFE_MS } from '#app/journey/session.ts'
import { checkRegister } from '#app/register/check.ts'
import { erasureOf } from '#app/register/erasure.ts'
import { PORTAL_LIMITS, portalRegister, sweepLimits } from '#app/register/portal.ts'
import { type HeldRecord, LANGUAGES, Register } from '#app/register/register.ts'
import { viewOf } from '#app/register/view.ts'
import { WORDS } from '#app/words/words.ts'
import { exampleInstallation, seeing, TODAY } from './example.ts'

const example = await exampleInstallation()
const { controller } = example.installation
const portal = portalRegister(controller)

test('the portal’s register is written in the register language', () => {
  const { id, ...declared } = portal
  expect(id).toBe('portal')
  expect(Register.parse(declared)).toEqual(declared)
})

test('the check finds one thing alone: the hash of a ban outlives the address, which is what a ban is for', () => {
  const surroundings = { languages: LANGUAGES, partners: [] }
  const messages = checkRegister(portal, surroundings).map(({ message }) => message)
  expect(messages.filter((message) => !/is kept while "marketing-ban" lasts, unlike "email"/.test(message))).toEqual([])
})

test('a browser is known for as long as its cookie lives and as the page of cookies says', async () => {
  const { browserKnown, sessionIdle, sessionLife } = PORTAL_LIMITS
  const [, kept = ''] = /Max-Age=(\d+)/.exec(await cookiesOf(true).browser.serialize('id')) ?? []
  expect(Number(kept) * 1000).toBe(browserKnown.ms)
  const { browser, session } = WORDS.cookies.portal
  for (const language of LANGUAGES) {
    expect(browser.life[language]).toMatch(new RegExp(`^${browserKnown.count} `))
    const said = [...session.life[language].matchAll(/\d+/g)].map(([count]) => Number(count))
    expect(said).toEqual([sessionIdle.count, sessionLife.count])
  }
})

test('its limits are those that the sessions, codes and forms keep to', () => {
  expect(PORTAL_LIMITS.codeLife.ms).toBe(CODE_LIFE_MS)
  expect(PORTAL_LIMITS.codeKept.ms).toBe(CHALLENGE_KEPT_MS)
  expect(PORTAL_LIMITS.sessionIdle.ms).toBe(SESSION_IDLE_MS)
  expect(PORTAL_LIMITS.sessionLife.ms).toBe(SESSION_LIFE_MS)
  expect(PORTAL_LIMITS.sessionKept.ms).toBe(ENDED_SESSION_KEPT_MS)
  expect(PORTAL_LIMITS.formKept.ms).toBe(PARKED_LIFE_MS)
})

test('what the sweep runs on is what the notice tells, in each language', () => {
  expect(sweepLimits()).toEqual({
    goneCopyMs: PORTAL_LIMITS.goneCopy.ms,
    importMs: PORTAL_LIMITS.importUndo.ms,
    outboxMs: PORTAL_LIMITS.mail.ms,
    waitingMs: PORTAL_LIMITS.caseClosed.ms,
    sentFormMs: PORTAL_LIMITS.formSent.ms,
    auditMs: PORTAL_LIMITS.log.ms,
    disclosureMs: PORTAL_LIMITS.disclosure.ms,
    addressChangeMs: PORTAL_LIMITS.addressChange.ms,
  })
  const told = {
    copy: PORTAL_LIMITS.goneCopy,
    import: PORTAL_LIMITS.importUndo,
    mail: PORTAL_LIMITS.mail,
    case: PORTAL_LIMITS.caseClosed,
    message: PORTAL_LIMITS.message,
    attachment: PORTAL_LIMITS.message,
    letter: PORTAL_LIMITS.message,
    log: PORTAL_LIMITS.log,
    change: PORTAL_LIMITS.addressChange,
    code: PORTAL_LIMITS.codeKept,
    session: PORTAL_LIMITS.sessionKept,
    browser: PORTAL_LIMITS.browserKnown,
    form: PORTAL_LIMITS.formKept,
    counter: PORTAL_LIMITS.counter,
  }
  for (const [name, limit] of Object.entries(told)) {
    const retention = portal.retention[name]
    expect(retention?.length, name).toBe(limit.length)
    for (const language of LANGUAGES) expect(retention?.label[language], name).toMatch(new RegExp(`^${limit.count} `))
    expect(limit.reason, name).toMatch(/\.$/)
  }
})

const NOW = '2026-11-23T08:00:00Z'

function row(id: string, values: Readonly<Record<string, readonly string[]>>) {
  return { count: 1, rows: [{ id, values: { subject: ['hash'], number: [id], ...values } }] }
}

const record: HeldRecord = {
  id: 'subject',
  values: { email: ['aino@virtanen.example'], subject: ['hash'] },
  collections: {
    sessions: row('s', { began: [NOW], ends: ['2026-11-23T10:00:00Z'], address: ['aino@virtanen.example'] }),
    cases: row('c', {
      reference: ['T-1'],
      made: ['2026-01-05T08:00:00Z'],
      open: ['no'],
      closed: ['2026-01-20T08:00:00Z'],
    }),
    log: row('l', { at: [NOW], event: ['viewed'] }),
    bans: row('b', { since: ['2020-01-01T08:00:00Z'] }),
    copies: row('k', { register: ['billing'], content: ['{}'] }),
  },
}

test('Aino sees until when the portal keeps what is its own', () => {
  const view = viewOf(portal, record, seeing(example))
  const kept = (name: string, field: string) =>
    view.collections.find((collection) => collection.name === name)?.rows[0]?.cells.find((cell) => cell.name === field)
      ?.retention.kept
  expect(kept('sessions', 'began')).toEqual({ kind: 'until', until: '2026-11-24', passed: false })
  expect(kept('cases', 'reference')).toEqual({ kind: 'until', until: '2029-01-20', passed: false })
  expect(kept('log', 'event')).toEqual({ kind: 'until', until: '2030-11-23', passed: false })
  expect(kept('bans', 'since')).toEqual({ kind: 'while', conditions: ['marketing-ban'], until: null })
  expect(kept('copies', 'content')).toEqual({ kind: 'not-begun', anchor: 'copies.gone' })
})

test('an erasure takes the visits and copies at once; the answered case, the log and the ban stay, with the hash that finds them', () => {
  const plan = erasureOf(portal, record, { today: TODAY, controller, holds: [] })
  const rows = Object.fromEntries(plan.collections.map(({ name, rows: [first] }) => [name, first?.outcome]))
  expect(rows).toMatchObject({
    sessions: 'goes-now',
    copies: 'goes-now',
    cases: 'stays-until',
    log: 'stays-until',
    bans: 'stays-while',
  })
  const outcome = Object.fromEntries(plan.fields.map((field) => [field.name, field.outcome]))
  expect(outcome.email).toEqual({ does: 'goes-now' })
  expect(outcome.subject).toMatchObject({
    does: 'stays-while',
    conditions: ['marketing-ban'],
    until: '2030-11-23',
    reviewOn: null,
  })
})

test('while a case is open the address stays too, since it is answered there', () => {
  const open = row('c', { reference: ['T-1'], made: [NOW], open: ['yes'] })
  const plan = erasureOf(portal, { ...record, collections: { cases: open } }, { today: TODAY, controller, holds: [] })
  const email = plan.fields.find(({ name }) => name === 'email')
  expect(email?.outcome).toMatchObject({ does: 'stays-while', conditions: ['open-case'] })
})

test('nothing in it is corrected, taken along under Art. 20, or used for marketing', () => {
  const view = viewOf(portal, record, seeing(example))
  for (const field of [...view.fields, ...view.collections.flatMap(({ fields }) => fields)]) {
    expect(field.correction.how).toBe('no')
    expect([field.portable, field.marketing]).toEqual([false, false])
  }
})
