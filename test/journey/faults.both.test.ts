import { expect, test } from 'vitest'
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
import { identifiersOf } from '#app/register/identifiers.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { DAY, MINUTE } from '../support/house.ts'
import { failEachStatement, faultyHouse, type Scene, STATEMENTS_LIMIT } from './faulty.ts'
import { fileOf, imported, rowsIn } from './importing.ts'
import { codeFor, verified, wrongCode } from './verifying.ts'

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

failEachStatement(SCENES)

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
