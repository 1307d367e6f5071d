import { expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { parkForm } from '#app/journey/parked.ts'
import { askStaff } from '#app/journey/prove.ts'
import { signOut } from '#app/journey/session.ts'
import { sweep } from '#app/journey/sweep.ts'
import { PORTAL_LIMITS, sweepLimits } from '#app/register/portal.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY, HOUR } from '../support/house.ts'
import { fileOf, imported, rowsIn, stateOf } from './importing.ts'
import { asked, verified } from './verifying.ts'

const count = (state: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(state).map(([name, rows]) => [name, rows.length]))

async function busyHouse() {
  const base = await freshHouse({})
  const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  const people = Array.from({ length: 40 }, (_, index) => ({
    Nimi: `Asiakas ${index}`,
    Asiakasnumero: String(1001 + index),
    Sähköpostiosoite: index < 3 ? 'info@yhteinen.example' : `asiakas${index}@posti.example`,
  }))
  await imported(house, fileOf([...people, { Nimi: 'Numeroton', Asiakasnumero: '', Sähköpostiosoite: '' }]), {})
  await imported(house, fileOf(people.slice(0, 39)), { full: 'full' })
  await asked(house, 'never-typed', { address: 'kesken@posti.example' })
  const session = await verified(house, 'done', { address: 'info@yhteinen.example' })
  await askStaff(house, session)
  await parkForm(house, { sessionId: session.id, path: '/me', fields: [['memo', 'x']] })
  await signOut(house, (await verified(house, 'left')).id)
  return house
}

test('everything that the portal holds goes when its time is over, whatever state it was in, and the newest import stays', async () => {
  const house = await busyHouse()
  house.clock.advance(PORTAL_LIMITS.sessionLife.ms + 3 * HOUR)
  await sweep(house, sweepLimits())
  const soon = count(
    await stateOf(house.connections, ['challenges', 'parked_forms', 'sessions', 'known_browsers', 'waiting']),
  )
  expect(soon).toEqual({ challenges: 0, parked_forms: 0, sessions: 2, known_browsers: 2, waiting: 1 })
  house.clock.advance(3 * DAY)
  await sweep(house, sweepLimits())
  expect(count(await stateOf(house.connections, ['sessions', 'throttle', 'known_browsers']))).toEqual({
    sessions: 0,
    throttle: 0,
    known_browsers: 2,
  })
  house.clock.advance(PORTAL_LIMITS.browserKnown.ms)
  await sweep(house, sweepLimits())
  const late = count(
    await stateOf(house.connections, ['known_browsers', 'records', 'imports', 'import_rejections', 'import_prior']),
  )
  expect(late).toEqual({ known_browsers: 0, records: 39, imports: 1, import_rejections: 0, import_prior: 0 })
  const [left] = await rowsIn(house.connections, 'imports')
  expect(left).toMatchObject({ full: 1, gone: 1 })
})

test('what is open stays open: an identity case that nobody has answered is never swept', async () => {
  const house = await busyHouse()
  house.clock.advance(20 * 366 * DAY)
  await sweep(house, sweepLimits())
  expect(await rowsIn(house.connections, 'waiting')).toMatchObject([{ state: 'open' }])
})

test('a sweep writes what it took in the same moment, and one with nothing to do leaves no trace', async () => {
  const house = await busyHouse()
  house.clock.advance(100 * DAY)
  const swept = await sweep(house, sweepLimits())
  const log = await house.store.read.audit.after(0, 1000)
  const noted = log.filter(({ event }) => event === 'swept').map(({ details }) => JSON.parse(details ?? '{}'))
  expect(noted).toEqual([swept])
  const before = await stateOf(house.connections)
  expect(await sweep(house, sweepLimits())).toEqual({})
  expect(await stateOf(house.connections)).toEqual(before)
})

test('thousands of rows go a batch at a time, and the log accounts for each of them', async () => {
  const house = await freshHouse({})
  const people = Array.from({ length: 1301 }, (_, index) => ({ Nimi: `A ${index}`, Asiakasnumero: String(index + 1) }))
  await imported(house, fileOf(people), {})
  await imported(house, fileOf(people.slice(0, 1)), { full: 'full', confirmed: 'confirmed' })
  house.clock.advance(31 * DAY)
  expect(await sweep(house, sweepLimits())).toMatchObject({ goneCopies: 1300 })
  expect(await rowsIn(house.connections, 'records')).toHaveLength(1)
  const log = await house.store.read.audit.after(0, 1000)
  const noted = log
    .filter(({ event }) => event === 'swept')
    .map(({ details }) => JSON.parse(details ?? '{}').goneCopies)
  expect(noted.reduce((sum, some) => sum + some, 0)).toBe(1300)
  expect(Math.max(...noted)).toBeLessThanOrEqual(500)
})
