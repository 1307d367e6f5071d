/** What is held about a person, record by record and field by field, and why (GDPR Art. 15(1)). Texts stay in all languages. */
import { Temporal } from 'temporal-polyfill'
import { type AnchorState, type Anchors, anchorsOf, type Place } from './anchor.ts'
import { lastingIn } from './condition.ts'
import type { Controller } from './controller.ts'
import { type Declared, type DeclaredField, declaredIn, fieldsIn, pathOf } from './declared.ts'
import type { Dispute } from './dispute.ts'
import { IDENTITY_CODE_MASK } from './kinds.ts'
import { placeOf } from './record-place.ts'
import type { Condition, HeldRecord, HeldRow, Kind, Register, Retention, Values, Words } from './register.ts'
import { type KeptUntil, keptUntil, retentionRule } from './retention.ts'

/** How long a value is kept. Dates are ISO days. */
export type ViewRetention = {
  /** How long, in the register's words. */
  readonly label: Words
  /** The statute in plain words, where one asks for it. */
  readonly statute: { readonly words: Words; readonly source: string } | null
  readonly afterErasure: 'goes' | 'stays'
  readonly kept: /** `passed`: the day is over, and the value is still there. */
    | { readonly kind: 'until'; readonly until: string; readonly passed: boolean }
    | { readonly kind: 'while'; readonly conditions: readonly Condition[]; readonly until: string | null }
    | Extract<KeptUntil, { kind: 'not-begun' | 'unknown' | 'criteria' }>
}

/** `withheld`: there is a value that a person reads first, since it may be about somebody else (Art. 15(4)). */
export type ViewValues = {
  readonly values: readonly string[]
  /** A personal identity code is held here, and is held masked. */
  readonly masked: boolean
  readonly withheld: 'third-parties' | null
  readonly retention: ViewRetention
}
/** `dispute`: the person says that the value is wrong, or it was corrected and its register does not have it yet. */
export type ViewField = DeclaredField & ViewValues & { readonly dispute: Dispute | null }
export type ViewCell = ViewValues & { readonly name: string }

export type ViewRow = {
  readonly id: string
  /** The values of the collection's title fields. */
  readonly title: readonly string[]
  /** In the order of the collection's fields. */
  readonly cells: readonly ViewCell[]
}

export type ViewCollection = {
  readonly name: string
  /** The field that says whose the rows are. */
  readonly parent: string
  readonly label: Words
  readonly one: Words
  readonly title: readonly string[]
  /** What is said of each field, once for all rows. */
  readonly fields: readonly DeclaredField[]
  /** How many there are in all; `rows` may be the first of them. */
  readonly count: number
  readonly rows: readonly ViewRow[]
}

export type ViewRecord = {
  readonly register: string
  readonly id: string
  /** What one record is called. */
  readonly one: Words
  /** The values that name it: a customer's name and number. */
  readonly title: readonly { readonly name: string; readonly kind: Kind; readonly values: readonly string[] }[]
  readonly fields: readonly ViewField[]
  readonly collections: readonly ViewCollection[]
}

export type Seeing = {
  readonly today: Temporal.PlainDate
  readonly controller: Controller
  /** Fields that may hold other people's data and that a person has reviewed: `memo`, `invoices.text`. */
  readonly reviewed: ReadonlySet<string>
  /** Values that are disputed, by `placeOf`; none where nothing is said. */
  readonly disputes?: ReadonlyMap<string, readonly Dispute[]>
}

function keptOf(kept: KeptUntil, today: Temporal.PlainDate): ViewRetention['kept'] {
  if (kept.kind === 'until') {
    const passed = Temporal.PlainDate.compare(kept.until, today) < 0
    return { kind: 'until', until: kept.until.toString(), passed }
  }
  if (kept.kind === 'while') return { ...kept, until: kept.until?.toString() ?? null }
  return kept
}

function viewRetention(
  retention: Retention,
  anchors: Anchors,
  lasting: readonly Condition[],
  seeing: Seeing,
): ViewRetention {
  const rule = retention.statute ? retentionRule(retention.statute) : undefined
  return {
    label: retention.label,
    statute: rule ? { words: rule.words, source: rule.source } : null,
    afterErasure: retention.afterErasure,
    kept: keptOf(keptUntil(retention, anchors, seeing.controller.financialYear, lasting), seeing.today),
  }
}

/** What was worked out for rows before: those of one day share it, and a day comes again in thousands of rows. */
type Shared = Map<Retention, WeakMap<AnchorState, ViewRetention>>

const sharedBy = new WeakMap<Seeing, Shared>()

/** What whoever sees the rows of a package piece by piece has seen before. Weak, so that it lasts no longer than they do. */
function sharedOf(seeing: Seeing): Shared {
  const shared: Shared = sharedBy.get(seeing) ?? new Map()
  sharedBy.set(seeing, shared)
  return shared
}

