import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Controller } from '#app/register/controller.ts'
import { type ErasurePlan, erasureDigest, erasureOf, type Hold } from '#app/register/erasure.ts'
import type { HeldRow } from '#app/register/register.ts'
import { aino, contact, day, exampleInstallation, invoice, registerNamed, TODAY } from './example.ts'

const example = await exampleInstallation()
const billing = registerNamed(example, 'billing')
const { controller } = example.installation

type Wish = {
  readonly today?: string
  readonly financialYear?: Controller['financialYear']
  readonly holds?: readonly Hold[]
}

function plan(rows: readonly HeldRow[], values = {}, { today, financialYear, holds = [] }: Wish = {}): ErasurePlan {
  const own = { ...controller, financialYear: financialYear ?? controller.financialYear }
  return erasureOf(billing, aino(rows, values), { today: today ? day(today) : TODAY, controller: own, holds })
}

function outcome({ fields }: ErasurePlan, name: string) {
  const found = fields.find((field) => field.name === name)
  if (!found) throw new Error(`The plan has no field ${name}`)
  return found.outcome
}

const rowsOf = (of: ErasurePlan) => of.collections[0]?.rows ?? []
const TO_MARCH = { end: '03-31', exceptions: [] }
const MOVED = { end: '06-30', exceptions: [{ start: '2023-01-01', end: '2024-06-30' }] }

describe('The plan, by financial year', () => {
  test.each([
    ['an invoice of the year that ended on 31 March 2024', '2023-11-02', TO_MARCH, '2030-12-31'],
    ['an invoice of 2022', '2022-11-02', controller.financialYear, '2028-12-31'],
    ['an invoice of a year of eighteen months', '2023-02-01', MOVED, '2030-12-31'],
  ])('%s stays until its day, and so does what the law asks of the customer', (_what, date, financialYear, until) => {
    const erasure = plan([invoice('1', date)], {}, { financialYear })
    expect(rowsOf(erasure)[0]?.outcome).toBe('stays-until')
    expect(outcome(erasure, 'name')).toMatchObject({ does: 'stays-until', until, because: { kind: 'statute' } })
    expect(outcome(erasure, 'phone')).toEqual({ does: 'goes-now' })
    expect(outcome(erasure, 'email')).toEqual({ does: 'goes-now' })
    expect(erasure.calendar).toEqual([{ on: day(until).add({ days: 1 }).toString(), what: 'erase' }])
    expect(erasure.leaves).toBe('something')
  })

  test.each([
    ['that ended on 31 March 2024', '2023-11-02', TO_MARCH, '2034-03-31'],
    ['2022', '2022-11-02', controller.financialYear, '2032-12-31'],
    ['of eighteen months', '2023-02-01', MOVED, '2034-06-30'],
  ])('books of the year %s stay for ten years from its end', (_what, date, financialYear, until) => {
    const vouchers = billing.retention.vouchers
    if (!vouchers) throw new Error('The example keeps no vouchers')
    const books = { ...vouchers, statute: 'fi-bookkeeping-books' }
    const register = { ...billing, retention: { ...billing.retention, vouchers: books } }
    const own = { ...controller, financialYear }
    const erasure = erasureOf(register, aino([invoice('1', date)]), { today: TODAY, controller: own, holds: [] })
    expect(outcome(erasure, 'name')).toMatchObject({ does: 'stays-until', until, because: { kind: 'statute' } })
    expect(outcome(erasure, 'email')).toEqual({ does: 'goes-now' })
    expect(erasure.calendar.at(-1)).toEqual({ on: day(until).add({ days: 1 }).toString(), what: 'erase' })
  })

  test('an invoice whose time is over goes, and with the last of them the customer', () => {
    const erasure = plan([invoice('1', '2016-02-01')])
    expect(rowsOf(erasure)[0]?.outcome).toBe('goes-now')
    expect(outcome(erasure, 'name')).toEqual({ does: 'goes-now' })
    expect(erasure).toMatchObject({ leaves: 'nothing', calendar: [] })
  })

  test('a customer who was never invoiced goes whole', () => {
    expect(plan([])).toMatchObject({ leaves: 'nothing' })
  })

  test('an invoice stays through its day and goes on the next', () => {
    const on = (today: string) => rowsOf(plan([invoice('1', '2019-05-02')], {}, { today }))[0]?.outcome
    expect([on('2025-12-31'), on('2026-01-01')]).toEqual(['stays-until', 'goes-now'])
  })
})

