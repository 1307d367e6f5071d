/** Files as tests import them: written here, read by the real reader, kept by the real journey. */
import { sql } from 'kysely'
import { bytesSource } from '#app/connector/csv/source.ts'
import { type FileImport, type FileImported, importFile } from '#app/importing.ts'
import type { House } from '#app/journey/house.ts'
import { ALL_TABLES } from '#db/migrations/all.ts'
import type { Connections } from '#db/open.ts'
import { writeTable } from '../connector/csv/writing.ts'

export type Cells = Readonly<Record<string, string>>

/** A file with a column for each name that any row has, as Isolta writes it. */
export function fileOf(rows: readonly Cells[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = rows.map((row) => names.map((name) => row[name] ?? ''))
  return writeTable([names, ...cells], { delimiter: ';', end: '\r\n', quoting: 'needed' })
}

type Other = Partial<Omit<FileImport, 'source'>>

export function tryImport(house: House, file: string, other: Other): Promise<FileImported> {
  return importFile(house, {
    register: 'billing',
    collection: undefined,
    source: bytesSource(Buffer.from(file)),
    encoding: undefined,
    asOf: house.clock.now(),
    full: 'partial',
    confirmed: 'unconfirmed',
    mode: 'import',
    ...other,
  })
}

export type Kept = Extract<FileImported, { ok: true }>

/** The same, where the file is good. */
export async function imported(house: House, file: string, other: Other): Promise<Kept> {
  const result = await tryImport(house, file, other)
  if (!result.ok) throw new Error(`Not imported: ${result.text}`)
  return result
}

/** What an import says of itself in numbers. */
export function counted({ result: { rows, added, changed, unchanged, gone, rejectedRows } }: Kept) {
  return { rows, added, changed, unchanged, gone, rejected: rejectedRows }
}

/** Every row of a table, in an order of its own. */
export async function rowsIn(connections: Connections, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(connections.read)
  const plain = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
      ]),
    ),
  )
  return plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** What every table holds, or those that are named. */
export async function stateOf(connections: Connections, tables?: readonly string[]) {
  const names = tables ?? ALL_TABLES.map(({ name }) => name)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await rowsIn(connections, name)] as const)),
  )
}

/** What is found under an address in a register, values only. */
export async function foundUnder(house: House, register: string, address: string) {
  const found = await house.store.read.records.byIdentifiers(register, [{ field: 'email', value: address }])
  return found.map(({ values }) => values)
}
