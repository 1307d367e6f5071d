/** One person's corrections, erasure and ban in a live system, on a good day and on a bad one. */
import { describe, expect, test } from 'vitest'
import { forbidMarketing, liftBan } from '#app/journey/ban/own.ts'
import { beginErasure } from '#app/journey/erasure/carry.ts'
import { readLock } from '#app/journey/erasure/lock.ts'
import { planErasure } from '#app/journey/erasure/plan.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import { openDecision } from '#app/journey/request/decision-desk.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { fileRequest } from '#app/journey/request/file.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { findMine } from '#app/journey/view.ts'
import type { Submitted } from '#app/register/correction.ts'
import { HOLD_MS } from '#app/request/request.ts'
import type { Simulator, Weather } from '../../simulator/simulator.ts'
import { connectorAt, contactOf, mailboxIn } from '../connector/contract/outlook.ts'
import { HOUR } from '../support/house.ts'
import { workBans } from './ban/banning.ts'
import { liveHouse } from './living.ts'
import { AINO, decisionOf, LIISA, pigeon, verifiedAs, WINTER, workThrough } from './request/requesting.ts'

const REGISTER = 'email-addresses'
const MARK = 'Markkinointikielto'
const STRONG = { ...LIISA, strongUntil: Number.MAX_SAFE_INTEGER }

/** Aino in a folder of one mailbox, somebody else in another, and what she and staff do. */
async function lived(weather: Partial<Weather>) {
  const { simulator, house: live } = await liveHouse(WINTER)
  const mailbox = mailboxIn(simulator, 3)
  const folder = mailbox.addFolder('Asiakkaat', null)
  mailbox.add(contactOf({ name: 'Aino Kallio', email: [AINO], changeable: 'Tampere', rows: 0 }), folder)
  mailboxIn(simulator, 1).add(
    contactOf({ name: 'Pekka Puro', email: ['pekka@yritys.example'], changeable: 'Oulu', rows: 0 }),
  )
  simulator.set(weather)
  const register = live.registers.find(({ id }) => id === REGISTER)
  if (!register?.connection) throw new Error('There is no live register')
  // As the portal's own, but with waits that a test has the time for.
  live.connectors.set(REGISTER, connectorAt(register, register.connection))
  const house = { ...live }
  const aino = await verifiedAs(house, AINO)
  let forms = 0
  const ask = async (submitted: Submitted) => {
    forms += 1
    const { shown } = await findMine(house, aino)
    const record = shown.find((one) => one.register.id === REGISTER)?.record.id ?? ''
    const form = { submitted, words: '', language: 'fi', files: [], form: `form-${forms}` } as const
    const filed = await fileCorrection(house, aino, { register: REGISTER, record }, form)
    if (!filed?.ok) throw new Error('Nothing was asked for')
    return filed.reference
  }
  /** The worker's turns, with an hour between them for what a bad day put off. */
  const work = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await workThrough(house, pigeon())
      await workBans(house)
      house.clock.advance(HOUR)
    }
  }
  const approve = async (reference: string) => {
    const desk = await openDecision(house, reference, null)
    const approved = (desk?.corrections ?? []).map(({ id }) => id)
    const deciding = { ...decisionOf(reference, desk?.version ?? 0, 'approve'), approved }
    expect(await decideRequest(house, STRONG, deciding)).toMatchObject({ ok: true })
    house.clock.advance(HOLD_MS)
  }
  const stateOf = async (reference: string) => (await ownRequest(house, aino, reference))?.state
  const cardsOf = async (reference: string) =>
    (await openDesk(house, { staffId: LIISA.staffId, role: 'handler' }, reference))?.values?.cards ?? []
  const held = () => {
    for (const contact of mailbox.contacts.values()) if (contact.folder === folder) return contact
    throw new Error('Aino is gone from Outlook')
  }
  const seen = () => {
    const { displayName, businessAddress, categories } = Object(held().fields)
    return { name: displayName, city: businessAddress.city, categories }
  }
  return { simulator, house, aino, mailbox, held, seen, ask, work, approve, stateOf, cardsOf }
}

type Lived = Awaited<ReturnType<typeof lived>>

