/**
 * Which financial year a day belongs to. Bookkeeping retention runs from the year's end, not from the voucher's day
 * (Kirjanpitolaki 1336/1997 2:10 §), and a year may be of another length, up to 18 months, when it is begun or moved.
 */
import { Temporal } from 'temporal-polyfill'
import type { Controller } from './controller.ts'

export type FinancialYears = Controller['financialYear']

/** First and last day; both belong to the year. */
export type FinancialYear = { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate }

/** The longest financial year that the law allows (Kirjanpitolaki 1:4 §). */
export const LONGEST_YEAR_MONTHS = 18

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

function dayIn(year: number, month: number, day: number): Temporal.PlainDate {
  // 02-29 means the last day of February in every year.
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
}

/** The twelve-month year that ends each time on this month and day, and that holds `day`. */
function regularYear(day: Temporal.PlainDate, month: number, last: number): FinancialYear {
  const thisYear = dayIn(day.year, month, last)
  const endYear = before(thisYear, day) ? day.year + 1 : day.year
  return { start: dayIn(endYear - 1, month, last).add({ days: 1 }), end: dayIn(endYear, month, last) }
}

function exceptionsOf(years: FinancialYears): FinancialYear[] {
  return years.exceptions
    .map(({ start, end }) => ({ start: Temporal.PlainDate.from(start), end: Temporal.PlainDate.from(end) }))
    .sort((a, b) => Temporal.PlainDate.compare(a.start, b.start))
}

/**
 * The financial year of a day. Years of another length count as they are given. Before such a year the regular years end on the
 * day before it begins; after the last one they end on `end`. Between them no day is left out and none is in two years.
 */
export function financialYearOf(day: Temporal.PlainDate, years: FinancialYears): FinancialYear {
  const exceptions = exceptionsOf(years)
  const within = exceptions.find(({ start, end }) => !before(day, start) && !before(end, day))
  if (within) return within
  const next = exceptions.find(({ start }) => before(day, start))
  const previous = exceptions.findLast(({ end }) => before(end, day))
  const [month, last] = next ? monthAndDay(next.start.subtract({ days: 1 })) : declaredEnd(years)
  const year = regularYear(day, month, last)
  // The first year after one of another length may be a short one.
  return previous && !before(previous.end, year.start) ? { start: previous.end.add({ days: 1 }), end: year.end } : year
}

function monthAndDay(date: Temporal.PlainDate): readonly [number, number] {
  // The last day of February stays the last day in leap years.
  return date.month === 2 && date.day === date.daysInMonth ? [2, 29] : [date.month, date.day]
}

function declaredEnd({ end }: FinancialYears): readonly [number, number] {
  const [month, day] = end.split('-').map(Number)
  if (!month || !day)
    throw new RangeError(`A financial year ends on a month and a day, such as 12-31; this says ${end}`)
  return [month, day]
}

/** A year of another length that cannot be. */
export type ImpossibleYear = { readonly start: string; readonly why: 'turned-round' | 'too-long' | 'overlap' }

function whyImpossible(
  { start, end }: FinancialYear,
  earlier: FinancialYear | undefined,
): ImpossibleYear['why'] | null {
  if (before(end, start)) return 'turned-round'
  if (!before(end, start.add({ months: LONGEST_YEAR_MONTHS }))) return 'too-long'
  return earlier && !before(earlier.end, start) ? 'overlap' : null
}

/** Years of another length that are turned round, too long, or over one another. Empty where all is well. */
export function impossibleYears(years: FinancialYears): ImpossibleYear[] {
  const sorted = exceptionsOf(years)
  return sorted.flatMap((year, index) => {
    const why = whyImpossible(year, sorted[index - 1])
    return why ? [{ start: year.start.toString(), why }] : []
  })
}
