/**
 * How requests were answered, week by week, by kind and by register: counted from rows that say nothing about anybody. A week begins
 * on Monday, in the controller's time zone (ISO 8601).
 */
import { Temporal } from 'temporal-polyfill'

/** Half a year: long enough to see a trend, few enough that every week has a bar on a phone. */
export const OVERVIEW_WEEKS = 26

/** What is counted by: a kind, and the one register it is about; empty for all. `week`: its place, 0 the oldest. */
type Counted = { readonly kind: string; readonly register: string; readonly week: number; readonly count: number }
export type Answered = Counted & { readonly onTime: boolean; readonly days: number }
export type Standing = Omit<Counted, 'week'> & { readonly late: boolean }

export type Counts = {
  readonly received: readonly Counted[]
  readonly answered: readonly Answered[]
  readonly closed: readonly Counted[]
  /** What is open now. */
  readonly open: readonly Standing[]
}

/** Which of them count; null for all. */
export type Among = { readonly kind: string | null; readonly register: string | null }

export type Figures = {
  readonly received: number
  readonly answered: number
  /** Of the answered; the share is null where nothing was answered. */
  readonly onTime: number
  readonly share: number | null
  /** Whole days from receipt to answer, the lower middle one; null where nothing was answered. */
  readonly median: number | null
  /** Open at the end of the week, or now. */
  readonly open: number
}
export type Week = Figures & { readonly begins: string }

/** The instants at which the weeks begin, oldest first, and the one after the last: `OVERVIEW_WEEKS` + 1. Epoch milliseconds. */
export function weekStarts(
  now: number,
  timeZone: string,
): { readonly days: readonly string[]; readonly at: readonly number[] } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const days = Array.from({ length: OVERVIEW_WEEKS + 1 }, (_, index) =>
    monday.add({ weeks: index - OVERVIEW_WEEKS + 1 }),
  )
  return {
    days: days.slice(0, OVERVIEW_WEEKS).map(String),
    at: days.map((day) => day.toZonedDateTime(timeZone).epochMilliseconds),
  }
}

const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((total, { count }) => total + count, 0)

/** The middle of days that are given with how often they came; the lower one of two. */
function medianOf(rows: readonly Pick<Answered, 'days' | 'count'>[]): number | null {
  const half = Math.ceil(sum(rows) / 2)
  let passed = 0
  for (const { days, count } of [...rows].sort((one, other) => one.days - other.days)) {
    passed += count
    if (passed >= half && half > 0) return days
  }
  return null
}

function figuresOf(received: number, answered: readonly Answered[], open: number): Figures {
  const all = sum(answered)
  const onTime = sum(answered.filter((row) => row.onTime))
  return { received, answered: all, onTime, share: all === 0 ? null : onTime / all, median: medianOf(answered), open }
}

/** Those of a kind and register. */
export function amongOf({ received, answered, closed, open }: Counts, { kind, register }: Among): Counts {
  const counts = (row: { readonly kind: string; readonly register: string }) =>
    (kind === null || row.kind === kind) && (register === null || row.register === register)
  return {
    received: received.filter(counts),
    answered: answered.filter(counts),
    closed: closed.filter(counts),
    open: open.filter(counts),
  }
}

/** All of them together. */
export const totalOf = ({ received, answered, open }: Counts): Figures & { readonly late: number } => ({
  ...figuresOf(sum(received), answered, sum(open)),
  late: sum(open.filter(({ late }) => late)),
})

/** Week by week. What was open at a week's end is counted back from what is open now. */
export function weeksOf(counts: Counts, days: readonly string[]): Week[] {
  let open = sum(counts.open)
  const inWeek = <Row extends Counted>(rows: readonly Row[], week: number) => rows.filter((row) => row.week === week)
  return days
    .map((begins, week) => ({ begins, week }))
    .reverse()
    .map(({ begins, week }) => {
      const received = sum(inWeek(counts.received, week))
      const figures = figuresOf(received, inWeek(counts.answered, week), open)
      open += sum(inWeek(counts.closed, week)) - received
      return { begins, ...figures }
    })
    .reverse()
}

/** By kind, or by register: what was asked for most first. */
export function groupsOf(counts: Counts, by: 'kind' | 'register'): (Figures & { readonly value: string })[] {
  const rows = [...counts.received, ...counts.answered, ...counts.open]
  return [...new Set(rows.map((row) => row[by]))]
    .map((value) => {
      const { late: _late, ...figures } = totalOf(amongOf(counts, { kind: null, register: null, [by]: value }))
      return { value, ...figures }
    })
    .sort((one, other) => other.received - one.received || (one.value < other.value ? -1 : 1))
}
