import { expect, onTestFinished, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { carryOut, checkErased } from '#app/journey/erasure/carry.ts'
import { planErasure } from '#app/journey/erasure/plan.ts'
import { fileRequest } from '#app/journey/request/file.ts'
import { crmRegister, stockedCrm } from '../../connector/sql/crm.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { verifiedAs } from '../request/requesting.ts'

test('an erasure in a database that is read as it is becomes a card, and what goes later stands in the list until its day', async () => {
  const crm = await stockedCrm()
  onTestFinished(() => crm.drop())
  const base = await freshHouse({})
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
  const house = {
    ...base,
    installation,
    registers,
    connectors: connectorsOf(registers, base.store, base.keys, base.clock, () => crm.url),
  }
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
  await house.store.write(async (tx) => {
    await tx.erasures.approve(request.id, plans.digest)
    await carryOut(house, tx, request.id)
    await checkErased(house, tx, request.id)
  })
  const cards = await house.store.read.cards.ofRequest(request.id)
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
    { ...row, what: '2026-04-01: x; x: L3' },
    // Vouchers of 2026 are kept until six years after the year's end.
    { ...row, what: '2033-01-01: x: L2, L1' },
  ])
  expect(later[1]?.dueAt).toBeGreaterThan(Date.UTC(2033, 0, 1))
})
