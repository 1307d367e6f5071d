import { expect, onTestFinished, test } from 'vitest'
import { type Connector, ConnectorFault } from '#app/connector/connector.ts'
import { connectorsOf } from '#app/connectors.ts'
import { beginErasure, carryOut } from '#app/journey/erasure/carry.ts'
import { checkErased } from '#app/journey/erasure/check.ts'
import { askBeforeErasing } from '#app/journey/erasure/live.ts'
import { planErasure } from '#app/journey/erasure/plan.ts'
import { fileRequest } from '#app/journey/request/file.ts'
import { crmRegister, stockedCrm } from '../../connector/sql/crm.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock } from '../../support/house.ts'
import { pigeon, verifiedAs, WINTER, workThrough } from '../request/requesting.ts'

/** Aino asks for what is of hers in a database that is read as it is; `live.is` says whether it answers. */
async function asked() {
  const crm = await stockedCrm()
  onTestFinished(() => crm.drop())
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const register = crmRegister('read-only')
  register.retention.books = {
    label: register.title,
    anchor: 'bills.billed',
    statute: 'fi-bookkeeping-vouchers',
    afterErasure: 'stays',
    while: [],
  }
  for (const name of ['bill', 'customer', 'billed']) {
    const field = register.collections.bills?.fields[name]
    if (field) field.retention = 'books'
  }
  const installation = { ...base.installation, registers: [...base.installation.registers, register] }
  const registers = [...base.registers, register]
  const connectors = connectorsOf(registers, base.store, base.keys, base.clock, () => crm.url)
  const reading = connectors.get(register.id)
  if (!reading) throw new Error('The database is not connected')
  const live: { is: 'up' | 'down' } = { is: 'up' }
  const connector: Connector = {
    ...reading,
    find: async (what) => {
      if (live.is === 'down') throw new ConnectorFault('later', 'The database did not answer')
      return reading.find(what)
    },
  }
  const house = { ...base, installation, registers, connectors: new Map(connectors).set(register.id, connector) }
  const aino = await verifiedAs(house, 'aino@yritys.example')
  const planning = {
    registers: [register.id],
    address: aino.address,
    proven: aino.proven,
    subjectHash: aino.subjectHash,
  }
  const plans = await planErasure(house, planning)
  expect(plans.records.map(({ register: { id } }) => id)).toEqual(['customers'])
  const form = {
    kind: 'erasure',
    language: 'fi',
    words: '',
    registers: [register.id],
    form: 'f',
    plan: plans.digest,
  } as const
  const { reference } = await fileRequest(house, aino, form)
  const request = await house.store.read.requests.byReference(reference)
  if (!request) throw new Error('The request is gone')
  const cards = () => house.store.read.cards.ofRequest(request.id)
  const state = async () => (await house.store.read.erasures.ofRequest(request.id))?.state
  return { house, live, request, digest: plans.digest, cards, state }
}

test('an erasure in a database that is read as it is becomes a card, and what goes later stands in the list until its day', async () => {
  const { house, live, request, digest, cards: cardsNow } = await asked()
  const requestId = request.id
  const answers = await askBeforeErasing(house, requestId)
  if (!answers) throw new Error('The database is silent')
  // Asked before the transaction; within it nobody waits for it, so it may as well be away.
  live.is = 'down'
  await house.store.write(async (tx) => {
    await tx.erasures.approve(requestId, digest)
    await carryOut(house, tx, { requestId, live: answers, rehearsals: new Map() })
    await checkErased(house, tx, { requestId, live: answers })
  })
  const cards = await cardsNow()
  const byPlace = [...cards].sort(
    (one, other) => (one.order.includes('bills') ? 1 : 0) - (other.order.includes('bills') ? 1 : 0),
  )
  expect(byPlace.map(({ order }) => JSON.parse(order))).toMatchObject([
    {
      record: 'Aino Esimerkki',
      wanted: { what: 'erased', collection: '', fields: expect.arrayContaining(['name', 'email']) },
    },
    { record: 'Aino Esimerkki', wanted: { what: 'erased', collection: 'bills', rows: ['L1'] } },
  ])
  const later = (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'erase-by-hand')
  const row = { system: 'Asiakkaat', record: 'Aino Esimerkki' }
  expect(later.map(({ details }) => details)).toEqual([
    // A bill without a day is looked at again before long, and with it the number that it has of her.
    { ...row, what: '2027-01-01: x; x: L3' },
    // Vouchers of 2026 are kept until six years after the year's end.
    { ...row, what: '2033-01-01: x: L2, L1' },
  ])
  expect(later[1]?.dueAt).toBeGreaterThan(Date.UTC(2033, 0, 1))
})

test('an erasure waits for a database that does not answer, and nothing is asked of staff for it', async () => {
  const { house, live, request, digest, cards, state } = await asked()
  await house.store.write((tx) => beginErasure(house, tx, request, digest))
  live.is = 'down'
  await workThrough(house, pigeon())
  expect(await state()).toBe('approved')
  expect((await house.store.read.waiting.open()).map(({ kind }) => kind)).not.toContain('erasure-changed')
  live.is = 'up'
  house.clock.advance(DAY)
  await workThrough(house, pigeon())
  expect(await state()).toBe('done')
  expect(await cards()).toHaveLength(2)
})
