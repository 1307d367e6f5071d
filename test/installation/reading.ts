/** Reads a file into the example’s registers, as the import does. */
import type { Rejection, TakenRow, Warning } from '#app/connector/csv/outcome.ts'
import { fileSource } from '#app/connector/csv/source.ts'
import { readTable } from '#app/connector/csv/table.ts'
import type { Register } from '#app/register/register.ts'

export type Reading = {
  readonly delimiter: string
  readonly encoding: string
  readonly rows: readonly TakenRow[]
  readonly rejected: readonly Rejection[]
  readonly warnings: readonly Warning[]
}

export async function readFile(
  path: string,
  register: Register | undefined,
  registers: readonly Register[],
): Promise<Reading> {
  if (!register) throw new Error(`The example has no register for ${path}`)
  const table = await readTable(fileSource(path), {
    register,
    registers,
    collection: undefined,
    encoding: undefined,
    rowless: 'refuse',
  })
  if (!table.ok) throw new Error(table.refusal.text)
  const all = await Array.fromAsync(table.rows)
  const { delimiter, encoding } = table.sniffed
  return {
    delimiter,
    encoding,
    rows: all.filter((row) => row.is === 'row'),
    rejected: all.flatMap((row) => (row.is === 'rejected' ? row.rejections : [])),
    warnings: all.flatMap((row) => (row.is === 'refused' ? [] : row.warnings)),
  }
}
