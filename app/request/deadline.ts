/**
 * By when a request is answered: one month from receipt (GDPR Art. 12(3)), counted by Regulation (EEC, Euratom) No 1182/71, with
 * every step of the count. A computed date is an aid: whoever answers remains responsible for it.
 */
import { Temporal } from 'temporal-polyfill'
import { type Holiday, holidaysOf } from './holidays.ts'

/** Why a day is not the last one. */
export type Closed = 'saturday' | 'sunday' | 'holiday'

/** One step of the count. Days are ISO days in the controller's time zone. */
export type DeadlineStep =
  /** The day of receipt is not counted. */
  | { readonly rule: 'receipt'; readonly day: string; readonly article: string }
  /** The day of the same number a month later; `last-of-month` where the month has no such day. */
  | { readonly rule: 'month' | 'last-of-month'; readonly day: string; readonly article: string }
  /** Two further months, by the earlier of two readings: three months from receipt, or two from the end of the first. */
  | {
      readonly rule: 'extension'
      readonly day: string
      readonly article: string
      readonly reading: 'three-from-receipt' | 'two-from-first'
    }
  /** The last day moves on, over a day that is no working day. */
  | {
      readonly rule: 'moved'
      readonly day: string
      readonly from: string
      readonly because: Closed
      readonly holiday: Holiday['names'] | null
      readonly article: string
    }
  /** It ends with the last hour of this day. */
  | { readonly rule: 'end'; readonly day: string; readonly article: string }

export type Deadline = {
  /** The day of receipt, the unrolled day to aim at, and the last day. ISO days. */
  readonly received: string
  readonly target: string
  readonly due: string
  /** The first instant after the last day, epoch milliseconds. */
  readonly dueAt: number
  readonly steps: readonly DeadlineStep[]
}

export type Counting = {
  /** When it reached the controller: an instant in epoch milliseconds, or an ISO day. */
  readonly received: number | string
  readonly timeZone: string
  /** Whose holidays move the last day: ISO 3166-1. */
  readonly country: string
  readonly extended: boolean
}

/** The Regulation applies from 1 July 1971 (Art. 6). The calendar's years have four digits, and an extension still fits. */
const COUNTED = { first: '1971-07-01', last: '9998-12-31' } as const

const SATURDAY = 6
const SUNDAY = 7

function dayOf(received: number | string, timeZone: string): Temporal.PlainDate {
  const day =
    typeof received === 'string'
      ? Temporal.PlainDate.from(received, { overflow: 'reject' })
      : Temporal.Instant.fromEpochMilliseconds(received).toZonedDateTimeISO(timeZone).toPlainDate()
  const { compare } = Temporal.PlainDate
  if (compare(day, COUNTED.first) < 0 || compare(day, COUNTED.last) > 0)
    throw new RangeError(`No deadline is counted from ${day}`)
  return day
}

/** Why a day cannot be the last (Art. 3(4)); null for a working day. */
function closedOn(
  day: Temporal.PlainDate,
  country: string,
): { because: Closed; holiday: Holiday['names'] | null } | null {
  const holiday = holidaysOf(country, day.year).get(day.toString())?.names ?? null
  if (holiday) return { because: 'holiday', holiday }
  if (day.dayOfWeek === SATURDAY) return { because: 'saturday', holiday: null }
  return day.dayOfWeek === SUNDAY ? { because: 'sunday', holiday: null } : null
}

function monthAfter(received: Temporal.PlainDate): DeadlineStep & { readonly rule: 'month' | 'last-of-month' } {
  const day = received.add({ months: 1 })
  const rule = day.day === received.day ? 'month' : 'last-of-month'
  return { rule, day: day.toString(), article: '1182/71 Art. 3(2)(c)' }
}

function extension(received: Temporal.PlainDate): DeadlineStep & { readonly rule: 'extension' } {
  const whole = received.add({ months: 3 })
  const further = received.add({ months: 1 }).add({ months: 2 })
  const earlier = Temporal.PlainDate.compare(further, whole) < 0
  return {
    rule: 'extension',
    day: (earlier ? further : whole).toString(),
    article: 'GDPR Art. 12(3)',
    reading: earlier ? 'two-from-first' : 'three-from-receipt',
  }
}

function moves(from: Temporal.PlainDate, country: string): DeadlineStep[] {
  const steps: DeadlineStep[] = []
  let day = from
  for (let closed = closedOn(day, country); closed; closed = closedOn(day, country)) {
    const next = day.add({ days: 1 })
    steps.push({
      rule: 'moved',
      day: next.toString(),
      from: day.toString(),
      ...closed,
      article: '1182/71 Art. 3(4)',
    })
    day = next
  }
  return steps
}

/**
 * Counts a deadline. An extension counts only if its letter is handed over before the first limit: before the `dueAt` of the same
 * receipt without it. Throws a RangeError for a text that is no ISO day, and for a day before 1 July 1971 or after the year 9998.
 */
export function deadlineOf({ received, timeZone, country, extended }: Counting): Deadline {
  const first = dayOf(received, timeZone)
  const month = monthAfter(first)
  const counted = extended ? [month, extension(first)] : [month]
  const target = counted.at(-1)?.day ?? month.day
  const moved = moves(Temporal.PlainDate.from(target), country)
  const due = moved.at(-1)?.day ?? target
  const dueAt = Temporal.PlainDate.from(due).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
  return {
    received: first.toString(),
    target,
    due,
    dueAt,
    steps: [
      { rule: 'receipt', day: first.toString(), article: '1182/71 Art. 3(1)' },
      ...counted,
      ...moved,
      { rule: 'end', day: due, article: '1182/71 Art. 3(2)(c)' },
    ],
  }
}
