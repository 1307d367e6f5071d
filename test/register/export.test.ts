import { expect, test } from 'vitest'
import { exportOf, exportRows } from '#app/register/export.ts'
import { aino, contact, exampleInstallation, invoice, registerNamed, seeing } from './example.ts'

const example = await exampleInstallation()
const billing = registerNamed(example, 'billing')
const rows = [invoice('2', '2024-05-02'), invoice('1', '2023-05-02')]
const record = aino(rows, { memo: ['Soita Matille.'] })
const access = { ...seeing(example), profile: 'access' } as const
const portability = { ...seeing(example), profile: 'portability' } as const

test('the copy under Art. 15 has everything, and beside it what Art. 15(1) asks to be told', () => {
  const copy = exportOf(billing, record, access)
  expect(copy.fields.map(({ name }) => name)).toEqual(Object.keys(billing.fields))
  for (const { name, information } of copy.fields) {
    expect(information?.purposes.length, name).toBeGreaterThan(0)
    expect(information?.bases.length, name).toBeGreaterThan(0)
    expect(information?.sources.length, name).toBeGreaterThan(0)
    expect(information?.retention.label.fi, name).toBeTruthy()
  }
  expect(copy.information).toMatchObject({
    automatedDecisions: 'none',
    authority: example.installation.controller.authority,
  })
  expect(copy.collections[0]).toMatchObject({ name: 'invoices', count: 2 })
  expect(copy.collections[0]?.rows[0]?.cells[0]?.retention?.kept).toMatchObject({ until: '2030-12-31' })
  expect(copy.leftOut).toEqual([])
})

test('the copy under Art. 20 has what Aino gave under consent or contract, and says what it leaves out and why', () => {
  const copy = exportOf(billing, record, portability)
  const names = copy.fields.map(({ name }) => name)
  expect(names).toContain('street')
  expect(names).not.toContain('customerNumber')
  expect(copy.fields.every(({ information }) => information === null)).toBe(true)
  const why = Object.fromEntries(copy.leftOut.map((left) => [left.path, left.why]))
  expect(why).toMatchObject({ customerNumber: 'not-from-you', memo: 'other-basis', 'invoices.total': 'not-from-you' })
  expect(copy.collections).toEqual([])
  expect(names.length + copy.leftOut.length).toBe(
    Object.keys(billing.fields).length + Object.keys(billing.collections.invoices?.fields ?? {}).length,
  )
})

test('a register that rests on other bases gives nothing under Art. 20 and says so of every field', () => {
  const addresses = registerNamed(example, 'email-addresses')
  const copy = exportOf(addresses, contact('Aino Virtanen'), portability)
  expect(copy.fields).toEqual([])
  expect(copy.leftOut.map(({ path }) => path)).toEqual(Object.keys(addresses.fields))
  expect(new Set(copy.leftOut.map(({ why }) => why))).toEqual(new Set(['other-basis']))
})

test('notes that may be about others are withheld in the copy until somebody has reviewed them', () => {
  expect(JSON.stringify(exportOf(billing, record, access))).not.toContain('Matille')
  const memo = exportOf(billing, record, access).fields.find(({ name }) => name === 'memo')
  expect(memo).toMatchObject({ values: [], withheld: 'third-parties' })
  const reviewed = exportOf(billing, record, { ...access, reviewed: new Set(['memo']) })
  expect(JSON.stringify(reviewed)).toContain('Matille')
})

test('rows that come page by page are the same as those that come with the record', () => {
  const whole = exportOf(billing, record, access).collections[0]?.rows
  const pages = rows.flatMap((row) => exportRows(billing, record, 'invoices', [row], access))
  expect(pages).toEqual(whole)
  expect(exportRows(billing, record, 'invoices', rows, portability).flatMap(({ cells }) => cells)).toEqual([])
})

test('the copy is plain data: what is written as JSON is what is read again', () => {
  for (const profile of [access, portability]) {
    const copy = exportOf(billing, record, profile)
    expect(JSON.parse(JSON.stringify(copy))).toEqual(copy)
  }
})
