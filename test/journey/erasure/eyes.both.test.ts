/** Who may approve that something of somebody is erased. */
import { expect, test } from 'vitest'
import type { Role } from '#app/identity/roles.ts'
import { decideRequest, secondDecision } from '#app/journey/request/decision.ts'
import { AINO, LIISA, PEKKA } from '../request/requesting.ts'
import { HOUR, strong, withAino } from './erasing.ts'

const INVOICES = [{ number: '20001', date: '1.3.2026' }]

/** A colleague of that role with an account. */
async function joins({ house }: Awaited<ReturnType<typeof withAino>>, id: string, address: string, role: Role) {
  const addressHash = house.keys.hash('staff', address)
  const made = { id, address, addressHash, name: id, role, language: 'fi', createdAt: house.clock.now(), alerts: [] }
  await house.store.write((tx) => tx.staff.add(made))
}

test('nobody approves the erasure of their own data, as the first or as the second, and nobody waits for them', async () => {
  const scene = await withAino(INVOICES)
  const { house, asked, deciding, approve, request, work, erasure } = scene
  await joins(scene, 'staff-aino', AINO.toUpperCase(), 'approver')
  const aino = strong(house, { staffId: 'staff-aino' })
  const reference = await asked()
  expect(await decideRequest(house, aino, await deciding(reference))).toEqual({ ok: false, why: 'own-request' })
  expect(await approve(reference)).toMatchObject({ waitsFor: 'second' })
  const second = async () => ({ reference, version: (await request(reference)).version })
  expect(await secondDecision(house, aino, await second())).toEqual({ ok: false, why: 'own-request' })
  expect(await secondDecision(house, strong(house, LIISA), await second())).toMatchObject({ ok: false })
  // She is the only other who may approve anything, and this she may not: a day later Liisa’s decision goes on.
  await work(23 * HOUR)
  expect((await request(reference)).state).toBe('proposed')
  await work(2 * HOUR)
  await work(HOUR)
  expect(await erasure(reference)).toMatchObject({ state: 'done' })
})

test('the second has just signed in anew as well', async () => {
  const { house, asked, approve, request } = await withAino(INVOICES)
  const reference = await asked()
  await approve(reference)
  const { version } = await request(reference)
  expect(await secondDecision(house, PEKKA, { reference, version })).toEqual({ ok: false, why: 'not-strong' })
  const late = { ...PEKKA, strongUntil: house.clock.now() }
  expect(await secondDecision(house, late, { reference, version })).toEqual({ ok: false, why: 'not-strong' })
  expect(await secondDecision(house, strong(house, PEKKA), { reference, version })).toMatchObject({ ok: true })
})