/** Many fields of a record share a retention: each is worked out once. */
function retentionsOf(place: Place, seeing: Seeing, shared?: Shared): (retention: Retention) => ViewRetention {
  const anchors = anchorsOf(place)
  const lasting = lastingIn(place.register, place.record, place.row)
  const known = new Map<Retention, ViewRetention>()
  const work = (retention: Retention) => {
    const make = () => viewRetention(retention, anchors, lasting, seeing)
    if (!shared || retention.while.some((condition) => lasting.includes(condition))) return make()
    const byAnchor = shared.get(retention) ?? new WeakMap<AnchorState, ViewRetention>()
    shared.set(retention, byAnchor)
    // Days are remembered by their text, so that the same day is the same object.
    const anchor = anchors(retention.anchor)
    const found = byAnchor.get(anchor) ?? make()
    if (anchor.state === 'day') byAnchor.set(anchor, found)
    return found
  }
  return (retention) => {
    const found = known.get(retention) ?? work(retention)
    known.set(retention, found)
    return found
  }
}

function valuesOf(field: DeclaredField, values: Values, seeing: Seeing): Omit<ViewValues, 'retention'> {
  const held = values[field.name] ?? []
  const masked = held.some((value) => value.includes(IDENTITY_CODE_MASK))
  const withheld = held.length > 0 && field.thirdParties && !seeing.reviewed.has(pathOf(field))
  return withheld ? { values: [], masked, withheld: 'third-parties' } : { values: held, masked, withheld: null }
}

function rowOf(
  place: Place,
  held: HeldRow,
  fields: readonly DeclaredField[],
  title: readonly string[],
  { seeing, shared }: { readonly seeing: Seeing; readonly shared: Shared },
): ViewRow {
  const retention = retentionsOf(place, seeing, shared)
  const cells = fields.map((field) => ({
    name: field.name,
    ...valuesOf(field, held.values, seeing),
    retention: retention(field.keeping),
  }))
  return { id: held.id, title: title.flatMap((name) => cells.find((cell) => cell.name === name)?.values ?? []), cells }
}

/** Rows of one collection, as `viewOf` gives them: for the pages of a collection that has more than the first rows. */
export function viewRows(
  register: Register,
  record: HeldRecord,
  collection: string,
  rows: readonly HeldRow[],
  seeing: Seeing,
): ViewRow[] {
  const declared = declaredIn(register, seeing.controller).collections.find(({ name }) => name === collection)
  if (!declared) throw new Error(`The register ${register.id} has no collection ${collection}`)
  const { timeZone } = seeing.controller
  const all = { seeing, shared: sharedOf(seeing) }
  return rows.map((held) =>
    rowOf({ register, record, row: { collection, held }, timeZone }, held, declared.fields, declared.title, all),
  )
}

/** Rows shown with the record itself, half a phone's screen; all of them have pages of their own. */
const FIRST_ROWS = 5

function collectionsOf(register: Register, record: HeldRecord, declared: Declared, seeing: Seeing): ViewCollection[] {
  return declared.collections.map((collection) => {
    const held = record.collections[collection.name] ?? { count: 0, rows: [] }
    const rows = viewRows(register, record, collection.name, held.rows.slice(0, FIRST_ROWS), seeing)
    return { ...collection, count: held.count, rows }
  })
}

/** Everything that is held in one record, with what the law asks to be told of each field. */
export function viewOf(register: Register, record: HeldRecord, seeing: Seeing): ViewRecord {
  const declared = declaredIn(register, seeing.controller)
  const retention = retentionsOf({ register, record, row: null, timeZone: seeing.controller.timeZone }, seeing)
  const fields = declared.fields.map((field) => ({
    ...field,
    ...valuesOf(field, record.values, seeing),
    retention: retention(field.keeping),
    dispute:
      seeing.disputes
        ?.get(placeOf({ register: register.id, record: record.id }))
        ?.findLast((one) => one.field === field.name) ?? null,
  }))
  const title = register.title_fields.flatMap((name) => fields.filter((field) => field.name === name))
  return {
    register: register.id,
    id: record.id,
    one: register.one,
    title: title.map(({ name, kind, values }) => ({ name, kind, values })),
    fields,
    collections: collectionsOf(register, record, declared, seeing),
  }
}

/** What a register holds and why, whether or not there is a record: the layer above the records. */
export type ViewSummary = Declared & {
  readonly register: string
  readonly title: Words
  readonly summary: Words
  readonly one: Words
  readonly system: Register['system']
  /** Each way of keeping that a field of the register has, once. */
  readonly retentions: readonly Pick<Retention, 'label' | 'afterErasure'>[]
}

export function summaryOf(register: Register, controller: Controller): ViewSummary {
  const { id, title, summary, one, system } = register
  const declared = declaredIn(register, controller)
  const retentions = [...new Set(fieldsIn(declared).map(({ keeping }) => keeping))]
  const kept = retentions.map(({ label, afterErasure }) => ({ label, afterErasure }))
  return { ...declared, register: id, title, summary, one, system, retentions: kept }
}
