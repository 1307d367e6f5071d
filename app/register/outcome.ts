/** What an erasure does to one value: it goes now, stays until a day, or stays while something lasts (Art. 17(1), (3)). */
import { Temporal } from 'temporal-polyfill'
import type { Anchors, Place } from './anchor.ts'
import type { Controller } from './controller.ts'
import type { DeclaredField } from './declared.ts'
import type { Condition, Words } from './register.ts'
import { type KeptUntil, keptUntil, retentionRule } from './retention.ts'
import { reviewDay } from './review.ts'

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

/** What the register's own fields cannot show: a dispute, or a hold that staff have set on the record. */
export type Hold = { readonly why: 'dispute' | 'legal-hold'; readonly reviewOn: Temporal.PlainDate }

export type Erasing = {
  readonly today: Temporal.PlainDate
  readonly controller: Controller
  readonly holds: readonly Hold[]
}

export const GOES: Outcome = { does: 'goes-now' }

const earliest = (days: readonly Temporal.PlainDate[]) =>
  days.length === 0 ? null : days.reduce((a, b) => (Temporal.PlainDate.compare(b, a) < 0 ? b : a))

function becauseOf({ keeping }: DeclaredField): Because {
  const rule = keeping.statute ? retentionRule(keeping.statute) : undefined
  if (!rule) return { kind: 'retention', label: keeping.label }
  return { kind: 'statute', words: rule.words, source: rule.source, label: keeping.label }
}

/** Where a value is held, by what days its time runs there, and what lasts for it. */
export type Held = {
  readonly place: Place
  readonly anchors: Anchors
  readonly lasting: readonly Condition[]
  readonly erasing: Erasing
}

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
  const undated = kept.kind === 'not-begun' || (kept.kind === 'unknown' && kept.why !== 'no-rows')
  const unclear = field.keeping.afterErasure === 'stays' && undated && own.length + set.length === 0
  return [...new Set<Holding>([...own, ...set, ...(unclear ? (['date-unknown'] as const) : [])])]
}

/** A person's thousands of rows have a handful of such outcomes, each of which is made once. */
const untils = new WeakMap<DeclaredField, WeakMap<Temporal.PlainDate, Outcome>>()

function staysUntil(field: DeclaredField, until: Temporal.PlainDate): Outcome {
  const made = untils.get(field) ?? new WeakMap<Temporal.PlainDate, Outcome>()
  const known = made.get(until)
  if (known) return known
  const outcome: Outcome = { does: 'stays-until', until: until.toString(), because: becauseOf(field) }
  untils.set(field, made.set(until, outcome))
  return outcome
}

/** What an erasure does to a field's values in one record or row. */
export function outcomeOf(field: DeclaredField, held: Held): Outcome {
  const { place, anchors, erasing } = held
  const kept = keptUntil(field.keeping, anchors, erasing.controller.financialYear, [])
  const until = standing(kept, field, erasing.today)
  const conditions = holdingOf(field, kept, held)
  if (conditions.length === 0) return until ? staysUntil(field, until) : GOES
  // Whoever set a hold has said when to look at it again.
  const days = conditions.flatMap((condition) => {
    const given = erasing.holds.filter(({ why }) => why === condition).map(({ reviewOn }) => reviewOn)
    return given.length > 0 ? given : (reviewDay(condition, place, erasing.today) ?? [])
  })
  const reviewOn = earliest(days)?.toString() ?? null
  return { does: 'stays-while', conditions, reviewOn, until: until?.toString() ?? null, because: becauseOf(field) }
}

/** As long as all of these: every condition, the nearest review, the last day. */
export function together(outcomes: readonly Outcome[]): Exclude<Outcome, { does: 'goes-now' }> | null {
  const staying = outcomes.flatMap((outcome) => (outcome.does === 'goes-now' ? [] : [outcome]))
  const waiting = staying.flatMap((outcome) => (outcome.does === 'stays-while' ? [outcome] : []))
  const until = staying.map((outcome) => outcome.until ?? '').reduce((a, b) => (b > a ? b : a), '') || null
  const because: Because = { kind: 'finds-the-rest' }
  if (waiting.length === 0) return until === null ? null : { does: 'stays-until', until, because }
  const conditions = [...new Set(waiting.flatMap((outcome) => outcome.conditions))]
  const [reviewOn = null] = waiting.flatMap((outcome) => outcome.reviewOn ?? []).sort()
  return { does: 'stays-while', conditions, reviewOn, until, because }
}

/** An outcome in one line: two are the same for those who approve them where this is. */
export function outcomeText(outcome: Outcome): string {
  if (outcome.does === 'goes-now') return 'goes-now'
  if (outcome.does === 'stays-until') return `stays-until ${outcome.until}`
  return `stays-while ${[...outcome.conditions].sort().join('+')} until ${outcome.until ?? '-'} review ${outcome.reviewOn ?? '-'}`
}
