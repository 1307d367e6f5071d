import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { identifiersOf } from '#app/importing.ts'
import { accessLog } from '#app/journey/access-log.ts'
import { beginAgain } from '#app/journey/again.ts'
import { signHead, verifyAudit } from '#app/journey/audit.ts'
import { keepNotice } from '#app/journey/notice.ts'
import { parkForm, resumeForm } from '#app/journey/parked.ts'
import { askStaff, proveIdentity } from '#app/journey/prove.ts'
import { signOut, subjectOf } from '#app/journey/session.ts'
import { sweep } from '#app/journey/sweep.ts'
import { undoImport } from '#app/journey/undo.ts'
import { beginVerification, enterCode } from '#app/journey/verify.ts'
import { viewMine } from '#app/journey/view.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { breaker } from '../support/faults.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY, MINUTE } from '../support/house.ts'
import { fileOf, imported, rowsIn, stateOf } from './importing.ts'
import { codeFor, verified, wrongCode } from './verifying.ts'

/** No journey says more than this to the database; one that does would be a fault of its own. */
const STATEMENTS_LIMIT = 200

async function faultyHouse() {
  const fault = breaker()
  const base = await freshHouse({ connections: fault.wrap })
  const connectors = connectorsOf(base.registers, base.store, base.keys, base.clock)
  return { ...base, connectors, fault }
}
type FaultyHouse = Awaited<ReturnType<typeof faultyHouse>>

/** How many rows each table has, and what the log names: what stays the same whatever ids and salts were drawn. */
async function outline(house: FaultyHouse) {
  const state = await stateOf(house.connections)
  const events = (await house.store.read.audit.after(0, 1000)).map(({ event, details }) => {
    const { challenge, import: id, notice, ...rest } = JSON.parse(details ?? '{}')
    return { event, rest, named: [challenge, id, notice].filter(Boolean).length }
  })
  const taken = state.throttle?.map(({ window, count }) => `${window} ${count}`).sort()
  const held = state.records?.map(({ state: is, version }) => `${is} ${version}`).sort()
  const rows = Object.fromEntries(Object.entries(state).map(([name, some]) => [name, some.length]))
  return { rows, events, taken, held }
}

const ROLE = 'info@yhteinen.example'
const people = (count: number, memo: string) =>
  fileOf(
    Array.from({ length: count }, (_, index) => ({
      Nimi: `Taloyhtiö ${index}`,
      Asiakasnumero: String(1001 + index),
      Sähköpostiosoite: index < 2 ? ROLE : `asiakas${index}@posti.example`,
      Muistio: memo,
    })),
  )
const invoices = fileOf(
  [0, 1].map((index) => ({
    Laskunumero: String(20_001 + index),
    Asiakasnumero: String(1001 + index),
    Laskupäivä: '26.2.2026',
    Viitenumero: ['1200016', '1200029'][index] ?? '',
    Summa: '10,00',
  })),
)

/** Sets the stage and gives what is then done on it; the journey is done again and again until nothing fails any more. */
type Scene = (house: FaultyHouse) => Promise<() => Promise<unknown>>

