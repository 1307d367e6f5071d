/**
 * The parts that statements are made of. Cells are read as text, since numbers of databases are longer than those of programs, and
 * compared by their bytes, since collations call different texts the same.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Engine } from './database.ts'
import type { MappedTable } from './mapping.ts'

type Text = RawBuilder<string | null>

/** The name under which a row's id is read: no field can be called so. */
export const ID = '#id'

const textOf = (engine: Engine, of: RawBuilder<unknown>): Text =>
  engine === 'mysql' ? sql<string | null>`cast(${of} as char)` : sql<string | null>`cast(${of} as text)`

const bytesOf = (engine: Engine, of: RawBuilder<unknown>): RawBuilder<unknown> =>
  engine === 'mysql' ? sql`cast(cast(${of} as char) as binary)` : sql`cast(${of} as blob)`

/** The id and every mapped column of a table, as text. */
export function selection(engine: Engine, { id, columns }: MappedTable) {
  return [
    textOf(engine, sql.ref(id)).as(ID),
    ...columns.map(({ field, column }) => textOf(engine, sql.ref(column)).as(field)),
  ]
}

/** Does the cell hold exactly this? */
export function holds(engine: Engine, column: string, value: string | null): RawBuilder<boolean> {
  if (value === null) return sql<boolean>`${sql.ref(column)} is null`
  return sql<boolean>`${bytesOf(engine, sql.ref(column))} = ${bytesOf(engine, sql`${value}`)}`
}

/**
 * The same of a column with an index: the database's own comparison finds the rows, the bytes tell which are meant. A column of SQLite
 * without a type holds numbers that no text is equal to.
 */
export function isKey(engine: Engine, column: string, value: string): RawBuilder<boolean> {
  const near =
    engine === 'mysql'
      ? sql`${sql.ref(column)} = ${value}`
      : sql`(${sql.ref(column)} = ${value} or ${sql.ref(column)} = cast(${value} as numeric))`
  return sql<boolean>`${near} and ${holds(engine, column, value)}`
}

/** Does the cell hold the needle anywhere, in letters of either case? What it really holds is looked at afterwards. */
export function contains(engine: Engine, column: string, needle: string): RawBuilder<boolean> {
  return sql<boolean>`instr(lower(${textOf(engine, sql.ref(column))}), lower(${needle})) > 0`
}
