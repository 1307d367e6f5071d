/**
 * The erasure plan of a record: what goes now, what stays until which day and by what law, and what stays while something lasts
 * (Art. 17(1), (3)). A plan is a function of the data and the day alone, so what staff approve is what is carried out.
 */
import { Temporal } from 'temporal-polyfill'
import { anchorsOf, type Place } from './anchor.ts'
import { canonicalJson } from './canonical.ts'
import { lastingIn } from './condition.ts'
import { type DeclaredField, declaredIn } from './declared.ts'
import { type Erasing, GOES, type Held, type Outcome, outcomeOf, outcomeText, together } from './outcome.ts'
import type { HeldRecord, HeldRow, Register, Words } from './register.ts'

export type { Erasing, Hold, Outcome } from './outcome.ts'

export type PlannedField = {
  readonly name: string
  readonly label: Words
  readonly holds: 'values' | 'nothing'
  readonly outcome: Outcome
}
export type PlannedRow = {
  readonly id: string
  readonly fields: readonly PlannedField[]
  readonly outcome: Outcome['does'] | 'some-goes'
}

export type ErasurePlan = {
  readonly register: string
  readonly record: string
  /** In the order in which they are erased: the identifiers last. */
  readonly fields: readonly PlannedField[]
  readonly collections: readonly {
    readonly name: string
    readonly label: Words
    readonly one: Words
    readonly rows: readonly PlannedRow[]
  }[]
  /** Does anything stay? Then what stays is restricted. */
  readonly leaves: 'nothing' | 'something'
  /** Days on which something is erased or looked at again, in order. */
  readonly calendar: readonly { readonly on: string; readonly what: 'erase' | 'review' }[]
}

function holdsValues(field: DeclaredField, values: HeldRow['values']): PlannedField['holds'] {
  return (values[field.name] ?? []).length > 0 ? 'values' : 'nothing'
}

function plannedFields(fields: readonly DeclaredField[], values: HeldRow['values'], held: Held): PlannedField[] {
  return fields.map((field) => {
    const holds = holdsValues(field, values)
    const outcome = holds === 'values' ? outcomeOf(field, held) : GOES
    return { name: field.name, label: field.label, holds, outcome }
  })
}

const stays = ({ outcome }: PlannedField) => outcome.does !== 'goes-now'

/** The key of what stays: kept as long as the longest of the rest, since without it that could never be erased on its day. */
function withKey(
  fields: readonly PlannedField[],
  keys: ReadonlySet<string>,
  rest: readonly PlannedField[],
): readonly PlannedField[] {
  if (!fields.some(stays) && !rest.some(stays)) return fields
  const needed = together([...fields, ...rest].map(({ outcome }) => outcome))
  if (!needed) return fields
  return fields.map((field) => {
    const isKey = keys.has(field.name) && field.holds === 'values'
    return isKey && outcomeText(field.outcome) !== outcomeText(needed) ? { ...field, outcome: needed } : field
  })
}

function rowOutcome(fields: readonly PlannedField[]): PlannedRow['outcome'] {
  const does = new Set(fields.filter(({ holds }) => holds === 'values').map(({ outcome }) => outcome.does))
  if (does.size === 0) return 'goes-now'
  if (does.has('goes-now') && does.size > 1) return 'some-goes'
  if (does.has('stays-while')) return 'stays-while'
  return does.has('stays-until') ? 'stays-until' : 'goes-now'
}

function plannedRow(fields: readonly DeclaredField[], row: HeldRow, keys: ReadonlySet<string>, held: Held): PlannedRow {
  const planned = withKey(plannedFields(fields, row.values, held), keys, [])
  return { id: row.id, fields: planned, outcome: rowOutcome(planned) }
}

/** Values first, then what identifies, then the key: a half-finished erasure can be found and finished. */
function identifiersLast(fields: readonly DeclaredField[], keys: ReadonlySet<string>): DeclaredField[] {
  const rank = ({ name, identifies }: DeclaredField) => {
    if (keys.has(name)) return 2
    return identifies === 'no' ? 0 : 1
  }
  return [...fields].sort((a, b) => rank(a) - rank(b))
}

function calendarOf(fields: readonly PlannedField[]): ErasurePlan['calendar'] {
  const untils = new Set(fields.flatMap(({ outcome }) => (outcome.does === 'stays-until' ? [outcome.until] : [])))
  const days = new Set([...untils].map((until) => `${Temporal.PlainDate.from(until).add({ days: 1 })} erase`))
  for (const { outcome } of fields)
    if (outcome.does === 'stays-while' && outcome.reviewOn) days.add(`${outcome.reviewOn} review`)
  return [...days].sort().map((day) => ({ on: day.slice(0, 10), what: day.endsWith('erase') ? 'erase' : 'review' }))
}

/**
 * The plan of one record, with all rows of its collections: `record` must hold every row, since what is not looked at cannot be
 * promised. Throws a RangeError where rows are missing.
 */
export function erasureOf(register: Register, record: HeldRecord, erasing: Erasing): ErasurePlan {
  const { timeZone } = erasing.controller
  const declared = declaredIn(register, erasing.controller)
  const heldIn = (place: Place): Held => ({
    ...{ place, anchors: anchorsOf(place), erasing },
    lasting: lastingIn(register, record, place.row),
  })
  const collections = declared.collections.map(({ name, label, one, fields }) => {
    const held = record.collections[name] ?? { count: 0, rows: [] }
    if (held.rows.length < held.count) throw new RangeError(`An erasure plan needs every row of ${register.id}.${name}`)
    const { key = '', parent = '' } = register.collections[name] ?? {}
    const keys = new Set([key, parent])
    const ordered = identifiersLast(fields, keys)
    const rows = held.rows.map((row) =>
      plannedRow(ordered, row, keys, heldIn({ register, record, row: { collection: name, held: row }, timeZone })),
    )
    return { name, label, one, rows }
  })
  const keys = new Set([register.key])
  const place = heldIn({ register, record, row: null, timeZone })
  const own = plannedFields(identifiersLast(declared.fields, keys), record.values, place)
  const rowFields = collections.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields))
  const fields = withKey(own, keys, rowFields)
  const all = [...fields, ...rowFields]
  return {
    ...{ register: register.id, record: record.id, fields, collections },
    leaves: all.some(stays) ? 'something' : 'nothing',
    calendar: calendarOf(all),
  }
}

/**
 * What staff approve, as canonical text to be hashed: ids, fields, outcomes and dates of all plans, in an order of its own, and
 * nothing of when it was read or what the values are.
 */
export function erasureDigest(plans: readonly ErasurePlan[]): string {
  const texts = plans.map(({ register, record, fields, collections }) => {
    const held = collections.map(
      ({ name, rows }): Entry => [name, objectText(rows.map((row): Entry => [row.id, fieldsText(row.fields)]))],
    )
    const parts: readonly Entry[] = [
      ['register', canonicalJson(register)],
      ['record', canonicalJson(record)],
      ['fields', fieldsText(fields)],
      ['collections', objectText(held)],
    ]
    return objectText(parts)
  })
  return `[${texts.sort().join(',')}]`
}

type Entry = readonly [name: string, text: string]

/** What canonical JSON says of an object whose values are canonical already: nobody copies thousands of rows for it. */
function objectText(entries: readonly Entry[]): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
}

const fieldsText = (fields: readonly PlannedField[]): string =>
  objectText(
    fields.flatMap(({ name, holds, outcome }): Entry[] =>
      holds === 'values' ? [[name, JSON.stringify(outcomeText(outcome))]] : [],
    ),
  )
