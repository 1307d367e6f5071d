/** One file into one register: the reader of files and the journey that keeps what it read, put together. */

import type { Warning } from '#app/connector/csv/outcome.ts'
import type { Refusal } from '#app/connector/csv/refusal.ts'
import type { ByteSource } from '#app/connector/csv/source.ts'
import { readTable, type Sniffed, type Table } from '#app/connector/csv/table.ts'
import type { House } from '#app/journey/house.ts'
import type { RowToImport } from '#app/journey/import.ts'
import { importRows } from '#app/journey/import.ts'
import { identifiersOf } from '#app/register/identifiers.ts'

export type FileImport = {
  readonly register: string
  /** One of the register's collections; undefined lets the file's header tell. */
  readonly collection: string | undefined
  readonly source: ByteSource
  readonly encoding: string | undefined
  readonly asOf: number
  readonly full: 'full' | 'partial'
  readonly confirmed: 'confirmed' | 'unconfirmed'
  readonly mode: 'import' | 'rehearse'
}

export type FileImported =
  | {
      readonly ok: true
      readonly result: Extract<Awaited<ReturnType<typeof importRows>>, { ok: true }>
      readonly sniffed: Sniffed
      readonly warnings: readonly Warning[]
    }
  | { readonly ok: false; readonly text: string }

/** Warnings kept of one import; the rest are counted by the rows they are about. */
const KEPT_WARNINGS = 1_000

class Unreadable extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

type Reading = { readonly table: Extract<Table, { ok: true }>; readonly warnings: Warning[] }

async function* rowsOf({ table, warnings }: Reading): AsyncGenerator<RowToImport> {
  const keep = (some: readonly Warning[]) => {
    for (const warning of some) if (warnings.length < KEPT_WARNINGS) warnings.push(warning)
  }
  for await (const row of table.rows) {
    if (row.is === 'refused') throw new Unreadable(row.refusal)
    if (row.warnings.length > 0) keep(row.warnings)
    if (row.is === 'row')
      yield { ok: true, key: row.key, parent: row.parent, values: row.values, identifiers: row.identifiers }
    else if (row.is === 'rejected')
      yield {
        ok: false,
        keys: row.keys,
        rejections: row.rejections.map(({ line, column, text }) => ({ line, column, reason: text })),
      }
  }
}

/** Imports a file. What can't be read is refused whole, in a sentence that says what to do. */
export async function importFile(house: House, input: FileImport): Promise<FileImported> {
  const { registers } = house.installation
  const register = registers.find(({ id }) => id === input.register)
  if (register?.connector !== 'file') {
    const names = registers.filter(({ connector }) => connector === 'file').map(({ id }) => id)
    return {
      ok: false,
      text: `There is no register "${input.register}" that is filled from files. There is: ${names.join(', ')}.`,
    }
  }
  const rowless = input.full === 'full' && input.confirmed === 'confirmed' ? 'accept' : 'refuse'
  const read = () =>
    readTable(input.source, { register, collection: input.collection, registers, encoding: input.encoding, rowless })
  const first = await read()
  if (!first.ok) return { ok: false, text: first.refusal.text }
  const { sniffed } = first
  let warnings: Warning[] = []
  // Read anew at each try: a transaction that lost a deadlock begins again, and so must its rows.
  async function* rows() {
    const again = await read()
    if (!again.ok) throw new Unreadable(again.refusal)
    warnings = [...sniffed.warnings]
    yield* rowsOf({ table: again, warnings })
  }
  try {
    const result = await importRows(house, {
      ...input,
      collection: sniffed.collection ?? '',
      rows,
      absent: sniffed.absent,
      identifiersOf: identifiersOf(registers),
      columns: [
        ...sniffed.columns.flatMap(({ columns }) => columns).map((name) => ({ name, known: 'read' }) as const),
        ...sniffed.unread.map((name) => ({ name, known: 'unread' }) as const),
      ],
      delimiter: sniffed.delimiter,
      encoding: sniffed.encoding,
    })
    if (result.ok) return { ok: true, result, sniffed, warnings }
    return {
      ok: false,
      text: `The file lacks ${result.gone} of the ${result.held} rows that are held, more than 5 %. If that is right, import it again with --confirm; otherwise export the whole list and try again.`,
    }
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, text: fault.refusal.text }
    throw fault
  }
}
