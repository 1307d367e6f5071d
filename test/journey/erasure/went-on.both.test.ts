/** Where an erasure does not come to its end by itself: tried again, done by hand and looked at, and told to a ledger that was away. */
import { expect, test } from 'vitest'
import { goOnErasing } from '#app/journey/erasure/failed.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { secondDecision } from '#app/journey/request/decision.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { liftHold, placeHold } from '#app/journey/request/holds.ts'
import { doCard, reopenRequest } from '#app/journey/request/office.ts'
import type { LedgerPlace } from '#app/ledger/place.ts'
import { DAY } from '../../support/house.ts'
import { ledgerInMemory } from '../../support/ledger.ts'
import { LIISA, PEKKA } from '../request/requesting.ts'
import { askedInCrm } from './crm-asked.ts'
import { HOUR, strong, withAino } from './erasing.ts'

type Scene = Awaited<ReturnType<typeof askedInCrm>>

const liisa = { ...LIISA, role: 'handler' } as const

/** Which rows of the request wait for staff. */
const waits = async ({ house, request }: Scene) =>
  (await house.store.read.waiting.ofRequest((await request()).id)).flatMap(({ kind }) =>
    kind === 'erasure' ? [] : [kind],
  )

const AINO_AGAIN =
  "insert into customers (id, number, full_name, mail) values (1, '1001', 'Aino', 'aino@yritys.example')"

/** Somebody types Aino in again, after the worker has seen that she is gone and before every register is read again. */
async function typedInAgain(): Promise<Scene> {
  const scene = await askedInCrm('none')
  const { house, crm, work } = scene
  const connector = house.connectors.get('customers')
  if (!connector) throw new Error('The database is not connected')
  let looks = Number.NEGATIVE_INFINITY
  house.connectors.set('customers', {
    ...connector,
    erase: async (order, signal) => {
      looks = 0
      return connector.erase(order, signal)
    },
    find: async (asked) => {
      looks += 1
      if (looks === 2) await crm.run(AINO_AGAIN)
      return connector.find(asked)
    },
  })
  await work(25 * HOUR)
  house.connectors.set('customers', connector)
  expect(await scene.erasure()).toMatchObject({ state: 'erased' })
  expect(await waits(scene)).toEqual(['erasure-failed'])
  return scene
}

test('a system that is silent for a month leaves the request to staff, who have it tried again', async () => {
  const scene = await askedInCrm('none')
  const { house, world, reference, work, aboutHer, erasure } = scene
  world.reads = 'down'
  await work(25 * HOUR)
  await work(31 * DAY)
  expect(await waits(scene)).toEqual(['erasure-failed'])
  expect(await erasure()).toMatchObject({ state: 'approved' })
  const desk = await openDesk(house, liisa, reference)
  expect(desk?.erasure?.state).toBe('approved')
  expect(desk?.waiting.map(({ kind }) => kind)).toContain('erasure-failed')
  // Nothing has gone, so there is nothing that could be done by hand but all of it.
  expect(await goOnErasing(house, LIISA, { reference, how: 'by-hand' })).toMatchObject({ why: 'nothing-failed' })
  world.reads = 'up'
  expect(await goOnErasing(house, LIISA, { reference, how: 'again' })).toEqual({ ok: true })
  expect(await goOnErasing(house, LIISA, { reference, how: 'again' })).toMatchObject({ why: 'nothing-failed' })
  await work()
  expect(await erasure()).toMatchObject({ state: 'done' })
  expect(await aboutHer()).toEqual({ customers: [], bills: 0 })
  expect(await waits(scene)).toEqual([])
})

test('what is found again after it was erased is erased once more when staff say so, and then called gone', async () => {
  const scene = await typedInAgain()
  const { house, world, reference, work, aboutHer, erasure, request } = scene
  world.reads = 'down'
  expect(await goOnErasing(house, LIISA, { reference, how: 'again' })).toMatchObject({ why: 'silent' })
  world.reads = 'up'
  expect(await goOnErasing(house, LIISA, { reference, how: 'again' })).toEqual({ ok: true })
  await work()
  expect(await aboutHer()).toEqual({ customers: [], bills: 0 })
  expect(await erasure()).toMatchObject({ state: 'done' })
  expect((await request()).state).toBe('fulfilled')
  const events = (await house.store.read.audit.after(0, 1_000)).filter(({ event }) => event === 'erasure-again')
  expect(events).toMatchObject([{ actor: 'staff', actor_id: LIISA.staffId }])
})

