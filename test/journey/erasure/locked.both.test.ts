/** Locked records: what is restricted, objected to, or stays after an erasure is hidden, opened with a reason, and lifted in time. */
import { describe, expect, test } from 'vitest'
import { announceLift } from '#app/journey/lock/lift.ts'
import { lockedRecords, openLocked } from '#app/journey/lock/open.ts'
import { openCase } from '#app/journey/request/case.ts'
import { caseRows } from '#app/journey/request/case-rows.ts'
import { decideRequest, secondDecision } from '#app/journey/request/decision.ts'
import { openDecision } from '#app/journey/request/decision-desk.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { sweep } from '#app/journey/sweep.ts'
import { viewMine } from '#app/journey/view.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { decisionOf, filed, LIISA, PEKKA } from '../request/requesting.ts'
import { HOUR, MINUTE, strong, withAino } from './erasing.ts'

const DAY = 24 * HOUR
const looking = { ...LIISA, mayDo: () => true }
const owner = { ...LIISA, role: 'owner' } as const

async function restricted(kind: 'restriction' | 'objection') {
  const scene = await withAino([{ number: '20001', date: '1.3.2026' }])
  const { house, aino, work } = scene
  const reference = await filed(house, aino, { kind, words: 'Tiedot ovat väärin.' })
  await decideRequest(house, LIISA, decisionOf(reference, 1, 'approve'))
  const before = await openCase(house, looking, reference)
  await work(3 * MINUTE)
  const [lock] = await house.store.read.locks.of(aino.subjectHash)
  if (!lock) throw new Error('Nothing is locked')
  return { ...scene, reference, lock, before }
}

describe.each(['restriction', 'objection'] as const)('a %s that staff approve', (kind) => {
  test('locks the records with the answer: staff see that they are there, and nothing of them', async () => {
    const { house, aino, reference, lock, before, request } = await restricted(kind)
    expect(before?.values?.registers.map(({ summary }) => summary.register)).toContain('billing')
    expect((await request(reference)).state).toBe('fulfilled')
    expect(lock).toMatchObject({ why: kind, state: 'held', register: 'billing', nextOn: null })

    const seen = await openCase(house, looking, reference)
    expect(seen?.values?.registers.map(({ summary }) => summary.register)).not.toContain('billing')
    expect(seen?.values?.locked).toMatchObject([{ register: 'billing', why: kind, liftsAt: null }])
    expect(JSON.stringify(seen?.values?.registers)).not.toContain('Pihlajapolku')
    const asked = { reference, register: 'billing', record: lock.recordId, collection: 'invoices', after: null }
    expect(await caseRows(house, LIISA, asked)).toBeNull()
    // The person goes on seeing their own.
    expect(JSON.stringify(await viewMine(house, aino))).toContain('Pihlajapolku')
  })

  test('is opened with a reason, and the reason is in the log with what was seen', async () => {
    const { house, reference } = await restricted(kind)
    const opened = await openLocked(house, owner, { reference, reason: 'claims' })
    expect(JSON.stringify(opened?.registers)).toContain('Pihlajapolku')
    expect(JSON.stringify(opened?.registers)).toContain('20001')
    const entries = await house.store.read.audit.after(0, 1_000)
    const [entry] = entries.filter(({ event }) => event === 'lock-opened')
    expect(entry).toMatchObject({ actor: 'staff' })
    expect(JSON.parse(entry?.details ?? '{}')).toMatchObject({
      reason: 'claims',
      registers: { billing: expect.arrayContaining(['street']) },
    })
    expect(JSON.stringify(entry)).not.toContain('Pihlajapolku')
  })

  test('is lifted a week after the person was told, and not before', async () => {
    const { house, aino, reference, work, lock } = await restricted(kind)
    expect(await lockedRecords(house, owner, reference)).toMatchObject({ canLift: true })
    expect(await announceLift(house, LIISA, reference)).toEqual({ ok: true })
    expect(await announceLift(house, LIISA, reference)).toEqual({ ok: true })
    expect(await work()).toEqual(['letter'])
    const own = await ownRequest(house, aino, reference)
    expect(own?.letters.map((letter) => letter.kind).filter((one) => one === 'lifting')).toHaveLength(1)
    expect(await lockedRecords(house, owner, reference)).toMatchObject({ canLift: false })
    await work(6 * DAY)
    expect(await house.store.read.locks.byId(lock.id)).toMatchObject({ state: 'held' })
    await work(2 * DAY)
    expect(await house.store.read.locks.byId(lock.id)).toMatchObject({ state: 'lifted' })
    const seen = await openCase(house, looking, reference)
    expect(seen?.values?.locked).toEqual([])
    expect(JSON.stringify(seen?.values?.registers)).toContain('Pihlajapolku')
    expect(await announceLift(house, LIISA, reference)).toEqual({ ok: false, why: 'nothing' })
  })
})

test('a request whose restriction still holds outlives its time, so that it can be lifted', async () => {
  const { house, reference } = await restricted('restriction')
  house.clock.advance(20 * 366 * DAY)
  await sweep(house, sweepLimits())
  expect(await house.store.read.requests.byReference(reference)).not.toBeNull()
})

test('the plan of a locked record is read without what it holds', async () => {
  const { house, aino } = await restricted('restriction')
  const erasure = await filed(house, aino, { kind: 'erasure', words: 'Poistakaa.' })
  const desk = await openDecision(house, erasure, null)
  const billing = desk?.erasure?.plans.find(({ register }) => register === 'billing')
  expect(billing?.groups.length).toBeGreaterThan(0)
  expect(JSON.stringify(billing)).not.toContain('Aino')
  expect(JSON.stringify(billing)).not.toContain('20001')
})

test('what stays after an erasure is hidden at once, and opened with a reason though no address finds it', async () => {
  const { house, asked, approve, request, work } = await withAino([{ number: '20001', date: '1.3.2026' }])
  const reference = await asked()
  await approve(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version: (await request(reference)).version })
  await work(25 * HOUR)
  const seen = await openCase(house, looking, reference)
  expect(seen?.values?.locked).toMatchObject([{ register: 'billing', why: 'erasure', nextOn: '2033-01-01' }])
  expect(JSON.stringify(seen?.values?.registers)).not.toContain('20001')
  const opened = await openLocked(house, owner, { reference, reason: 'duty' })
  expect(JSON.stringify(opened?.registers)).toContain('20001')
  expect(JSON.stringify(opened?.registers)).not.toContain('+358 40 000 1234')
  expect(opened).toMatchObject({ absent: 0, canLift: false })
})
