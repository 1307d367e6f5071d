/** From a table written as data to one CREATE TABLE that MySQL 8, MariaDB 10.11 and SQLite accept. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Engine } from '../open.ts'

export type Table = {
  readonly name: string
  /** Column to type; a question mark allows null. */
  readonly columns: Readonly<Record<string, string>>
  readonly primary: readonly string[]
  readonly indexes?: readonly { name: string; columns: readonly string[]; unique?: boolean }[]
}

/** Ids, hashes and names are ASCII and compared byte by byte: a loose collation would show one person's data to another. */
const TYPES: Readonly<Record<Engine, Readonly<Record<string, string>>>> = {
  mysql: {
    id: 'varchar(36) character set ascii collate ascii_bin',
    // As systems of record give them: those of Outlook have about 150 letters, and capitals count.
    record: 'varchar(255) character set ascii collate ascii_bin',
    hash: 'varchar(43) character set ascii collate ascii_bin',
    name: 'varchar(80) character set ascii collate ascii_bin',
    key: 'varchar(160) character set ascii collate ascii_bin',
    text: 'text character set utf8mb4 collate utf8mb4_bin',
    long: 'longtext character set utf8mb4 collate utf8mb4_bin',
    int: 'int',
    millis: 'bigint',
    sealed: 'longblob',
  },
  sqlite: {
    id: 'text',
    record: 'text',
    hash: 'text',
    name: 'text',
    key: 'text',
    text: 'text',
    long: 'text',
    int: 'integer',
    millis: 'integer',
    sealed: 'blob',
  },
}

function columnOf(engine: Engine, name: string, type: string): RawBuilder<unknown> {
  const nullable = type.endsWith('?')
  const known = TYPES[engine][nullable ? type.slice(0, -1) : type]
  if (!known) throw new TypeError(`No column type "${type}"`)
  return sql`${sql.ref(name)} ${sql.raw(known)} ${sql.raw(nullable ? 'null' : 'not null')}`
}

const list = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

function createTable(engine: Engine, table: Table): RawBuilder<unknown> {
  const parts = Object.entries(table.columns).map(([name, type]) => columnOf(engine, name, type))
  parts.push(sql`primary key (${list(table.primary)})`)
  if (engine === 'mysql') {
    for (const index of table.indexes ?? []) {
      parts.push(sql`${sql.raw(index.unique ? 'unique key' : 'key')} ${sql.ref(index.name)} (${list(index.columns)})`)
    }
  }
  // Without a rowid SQLite keeps the rows in the primary key's own tree, one look-up instead of two.
  const end = engine === 'mysql' ? sql.raw('engine = InnoDB') : sql.raw('')
  return sql`create table if not exists ${sql.table(table.name)} (${sql.join(parts)}) ${end}`
}

function createIndex(
  table: Table,
  index: { name: string; columns: readonly string[]; unique?: boolean },
): RawBuilder<unknown> {
  const kind = sql.raw(index.unique ? 'create unique index if not exists' : 'create index if not exists')
  return sql`${kind} ${sql.ref(index.name)} on ${sql.table(table.name)} (${list(index.columns)})`
}

const migration = (statement: RawBuilder<unknown>): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await statement.execute(db)
  },
})

/** Migrations by name, one statement each: the table, then on SQLite its indexes (on MySQL they are part of the table). */
export function migrationsOf(engine: Engine, prefix: string, tables: readonly Table[]): Record<string, Migration> {
  const all: Record<string, Migration> = {}
  tables.forEach((table, position) => {
    const number = String(position + 1).padStart(2, '0')
    all[`${prefix}-${number}-${table.name}`] = migration(createTable(engine, table))
    if (engine === 'sqlite') {
      for (const index of table.indexes ?? [])
        all[`${prefix}-${number}-${table.name}-${index.name}`] = migration(createIndex(table, index))
    }
  })
  return all
}

/** An index that came after its table. */
export type Indexing = { readonly table: string; readonly name: string; readonly columns: readonly string[] }

/** MySQL has no `if not exists` for an index, and a migration that was broken off after it is taken again. */
async function isThere(db: Kysely<unknown>, { table, name }: Indexing): Promise<boolean> {
  const { rows } = await sql`select 1 from information_schema.statistics
    where table_schema = database() and table_name = ${table} and index_name = ${name} limit 1`.execute(db)
  return rows.length > 0
}

/** Migrations of indexes that are made after their tables. */
export function indexingsOf(engine: Engine, prefix: string, indexes: readonly Indexing[]): Record<string, Migration> {
  return Object.fromEntries(
    indexes.map((index, position) => [
      `${prefix}-${String(position + 1).padStart(2, '0')}-${index.table}-${index.name}`,
      {
        up: async (db: Kysely<unknown>) => {
          if (engine === 'mysql' && (await isThere(db, index))) return
          const create = sql.raw(engine === 'sqlite' ? 'create index if not exists' : 'create index')
          await sql`${create} ${sql.ref(index.name)} on ${sql.table(index.table)} (${list(index.columns)})`.execute(db)
        },
      },
    ]),
  )
}

/** A column that has come to hold longer texts than it was made for. */
export type Widening = { readonly table: string; readonly column: string; readonly type: string }

/** Migrations of columns that become wider; on SQLite a text has no length, so nothing is to be done there. */
export function wideningsOf(engine: Engine, prefix: string, columns: readonly Widening[]): Record<string, Migration> {
  if (engine === 'sqlite') return {}
  return Object.fromEntries(
    columns.map(({ table, column, type }, position) => [
      `${prefix}-${String(position + 1).padStart(2, '0')}-${table}-${column}`,
      migration(sql`alter table ${sql.table(table)} modify column ${columnOf(engine, column, type)}`),
    ]),
  )
}

/** Rows that a new table begins with, taken from the tables of before. `from`: a select that finds nothing the second time. */
export type Filling = { readonly into: string; readonly columns: readonly string[]; readonly from: string }

/** Migrations that fill a new table. They come after the one that makes it: their names sort behind it. */
export function fillingsOf(prefix: string, fillings: readonly Filling[]): Record<string, Migration> {
  return Object.fromEntries(
    fillings.map(({ into, columns, from }, position) => [
      `${prefix}-filling-${String(position + 1).padStart(2, '0')}-${into}`,
      migration(sql`insert into ${sql.table(into)} (${list(columns)}) ${sql.raw(from)}`),
    ]),
  )
}
