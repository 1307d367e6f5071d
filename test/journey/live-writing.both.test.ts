/** All that one person can ask of a live system, on a good day and on a bad one: the end is the same, there and in the database. */
import { describe, expect, test } from 'vitest'
import { askAddress, confirmAddress } from '#app/journey/address/ask.ts'
import { forbidMarketing, liftBan } from '#app/journey/ban/own.ts'
import { beginErasure } from '#app/journey/erasure/carry.ts'
import { readLock } from '#app/journey/erasure/lock.ts'
import { planErasure } from '#app/journey/erasure/plan.ts'
import { askExport, ownExport } from '#app/journey/export/own.ts'
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
import { HOUR, MINUTE } from '../support/house.ts'
import { workBans } from './ban/banning.ts'
import { build } from './export/building.ts'
import { liveHouse } from './living.ts'
import { AINO, decisionOf, LIISA, pigeon, verifiedAs, WINTER, workThrough } from './request/requesting.ts'

const REGISTER = 'email-addresses'
const MARK = 'Markkinointikielto'
const NEW = 'aino@kallio-niemi.example'
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
  const post = pigeon()
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
      await workThrough(house, post)
      await workBans(house)
      await build(house)
      house.clock.advance(HOUR)
    }
  }
  const decide = async (reference: string, decision: 'approve' | 'refuse') => {
    const desk = await openDecision(house, reference, null)
    const approved = decision === 'approve' ? (desk?.corrections ?? []).map(({ id }) => id) : []
    const deciding = { ...decisionOf(reference, desk?.version ?? 0, decision), approved }
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
  return { simulator, house, aino, post, mailbox, held, seen, ask, work, decide, stateOf, cardsOf }
}

type Lived = Awaited<ReturnType<typeof lived>>

async function correctedByStaff({ house, ask, work, decide, mailbox, held, seen, stateOf }: Lived) {
  const reference = await ask({ name: ['Aino Kallio-Niemi'], city: ['Turku'] })
  await work()
  expect(seen()).toMatchObject({ name: 'Aino Kallio', city: 'Turku' })
  // Whoever decides sees what Outlook holds at that moment.
  const found = async () => (await openDecision(house, reference, null))?.corrections.map((one) => one.found)
  expect(await found()).toEqual([null])
  mailbox.change(held(), { displayName: 'Aino K.' })
  expect(await found()).toEqual([['Aino K.']])
  mailbox.change(held(), { displayName: 'Aino Kallio' })
  await decide(reference, 'approve')
  await work()
  expect(seen()).toEqual({ name: 'Aino Kallio-Niemi', city: 'Turku', categories: ['Asiakkaat'] })
  expect(await stateOf(reference)).toBe('fulfilled')
}

async function refusedByStaff({ ask, work, decide, seen, stateOf }: Lived) {
  const reference = await ask({ name: ['Aino Aivan Muu'] })
  await decide(reference, 'refuse')
  await work()
  expect(seen().name).toBe('Aino Kallio-Niemi')
  expect(await stateOf(reference)).toBe('refused')
}

async function takenHome({ house, aino, work, stateOf }: Lived) {
  const asking = { profile: 'access', registers: [REGISTER], language: 'fi', form: 'take-home' } as const
  const asked = await askExport(house, aino, asking)
  await work()
  expect(await ownExport(house, aino, asked.export)).toMatchObject({ state: 'ready' })
  expect(await stateOf(asked.reference)).toBe('fulfilled')
}

/** Proved at the new address, in force three days later, and written where the old one stood. */
async function reachedElsewhere({ house, post, work, held }: Lived) {
  // In a visit whose code is fresh.
  const aino = await verifiedAs(house, AINO)
  const about = { language: 'fi', network: '192.0.2.10' } as const
  expect(await askAddress(house, aino, { ...about, typed: NEW })).toMatchObject({ state: 'sent' })
  // The code lives for ten minutes.
  await workThrough(house, post)
  const { code } = JSON.parse(post.posted.filter(({ to }) => to === NEW).at(-1)?.text ?? '{}')
  expect(await confirmAddress(house, aino, { language: 'fi', typed: String(code), sessionId: '' })).toMatchObject({
    ok: true,
  })
  house.clock.advance(72 * HOUR + MINUTE)
  await work()
  expect(held().fields.emailAddresses).toMatchObject([{ address: NEW }])
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
async function erasedThere({ house, mailbox, work }: Lived) {
  const aino = await verifiedAs(house, NEW)
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

/** What says how often something was tried and when, and nothing of what came of it. */
const OF_THE_DAY = /^(outbox|leases|processes|throttle|ledger_due)\.|_at$|\.(until|hour|seq|hash|prev|head)$/

/** All rows of the database, opened; ids, hashes, instants and ports are the same only by chance, and stand as one sign. */
async function rowsOf({ store }: Lived['house']): Promise<string[]> {
  const rows: string[] = []
  for await (const { table, column, bytes } of store.read.traces.all()) {
    const place = `${table}.${column}`
    if (OF_THE_DAY.test(place)) continue
    const text = (bytes?.toString() ?? '')
      .replaceAll(/127\.0\.0\.1:\d+/g, '#')
      .replaceAll(/[\w+/=:-]{20,}/g, '#')
      .replaceAll(/T-[2-9A-Z]{8}/g, '#')
      .replaceAll(/\b\d{13}\b/g, '#')
    rows.push(`${place} ${text}`)
  }
  return rows.sort()
}

async function wholeStory(weather: Partial<Weather>) {
  const all = await lived(weather)
  await correctedByStaff(all)
  await refusedByStaff(all)
  await takenHome(all)
  await conflicting(all)
  await bannedAndLifted(all)
  await reachedElsewhere(all)
  await erasedThere(all)
  const { simulator, house } = all
  return { state: stateOf(simulator), rows: await rowsOf(house), asked: simulator.counts.parts }
}

describe('Aino’s contact in Outlook', () => {
  test('is corrected over what she saw alone, taken home, marked while she wants no marketing, reached under a new address and erased where it is; a bad day changes nothing of it', async () => {
    const fine = await wholeStory({})
    const bad = await wholeStory({ throttled: 0.3, dropped: 0.05 })
    expect(bad.state).toEqual(fine.state)
    expect(fine.rows.length).toBeGreaterThan(300)
    expect(bad.rows).toEqual(fine.rows)
    expect(bad.asked).toBeGreaterThan(fine.asked)
    expect(JSON.stringify(fine.state)).toContain('Pekka Puro')
  })
})
