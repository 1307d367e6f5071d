/** Reads a file that a test has in its hands, as the import does. */
import type { ReadRow, TakenRow } from '#app/connector/csv/outcome.ts'
import type { Refusal } from '#app/connector/csv/refusal.ts'
import { bytesSource } from '#app/connector/csv/source.ts'
import { readTable, type Sniffed, type TableAsked } from '#app/connector/csv/table.ts'
import { billing, outlook } from './registers.ts'

export type Read = { readonly sniffed: Sniffed; readonly rows: readonly ReadRow[]; readonly taken: readonly TakenRow[] }

export async function read(file: string | Uint8Array, asked: Partial<TableAsked> = {}): Promise<Read | Refusal> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const table = await readTable(bytesSource(bytes), {
    register: billing,
    registers: [billing, outlook],
    collection: undefined,
    encoding: undefined,
    rowless: 'refuse',
    ...asked,
  })
  if (!table.ok) return table.refusal
  const rows = await Array.fromAsync(table.rows)
  return { sniffed: table.sniffed, rows, taken: rows.filter((row) => row.is === 'row') }
}

/** The same, where the test says that the file is read. */
export async function readWell(file: string | Uint8Array, asked: Partial<TableAsked> = {}): Promise<Read> {
  const found = await read(file, asked)
  if ('reason' in found) throw new Error(`refused: ${found.text}`)
  return found
}

/** The refusal of a file, whether it came at once or while its rows were read. */
export async function refusalOf(file: string | Uint8Array, asked: Partial<TableAsked> = {}): Promise<Refusal> {
  const found = await read(file, asked)
  if ('reason' in found) return found
  const last = found.rows.at(-1)
  if (last?.is === 'refused') return last.refusal
  throw new Error('the file was read')
}
