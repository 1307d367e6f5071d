/**
 * The erasure plan of a record: what goes now, what stays until which day and by what law, and what stays while something lasts
 * (Art. 17(1), (3)). A plan is a function of the data and the day alone, so what staff approve is what is carried out.
 */
import { Temporal } from 'temporal-polyfill'
import { anchorsOf, type Place } from './anchor.ts'
import { canonicalJson } from './canonical.ts'
import { lastingIn } from './condition.ts'
import type { Controller } from './controller.ts'
import { type DeclaredField, declaredIn } from './declared.ts'
import { reviewDay } from './review.ts'
import type { Condition, HeldRecord, HeldRow, Register, Words } from './register.ts'
import { type KeptUntil, keptUntil, retentionRule } from './retention.ts'

/** What holds data. `date-unknown`: the day its time runs from is missing, so a person has to look. */
export type Holding = Condition | 'legal-hold' | 'date-unknown'

/** Days are ISO days. */
export type Outcome =
  | { readonly does: 'goes-now' }
  /** Kept through `until`, erased on the day after. */
  | { readonly does: 'stays-until'; readonly until: string; readonly because: Because }
  | {
      readonly does: 'stays-while'
      readonly conditions: readonly Holding[]
      /** Null: it ends when the person ends it, such as a marketing ban. */
      readonly reviewOn: string | null
      /** A law's own day, if there is one: it stays until then in any case. */
      readonly until: string | null
      readonly because: Because
    }

export type Because =
  | { readonly kind: 'statute'; readonly words: Words; readonly source: string; readonly label: Words }
  | { readonly kind: 'retention'; readonly label: Words }
  /** What stays could not be found again without it. */
  | { readonly kind: 'finds-the-rest' }

export type PlannedField = { readonly name: string; readonly label: Words; readonly holds: 'values' | 'nothing'; readonly outcome: Outcome }
export type PlannedRow = { readonly id: string; readonly fields: readonly PlannedField[]; readonly outcome: Outcome['does'] | 'some-goes' }

export type ErasurePlan = {
  readonly register: string
  readonly record: string
  /** In the order in which they are erased: the identifiers last. */
  readonly fields: readonly PlannedField[]
  readonly collections: readonly { readonly name: string; readonly label: Words; readonly one: Words; readonly rows: readonly PlannedRow[] }[]
  /** Does anything stay? Then what stays is restricted. */
  readonly leaves: 'nothing' | 'something'
  /** Days on which something is erased or looked at again, in order. */
  readonly calendar: readonly { readonly on: string; readonly what: 'erase' | 'review' }[]
}

/** What the register's own fields cannot show: a dispute, or a hold that staff have set on the record. */
export type Hold = { readonly why: 'dispute' | 'legal-hold'; readonly reviewOn: Temporal.PlainDate }

export type Erasing = {
  readonly today: Temporal.PlainDate
  readonly controller: Controller
  readonly holds: readonly Hold[]
}

const GOES: Outcome = { does: 'goes-now' }

const earliest = (days: readonly Temporal.PlainDate[]) =>
  days.length === 0 ? null : days.reduce((a, b) => (Temporal.PlainDate.compare(b, a) < 0 ? b : a))

function becauseOf({ keeping }: DeclaredField): Because {
  const rule = keeping.statute ? retentionRule(keeping.statute) : undefined
  if (!rule) return { kind: 'retention', label: keeping.label }
  return { kind: 'statute', words: rule.words, source: rule.source, label: keeping.label }
}

type Held = { readonly place: Place; readonly lasting: readonly Condition[]; readonly erasing: Erasing }

/** The day of a law or a claim that still has to come; what was due earlier holds nothing any more. */
function standing(kept: KeptUntil, field: DeclaredField, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (field.keeping.afterErasure === 'goes') return null
  const until = kept.kind === 'until' || kept.kind === 'while' ? kept.until : null
  return until && Temporal.PlainDate.compare(until, today) >= 0 ? until : null
}

function holdingOf(field: DeclaredField, kept: KeptUntil, { lasting, erasing }: Held): Holding[] {
  const own: Condition[] = field.keeping.while.filter((condition) => lasting.includes(condition))
  const disputed = field.keeping.while.includes('dispute')
  const set = erasing.holds.flatMap(({ why }) => (why === 'legal-hold' || disputed ? [why] : []))
  // What must stay for a time nobody can tell is not erased by guess. Without any row there is nothing to keep it for.
  const unclear = field.keeping.afterErasure === 'stays' && kept.kind === 'unknown' && kept.why !== 'no-rows'
  return [...new Set<Holding>([...own, ...set, ...(unclear ? (['date-unknown'] as const) : [])])]
}

