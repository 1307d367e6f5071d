import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { instantOf } from '#app/journey/day.ts'
import { openBeside } from '#app/journey/request/beside.ts'
import { caseRows } from '#app/journey/request/case-rows.ts'
import { openDecision } from '#app/journey/request/decision-desk.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { enterRequest } from '#app/journey/request/enter.ts'
import { liftHold, placeHold } from '#app/journey/request/holds.ts'
import { recordPosted, takeRequest, writeAsStaff } from '#app/journey/request/office.ts'
import { staffLetter } from '#app/journey/request/staff-letter.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock, HOUR } from '../../support/house.ts'
import { colleague, firstOwner, sessionOf } from '../../support/staff.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, decided, filed, LIISA, PEKKA, verifiedAs, WINTER } from './requesting.ts'

const HANDLER = { staffId: 'staff-liisa', role: 'handler' } as const
const AUDITOR = { staffId: 'staff-tarmo', role: 'auditor' } as const
const SENTENCE = 'Lause, jonka vain Aino on kirjoittanut.'

async function atTheDesk() {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const aino = await verifiedAs(house, AINO)
  const reference = await filed(house, aino, { words: SENTENCE })
  const desk = async (who: Parameters<typeof openDesk>[1] = HANDLER) => {
    const found = await openDesk(house, who, reference)
    if (!found) throw new Error('There is no such request')
    return found
  }
  return { house, aino, reference, desk }
}

describe('staff’s desk', () => {
  test('shows who asks what, by when and why then; the look is in the log with who looked', async () => {
    const { house, reference, desk } = await atTheDesk()
    const found = await desk()
    expect(found.request).toMatchObject({ reference, daysLeft: 30, isOverdue: false, dueDay: '2026-12-30' })
    expect(found.deadline.steps.map(({ rule }) => rule)).toEqual(['receipt', 'month', 'end'])
    expect(found.values?.contents).toMatchObject({ address: AINO, words: SENTENCE })
    expect(found.letters.map(({ kind, letter }) => [kind, letter?.title])).toEqual([
      ['received', 'Olemme saaneet pyyntösi'],
    ])
    const rows = await house.connections.read.selectFrom('audit').selectAll().execute()
    expect(rows.filter(({ event }) => event === 'case-viewed')).toMatchObject([{ actor_id: HANDLER.staffId }])
  })

  test('for an auditor holds nothing that anybody wrote, owns or is called', async () => {
    const { house, reference, desk } = await atTheDesk()
    await writeAsStaff(house, LIISA, { reference, text: 'Salainen viesti.', as: 'message', form: 'a' })
    await placeHold(house, LIISA, { reference, reason: 'Salainen syy.', reviewOn: '2027-01-01' })
    const text = JSON.stringify(await desk(AUDITOR))
    for (const value of [SENTENCE, AINO, 'Salainen', 'Hei!']) expect(text).not.toContain(value)
    expect(await desk(AUDITOR)).toMatchObject({ values: null, hasHold: true, may: { handle: false, decide: false } })
  })

  test('names colleagues, and says whose decision is held', async () => {
    const { house, reference, desk } = await atTheDesk()
    const owner = await sessionOf(house, await firstOwner(house))
    await colleague(house, 'approver', 'Kari Hyväksyjä')
    await colleague(house, 'auditor', 'Tarmo Tarkastaja')
    const { version } = (await desk()).request
    await takeRequest(house, owner, { reference, version })
    await decided(house, reference, 'approve')
    const found = await desk({ staffId: owner.staffId, role: 'owner' })
    expect(found).toMatchObject({ isMine: true, isOwnDecision: false, assignee: { name: 'Oili Omistaja' } })
    expect(found.held).toMatchObject({ decision: 'approve', by: { id: LIISA.staffId, name: null }, state: 'held' })
    expect(found.colleagues.map(({ name }) => name)).toEqual(['Kari Hyväksyjä'])
  })

  test('whoever decides reads what was asked in the person’s words and the records as they are now; that is in the log', async () => {
    const { house: base, reference } = await atTheDesk()
    const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
    await imported(house, fileOf([{ Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO }]), {})
    const beside = await openBeside(house, HANDLER, reference)
    expect(beside).toMatchObject({ contents: { address: AINO, words: SENTENCE }, files: [], silent: [], leftAt: null })
    expect(beside?.registers.map(({ summary }) => summary.register)).toContain('billing')
    const rows = (await base.connections.read.selectFrom('audit').selectAll().execute()).reverse()
    expect(rows[0]).toMatchObject({ event: 'case-viewed', actor_id: HANDLER.staffId })
    expect(JSON.parse(rows[0]?.details ?? '{}').registers.billing).toContain('name')
    expect(await openBeside(house, HANDLER, 'T-22222222')).toBeNull()
  })

  test('a decision’s page says what others did since it was opened, and who', async () => {
    const { house, reference } = await atTheDesk()
    const owner = await sessionOf(house, await firstOwner(house))
    const opened = await openDecision(house, reference, null)
    expect(opened).toMatchObject({ isDecidable: true, canExtend: true, meanwhile: [], extendedDay: '2027-03-01' })
    expect(opened?.refuse.map(({ id }) => id)).not.toContain('others-rights')
    expect(opened?.partly.map(({ id }) => id)).toContain('others-rights')
    await takeRequest(house, owner, { reference, version: opened?.version ?? 0 })
    await decided(house, reference, 'refuse')
    const again = await openDecision(house, reference, opened?.version ?? 0)
    expect(again?.meanwhile).toMatchObject([
      { event: 'take', name: 'Oili Omistaja', decision: null },
      { event: 'decide', decision: 'refuse' },
    ])
    expect(again?.isDecidable).toBe(false)
  })

  test('a held letter leaves on no paper; one that was released does, and is posted once', async () => {
    const { house } = await atTheDesk()
    const entered = await enterRequest(house, LIISA, {
      ...{ kind: 'erasure', channel: 'paper', receivedAt: WINTER - 3 * DAY, language: 'sv', address: '' },
      ...{ name: 'Väinö Vanha', postal: ['Koivukuja 3', '00100 Helsinki'], customerNumber: '', words: '', form: 'x' },
    })
    if (!entered.ok) throw new Error(entered.why)
    await decided(house, entered.reference, 'approve')
    const found = await openDesk(house, HANDLER, entered.reference)
    expect(found?.request.receivedAt).toBe(WINTER - 3 * DAY)
    const [received, held] = found?.letters ?? []
    expect(received).toMatchObject({ state: 'to-post' })
    expect(held).toMatchObject({ state: 'held' })
    expect(await staffLetter(house, LIISA, held?.id ?? '')).toBeNull()
    const letter = await staffLetter(house, LIISA, received?.id ?? '')
    expect(letter?.letter.addressee).toEqual(['Väinö Vanha', 'Koivukuja 3', '00100 Helsinki'])
    const posting = { letter: received?.id ?? '', postedAt: house.clock.now() }
    expect(await recordPosted(house, LIISA, posting)).toEqual({ ok: true })
    expect(await recordPosted(house, LIISA, posting)).toEqual({ ok: false, why: 'no-letter' })
  })

  test('rows are nobody’s who has asked for nothing', async () => {
    const { house, reference } = await atTheDesk()
    const rows = { reference, register: 'billing', record: 'somebody-else', collection: 'invoices', after: null }
    expect(await caseRows(house, LIISA, rows)).toBeNull()
    expect(await caseRows(house, LIISA, { ...rows, reference: 'T-XXXXXXXX' })).toBeNull()
  })
})