async function correctedByStaff({ house, ask, work, approve, mailbox, held, seen, stateOf }: Lived) {
  const reference = await ask({ name: ['Aino Kallio-Niemi'], city: ['Turku'] })
  await work()
  expect(seen()).toMatchObject({ name: 'Aino Kallio', city: 'Turku' })
  // Whoever decides sees what Outlook holds at that moment.
  const found = async () => (await openDecision(house, reference, null))?.corrections.map((one) => one.found)
  expect(await found()).toEqual([null])
  mailbox.change(held(), { displayName: 'Aino K.' })
  expect(await found()).toEqual([['Aino K.']])
  mailbox.change(held(), { displayName: 'Aino Kallio' })
  await approve(reference)
  await work()
  expect(seen()).toEqual({ name: 'Aino Kallio-Niemi', city: 'Turku', categories: ['Asiakkaat'] })
  expect(await stateOf(reference)).toBe('fulfilled')
}

async function conflicting({ ask, work, mailbox, held, seen, stateOf, cardsOf }: Lived) {
  const reference = await ask({ city: ['Porvoo'] })
  mailbox.change(held(), { displayName: 'Aino Kallio-Niemi', businessAddress: { city: 'Oulu' } })
  await work()
  expect(seen().city).toBe('Oulu')
  expect(await cardsOf(reference)).toMatchObject([
    { state: 'open', order: { found: ['Oulu'], wanted: { field: 'city', from: 'Turku', to: 'Porvoo' } } },
  ])
  expect(await stateOf(reference)).toBe('carrying-out')
}

async function bannedAndLifted({ house, aino, work, seen }: Lived) {
  const press = { language: 'fi', form: 'switch' } as const
  await forbidMarketing(house, aino, press)
  await work()
  expect(seen().categories).toEqual(['Asiakkaat', MARK])
  await liftBan(house, aino, 'fi')
  await work()
  expect(seen().categories).toEqual(['Asiakkaat'])
  await forbidMarketing(house, aino, { ...press, form: 'switch-again' })
  await work()
  expect(seen()).toEqual({ name: 'Aino Kallio-Niemi', city: 'Oulu', categories: ['Asiakkaat', MARK] })
}

/** The worker erases it where it is, and the register read again has nothing of her any more. */
async function erasedThere({ house, aino, mailbox, work }: Lived) {
  const { address, proven, subjectHash } = aino
  const plans = await planErasure(house, { registers: [REGISTER], address, proven, subjectHash })
  const { reference } = await fileRequest(house, aino, {
    kind: 'erasure',
    language: 'fi',
    words: '',
    registers: [REGISTER],
    form: 'erase',
    plan: plans.digest,
  })
  const request = await house.store.read.requests.byReference(reference)
  if (!request) throw new Error('The request is gone')
  await house.store.write((tx) => beginErasure(house, tx, request, plans.digest))
  await work()
  expect(await house.store.read.cards.ofRequest(request.id)).toEqual([])
  expect(await house.store.read.erasures.ofRequest(request.id)).toMatchObject({ state: 'done' })
  const [lock] = (await house.store.read.locks.of(subjectHash)).filter(({ register }) => register === REGISTER)
  expect(lock && { state: lock.state, ...readLock(lock) }).toMatchObject({ state: 'gone', recoverableDays: 14 })
  expect([...mailbox.contacts.values()].map(({ fields }) => fields.displayName)).not.toContain('Aino Kallio-Niemi')
}

/** All that Outlook holds, by what a person would see of it. */
const stateOf = ({ mailboxes }: Simulator) =>
  [...mailboxes].map(([address, { contacts, folders, purges }]) => ({
    address,
    contacts: [...contacts.values()].map(({ folder, fields }) => ({
      folder: folders.get(folder)?.displayName ?? folder,
      fields,
    })),
    purges: purges.size,
  }))

async function wholeStory(weather: Partial<Weather>) {
  const all = await lived(weather)
  await correctedByStaff(all)
  await conflicting(all)
  await bannedAndLifted(all)
  await erasedThere(all)
  return { state: stateOf(all.simulator), asked: all.simulator.counts.parts }
}

describe('Aino’s contact in Outlook', () => {
  test('is corrected over what she saw alone, marked while she wants no marketing, and erased where it is; a bad day changes nothing of it', async () => {
    const fine = await wholeStory({})
    const bad = await wholeStory({ throttled: 0.3, dropped: 0.05 })
    expect(bad.state).toEqual(fine.state)
    expect(bad.asked).toBeGreaterThan(fine.asked)
    expect(JSON.stringify(fine.state)).toContain('Pekka Puro')
  })
})