describe('What holds data', () => {
  const open = invoice('2', '2016-05-02', { openAmount: ['12,50'] })

  test('an unpaid invoice holds itself and its customer until it is looked at again', () => {
    const erasure = plan([open, invoice('1', '2016-02-01')])
    expect(rowsOf(erasure).map((row) => row.outcome)).toEqual(['stays-while', 'goes-now'])
    expect(outcome(erasure, 'name')).toMatchObject({
      does: 'stays-while',
      conditions: ['open-invoice'],
      reviewOn: '2027-01-01',
      until: null,
    })
    expect(erasure.calendar).toEqual([{ on: '2027-01-01', what: 'review' }])
  })

  test('a licence that runs on is looked at again on its next anniversary', () => {
    const licence = (date: string) => outcome(plan([], { anniversary: [date] }), 'anniversary')
    expect(licence('2027-03-15')).toMatchObject({
      does: 'stays-while',
      conditions: ['running-contract'],
      reviewOn: '2027-03-15',
    })
    expect(licence('2020-03-15')).toMatchObject({ reviewOn: '2027-03-15' })
    expect(licence('2020-02-29')).toMatchObject({ reviewOn: '2027-02-28' })
  })

  test('the day of the law is told beside the condition', () => {
    const both = plan([invoice('1', '2024-05-02', { openAmount: ['12,50'] })])
    expect(outcome(both, 'name')).toMatchObject({ does: 'stays-while', until: '2030-12-31' })
  })

  test('an invoice without a date is not erased by guess: somebody looks at it', () => {
    const erasure = plan([invoice('1', 'viime viikolla')])
    expect(rowsOf(erasure)[0]?.fields[0]?.outcome).toMatchObject({
      does: 'stays-while',
      conditions: ['date-unknown'],
      reviewOn: '2027-01-01',
    })
  })

  test('a legal hold keeps everything until the day staff have set', () => {
    const holds = [{ why: 'legal-hold', reviewOn: day('2027-05-05') }] as const
    const erasure = plan([invoice('1', '2016-02-01')], {}, { holds })
    const outcomes = [...erasure.fields, ...rowsOf(erasure).flatMap(({ fields }) => fields)].filter(
      ({ holds: held }) => held === 'values',
    )
    for (const field of outcomes)
      expect(field.outcome, field.name).toMatchObject({
        does: 'stays-while',
        conditions: ['legal-hold'],
        reviewOn: '2027-05-05',
      })
    expect(erasure.calendar).toEqual([{ on: '2027-05-05', what: 'review' }])
  })
})

