import { expect, test } from 'vitest'
import { IDENTITY_CODE_MASK } from '#app/register/kinds.ts'
import { summaryOf, viewOf, viewRows } from '#app/register/view.ts'
import { aino, day, exampleInstallation, invoice, registerNamed, seeing } from './example.ts'

const example = await exampleInstallation()
const billing = registerNamed(example, 'billing')
const see = seeing(example)

function fieldOf(view: ReturnType<typeof viewOf>, name: string) {
  const found = view.fields.find((field) => field.name === name)
  if (!found) throw new Error(`No field ${name}`)
  return found
}

test('Aino sees each value with its purposes, bases, sources, recipients and how long it is kept', () => {
  const view = viewOf(billing, aino([invoice('1', '2024-05-02')]), see)
  expect(view.title.map(({ values }) => values)).toEqual([['Aino Virtanen'], ['1042']])
  const name = fieldOf(view, 'name')
  expect(name.values).toEqual(['Aino Virtanen'])
  expect(name.purposes.map(({ label }) => label.en)).toContain('Billing')
  expect(name.bases).toEqual(['contract', 'legitimate-interests', 'legal-obligation'])
  expect(name.sources.map(({ fromSubject }) => fromSubject)).toEqual([true])
  expect(name.recipients.find(({ id }) => id === 'billing-partner')?.partner?.name).toBeTruthy()
  expect(name.retention.kept).toEqual({ kind: 'until', until: '2030-12-31', passed: false })
  expect(name.retention.statute?.source).toContain('1336/1997')
  expect(name.retention.afterErasure).toBe('stays')
  expect(fieldOf(view, 'customerNumber').correction).toMatchObject({ how: 'no' })
  expect(fieldOf(view, 'phone').correction).toEqual({ how: 'self', why: null })
})

test('every field of the register is there, also those that hold nothing', () => {
  const view = viewOf(billing, aino([]), see)
  expect(view.fields.map(({ name }) => name)).toEqual(Object.keys(billing.fields))
  expect(fieldOf(view, 'memo').values).toEqual([])
})

test('an unpaid invoice keeps itself and the customer, not the other invoices', () => {
  const open = invoice('2', '2024-05-02', { openAmount: ['12,50'], state: ['Avoin'] })
  const paid = invoice('1', '2016-05-02')
  const view = viewOf(billing, aino([open, paid]), see)
  expect(fieldOf(view, 'name').retention.kept).toEqual({
    kind: 'while',
    conditions: ['open-invoice'],
    until: '2030-12-31',
  })
  const [first, second] = view.collections[0]?.rows ?? []
  expect(first?.cells[0]?.retention.kept.kind).toBe('while')
  expect(second?.cells[0]?.retention.kept).toEqual({ kind: 'until', until: '2022-12-31', passed: true })
})

test('a sum that nobody can read counts as unpaid, since what went too early cannot come back', () => {
  const view = viewOf(billing, aino([invoice('1', '2024-05-02', { openAmount: ['kysy Matilta'] })]), see)
  expect(fieldOf(view, 'name').retention.kept.kind).toBe('while')
})

test('a yearly licence keeps the customer and no old invoice', () => {
  const view = viewOf(billing, aino([invoice('1', '2024-05-02')], { anniversary: ['2027-03-15'] }), see)
  expect(fieldOf(view, 'name').retention.kept).toMatchObject({ kind: 'while', conditions: ['running-contract'] })
  expect(view.collections[0]?.rows[0]?.cells[0]?.retention.kept.kind).toBe('until')
})

test('notes that may be about others are withheld until a person has reviewed them', () => {
  const record = aino([], { memo: ['Soita Matille, jos Aino ei vastaa.'] })
  const memo = fieldOf(viewOf(billing, record, see), 'memo')
  expect(memo).toMatchObject({ values: [], withheld: 'third-parties', thirdParties: true })
  expect(JSON.stringify(viewOf(billing, record, see))).not.toContain('Matille')
  const reviewed = fieldOf(viewOf(billing, record, { ...see, reviewed: new Set(['memo']) }), 'memo')
  expect(reviewed).toMatchObject({ values: ['Soita Matille, jos Aino ei vastaa.'], withheld: null })
  expect(fieldOf(viewOf(billing, aino([]), see), 'memo').withheld).toBeNull()
})

test('a personal identity code is shown as held, masked', () => {
  const record = aino([], { extraLine: [`hetu ${IDENTITY_CODE_MASK}`] })
  expect(fieldOf(viewOf(billing, record, see), 'extraLine').masked).toBe(true)
})

test('of two thousand invoices the first are shown and all are counted, and a further page shows the same of each', () => {
  const rows = Array.from({ length: 40 }, (_, index) => invoice(String(2000 - index), '2024-05-02'))
  const record = { ...aino(rows.slice(0, 20)), collections: { invoices: { count: 2000, rows: rows.slice(0, 20) } } }
  const [invoices] = viewOf(billing, record, see).collections
  expect(invoices?.count).toBe(2000)
  expect(invoices?.rows).toHaveLength(5)
  expect(invoices?.rows[0]?.title).toEqual(['2024-05-02', '2000', '124,00'])
  const page = viewRows(billing, record, 'invoices', rows.slice(5, 25), see)
  expect(page).toHaveLength(20)
  expect(page[0]?.cells.map(({ name }) => name)).toEqual(invoices?.fields.map(({ name }) => name))
})

test('the view is plain data: it can be written as JSON and read again', () => {
  const view = viewOf(billing, aino([invoice('1', '2024-05-02')]), see)
  expect(JSON.parse(JSON.stringify(view))).toEqual(view)
})

test('the layer above says what a register holds and why, without anybody’s data', () => {
  const summary = summaryOf(billing, example.installation.controller)
  expect(summary.summary.fi).toBeTruthy()
  expect(summary.fields).toHaveLength(Object.keys(billing.fields).length)
  expect(summary.collections[0]?.fields.length).toBe(Object.keys(billing.collections.invoices?.fields ?? {}).length)
  expect(summary.purposes.filter(({ marketing }) => marketing).map(({ id }) => id)).toEqual(['marketing'])
  expect(summary.retentions.length).toBe(new Set(Object.values(billing.fields).map(({ retention }) => retention)).size)
})

test('the day alone decides whether a time has passed', () => {
  const record = aino([invoice('1', '2019-05-02')])
  const kept = (today: string) => fieldOf(viewOf(billing, record, { ...see, today: day(today) }), 'name').retention.kept
  expect(kept('2025-12-31')).toEqual({ kind: 'until', until: '2025-12-31', passed: false })
  expect(kept('2026-01-01')).toEqual({ kind: 'until', until: '2025-12-31', passed: true })
})
