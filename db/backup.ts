/**
 * The whole database as lines of text, read in one moment: the same for both engines, so that a backup of one can be put into the
 * other. What is sealed stays sealed; the key is nowhere in it.
 */
import { type Kysely, sql } from 'kysely'
import { insertNamed } from './bulk.ts'
import { KNOWN_STEPS, migrate } from './migrate.ts'
import { ALL_TABLES } from './migrations/all.ts'
import type { Connections } from './open.ts'
import type { Schema } from './schema.ts'

/** The form of the lines. */
const FORMAT = 1

/** A line is full with this many rows, or characters of values: rows may hold parts of large files. */
const ROWS_A_LINE = 200
const CHARACTERS_A_LINE = 1_000_000
/** Rows that a driver reads ahead, for the same reason few. */
const ROWS_AHEAD = 20

/** Which process is at what is of no use to anybody later. */
const LEFT_OUT = ['leases']

const TABLES = ALL_TABLES.filter(({ name }) => !LEFT_OUT.includes(name))

/** Bytes are written as base64. */
type Cell = string | number | null | { readonly b: string }
/** A line: the first says what this is, the last that it is whole. */
export type BackupLine =
  | { readonly omatieto: 'backup'; readonly format: number; readonly engine: string; readonly steps: readonly string[] }
  | { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly end: 'whole'; readonly rows: number }

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Uint8Array) return { b: Buffer.from(value).toString('base64') }
  throw new TypeError(`A value of type ${typeof value} cannot be backed up`)
}

const lengthOf = (cell: Cell): number =>
  typeof cell === 'string' ? cell.length : typeof cell === 'object' && cell !== null ? cell.b.length : 1

const openCell = (cell: Cell): unknown =>
  typeof cell === 'object' && cell !== null ? Buffer.from(cell.b, 'base64') : cell

/** One moment of the database on one connection, however long the reading takes and whatever is written meanwhile. */
async function inOneMoment<T>({ engine, read }: Connections, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  return read.connection().execute(async (db) => {
    if (engine === 'mysql') {
      await sql`set transaction isolation level repeatable read`.execute(db)
      await sql`start transaction with consistent snapshot, read only`.execute(db)
    } else await sql`begin`.execute(db)
    try {
      return await work(db)
    } finally {
      await sql`rollback`.execute(db)
    }
  })
}

/** Hands on every line of a backup, in order. Gives how many rows there are. */
export function backUp(connections: Connections, write: (line: BackupLine) => Promise<void>): Promise<number> {
  const { engine } = connections
  return inOneMoment(connections, async (db) => {
    await write({ omatieto: 'backup', format: FORMAT, engine, steps: KNOWN_STEPS })
    let count = 0
    for (const { name: table, columns: declared } of TABLES) {
      const columns = Object.keys(declared)
      let [rows, characters]: [Cell[][], number] = [[], 0]
      const flush = async () => {
        if (rows.length > 0) await write({ table, columns, rows })
        count += rows.length
        ;[rows, characters] = [[], 0]
      }
      const whole = db.selectFrom(sql<Record<string, unknown>>`${sql.table(table)}`.as('whole')).selectAll()
      for await (const row of whole.stream(ROWS_AHEAD)) {
        const cells = columns.map((column) => cellOf(row[column]))
        rows.push(cells)
        for (const cell of cells) characters += lengthOf(cell)
        if (rows.length >= ROWS_A_LINE || characters >= CHARACTERS_A_LINE) await flush()
      }
      await flush()
    }
    await write({ end: 'whole', rows: count })
    return count
  })
}

/** Why a backup is not put back. */
export type NotRestored = 'no-backup' | 'newer' | 'torn' | 'not-empty'

/** Are there rows of a portal in this database already? */
async function holdsRows({ read }: Connections): Promise<boolean> {
  const there = new Set((await read.introspection.getTables()).map(({ name }) => name))
  for (const { name } of ALL_TABLES) {
    if (!there.has(name)) continue
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(read)
    if (rows.length > 0) return true
  }
  return false
}

class Torn extends Error {}

/** Puts a backup into an empty database, all of it or nothing. Null where it is done. */
export async function putBack(
  connections: Connections,
  lines: AsyncIterator<BackupLine>,
): Promise<NotRestored | { readonly rows: number }> {
  const first = await lines.next()
  if (first.done || !('omatieto' in first.value) || first.value.format !== FORMAT) return 'no-backup'
  const { steps } = first.value
  if (steps.some((step) => !KNOWN_STEPS.includes(step))) return 'newer'
  // The first connection that may write makes the file, without which there is none to read.
  if (connections.engine === 'sqlite') await sql`select 1`.execute(connections.write)
  if (await holdsRows(connections)) return 'not-empty'
  await migrate(connections, steps)
  try {
    return await connections.write.transaction().execute(async (tx) => {
      let rows = 0
      for (let next = await lines.next(); !next.done; next = await lines.next()) {
        const line = next.value
        if ('end' in line) {
          if (line.rows !== rows) throw new Torn()
          return { rows }
        }
        if (!('table' in line) || !TABLES.some(({ name }) => name === line.table)) throw new Torn()
        const values = line.rows.map((row) => row.map(openCell))
        await insertNamed(tx, connections.engine, line, values)
        rows += values.length
      }
      throw new Torn()
    })
  } catch (fault) {
    if (fault instanceof Torn) return 'torn'
    throw fault
  }
}
