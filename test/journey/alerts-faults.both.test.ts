import { expect } from 'vitest'
import { alertStaff, tell } from '#app/journey/alerts.ts'
import { liftHold, placeHold, prolongHold } from '#app/journey/request/holds.ts'
import { chooseAlerts } from '#app/journey/staff/account.ts'
import { DAY, HOUR } from '../support/house.ts'
import { colleague, firstOwner, sessionOf } from '../support/staff.ts'
import { type FaultyHouse, failEachStatement, type Scene } from './faulty.ts'
import { AINO, filed, LIISA, verifiedAs, WINTER } from './request/requesting.ts'

/** Before seven in the morning, so that each turn has one thing to do. */
const NIGHT = WINTER - 5 * HOUR

async function office(house: FaultyHouse) {
  house.clock.set(NIGHT)
  const owner = await sessionOf(house, await firstOwner(house))
  await colleague(house, 'handler')
  const aino = await verifiedAs(house, AINO)
  return { owner, aino, reference: await filed(house, aino, { form: 'first' }) }
}

async function heldFor(house: FaultyHouse) {
  const { aino, reference } = await office(house)
  await placeHold(house, LIISA, { reference, reason: 'Riita.', reviewOn: '2026-12-10' })
  const [hold] = await house.store.read.holds.of(aino.subjectHash)
  return { reference, hold: hold?.id ?? '' }
}

const SCENES: Readonly<Record<string, Scene>> = {
  'telling of a new case': async (house) => {
    await office(house)
    return () => alertStaff(house)
  },
  'telling of a limit that is near': async (house) => {
    await office(house)
    await alertStaff(house)
    house.clock.set(NIGHT + 26 * DAY)
    return () => tell(house, 'target-near')
  },
  'telling of a limit that has passed': async (house) => {
    await office(house)
    await alertStaff(house)
    house.clock.set(NIGHT + 40 * DAY)
    return () => tell(house, 'overdue')
  },
  'the summary of the morning': async (house) => {
    await office(house)
    await alertStaff(house)
    house.clock.set(WINTER)
    return () => alertStaff(house)
  },
  'choosing one’s mails': async (house) => {
    const { owner } = await office(house)
    return () => chooseAlerts(house, owner, ['dates'])
  },
  'placing a hold': async (house) => {
    const { reference } = await office(house)
    const placing = { reference, reason: 'Riita.', reviewOn: '2026-12-10' }
    return async () => expect(await placeHold(house, LIISA, placing)).toEqual({ ok: true })
  },
  'prolonging a hold': async (house) => {
    const held = await heldFor(house)
    return async () =>
      expect(await prolongHold(house, LIISA, { ...held, reviewOn: '2027-01-10' })).toEqual({ ok: true })
  },
  'lifting a hold': async (house) => {
    const held = await heldFor(house)
    return () => liftHold(house, LIISA, held)
  },
}

failEachStatement(SCENES)
