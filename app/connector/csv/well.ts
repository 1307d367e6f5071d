/** Where the values of one field come from, in the form in which rows are read: everything that is the same for each row. */
import type { Column, Kind } from '#app/register/register.ts'
import { shownName } from './header.ts'
import type { LaidField, Layout } from './layout.ts'
import { type Reader, readerOf } from './reader.ts'

export type Well = {
  readonly field: string
  readonly kind: Kind
  readonly read: Reader
  /** Is the field the register’s own, so that its values are held? */
  readonly held: boolean
  readonly many: boolean
  readonly role: 'key' | 'parent' | 'value'
  /** Its position among the wells. */
  readonly place: number
  readonly identifies: boolean
  readonly indexes: readonly number[]
  /** The name of its first column, as messages show it. */
  readonly column: string
  readonly glue: string | undefined
  readonly separator: string | undefined
  readonly dateFormat: Column['dateFormat']
}

export type Wells = {
  readonly all: readonly Well[]
  readonly key: Well
  readonly parent: Well | null
  readonly country: Well | undefined
  /** A row needs a value in each. */
  readonly required: ReadonlySet<Well>
  /** And in one of these, where there are any. */
  readonly titles: readonly Well[]
  /** For each column its name as messages show it. */
  readonly columns: readonly string[]
  /** The columns that are read. */
  readonly used: ReadonlySet<number>
}

function wellOf(laid: LaidField, place: number, columns: readonly string[], { key, parent }: Layout['target']): Well {
  const role = laid.name === key ? 'key' : laid.name === parent ? 'parent' : 'value'
  const kind = laid.field?.kind ?? (role === 'value' ? 'text' : 'customer-number')
  return {
    place,
    role,
    kind,
    read: readerOf(kind),
    field: laid.name,
    held: laid.field !== undefined,
    many: laid.field?.many ?? false,
    identifies: laid.field !== undefined && laid.field.identifies !== 'no',
    indexes: laid.indexes,
    column: columns[laid.indexes[0] ?? 0] ?? '',
    glue: laid.glue,
    separator: laid.separator,
    dateFormat: laid.dateFormat,
  }
}

/** The wells of a layout that fits. `header` is null where the file has none; `width` is how many columns it has. */
export function wellsOf(layout: Layout, header: readonly string[] | null, width: number): Wells {
  const columns = Array.from({ length: width }, (_, index) => shownName(header?.[index] ?? '', index))
  const { target } = layout
  const all = layout.fields.map((laid, place) => wellOf(laid, place, columns, target))
  const named = new Map(all.map((well) => [well.field, well]))
  const key = named.get(target.key)
  if (key === undefined) throw new Error(`The layout of ${target.register} has no column for its key`)
  return {
    all,
    key,
    parent: target.parent === null ? null : (named.get(target.parent) ?? null),
    country: all.find(({ kind }) => kind === 'country'),
    required: new Set(all.filter(({ field }) => target.required.includes(field))),
    titles: all.filter(({ field }) => target.titles.includes(field)),
    columns,
    used: new Set(all.flatMap(({ indexes }) => indexes)),
  }
}