function outcomeOf(field: DeclaredField, held: Held): Outcome {
  const { place, erasing } = held
  const kept = keptUntil(field.keeping, anchorsOf(place), erasing.controller.financialYear, [])
  const until = standing(kept, field, erasing.today)
  const conditions = holdingOf(field, kept, held)
  const because = becauseOf(field)
  if (conditions.length === 0) return until ? { does: 'stays-until', until: until.toString(), because } : GOES
  const given = erasing.holds.filter(({ why }) => conditions.includes(why)).map(({ reviewOn }) => reviewOn)
  const days = conditions.flatMap((condition) => reviewDay(condition, place, erasing.today) ?? [])
  const reviewOn = earliest([...given, ...days])?.toString() ?? null
  return { does: 'stays-while', conditions, reviewOn, until: until?.toString() ?? null, because }
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

/** Does one outcome last longer than the other? What waits for a condition outlasts any day. */
function outlasts(one: Outcome, other: Outcome): boolean {
  if (one.does === 'goes-now' || other.does === 'stays-while') return false
  if (other.does === 'goes-now' || one.does === 'stays-while') return true
  return one.until > other.until
}

/** The key of what stays: kept as long as the longest of the rest, since without it that could never be erased on its day. */
function withKey(fields: readonly PlannedField[], keys: ReadonlySet<string>, rest: readonly PlannedField[]): PlannedField[] {
  const longest = [...fields, ...rest].map(({ outcome }) => outcome).reduce((a, b) => (outlasts(b, a) ? b : a), GOES)
  return fields.map((field) => {
    if (!keys.has(field.name) || field.holds === 'nothing' || !outlasts(longest, field.outcome)) return field
    if (longest.does === 'goes-now') return field
    return { ...field, outcome: { ...longest, because: { kind: 'finds-the-rest' } } }
  })
}

function plannedRow(fields: readonly DeclaredField[], row: HeldRow, keys: ReadonlySet<string>, held: Held): PlannedRow {
  const planned = withKey(plannedFields(fields, row.values, held), keys, [])
  const filled = planned.filter(({ holds }) => holds === 'values')
  const kinds = new Set(filled.map(({ outcome }) => outcome.does))
  const [only = 'goes-now'] = kinds
  return { id: row.id, fields: identifiersLast(planned, fields, keys), outcome: kinds.size > 1 ? (kinds.has('goes-now') ? 'some-goes' : 'stays-while') : only }
}

/** Values first, then what identifies, then the key: a half-finished erasure can be found and finished. */
function identifiersLast(planned: readonly PlannedField[], fields: readonly DeclaredField[], keys: ReadonlySet<string>): PlannedField[] {
  const rank = ({ name }: PlannedField) => {
    if (keys.has(name)) return 2
    return fields.some((field) => field.name === name && field.identifies !== 'no') ? 1 : 0
  }
  return [...planned].sort((a, b) => rank(a) - rank(b))
}

function calendarOf(fields: readonly PlannedField[]): ErasurePlan['calendar'] {
  const days = new Set<string>()
  for (const { outcome } of fields) {
    if (outcome.does === 'stays-until') days.add(`${Temporal.PlainDate.from(outcome.until).add({ days: 1 })} erase`)
    if (outcome.does === 'stays-while' && outcome.reviewOn) days.add(`${outcome.reviewOn} review`)
  }
  return [...days].sort().map((day) => ({ on: day.slice(0, 10), what: day.endsWith('erase') ? 'erase' : 'review' }))
}

/**
 * The plan of one record, with all rows of its collections: `record` must hold every row, since what is not looked at cannot be
 * promised. Throws a RangeError where rows are missing.
 */
export function erasureOf(register: Register, record: HeldRecord, erasing: Erasing): ErasurePlan {
  const { timeZone } = erasing.controller
  const declared = declaredIn(register, erasing.controller)
  const collections = declared.collections.map(({ name, label, one, fields }) => {
    const held = record.collections[name] ?? { count: 0, rows: [] }
    if (held.rows.length < held.count) throw new RangeError(`An erasure plan needs every row of ${register.id}.${name}`)
    const { key = '', parent = '' } = register.collections[name] ?? {}
    const keys = new Set([key, parent])
    const rows = held.rows.map((row) => {
      const place = { register, record, row: { collection: name, held: row }, timeZone }
      return plannedRow(fields, row, keys, { place, lasting: lastingIn(register, record, place.row), erasing })
    })
    return { name, label, one, rows }
  })
  const place = { register, record, row: null, timeZone }
  const own = plannedFields(declared.fields, record.values, { place, lasting: lastingIn(register, record, null), erasing })
  const rowFields = collections.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields))
  const keys = new Set([register.key])
  const fields = identifiersLast(withKey(own, keys, rowFields), declared.fields, keys)
  const all = [...fields, ...rowFields]
  return {
    ...{ register: register.id, record: record.id, fields, collections },
    leaves: all.some(stays) ? 'something' : 'nothing',
    calendar: calendarOf(all),
  }
}

function outcomeText(outcome: Outcome): string {
  if (outcome.does === 'goes-now') return 'goes-now'
  if (outcome.does === 'stays-until') return `stays-until ${outcome.until}`
  return `stays-while ${[...outcome.conditions].sort().join('+')} until ${outcome.until ?? '-'} review ${outcome.reviewOn ?? '-'}`
}

/**
 * What staff approve, as canonical text to be hashed: ids, fields, outcomes and dates of all plans, in an order of its own, and
 * nothing of when it was read or what the values are.
 */
export function erasureDigest(plans: readonly ErasurePlan[]): string {
  const fieldsOf = (fields: readonly PlannedField[]) =>
    Object.fromEntries(fields.filter(({ holds }) => holds === 'values').map(({ name, outcome }) => [name, outcomeText(outcome)]))
  const texts = plans.map(({ register, record, fields, collections }) =>
    canonicalJson({
      register,
      record,
      fields: fieldsOf(fields),
      collections: Object.fromEntries(
        collections.map(({ name, rows }) => [name, Object.fromEntries(rows.map((row) => [row.id, fieldsOf(row.fields)]))]),
      ),
    }),
  )
  return `[${texts.sort().join(',')}]`
}