test('or by hand: the card is called done once the system has been read and she is gone, and is open again while she is there', async () => {
  const scene = await typedInAgain()
  const { house, crm, world, reference, work, request } = scene
  expect(await goOnErasing(house, LIISA, { reference, how: 'by-hand' })).toEqual({ ok: true })
  const card = async () => {
    const [only, ...others] = await house.store.read.cards.ofRequest((await request()).id)
    if (!only || others.length > 0) throw new Error('There is to be one card')
    return only
  }
  expect(JSON.parse((await card()).order)).toMatchObject({ record: 'Aino', wanted: { what: 'gone' } })
  const done = async () => doCard(house, LIISA, { card: (await card()).id, version: (await card()).version })
  expect(await done()).toEqual({ ok: true })
  await work()
  // She is there still, whatever the card says.
  expect(await card()).toMatchObject({ state: 'open' })
  await crm.run('delete from customers where id = 1')
  world.reads = 'down'
  expect(await done()).toEqual({ ok: true })
  await work()
  // Nobody knows while the system is silent, so nobody is told that it is done.
  expect([(await card()).state, (await request()).state]).toEqual(['done', 'carrying-out'])
  world.reads = 'up'
  await work(DAY)
  expect([(await card()).state, (await request()).state]).toEqual(['confirmed', 'fulfilled'])
  expect((await card()).order).not.toContain('Aino')
})

test('what goes on its day is settled once the ledger has it, and not before', async () => {
  const memory = ledgerInMemory()
  let is: 'up' | 'down' = 'up'
  const ledger: LedgerPlace = {
    ...memory,
    append: async (...words) => {
      if (is === 'down') throw new Error('The disk is away')
      return memory.append(...words)
    },
  }
  const invoices = [{ number: '20001', date: '1.3.2026' }]
  const { house, asked, approve, work, request } = await withAino(invoices, { ledger })
  await beginLedger(house, 'first')
  const reference = await asked()
  await approve(reference)
  const { version } = await request(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version })
  await work(25 * HOUR)
  is = 'down'
  const residual = async () =>
    house.connections.read.selectFrom('outbox').select('state').where('kind', '=', 'erase-residual').execute()
  house.clock.set(Date.UTC(2033, 0, 1, 12))
  await work()
  expect(await house.store.read.records.count('billing', 'invoices')).toBe(0)
  expect((await residual()).map(({ state }) => state)).toEqual(['ready'])
  is = 'up'
  await work(DAY)
  expect((await residual()).map(({ state }) => state)).toEqual(['done'])
  const entries = await house.store.read.audit.after(0, 10_000)
  expect(entries.filter(({ event }) => event === 'residual-erased')).toHaveLength(1)
})

test('a legal hold that is set after the approval keeps everything; lifted, staff decide anew and it goes', async () => {
  const { house, asked, approve, work, request, erasure } = await withAino([])
  const reference = await asked()
  await approve(reference)
  expect(await placeHold(house, PEKKA, { reference, reason: 'Riita.', reviewOn: '2027-03-01' })).toEqual({ ok: true })
  await work(25 * HOUR)
  expect(await erasure(reference)).toMatchObject({ state: 'changed' })
  expect(await house.store.read.records.count('billing', '')).toBe(1)
  const kinds = async () =>
    (await house.store.read.waiting.ofRequest((await request(reference)).id)).map(({ kind }) => kind)
  expect(await kinds()).toContain('erasure-changed')
  const [hold] = await house.store.read.holds.of((await request(reference)).subjectHash)
  expect(await liftHold(house, PEKKA, { reference, hold: hold?.id ?? '' })).toBe(true)
  const { version } = await request(reference)
  expect(await reopenRequest(house, LIISA, { reference, version })).toEqual({ ok: true })
  await approve(reference)
  await work(HOUR)
  expect(await kinds()).not.toContain('erasure-changed')
  expect(await erasure(reference)).toMatchObject({ state: 'done' })
  expect(await house.store.read.records.count('billing', '')).toBe(0)
})

test('a hold that is set while something stays keeps it beyond its day, until the hold is lifted', async () => {
  const scene = await withAino([{ number: '20001', date: '1.3.2026' }])
  const { house, asked, approve, work, request } = scene
  const reference = await asked()
  await approve(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version: (await request(reference)).version })
  await work(25 * HOUR)
  house.clock.set(Date.UTC(2032, 11, 1, 12))
  const subjectHash = (await request(reference)).subjectHash
  expect(await placeHold(house, PEKKA, { reference, reason: 'Riita.', reviewOn: '2033-06-01' })).toEqual({ ok: true })
  house.clock.set(Date.UTC(2033, 0, 2, 12))
  await work()
  expect(await house.store.read.records.count('billing', 'invoices')).toBe(1)
  const [hold] = await house.store.read.holds.of(subjectHash)
  expect(await liftHold(house, PEKKA, { reference, hold: hold?.id ?? '' })).toBe(true)
  await work()
  expect(await house.store.read.records.count('billing', 'invoices')).toBe(0)
  expect(await house.store.read.locks.of(subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
})
