/** An erasure plan as people read it: what goes now, then what stays, the nearest day first, each with what it is and why. */
import type { ErasurePlan, PlannedField } from './erasure.ts'
import { type Outcome, outcomeText } from './outcome.ts'
import type { HeldRecord, Kind, Register, Values, Words } from './register.ts'

export type PlanGroup = {
  readonly outcome: Outcome
  /** Fields of the record itself. */
  readonly fields: readonly { readonly name: string; readonly label: Words }[]
  /** Rows of collections. `goes`: what of them goes all the same. */
  readonly rows: readonly {
    readonly collection: string
    readonly label: Words
    readonly count: number
    /** What names each, such as an invoice's number and date. */
    readonly titles: readonly (readonly { readonly kind: Kind; readonly value: string }[])[]
    readonly goes: readonly Words[]
  }[]
}

/** The plan of one record. `title`: the values that name it. */
export type PlanView = {
  readonly register: string
  readonly registerTitle: Words
  readonly record: string
  readonly title: readonly string[]
  readonly leaves: ErasurePlan['leaves']
  readonly groups: readonly PlanGroup[]
}

type Draft = {
  readonly outcome: Outcome
  readonly fields: { name: string; label: Words }[]
  readonly rows: Map<string, Rows>
}
type Rows = {
  readonly label: Words
  readonly titles: { kind: Kind; value: string }[][]
  readonly goes: Map<string, Words>
}

const RANK = { 'goes-now': 0, 'stays-until': 1, 'stays-while': 2 } as const

function byNearest(a: Draft, b: Draft): number {
  const rank = RANK[a.outcome.does] - RANK[b.outcome.does]
  if (rank !== 0) return rank
  const dayOf = ({ outcome }: Draft) => (outcome.does === 'goes-now' ? '' : (outcome.until ?? ''))
  return dayOf(a) < dayOf(b) ? -1 : 1
}

/** What a row as a whole comes to: what keeps it longest, else it goes. */
function lasting(fields: readonly PlannedField[]): Outcome {
  const staying = fields.filter(({ holds, outcome }) => holds === 'values' && outcome.does !== 'goes-now')
  const until = ({ outcome }: PlannedField) => (outcome.does === 'goes-now' ? '' : (outcome.until ?? '9999'))
  const [longest] = staying
    // The key stays with whatever stays, and says nothing of why.
    .sort((a, b) => Number(isKeyOnly(a)) - Number(isKeyOnly(b)) || (until(a) > until(b) ? -1 : 1))
  return longest?.outcome ?? { does: 'goes-now' }
}

const isKeyOnly = ({ outcome }: PlannedField) =>
  outcome.does !== 'goes-now' && outcome.because.kind === 'finds-the-rest'

/** A plan with the words for its parts. `record` is the one it was made of, with all rows. */
export function planView(register: Register, record: HeldRecord, plan: ErasurePlan): PlanView {
  const drafts = new Map<string, Draft>()
  const draft = (outcome: Outcome): Draft => {
    const because = outcome.does === 'goes-now' ? '' : JSON.stringify(outcome.because)
    const key = `${outcomeText(outcome)} ${because}`
    const known = drafts.get(key) ?? { outcome, fields: [], rows: new Map() }
    drafts.set(key, known)
    return known
  }
  for (const { name, label, holds, outcome } of plan.fields)
    if (holds === 'values') draft(outcome).fields.push({ name, label })
  for (const { name, label, rows } of plan.collections) {
    const held = new Map((record.collections[name]?.rows ?? []).map((row) => [row.id, row.values]))
    const { title = [], fields: declared = {} } = register.collections[name] ?? {}
    const titleOf = (values: Values) =>
      title.flatMap((field) => {
        const { kind } = declared[field] ?? { kind: 'text' as const }
        return (values[field] ?? []).map((value) => ({ kind, value }))
      })
    for (const { id, fields } of rows) {
      const outcome = lasting(fields)
      const group = draft(outcome)
      const known: Rows = group.rows.get(name) ?? { label, titles: [], goes: new Map() }
      group.rows.set(name, known)
      known.titles.push(titleOf(held.get(id) ?? {}))
      if (outcome.does === 'goes-now') continue
      for (const field of fields)
        if (field.holds === 'values' && field.outcome.does === 'goes-now') known.goes.set(field.name, field.label)
    }
  }
  const groups = [...drafts.values()].sort(byNearest).map(
    ({ outcome, fields, rows }): PlanGroup => ({
      outcome,
      fields,
      rows: [...rows].map(([collection, { label, titles, goes }]) => ({
        ...{ collection, label, titles, count: titles.length, goes: [...goes.values()] },
      })),
    }),
  )
  return {
    ...{ register: register.id, registerTitle: register.title, record: record.id, leaves: plan.leaves, groups },
    title: register.title_fields.flatMap((name) => record.values[name]?.slice(0, 1) ?? []),
  }
}