const SCENES: Readonly<Record<string, Scene>> = {
  'asking for a code': async (house) => () =>
    beginVerification(house, { address: ROLE, language: 'fi', browser: 'b', network: '192.0.2.1' }),
  'asking for another code': async (house) => {
    await codeFor(house, 'b')
    house.clock.advance(MINUTE)
    return () => beginAgain(house, { browser: 'b', language: 'fi', network: '192.0.2.1' })
  },
  'entering the right code': async (house) => {
    const old = await verified(house, 'b')
    const typed = await codeFor(house, 'b')
    return async () =>
      expect(await enterCode(house, { browser: 'b', typed, sessionId: old.id })).toMatchObject({ ok: true })
  },
  'entering a wrong code': async (house) => {
    const typed = wrongCode(await codeFor(house, 'b'), 1)
    return async () => expect(await enterCode(house, { browser: 'b', typed })).toMatchObject({ why: 'wrong', left: 4 })
  },
  'proving who one is': async (house) => {
    await imported(house, people(3, ''), {})
    await imported(house, invoices, {})
    const subject = await verified(house, 'b', { address: ROLE })
    const given = { subject, path: 'billing.invoices.referenceNumber', value: '1200016' }
    return async () => expect(await proveIdentity(house, given)).toEqual({ ok: true })
  },
  'failing to prove it for the last time': async (house) => {
    await imported(house, people(3, ''), {})
    await imported(house, invoices, {})
    const subject = await verified(house, 'b', { address: ROLE })
    const given = { subject, path: 'billing.invoices.referenceNumber', value: '9999990' }
    const wrong = { ...given, value: '12344' }
    await proveIdentity(house, wrong)
    await proveIdentity(house, wrong)
    return async () => expect(await proveIdentity(house, wrong)).toMatchObject({ ok: false, why: 'staff' })
  },
  'asking for a person': async (house) => {
    await imported(house, people(3, ''), {})
    await imported(house, invoices, {})
    const subject = await verified(house, 'b', { address: ROLE })
    return () => askStaff(house, subject)
  },
  'parking a form': async (house) => {
    const { id } = await verified(house, 'b')
    return async () =>
      expect(await parkForm(house, { sessionId: id, path: '/me', fields: [['memo', 'x']] })).not.toBeNull()
  },
  'resuming a form': async (house) => {
    const { id, subjectHash } = await verified(house, 'b')
    const parkedId = (await parkForm(house, { sessionId: id, path: '/me', fields: [['memo', 'x']] })) ?? ''
    return async () => expect(await resumeForm(house, { parkedId, subjectHash })).toMatchObject({ path: '/me' })
  },
  'signing out': async (house) => {
    const { id } = await verified(house, 'b')
    return () => signOut(house, id)
  },
  'coming back to a page': async (house) => {
    const { id } = await verified(house, 'b')
    house.clock.advance(5 * MINUTE)
    return async () => expect(await subjectOf(house, id)).not.toBeNull()
  },
  'reading the access log': async (house) => {
    const { subjectHash } = await verified(house, 'b')
    return () => accessLog(house, { subjectHash, before: null })
  },
  'a first import': async (house) => () => imported(house, people(12, 'a'), {}),
  'an import that adds, changes, marks gone and refuses': async (house) => {
    await imported(house, people(12, 'a'), {})
    await imported(house, people(11, 'b'), { full: 'full', confirmed: 'confirmed' })
    house.clock.advance(1000)
    const file = people(10, 'c')
    const next = `${file}Uusi;2000;uusi@posti.example;\r\nNumeroton;;;\r\n`
    return () => imported(house, next, { full: 'full', confirmed: 'confirmed' })
  },
  'taking an import back': async (house) => {
    await imported(house, people(12, 'a'), {})
    house.clock.advance(1000)
    const file = `${people(10, 'c')}Uusi;2000;uusi@posti.example;\r\n`
    const { result } = await imported(house, file, { full: 'full', confirmed: 'confirmed' })
    const undone = { ok: true, removed: 1, changedBack: 10, returned: 2 }
    const by = identifiersOf(house.installation.registers)
    return async () => expect(await undoImport(house, result.id, by)).toEqual(undone)
  },
  'keeping the notice': async (house) => () => keepNotice(house),
  'a sweep': async (house) => {
    await imported(house, people(12, 'a'), {})
    await imported(house, people(8, 'a'), { full: 'full', confirmed: 'confirmed' })
    const { id } = await verified(house, 'b')
    await parkForm(house, { sessionId: id, path: '/me', fields: [['memo', 'x']] })
    house.clock.advance(400 * DAY)
    return () => sweep(house, sweepLimits())
  },
}

const noHeads = { append: async () => undefined, all: async () => [] }

describe.each(Object.entries(SCENES))('%s', (_, scene) => {
  test('that fails at its first, second, third … statement has done nothing, and done again does it once', async () => {
    const whole = await faultyHouse()
    await (await scene(whole))()
    const expected = await outline(whole)

    let house = await faultyHouse()
    let act = await scene(house)
    let statements = 0
    for (let at = 1; at < STATEMENTS_LIMIT; at += 1) {
      const before = await stateOf(house.connections)
      house.fault.failAt(at)
      const done = await act().then(
        () => true,
        () => false,
      )
      if (!house.fault.hasFailed()) break
      statements = at
      house.fault.failAt(Number.POSITIVE_INFINITY)
      // Who is told that it is done finds it done whole; who is told that it failed finds nothing of it.
      if (done) {
        expect(await outline(house), `what was done although statement ${at} failed`).toEqual(expected)
        house = await faultyHouse()
        act = await scene(house)
      } else expect(await stateOf(house.connections), `what is left after statement ${at} failed`).toEqual(before)
    }
    house.fault.failAt(Number.POSITIVE_INFINITY)
    expect(statements).toBeGreaterThan(0)
    expect(statements).toBeLessThan(STATEMENTS_LIMIT - 1)
    expect(await outline(house)).toEqual(expected)
    expect((await verifyAudit(house, noHeads)).faults).toEqual([])
  })
})

test('a view of which any statement fails names the register that did not answer, or shows nothing at all; it is never shown unnoted', async () => {
  const house = await faultyHouse()
  await imported(house, people(12, 'a'), {})
  const subject = await verified(house, 'b', { address: 'asiakas5@posti.example' })
  const outcomes = new Set<string>()
  for (let at = 1; at < STATEMENTS_LIMIT; at += 1) {
    const noted = (await rowsIn(house.connections, 'audit')).length
    house.fault.failAt(at)
    const mine = await viewMine(house, subject).catch(() => null)
    const failed = house.fault.hasFailed()
    house.fault.failAt(Number.POSITIVE_INFINITY)
    expect((await rowsIn(house.connections, 'audit')).length).toBe(mine ? noted + 1 : noted)
    if (!failed) break
    outcomes.add(mine ? 'named' : 'nothing shown')
    if (mine) expect(JSON.stringify(mine.coverage)).toContain('unreachable')
  }
  expect([...outcomes].sort()).toEqual(['named', 'nothing shown'])
})

test('a head that could not be signed is signed the next time', async () => {
  const house = await faultyHouse()
  await verified(house, 'b')
  const lines: string[] = []
  const heads = { append: async (line: string) => void lines.push(line), all: async () => lines }
  for (let at = 1; at < 10; at += 1) {
    house.fault.failAt(at)
    await signHead(house, heads).catch(() => undefined)
    if (!house.fault.hasFailed()) break
  }
  house.fault.failAt(Number.POSITIVE_INFINITY)
  expect(lines).toHaveLength(1)
  expect((await verifyAudit(house, heads)).faults).toEqual([])
})
