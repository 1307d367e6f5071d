import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { anchorsOf } from '#app/register/anchor.ts'
import { type FinancialYears, financialYearOf, impossibleYears } from '#app/register/financial-year.ts'
import { Retention } from '#app/register/register.ts'
import { keptUntil, RETENTION_RULES, retentionRule, ruleEnd } from '#app/register/retention.ts'
import { aino, day, exampleInstallation, invoice, registerNamed } from './example.ts'

const CALENDAR: FinancialYears = { end: '12-31', exceptions: [] }
const TO_MARCH: FinancialYears = { end: '03-31', exceptions: [] }
/** Moved from the calendar year to one that ends in June: eighteen months in between. */
const MOVED: FinancialYears = { end: '06-30', exceptions: [{ start: '2023-01-01', end: '2024-06-30' }] }

function until(rule: string, date: string, years: FinancialYears): string {
  const found = retentionRule(rule)
  if (!found) throw new Error(`No rule ${rule}`)
  return ruleEnd(found, day(date), years).toString()
}

describe('Bookkeeping counts from the financial year, not from the invoice', () => {
  test.each([
    ['of May 2023, in the year that ends on 31 March 2024', '2023-05-15', TO_MARCH, '2030-12-31', '2034-03-31'],
    ['of the last day of that year', '2024-03-31', TO_MARCH, '2030-12-31', '2034-03-31'],
    ['of the day after it, which is the next year', '2024-04-01', TO_MARCH, '2031-12-31', '2035-03-31'],
    ['of 2022, with calendar years', '2022-06-30', CALENDAR, '2028-12-31', '2032-12-31'],
    ['of the beginning of a year of eighteen months', '2023-01-01', MOVED, '2030-12-31', '2034-06-30'],
    ['of the end of a year of eighteen months', '2024-06-30', MOVED, '2030-12-31', '2034-06-30'],
    [
      'of before the year of eighteen months, when years were calendar years',
      '2022-11-30',
      MOVED,
      '2028-12-31',
      '2032-12-31',
    ],
    ['of after it', '2024-07-01', MOVED, '2031-12-31', '2035-06-30'],
  ])('an invoice %s', (_what, date, years, vouchers, books) => {
    expect(until('fi-bookkeeping-vouchers', date, years)).toBe(vouchers)
    expect(until('fi-bookkeeping-books', date, years)).toBe(books)
  })

  test('a claim lapses three years after its due date', () => {
    expect(until('fi-limitation-claims', '2024-02-29', CALENDAR)).toBe('2027-02-28')
  })

  test('the last day of February is meant, whether or not the year is a leap year', () => {
    const years = { end: '02-29', exceptions: [] }
    expect(financialYearOf(day('2023-02-10'), years).end.toString()).toBe('2023-02-28')
    expect(financialYearOf(day('2024-02-29'), years).end.toString()).toBe('2024-02-29')
    expect(financialYearOf(day('2024-03-01'), years).start.toString()).toBe('2024-03-01')
  })

  test('every rule says in three languages what it is, and where it was read', () => {
    for (const rule of RETENTION_RULES) {
      expect([rule.words.fi, rule.words.sv, rule.words.en].every((words) => words.length > 20)).toBe(true)
      expect(rule.source).not.toBe('')
      expect(Temporal.PlainDate.from(rule.version).toString()).toBe(rule.version)
      expect(rule.verified).toBe('read')
    }
    expect(new Set(RETENTION_RULES.map(({ id }) => id)).size).toBe(RETENTION_RULES.length)
  })
})

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => day('1990-01-01').add({ days }))
const anyEnd = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([month, last]) => `${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`)
/** Odd years that do not touch each other: a gap of some months, then a year of up to eighteen. */
const anyExceptions = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 18 })), { maxLength: 3 })
  .map((odd) => {
    let start = day('2015-01-01')
    return odd.map(([gap, months]) => {
      start = start.add({ months: gap })
      const end = start.add({ months }).subtract({ days: 1 })
      const year = { start: start.toString(), end: end.toString() }
      start = end.add({ days: 1 })
      return year
    })
  })
const anyYears = fc.record({ end: anyEnd, exceptions: anyExceptions })

