/** From a register's declaration to the columns that are read and written. */
import type { Field, Register } from '#app/register/register.ts'
import type { SqlColumn, SqlSource } from '#app/register/sql-source.ts'
import { ConnectorFault } from '../connector.ts'

export type MappedColumn = {
  readonly field: string
  readonly declared: Field
  readonly column: string
  readonly separator: string | null
  /** Value of the field to what the column holds. */
  readonly written: ReadonlyMap<string, string>
  /** The other way round. */
  readonly read: ReadonlyMap<string, string>
}

export type MappedTable = {
  readonly table: string
  readonly id: string
  readonly columns: readonly MappedColumn[]
}

/** The table of a collection: `parent` is its column that holds the key of the record. */
export type MappedCollection = MappedTable & {
  readonly name: string
  readonly parent: MappedColumn
  /** The column by which rows are put in order, newest first. */
  readonly newest: MappedColumn | null
}

export type Mapped = MappedTable & {
  readonly key: MappedColumn
  readonly ban: SqlSource['marketingBan'] | null
  readonly collections: ReadonlyMap<string, MappedCollection>
}

function mappedColumn(field: string, declared: Field, given: SqlColumn): MappedColumn {
  const { column, separator, values } = typeof given === 'string' ? { column: given } : { ...given }
  const pairs = Object.entries(values ?? {})
  return {
    field,
    declared,
    column,
    separator: separator ?? null,
    written: new Map(pairs),
    read: new Map(pairs.map(([value, held]) => [held, value])),
  }
}

const columnsOf = (fields: Readonly<Record<string, Field>>, columns: SqlSource['columns']) =>
  Object.entries(fields).flatMap(([name, field]) => {
    const given = Object.hasOwn(columns, name) ? columns[name] : undefined
    return given === undefined ? [] : [mappedColumn(name, field, given)]
  })

function named(columns: readonly MappedColumn[], field: string): MappedColumn {
  const found = columns.find((column) => column.field === field)
  if (!found) throw new ConnectorFault('never', `No column is mapped to the field ${field}`)
  return found
}

function mappedCollection(register: Register, name: string, source: SqlSource): MappedCollection[] {
  const declared = register.collections[name]
  const given = Object.hasOwn(source.collections, name) ? source.collections[name] : undefined
  if (!declared || !given) return []
  const columns = columnsOf(declared.fields, given.columns)
  const dated = declared.title.find((field) => ['date', 'instant'].includes(declared.fields[field]?.kind ?? ''))
  const newest = columns.find(({ field }) => field === dated) ?? null
  return [{ name, table: given.table, id: given.id, columns, parent: named(columns, declared.parent), newest }]
}

/** The mapping of a register whose `sql` block has passed the check. */
export function mappedOf(register: Register, source: SqlSource): Mapped {
  const columns = columnsOf(register.fields, source.columns)
  const collections = Object.keys(register.collections).flatMap((name) => mappedCollection(register, name, source))
  return {
    table: source.table,
    id: source.id,
    columns,
    key: named(columns, register.key),
    ban: source.marketingBan ?? null,
    collections: new Map(collections.map((collection) => [collection.name, collection])),
  }
}
