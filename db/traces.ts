/**
 * Everything that the database holds, opened with the installation's key: for whoever looks whether anything of somebody is left. Tables
 * are read from the list that makes them, so that none can be forgotten, and what cannot be opened is told.
 */
import { type Kysely, sql } from 'kysely'
import type { DataKey } from '#app/keys/keys.ts'
import { ALL_TABLES } from './migrations/all.ts'
import type { Table } from './migrations/statement.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

type Row = Readonly<Record<string, unknown>>

/** As what a column is sealed, and which columns say by what id and in which version. */
type Sealing = { readonly as?: string; readonly id?: string; readonly version?: string }

/** Where that is not the table's name, `id` and version 1. */
const SEALINGS: Readonly<Record<string, Sealing>> = {
  'records.sealed': { version: 'version' },
  'import_prior.sealed': { as: 'records', id: 'record_id', version: 'version' },
  'request_steps.sealed': { id: 'request_id', version: 'version' },
  'erasure_reports.sealed': { id: 'request_id' },
  'attachment_parts.sealed': { id: 'attachment_id', version: 'position' },
  'sessions.sealed': { id: 'id_hash' },
  'parked_forms.sealed': { id: 'id_hash' },
  'staff_sessions.sealed': { id: 'id_hash' },
  'unsubscribe_links.sealed': { id: 'token_hash' },
  'suppression_keys.sealed': { id: 'position' },
  'signing_keys.sealed': { id: 'kid' },
  'staff.password': { as: 'staff-password' },
  'staff.totp': { as: 'staff-totp' },
}

/** What belongs together is read together, in the order of the primary key: a word may begin in one piece and end in the next. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  attachment_parts: ['attachment_id'],
  export_parts: ['export_id', 'part'],
}

/** `bytes` null: it could not be opened. */
export type Opened = { readonly table: string; readonly column: string; readonly bytes: Buffer | null }

type Keyring = Pick<Tools, 'keys'> & { readonly packages: ReadonlyMap<string, DataKey> }

function openSealed({ keys, packages }: Keyring, table: string, column: string, row: Row, value: Uint8Array): Buffer {
  // A package's key is opened by whoever opens its pieces. What was sealed with a session is emptied when it ends.
  if (value.length === 0 || column === 'wrapped') return Buffer.alloc(0)
  if (table === 'export_parts') {
    const key = packages.get(String(row.export_id))
    if (!key) throw new Error('A piece of a package has outlived its key')
    return key.unseal(`exports/${row.export_id}/${row.part}/${row.position}`, value)
  }
  const { as = table, id = 'id', version } = SEALINGS[`${table}.${column}`] ?? {}
  const text = keys.unseal(as, String(row[id]), version ? Number(row[version]) : 1, value)
  return Buffer.from(text, table === 'attachment_parts' ? 'base64' : 'utf8')
}

function openValue(keyring: Keyring, table: string, column: string, row: Row): Buffer | null {
  const value = row[column]
  if (!(value instanceof Uint8Array)) return Buffer.from(String(value ?? ''))
  try {
    return openSealed(keyring, table, column, row, value)
  } catch {
    return null
  }
}

/** Rows are streamed, since a table may be larger than memory. */
async function* rowsOf(db: Kysely<Schema>, { name, primary }: Table): AsyncGenerator<Row> {
  const source = sql<Row>`${sql.table(name)}`.as('held')
  const rows = primary.reduce((query, column) => query.orderBy(sql.ref(column)), db.selectFrom(source).selectAll())
  for await (const row of rows.stream()) yield row
}

async function* openTable(db: Kysely<Schema>, keyring: Keyring, table: Table): AsyncGenerator<Opened> {
  const { name } = table
  const together = PIECES[name]
  let pieces: { readonly whole: string; readonly parts: Buffer[] } = { whole: '', parts: [] }
  for await (const row of rowsOf(db, table)) {
    const whole = (together ?? []).map((column) => row[column]).join(' ')
    if (together && whole !== pieces.whole) {
      yield { table: name, column: 'sealed', bytes: Buffer.concat(pieces.parts) }
      pieces = { whole, parts: [] }
    }
    for (const column of Object.keys(row)) {
      const bytes = openValue(keyring, name, column, row)
      if (bytes && together && column === 'sealed') pieces.parts.push(bytes)
      else yield { table: name, column, bytes }
    }
  }
  yield { table: name, column: 'sealed', bytes: Buffer.concat(pieces.parts) }
}

export function traceReads(db: Kysely<Schema>, { keys }: Pick<Tools, 'keys'>) {
  return {
    /** Every value of every row of every table. On SQLite nothing else is read meanwhile. */
    all: async function* (): AsyncGenerator<Opened> {
      const wrapped = await db
        .selectFrom('exports')
        .select(['id', 'wrapped'])
        .where('wrapped', 'is not', null)
        .execute()
      const packages = new Map(
        wrapped.flatMap((row) => (row.wrapped ? [[row.id, keys.openDataKey('exports', row.id, row.wrapped)]] : [])),
      )
      for (const table of ALL_TABLES) yield* openTable(db, { keys, packages }, table)
    },
  }
}