describe('Financial years', () => {
  test('hold each day in exactly one year: the day before belongs to the one before, the day after to the one after', () => {
    fc.assert(
      fc.property(anyDay, anyYears, (date, years) => {
        const year = financialYearOf(date, years)
        expect(Temporal.PlainDate.compare(year.start, date)).toBeLessThanOrEqual(0)
        expect(Temporal.PlainDate.compare(date, year.end)).toBeLessThanOrEqual(0)
        expect(financialYearOf(year.start, years).end.equals(year.end)).toBe(true)
        expect(financialYearOf(year.end, years).start.equals(year.start)).toBe(true)
        expect(financialYearOf(year.end.add({ days: 1 }), years).start.equals(year.end.add({ days: 1 }))).toBe(true)
        expect(
          financialYearOf(year.start.subtract({ days: 1 }), years)
            .end.add({ days: 1 })
            .equals(year.start),
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('are never longer than the law lets them be', () => {
    fc.assert(
      fc.property(anyDay, anyYears, (date, years) => {
        const { start, end } = financialYearOf(date, years)
        expect(Temporal.PlainDate.compare(end, start.add({ months: 18 }))).toBeLessThan(0)
      }),
    )
  })

  test('keep a later voucher at least as long as an earlier one, and each at least six years', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyYears, (one, other, years) => {
        const [early, late] = [one, other].sort(Temporal.PlainDate.compare)
        if (!early || !late) return
        const [first, last] = [early, late].map((date) => until('fi-bookkeeping-vouchers', date.toString(), years))
        expect((first ?? '') <= (last ?? '')).toBe(true)
        expect(Temporal.PlainDate.compare(day(first ?? ''), early.add({ years: 6 }))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('that cannot be are named: turned round, longer than 18 months, over one another', () => {
    const exceptions = [
      { start: '2020-01-01', end: '2021-07-01' },
      { start: '2022-01-01', end: '2023-06-30' },
      { start: '2023-06-30', end: '2023-12-31' },
      { start: '2025-12-31', end: '2025-01-01' },
    ]
    expect(impossibleYears({ end: '12-31', exceptions })).toEqual([
      { start: '2020-01-01', why: 'too-long' },
      { start: '2023-06-30', why: 'overlap' },
      { start: '2025-12-31', why: 'turned-round' },
    ])
    expect(impossibleYears(MOVED)).toEqual([])
  })
})

const example = await exampleInstallation()
const billing = registerNamed(example, 'billing')
const label = { en: 'So long' }
const rule = (given: object) => Retention.parse({ label, ...given })

describe('How long one value is kept', () => {
  const rows = [invoice('3', '2024-02-01'), invoice('2', '2023-02-01'), invoice('1', '2016-02-01')]
  const record = { ...aino(rows, { anniversary: ['2027-03-15'] }), moments: { imported: Date.UTC(2026, 0, 1, 23) } }
  const place = { register: billing, record, row: null, timeZone: 'Europe/Helsinki' }
  const kept = (given: object, lasting: readonly 'open-invoice'[] = []) =>
    keptUntil(rule(given), anchorsOf(place), CALENDAR, lasting)

  test('the customer is kept by the latest invoice, an invoice by its own date', () => {
    expect(kept({ anchor: 'invoices.date', statute: 'fi-bookkeeping-vouchers' })).toMatchObject({
      kind: 'until',
      until: day('2030-12-31'),
    })
    const [, , old] = rows
    if (!old) throw new Error('The oldest invoice is missing')
    const inRow = anchorsOf({ ...place, row: { collection: 'invoices', held: old } })
    const own = rule({ anchor: 'invoices.date', statute: 'fi-bookkeeping-vouchers' })
    expect(keptUntil(own, inRow, CALENDAR, [])).toMatchObject({ kind: 'until', until: day('2022-12-31') })
  })

  test('a length runs from a date of the record, and the later of statute and length counts', () => {
    expect(kept({ anchor: 'anniversary', length: 'P1Y' })).toMatchObject({ until: day('2028-03-15') })
    expect(kept({ anchor: 'anniversary', length: 'P20Y', statute: 'fi-limitation-claims' })).toMatchObject({
      until: day('2047-03-15'),
    })
  })

  test('a moment is a local day: 1 January 23 UTC is 2 January in Helsinki', () => {
    expect(kept({ anchor: 'imported', length: 'P30D' })).toMatchObject({ until: day('2026-02-01') })
    expect(kept({ anchor: 'imported', length: 'PT23H' })).toMatchObject({ until: day('2026-01-03') })
  })

  test('while a condition lasts it is kept, and the day is still told', () => {
    const given = { anchor: 'invoices.date', length: 'P3Y', while: ['open-invoice'] }
    expect(kept(given, ['open-invoice'])).toMatchObject({
      kind: 'while',
      conditions: ['open-invoice'],
      until: day('2027-02-01'),
    })
    expect(kept(given)).toMatchObject({ kind: 'until' })
  })

  test('what is not known is said so: no date, no rows, not loaded, not begun, or criteria in words', () => {
    expect(kept({ anchor: 'gone', length: 'P30D' })).toEqual({ kind: 'not-begun', anchor: 'gone' })
    expect(kept({ anchor: 'made', length: 'P30D' })).toMatchObject({ kind: 'unknown', why: 'no-date' })
    expect(kept({ anchor: 'gone' })).toEqual({ kind: 'criteria' })
    const bare = (held: typeof record) =>
      keptUntil(
        rule({ anchor: 'invoices.dueDate', length: 'P3Y' }),
        anchorsOf({ ...place, record: held }),
        CALENDAR,
        [],
      )
    expect(bare({ ...record, collections: { invoices: { count: 0, rows: [] } } })).toMatchObject({ why: 'no-rows' })
    expect(bare({ ...record, collections: { invoices: { count: 2000, rows } } })).toMatchObject({ why: 'not-loaded' })
    const unread = [invoice('1', 'ensi viikolla')]
    expect(bare({ ...record, collections: { invoices: { count: 1, rows: unread } } })).toMatchObject({ why: 'no-date' })
  })

  test('an unknown statute is a fault, never a guess', () => {
    expect(() => kept({ anchor: 'anniversary', statute: 'fi-no-such-act' })).toThrow(/fi-no-such-act/)
  })
})