describe('What finds the rest goes last', () => {
  test('the key is the last field of a record and of a row, identifiers come before it', () => {
    const erasure = plan([invoice('1', '2024-05-02')])
    const names = erasure.fields.map(({ name }) => name)
    expect(names.at(-1)).toBe('customerNumber')
    expect(names.slice(-4)).toEqual(expect.arrayContaining(['name', 'email', 'businessId', 'customerNumber']))
    expect(
      rowsOf(erasure)[0]
        ?.fields.slice(-2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['customerNumber', 'invoiceNumber'])
  })

  test('the key stays as long as the longest of what stays', () => {
    const short = {
      ...billing.retention,
      own: {
        ...billing.retention.customer,
        label: { en: 'Shortly' },
        anchor: 'gone',
        while: [],
        afterErasure: 'goes' as const,
      },
    }
    const { customerNumber } = billing.fields
    if (!customerNumber) throw new Error('The register has a customer number')
    const register = {
      ...billing,
      retention: short,
      fields: { ...billing.fields, customerNumber: { ...customerNumber, retention: 'own' } },
    }
    const rows = [invoice('2', '2024-05-02'), invoice('1', '2019-06-02', { openAmount: ['1,00'] })]
    const erasure = erasureOf(register, aino(rows), { today: TODAY, controller, holds: [] })
    expect(outcome(erasure, 'customerNumber')).toEqual({
      does: 'stays-while',
      conditions: ['open-invoice'],
      reviewOn: '2027-01-01',
      until: '2030-12-31',
      because: { kind: 'finds-the-rest' },
    })
    const later = erasureOf(register, aino(rows.slice(0, 1)), { today: TODAY, controller, holds: [] })
    expect(outcome(later, 'customerNumber')).toMatchObject({
      does: 'stays-until',
      until: '2030-12-31',
      because: { kind: 'finds-the-rest' },
    })
  })
})

test('a contact goes whole, at once', () => {
  const addresses = registerNamed(example, 'email-addresses')
  expect(erasureOf(addresses, contact('Aino Virtanen'), { today: TODAY, controller, holds: [] })).toMatchObject({
    leaves: 'nothing',
  })
})

test('a plan is not made of rows that nobody has read', () => {
  const record = { ...aino([]), collections: { invoices: { count: 2000, rows: [] } } }
  expect(() => erasureOf(billing, record, { today: TODAY, controller, holds: [] })).toThrow(/every row/)
})

describe('The digest that staff approve', () => {
  const rows = [invoice('2', '2024-05-02', { openAmount: ['12,50'] }), invoice('1', '2016-02-01')]

  test('is the same tomorrow, in another order of rows and with other values, and holds no value', () => {
    const digest = erasureDigest([plan(rows)])
    expect(erasureDigest([plan(rows, {}, { today: '2026-11-24' })])).toBe(digest)
    expect(erasureDigest([plan([...rows].reverse())])).toBe(digest)
    expect(erasureDigest([plan(rows, { phone: ['050 111 1111'] })])).toBe(digest)
    for (const value of ['Virtanen', '1234', '124,00']) expect(digest).not.toContain(value)
  })

  test('changes when an outcome, a date, a row or a field does', () => {
    const digest = erasureDigest([plan(rows)])
    const others = [
      plan(rows.slice(0, 1)),
      plan(rows, { attention: ['Matti'] }),
      plan([invoice('2', '2024-05-02'), invoice('1', '2016-02-01')]),
      plan([invoice('2', '2025-05-02', { openAmount: ['12,50'] }), invoice('1', '2016-02-01')]),
      plan(rows, {}, { holds: [{ why: 'legal-hold', reviewOn: day('2027-05-05') }] }),
    ]
    expect(new Set([digest, ...others.map((other) => erasureDigest([other]))]).size).toBe(others.length + 1)
  })
})

const anyRow = fc
  .record({
    date: fc.constantFrom('2012-01-01', '2019-05-02', '2024-05-02', '2026-01-02', 'pian'),
    openAmount: fc.constantFrom('0,00', '12,50', '?'),
  })
  .map(({ date, openAmount }) => ({ date, openAmount }))

test('however the rows are, nothing a law keeps goes early, and all there is has an outcome', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), (given) => {
      const rows = given.map(({ date, openAmount }, index) =>
        invoice(String(index), date, { openAmount: [openAmount] }),
      )
      const erasure = plan(rows)
      const key = outcome(erasure, 'customerNumber')
      for (const [index, { fields }] of rowsOf(erasure).entries()) {
        expect(fields.map(({ name }) => name).sort()).toEqual(
          Object.keys(billing.collections.invoices?.fields ?? {}).sort(),
        )
        const filled = fields.filter(({ holds }) => holds === 'values')
        const kept = given[index]?.date !== '2012-01-01' && given[index]?.date !== '2019-05-02'
        if (kept || given[index]?.openAmount !== '0,00') {
          expect(filled.every((field) => field.outcome.does !== 'goes-now')).toBe(true)
          expect(key.does).not.toBe('goes-now')
        }
      }
    }),
  )
})
