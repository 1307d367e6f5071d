/** What the page of a decision needs: the request, the grounds that the law has for such a one, and what others did meanwhile. */
import { type Ground, type GroundId, groundOf, groundsFor } from '#app/letter/grounds.ts'
import type { PlanView } from '#app/register/erasure-view.ts'
import { placeOf } from '#app/register/record-place.ts'
import { DECIDABLE, type DecisionKind, dueAt, type RequestKind, type RequestState } from '#app/request/request.ts'
import type { StepTaken, StoredRequest } from '#db/requests.ts'
import { dayOf } from '../day.ts'
import { eyesForPlan, planOfRequest } from '../erasure/approve.ts'
import { type ShownPlans, shownPlans } from '../erasure/shown.ts'
import type { House } from '../house.ts'
import { isByPost, readContents } from './contents.ts'
import { mayHavePackage } from './decision-letter.ts'
import { correctionsOf, type ShownCorrection, shownCorrections } from './disputes.ts'
import { heldNow } from './held-now.ts'

export type GroundChoice = { readonly id: GroundId; readonly adds: Ground['adds']; readonly eyes: Ground['eyes'] }

/** A step that somebody took since the page was opened. */
export type Meanwhile = {
  readonly at: number
  readonly event: string
  readonly decision: DecisionKind | null
  /** Null: the portal or the person. */
  readonly name: string | null
}

export type DecisionDesk = {
  readonly reference: string
  readonly version: number
  readonly kind: RequestKind
  readonly state: RequestState
  readonly language: string
  readonly isDecidable: boolean
  readonly canExtend: boolean
  /** ISO days. */
  readonly dueDay: string
  readonly extendedDay: string
  readonly reads: 'portal' | 'paper'
  readonly refuse: readonly GroundChoice[]
  readonly partly: readonly GroundChoice[]
  /** What waits for this decision, field by field, with what its register holds now where that is something else. */
  readonly corrections: readonly (ShownCorrection & { readonly found: readonly string[] | null })[]
  /** For an erasure: the plan as the data is now, and whether a second person approves it. Null where there is none. */
  readonly erasure: (ShownPlans & { readonly eyes: 'one' | 'two' }) | null
  /** May the answer be a package? */
  readonly package: 'offered' | 'none'
  /** Steps taken after the version that the page was opened with, oldest first. */
  readonly meanwhile: readonly Meanwhile[]
}

const choices = (kind: RequestKind, reach: Ground['reach']): GroundChoice[] =>
  groundsFor(kind, reach).map((id) => ({ id, adds: groundOf(id).adds, eyes: groundOf(id).eyes }))

/** The plan of a locked record: what goes and what stays, and nothing of what it holds. */
const withoutValues = (view: PlanView): PlanView => ({
  ...view,
  title: [],
  groups: view.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, titles: [] })) })),
})

/** The plan that an approval would carry out. */
async function planNow(house: House, request: StoredRequest, text: string | null): Promise<DecisionDesk['erasure']> {
  const plans = text === null ? null : await planOfRequest(house, { request, contents: readContents(text) })
  if (!plans) return null
  const locks = await house.store.read.locks.on(
    plans.records.map(({ register, record }) => ({ register: register.id, record: record.id })),
  )
  const locked = new Set(locks.map(({ register, recordId }) => placeOf({ register, record: recordId })))
  const shown = shownPlans(house, plans)
  const views = shown.plans.map((view) => (locked.has(placeOf(view)) ? withoutValues(view) : view))
  return { ...shown, plans: views, eyes: eyesForPlan(house, plans) }
}

/** Corrections that nobody has decided on, held against the register as it is now. */
async function askedNow(
  house: House,
  { id }: StoredRequest,
  text: string | null,
): Promise<DecisionDesk['corrections']> {
  const { read } = house.store
  const asked = (await correctionsOf(read, id)).filter(({ state }) => state === 'asked')
  if (asked.length === 0) return []
  const held = await heldNow(house, text === null ? null : readContents(text).address, asked)
  const shown = await shownCorrections(house, read, id, 'staff')
  return asked.flatMap(({ id: correction, register, recordId, change: { field, from, row } }) => {
    const values = row === null ? held.get(placeOf({ register, record: recordId })) : undefined
    const now = values ? (values[field] ?? []) : from
    const one = shown.find((each) => each.id === correction)
    return one ? [{ ...one, found: JSON.stringify(now) === JSON.stringify(from) ? null : now }] : []
  })
}

const DECISION_NAMES: Readonly<Record<string, DecisionKind>> = {
  approve: 'approve',
  partly: 'partly',
  refuse: 'refuse',
  more: 'more',
  extend: 'extend',
}

async function stepsSince(house: House, request: StoredRequest, version: number): Promise<Meanwhile[]> {
  if (request.version === version) return []
  const { read } = house.store
  const [steps, everyone] = await Promise.all([read.requests.steps(request.id), read.staff.all()])
  const names = new Map(everyone.map(({ id, name }) => [id, name]))
  return steps
    .filter((step) => step.version > version)
    .map(({ at, event, actorId, details }: StepTaken) => ({
      ...{ at, event, name: names.get(actorId ?? '') ?? null },
      decision: typeof details.decision === 'string' ? (DECISION_NAMES[details.decision] ?? null) : null,
    }))
}

/** Null where there is no such request. `since`: the version that the page was opened with; null for a page that opens now. */
export async function openDecision(
  house: House,
  reference: string,
  since: number | null,
): Promise<DecisionDesk | null> {
  const { read } = house.store
  const request = await read.requests.byReference(reference)
  if (!request) return null
  const text = await read.requests.contentsOf(request.id)
  const { version, kind, state, language, limits, extension } = request
  return {
    ...{ reference, version, kind, state, language },
    isDecidable: DECIDABLE.some((one) => one === state),
    canExtend: (!extension || extension.state === 'void') && house.clock.now() < limits.dueAt,
    dueDay: dayOf(house, dueAt(request) - 1),
    extendedDay: dayOf(house, limits.extendedAt - 1),
    reads: text !== null && isByPost(readContents(text)) ? 'paper' : 'portal',
    refuse: choices(kind, 'all'),
    partly: choices(kind, 'part'),
    corrections: await askedNow(house, request, text),
    erasure: await planNow(house, request, text),
    package:
      text !== null && (await mayHavePackage(house, read, { request, contents: readContents(text) }))
        ? 'offered'
        : 'none',
    meanwhile: await stepsSince(house, request, since ?? version),
  }
}
