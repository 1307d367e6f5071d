/** Rows of a collection, by the key of the record they belong to. */
import { sql } from 'kysely'
import type { HeldRow } from '#app/register/register.ts'
import { type Row, valuesOf } from './cell.ts'
import type { Database } from './database.ts'
import type { MappedCollection, MappedTable } from './mapping.ts'
import { ID, isKey, selection } from './statements.ts'

/** Rows that are read at once: enough to be quick, few enough to keep the memory flat. */
export const READ_ROWS = 1_000

const asHeld = (collection: MappedCollection, row: Row): HeldRow => ({
  id: row[ID] ?? '',
  values: valuesOf(collection.columns, row),
})

export async function countOf({ engine, db }: Database, collection: MappedCollection, key: string): Promise<number> {
  const counted = await db
    .selectFrom(collection.table)
    .select(sql<string | number | bigint>`count(*)`.as('count'))
    .where(isKey(engine, collection.parent.column, key))
    .executeTakeFirstOrThrow()
  return Number(counted.count)
}

/** Where the page after a row begins: what is older, and of the same age what has a smaller id. Nothing is older than any date. */
function olderThan(collection: MappedCollection, id: string, newest: string | null) {
  const smaller = sql<boolean>`${sql.ref(collection.id)} < ${id}`
  if (!collection.newest) return smaller
  const date = sql.ref(collection.newest.column)
  if (newest === null) return sql<boolean>`(${date} is null and ${smaller})`
  return sql<boolean>`(${date} < ${newest} or ${date} is null or (${date} = ${newest} and ${smaller}))`
}

/** A page, newest first, from the row after `after`; from the first where that row is there no more. */
export async function pageOf(
  { engine, db }: Database,
  collection: MappedCollection,
  { key, after, limit }: { readonly key: string; readonly after: string | null; readonly limit: number },
): Promise<HeldRow[]> {
  const of = db
    .selectFrom(collection.table)
    .select(selection(engine, collection))
    .where(isKey(engine, collection.parent.column, key))
  const start: Row | undefined =
    after === null ? undefined : await of.where(isKey(engine, collection.id, after)).executeTakeFirst()
  const began = start?.[ID] ?? null
  const later =
    start && began !== null ? of.where(olderThan(collection, began, start[collection.newest?.field ?? ''] ?? null)) : of
  const dated = collection.newest ? later.orderBy(sql.ref(collection.newest.column), 'desc') : later
  const rows: Row[] = await dated.orderBy(sql.ref(collection.id), 'desc').limit(limit).execute()
  return rows.map((row) => asHeld(collection, row))
}

/** A record's own row; undefined: there is no such record. */
export async function recordRow(
  { engine, db }: Database,
  table: MappedTable,
  record: string,
): Promise<Row | undefined> {
  return db
    .selectFrom(table.table)
    .select(selection(engine, table))
    .where(isKey(engine, table.id, record))
    .executeTakeFirst()
}
