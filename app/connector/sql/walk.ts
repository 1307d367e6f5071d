/** All rows of the register's table, a page at a time by their ids, and what columns its tables have. */
import { sql } from 'kysely'
import type { SourceColumn, WalkPage } from '../connector.ts'
import { valuesOf } from './cell.ts'
import type { Database } from './database.ts'
import type { Mapped, MappedTable } from './mapping.ts'
import { READ_ROWS } from './rows.ts'
import { ID, selection } from './statements.ts'

/** The name under which the mark of a ban is read: no field can be called so. */
const BAN = '#ban'

/** Types of databases in a few words, so that a longer text or a wider number is no other column. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/date|time|year/i, 'date'],
  [/int|serial/i, 'number'],
  [/char|text|clob|enum|^set|json|uuid/i, 'text'],
  [/real|floa|doub|dec|num|money/i, 'number'],
  [/bool|bit/i, 'number'],
  [/blob|binary/i, 'bytes'],
]
const kindOf = (type: string): string => KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other'

type Described = { readonly name: string; readonly type: string }

/** The columns of a table as the database itself names them. */
async function described({ engine, db }: Database, table: string): Promise<readonly Described[]> {
  const [name = '', schema] = table.split('.').reverse()
  const { rows } =
    engine === 'mysql'
      ? await sql<Described>`select column_name as name, data_type as type from information_schema.columns
          where table_schema = ${schema ?? sql`database()`} and table_name = ${name} order by ordinal_position`.execute(
          db,
        )
      : await sql<Described>`select name, type from pragma_table_info(${name}) order by cid`.execute(db)
  return rows
}

/** Columns that the declaration reads or that the portal goes by, in the database's own letters. */
function knownIn(table: MappedTable, ban: Mapped['ban']): ReadonlySet<string> {
  const names = [table.id, ...table.columns.map(({ column }) => column), ...(ban ? [ban.column] : [])]
  return new Set(names.map((name) => name.toLowerCase()))
}

async function columnsIn(database: Database, mapped: Mapped): Promise<SourceColumn[]> {
  const places = [
    { place: '', table: mapped, known: knownIn(mapped, mapped.ban) },
    ...[...mapped.collections.values()].map((table) => ({ place: table.name, table, known: knownIn(table, null) })),
  ]
  const columns: SourceColumn[] = []
  for (const { place, table, known } of places)
    for (const { name, type } of await described(database, table.table))
      columns.push({
        ...{ place, name, kind: kindOf(type) },
        known: known.has(name.toLowerCase()) ? 'read' : 'unread',
      })
  return columns
}

/** Has the column a type, by which SQLite would compare a number with a text as a number? Without one, all numbers are less. */
async function isTyped(database: Database, { table, id }: MappedTable): Promise<boolean> {
  if (database.engine === 'mysql') return true
  return (await described(database, table)).some(
    ({ name, type }) => name.toLowerCase() === id.toLowerCase() && type !== '',
  )
}

/** What lies after an id, in the database's own order of ids. */
async function laterThan(database: Database, table: MappedTable, after: string) {
  const id = sql.ref(table.id)
  if (await isTyped(database, table)) return sql<boolean>`${id} > ${after}`
  return sql<boolean>`case when typeof(${id}) = 'text' then ${id} > ${after} else ${id} > cast(${after} as numeric) end`
}

/** A page of the table's rows. */
export async function walkIn(database: Database, mapped: Mapped, after: string | null): Promise<WalkPage> {
  const { engine, db } = database
  const { ban } = mapped
  const marked = ban
    ? sql<string | null>`cast(${sql.ref(ban.column)} as ${engine === 'mysql' ? sql`char` : sql`text`})`
    : sql<string | null>`null`
  const all = db.selectFrom(mapped.table).select([...selection(engine, mapped), marked.as(BAN)])
  const later = after === null ? all : all.where(await laterThan(database, mapped, after))
  const rows = await later.orderBy(sql.ref(mapped.id)).limit(READ_ROWS).execute()
  return {
    records: rows.map((row) => ({
      id: row[ID] ?? '',
      values: valuesOf(mapped.columns, row),
      banned: ban ? row[BAN] === ban.set : null,
    })),
    columns: after === null ? await columnsIn(database, mapped) : [],
    next: rows.length < READ_ROWS ? null : (rows.at(-1)?.[ID] ?? null),
  }
}
