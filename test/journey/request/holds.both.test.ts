import { describe, expect, test } from 'vitest'
import type { House } from '#app/journey/house.ts'
import { settleWaiting } from '#app/journey/queue.ts'
import { liftHold, placeHold, prolongHold } from '#app/journey/request/holds.ts'
import { takeRequest } from '#app/journey/request/office.ts'
import { withdrawRequest } from '#app/journey/request/own.ts'
import type { SubjectSession } from '#app/journey/session.ts'
import { sweep } from '#app/journey/sweep.ts'
import { PORTAL_LIMITS, sweepLimits } from '#app/register/portal.ts'
import { DAY } from '../../support/house.ts'
import { alerts, office } from '../alerting.ts'
import { filed, WINTER } from './requesting.ts'

async function holding() {
  const lived = await office()
  const { read } = lived.house.store
  const onList = async () =>
    (await read.waiting.open()).filter(({ kind }) => kind === 'hold-review').map(({ id }) => id)
  return { ...lived, onList }
}

/** A hold on everything of Aino, to be looked at again on 10 December. */
async function placed(house: House, aino: SubjectSession, by: { readonly staffId: string }) {
  const reference = await filed(house, aino)
  await placeHold(house, by, { reference, reason: 'Riita kesken.', reviewOn: '2026-12-10' })
  const [hold] = await house.store.read.holds.of(aino.subjectHash)
  return { reference, hold: hold?.id ?? '' }
}

describe('a legal hold', () => {
  test('comes to the list on its day, once, with the way to its case; lifting it takes it off', async () => {
    const { house, aino, sessions, told } = await office()
    const reference = await filed(house, aino)
    await placeHold(house, sessions.owner, { reference, reason: 'Riita kesken.', reviewOn: '2026-12-10' })
    await told()
    const onList = async () =>
      (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'hold-review').map(({ id }) => id)
    house.clock.set(WINTER + 9 * DAY)
    await told()
    expect(await onList()).toEqual([])
    house.clock.set(WINTER + 10 * DAY)
    await told()
    const [hold] = await onList()
    expect(hold).toBeTruthy()
    house.clock.advance(DAY)
    await told()
    expect(await onList()).toEqual([hold])
    expect(await liftHold(house, sessions.owner, { reference, hold: hold ?? '' })).toBe(true)
    expect(await onList()).toEqual([])
  })

  test('that was lifted before its day is not looked at again', async () => {
    const { house, aino, sessions, told } = await office()
    const reference = await filed(house, aino)
    await placeHold(house, sessions.owner, { reference, reason: 'Riita kesken.', reviewOn: '2026-12-10' })
    const [hold] = await house.store.read.holds.of(aino.subjectHash)
    await liftHold(house, sessions.owner, { reference, hold: hold?.id ?? '' })
    house.clock.set(WINTER + 11 * DAY)
    await told()
    expect((await house.store.read.waiting.open()).filter(({ kind }) => kind === 'hold-review')).toEqual([])
  })

  test('that is prolonged comes back on its next day, not on the one before, and is on the list once', async () => {
    const { house, aino, sessions, told, onList } = await holding()
    const { reference, hold } = await placed(house, aino, sessions.owner)
    const prolong = (reviewOn: string, who = sessions.owner) => prolongHold(house, who, { reference, hold, reviewOn })
    for (const day of ['', 'joskus', '2026-11-30', '2028-11-30'])
      expect(await prolong(day)).toEqual({ ok: false, why: 'review' })
    expect(await prolong('2026-12-20')).toEqual({ ok: true })
    expect(await prolong('2026-12-20')).toEqual({ ok: true })
    house.clock.set(WINTER + 12 * DAY)
    await told()
    expect(await onList()).toEqual([])
    house.clock.set(WINTER + 20 * DAY)
    await told()
    expect(await onList()).toEqual([hold])
    // Looked at, kept, and looked at again: prolonging is what takes it off the list.
    expect(await prolong('2027-02-01')).toEqual({ ok: true })
    expect(await onList()).toEqual([])
    house.clock.set(Date.parse('2027-02-01T05:00:00Z'))
    await told()
    expect(await onList()).toEqual([hold])
    expect((await house.store.read.waiting.byId(hold))?.dueAt).toBe(house.clock.now() + 14 * DAY)
    await liftHold(house, sessions.owner, { reference, hold })
    expect(await prolong('2027-05-01')).toEqual({ ok: false, why: 'gone' })
    const rows = await house.connections.read.selectFrom('audit').select('event').execute()
    const events = rows.flatMap(({ event }) => (event?.startsWith('hold-') ? [event] : []))
    expect(events).toEqual(['hold-placed', 'hold-prolonged', 'hold-prolonged', 'hold-lifted'])
  })

  test('is reviewed by a note alone never, and outlives its request', async () => {
    const { house, aino, sessions, told, onList } = await holding()
    const { reference, hold } = await placed(house, aino, sessions.owner)
    house.clock.set(WINTER + 10 * DAY)
    await told()
    expect(await settleWaiting(house, sessions.owner, { id: hold, note: 'Katsottu.' })).toEqual({
      ok: false,
      why: 'elsewhere',
    })
    expect(await withdrawRequest(house, aino, reference)).toEqual({ ok: true })
    expect(await onList()).toEqual([hold])
    // Years later the request would be gone, and with it the way to the hold.
    house.clock.advance(PORTAL_LIMITS.caseClosed.ms + DAY)
    await sweep(house, sweepLimits())
    expect(await house.store.read.requests.byReference(reference)).not.toBeNull()
    expect(await liftHold(house, sessions.owner, { reference, hold })).toBe(true)
    await sweep(house, sweepLimits())
    expect(await house.store.read.requests.byReference(reference)).toBeNull()
    expect(await house.store.read.holds.byId(hold)).not.toBeNull()
    house.clock.advance(PORTAL_LIMITS.caseClosed.ms + DAY)
    await sweep(house, sweepLimits())
    expect(await house.store.read.holds.byId(hold)).toBeNull()
  })

  test('is told of to those who may lift it, not to a handler who has the case', async () => {
    const { house, aino, sessions, told } = await holding()
    const { reference } = await placed(house, aino, sessions.owner)
    const request = await house.store.read.requests.byReference(reference)
    await takeRequest(house, sessions.handler, { reference, version: request?.version ?? 0 })
    await told()
    house.clock.set(WINTER + 10 * DAY)
    await told()
    expect(alerts(await told())).toEqual([`oili new /staff/requests/${reference}`])
  })
})

test('a letter that could not be written waits on a page of its own, and is settled there', async () => {
  const { house, aino, sessions } = await office()
  const reference = await filed(house, aino)
  const request = await house.store.read.requests.byReference(reference)
  const id = house.chance.id(WINTER)
  await house.store.write((tx) =>
    tx.waiting.add({
      ...{ id, reference: 'T-23456789', kind: 'letter-lacking', subjectHash: aino.subjectHash },
      ...{ details: { letter: 'received' }, createdAt: WINTER, dueAt: WINTER + DAY, requestId: request?.id ?? null },
    }),
  )
  expect(await settleWaiting(house, sessions.handler, { id, note: 'Kirjoitin itse.' })).toEqual({ ok: true })
})
