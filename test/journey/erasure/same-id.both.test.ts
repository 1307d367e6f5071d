/** Two systems that number their records alike: what is said of one record is said of that one alone. */
import { expect, onTestFinished, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { ownPlan } from '#app/journey/erasure/ask.ts'
import { openCase } from '#app/journey/request/case.ts'
import { caseRows } from '#app/journey/request/case-rows.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { openDecision } from '#app/journey/request/decision-desk.ts'
import { viewMine } from '#app/journey/view.ts'
import { crmRegister, stockedCrm } from '../../connector/sql/crm.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock, MINUTE } from '../../support/house.ts'
import { decided, filed, LIISA, pigeon, verifiedAs, WINTER, workThrough } from '../request/requesting.ts'

/** Aino is number 1 among the customers and number 1 among the members. */
async function twice() {
  const crm = await stockedCrm()
  onTestFinished(() => crm.drop())
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const register = crmRegister('read-only')
  const { years } = register.retention
  if (years) register.retention.years = { ...years, while: ['dispute'] }
  const own = [register, { ...register, id: 'members' }]
  const registers = [...own, ...base.registers.slice(-1)]
  const house = {
    ...base,
    registers,
    installation: { ...base.installation, registers: own },
    connectors: connectorsOf(registers, base.store, base.keys, base.clock, () => crm.url),
  }
  const aino = await verifiedAs(house, 'aino@yritys.example')
  return { house, aino }
}

test('a value disputed in one register is disputed there, and keeps nothing of the record with the same id in another', async () => {
  const { house, aino } = await twice()
  const changed = { submitted: { city: ['Oulu'] }, words: '', language: 'fi', files: [], form: 'correct' }
  const asked = await fileCorrection(house, aino, { register: 'customers', record: '1' }, changed)
  if (!asked?.ok) throw new Error('Nothing was asked for')
  const seen = (await viewMine(house, aino)).registers.flatMap(({ records }) => records)
  const disputed = seen.flatMap(({ register, id, fields }) =>
    fields.flatMap(({ name, dispute }) => (dispute ? [[register, id, name]] : [])),
  )
  expect(disputed).toEqual([['customers', '1', 'city']])
  const { records } = await ownPlan(house, aino)
  const kept = records.flatMap(({ register, plan }) => (plan.leaves === 'something' ? [register.id] : []))
  expect(records.map(({ register }) => register.id)).toEqual(expect.arrayContaining(['customers', 'members']))
  expect(kept.filter((id) => id !== 'portal')).toEqual(['customers'])
  // What staff are to decide is held against the register that it is about.
  const desk = await openDecision(house, asked.reference, null)
  expect(desk?.corrections).toMatchObject([{ register: 'customers', found: null }])
})

test('a record that is restricted in one register is hidden there, and the one with the same id is seen as before', async () => {
  const { house, aino } = await twice()
  const reference = await filed(house, aino, { kind: 'restriction', words: 'Ei kuulu.', registers: ['customers'] })
  expect(await decided(house, reference, 'approve')).toMatchObject({ ok: true })
  house.clock.advance(3 * MINUTE)
  await workThrough(house, pigeon())
  const seen = await openCase(house, { ...LIISA, mayDo: () => true }, reference)
  expect(seen?.values?.locked.map(({ register }) => register)).toEqual(['customers'])
  expect(seen?.values?.registers.map(({ summary }) => summary.register)).toEqual(expect.arrayContaining(['members']))
  expect(seen?.values?.registers.map(({ summary }) => summary.register)).not.toContain('customers')
  const rows = (register: string) =>
    caseRows(house, LIISA, { reference, register, record: '1', collection: 'bills', after: null })
  expect(await rows('customers')).toBeNull()
  expect(await rows('members')).toMatchObject({ count: 3 })
  const erasure = await filed(house, aino, { kind: 'erasure', words: 'Poistakaa.' })
  const plans = (await openDecision(house, erasure, null))?.erasure?.plans ?? []
  const named = plans.flatMap(({ register, title }) => (title.length > 0 ? [register] : []))
  expect(named.filter((id) => id !== 'portal')).toEqual(['members'])
})
