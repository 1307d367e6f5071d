/**
 * The copy of a record to take along, as plain data to be written in any format. Two profiles: `access` is everything with what
 * Art. 15(1) asks to be told; `portability` is what Art. 20 gives, and says what it leaves out and why.
 */
import type { Controller } from './controller.ts'
import { type DeclaredField, declaredIn, fieldsIn, pathOf } from './declared.ts'
import type { Dispute } from './dispute.ts'
import type { HeldRecord, HeldRow, Kind, Register, Words } from './register.ts'
import { type Seeing, type ViewField, type ViewRetention, type ViewRow, viewOf, viewRows } from './view.ts'

export type ExportProfile = 'access' | 'portability'

export type ExportField = {
  readonly name: string
  readonly label: Words
  readonly kind: Kind
  readonly values: readonly string[]
  readonly masked: boolean
  readonly withheld: 'third-parties' | null
  readonly dispute: Dispute | null
  /** What each value of kind choice is called. */
  readonly choices: Readonly<Record<string, Words>> | null
  /** With `access`: Art. 15(1)(a), (c), (d), (g) for this field. */
  readonly information: FieldInformation | null
}

export type FieldInformation = Pick<DeclaredField, 'purposes' | 'bases' | 'sources' | 'recipients' | 'marketing'> & {
  readonly retention: ViewRetention | DeclaredField['retention']
}

export type ExportColumn = Omit<ExportField, 'values' | 'masked' | 'withheld' | 'dispute'>

export type ExportRow = {
  readonly id: string
  readonly cells: readonly {
    readonly name: string
    readonly values: readonly string[]
    readonly masked: boolean
    readonly withheld: 'third-parties' | null
    readonly retention: ViewRetention | null
  }[]
}

/** Why a field is no part of what Art. 20 gives. */
export type LeftOutWhy = 'not-from-you' | 'other-basis' | 'not-portable'

export type RecordExport = {
  readonly profile: ExportProfile
  readonly register: {
    readonly id: string
    readonly title: Words
    readonly system: Register['system']
  }
  readonly record: string
  readonly fields: readonly ExportField[]
  readonly collections: readonly {
    readonly name: string
    readonly label: Words
    readonly one: Words
    readonly columns: readonly ExportColumn[]
    readonly count: number
    /** Those that were handed in. Fewer than `count`: the rest follows by `exportRows`. */
    readonly rows: readonly ExportRow[]
  }[]
  /** With `portability`: the fields that are not in it. Empty with `access`. */
  readonly leftOut: readonly { readonly path: string; readonly label: Words; readonly why: LeftOutWhy }[]
  /** With `access`: what is the same for all of the record (Art. 15(1)(e), (f), (h)). */
  readonly information: null | {
    readonly controller: Pick<Controller, 'name' | 'businessId' | 'address' | 'contacts'>
    readonly authority: Controller['authority']
    readonly rights: readonly ['rectification', 'erasure', 'restriction', 'objection', 'portability', 'complaint']
    readonly automatedDecisions: 'none'
  }
}

export type Exporting = Seeing & { readonly profile: ExportProfile }

function leftOutWhy({ sources, bases }: DeclaredField): LeftOutWhy {
  if (!sources.some(({ fromSubject }) => fromSubject)) return 'not-from-you'
  return bases.some((basis) => basis === 'consent' || basis === 'contract') ? 'not-portable' : 'other-basis'
}

function informationOf(field: DeclaredField | ViewField): FieldInformation {
  const { purposes, bases, sources, recipients, marketing, retention } = field
  return { purposes, bases, sources, recipients, marketing, retention }
}

function columnOf(field: DeclaredField | ViewField, profile: ExportProfile): ExportColumn {
  const { name, label, kind, choices } = field
  return { name, label, kind, choices, information: profile === 'access' ? informationOf(field) : null }
}

const isIncluded = (field: DeclaredField, profile: ExportProfile) => profile === 'access' || field.portable

function rowOf(row: ViewRow, included: ReadonlySet<string>, profile: ExportProfile): ExportRow {
  // A copy under Art. 15 has all that the view has.
  if (profile === 'access') return { id: row.id, cells: row.cells }
  const cells = row.cells.filter(({ name }) => included.has(name))
  return { id: row.id, cells: cells.map((cell) => ({ ...cell, retention: null })) }
}

/** Rows of a collection as `exportOf` has them: for collections too large to be handed in whole. */
export function exportRows(
  register: Register,
  record: HeldRecord,
  collection: string,
  rows: readonly HeldRow[],
  exporting: Exporting,
): ExportRow[] {
  const { profile } = exporting
  const declared = declaredIn(register, exporting.controller).collections.find(({ name }) => name === collection)
  const included = new Set(
    (declared?.fields ?? []).filter((field) => isIncluded(field, profile)).map(({ name }) => name),
  )
  return viewRows(register, record, collection, rows, exporting).map((row) => rowOf(row, included, profile))
}

function sharedInformation({
  name,
  businessId,
  address,
  contacts,
  authority,
}: Controller): RecordExport['information'] {
  return {
    controller: { name, businessId, address, contacts },
    authority,
    rights: ['rectification', 'erasure', 'restriction', 'objection', 'portability', 'complaint'],
    automatedDecisions: 'none',
  }
}

/** One record for the package. Values that another person's data may stand in are withheld until somebody has reviewed them. */
export function exportOf(register: Register, record: HeldRecord, exporting: Exporting): RecordExport {
  const { profile, controller } = exporting
  const view = viewOf(register, record, exporting)
  const declared = declaredIn(register, controller)
  const fields = view.fields.filter((field) => isIncluded(field, profile))
  const collections = view.collections
    .map((collection) => ({ collection, included: collection.fields.filter((field) => isIncluded(field, profile)) }))
    .filter(({ included }) => included.length > 0)
  return {
    profile,
    register: { id: register.id, title: register.title, system: register.system },
    record: record.id,
    fields: fields.map((field) => {
      const { values, masked, withheld, dispute } = field
      return { ...columnOf(field, profile), values, masked, withheld, dispute }
    }),
    collections: collections.map(({ collection: { name, label, one, count, rows }, included }) => ({
      ...{ name, label, one, count },
      columns: included.map((field) => columnOf(field, profile)),
      rows: rows.map((row) => rowOf(row, new Set(included.map((field) => field.name)), profile)),
    })),
    leftOut: fieldsIn(declared)
      .filter((field) => !isIncluded(field, profile))
      .map((field) => ({ path: pathOf(field), label: field.label, why: leftOutWhy(field) })),
    information: profile === 'access' ? sharedInformation(controller) : null,
  }
}