describe('a legal hold', () => {
  test('is placed with a reason and a day to look again, once, and lifted once; both are in the log', async () => {
    const { house, reference, desk } = await atTheDesk()
    const place = (reason: string, reviewOn: string) => placeHold(house, LIISA, { reference, reason, reviewOn })
    expect(await place(' ', '2027-01-01')).toEqual({ ok: false, why: 'reason' })
    for (const day of ['', '2026-02-31', '2026-11-30', '2026-11-01', '2028-11-30', 'joskus'])
      expect(await place('Riita', day)).toEqual({ ok: false, why: 'review' })
    expect(await place('Riita', '2027-01-01')).toEqual({ ok: true })
    expect(await place('Riita', '2027-01-01')).toEqual({ ok: true })
    const [hold, ...more] = (await desk()).values?.holds ?? []
    expect(more).toEqual([])
    expect((await desk()).hasHold).toBe(true)
    const [row] = await house.connections.read.selectFrom('legal_holds').selectAll().execute()
    expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('Riita')
    const lifting = { reference, hold: hold?.id ?? '' }
    const other = await filed(house, await verifiedAs(house, 'toinen@posti.example'))
    expect(await liftHold(house, PEKKA, { ...lifting, reference: other })).toBe(false)
    const lifts = await Promise.all([liftHold(house, PEKKA, lifting), liftHold(house, LIISA, lifting)])
    expect(lifts.sort()).toEqual([false, true])
    expect((await desk()).hasHold).toBe(false)
    const rows = await house.connections.read.selectFrom('audit').select('event').execute()
    expect(rows.flatMap(({ event }) => (event?.startsWith('hold-') ? [event] : []))).toEqual([
      'hold-placed',
      'hold-lifted',
    ])
  })
})

test('a local day and time is an instant: in summer, in winter, in the hour that comes twice and the one that never comes', async () => {
  const house = await freshHouse({})
  const at = (day: string, time: string) => instantOf(house, day, time)
  expect(at('2026-07-01', '12:00')).toBe(Date.UTC(2026, 6, 1, 9))
  expect(at('2026-12-01', '12.00')).toBe(Date.UTC(2026, 11, 1, 10))
  expect(at('2026-10-25', '03:30')).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(at('2026-03-29', '03:30')).toBe(Date.UTC(2026, 2, 29, 1, 30))
  expect((at('2026-12-02', '00:00') ?? 0) - (at('2026-12-01', '00:00') ?? 0)).toBe(24 * HOUR)
  for (const [day, time] of [
    ['2026-02-30', '12:00'],
    ['2026-12-01', '24:00'],
    ['2026-12-01', ''],
    ['', '12:00'],
    ['1.12.2026', '12:00'],
  ] as const)
    expect(at(day, time)).toBeNull()
})
