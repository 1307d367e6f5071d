/** From which day a retention runs: a date of the record, of its rows, or one of the portal's own moments. */
import { Temporal } from 'temporal-polyfill'
import { parseValue } from './kinds.ts'
import type { Field, HeldRecord, HeldRow, Moments, Register } from './register.ts'
import { remembered } from './remembered.ts'

export type AnchorState =
  /** `instant` where more than the day is known. */
  | { readonly state: 'day'; readonly day: Temporal.PlainDate; readonly instant: Temporal.ZonedDateTime | null }
  | { readonly state: 'not-begun' }
  | { readonly state: 'unknown'; readonly why: 'no-date' | 'no-rows' | 'not-loaded' }

type Day = Extract<AnchorState, { state: 'day' }>

/** Finds an anchor by its name, as `Retention.anchor` gives it. */
export type Anchors = (anchor: string) => AnchorState

/** What anchors are looked up in. With a row, its own fields come before the record's. */
export type Place = {
  readonly register: Register
  readonly record: HeldRecord
  readonly row: { readonly collection: string; readonly held: HeldRow } | null
  readonly timeZone: string
}

const UNKNOWN: AnchorState = { state: 'unknown', why: 'no-date' }

const dateOf = remembered((value): Day | null => {
  const parsed = parseValue('date', value)
  return parsed.ok ? { state: 'day', day: Temporal.PlainDate.from(parsed.value), instant: null } : null
})

/** A value of kind date or instant as a day in the time zone; null where it was held as it stood, though it is neither. */
function dayOfValue(field: Field, value: string, timeZone: string): Day | null {
  if (field.kind === 'date') return dateOf(value)
  return field.kind === 'instant' ? instantOf(`${timeZone} ${value}`) : null
}

const instantOf = remembered((key): Day | null => {
  const [timeZone = '', ...rest] = key.split(' ')
  const parsed = parseValue('instant', rest.join(' '))
  return parsed.ok ? dayOfInstant(Temporal.Instant.from(parsed.value), timeZone) : null
})

function dayOfInstant(at: Temporal.Instant, timeZone: string): Day {
  const instant = at.toZonedDateTimeISO(timeZone)
  return { state: 'day', day: instant.toPlainDate(), instant }
}

function latest(days: readonly (Day | null)[]): Day | null {
  let found: Day | null = null
  for (const day of days) {
    if (day && (!found || Temporal.PlainDate.compare(found.day, day.day) < 0)) found = day
  }
  return found
}

function inValues(field: Field | undefined, values: readonly string[] | undefined, timeZone: string): AnchorState {
  if (!field) return UNKNOWN
  // What records its own moments has none only where the moment has not come: a case that is not closed, a mail not sent.
  if (field.kind === 'instant' && (values ?? []).length === 0) return { state: 'not-begun' }
  return latest((values ?? []).map((value) => dayOfValue(field, value, timeZone))) ?? UNKNOWN
}

function inRows(place: Place, collection: string, name: string): AnchorState {
  const declared = place.register.collections[collection]
  const field = declared?.fields[name]
  if (!declared || !field) return UNKNOWN
  const held = place.record.collections[collection]
  if (!held || held.count === 0) return { state: 'unknown', why: 'no-rows' }
  const days = held.rows.map((row) =>
    latest((row.values[name] ?? []).map((value) => dayOfValue(field, value, place.timeZone))),
  )
  // Rows come newest first by the first date of their title, so the first ones are enough for that date and for no other.
  const sorted = declared.title.find((title) => declared.fields[title]?.kind === 'date') === name
  if (held.rows.length < held.count && !sorted) return { state: 'unknown', why: 'not-loaded' }
  return latest(days) ?? UNKNOWN
}

function moment(moments: Moments | undefined, name: 'imported' | 'gone' | 'made', timeZone: string): AnchorState {
  const at = moments?.[name]
  if (at !== undefined) return dayOfInstant(Temporal.Instant.fromEpochMilliseconds(at), timeZone)
  return name === 'gone' ? { state: 'not-begun' } : UNKNOWN
}

/** The anchors of a record, or of one of its rows: there, `invoices.date` is that invoice's own date. */
export function anchorsOf(place: Place): Anchors {
  // A row has few anchors and there may be a hundred thousand rows: remembering would cost more than looking.
  return place.row ? (anchor) => anchorIn(place, anchor) : remembered((anchor) => anchorIn(place, anchor))
}

function anchorIn({ register, record, row, timeZone }: Place, anchor: string): AnchorState {
  const [first = '', second] = anchor.split('.')
  if (second !== undefined) {
    if (row?.collection !== first) return inRows({ register, record, row, timeZone }, first, second)
    return inValues(register.collections[first]?.fields[second], row.held.values[second], timeZone)
  }
  if (first === 'imported' || first === 'gone' || first === 'made') {
    return moment(row ? { ...record.moments, ...row.held.moments } : record.moments, first, timeZone)
  }
  const own = row ? register.collections[row.collection]?.fields[first] : undefined
  if (own) return inValues(own, row?.held.values[first], timeZone)
  return inValues(register.fields[first], record.values[first], timeZone)
}
