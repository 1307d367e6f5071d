/** A CSV file of whom data was given to, read into the disclosure log: the same file twice adds nothing. */
import { sniffDelimiter } from '#app/connector/csv/delimiter.ts'
import { readRecords, type TableRecord } from '#app/connector/csv/records.ts'
import { fileSource } from '#app/connector/csv/source.ts'
import { survey } from '#app/connector/csv/survey.ts'
import { type RowRead, readDisclosure } from '#app/journey/disclosure/file.ts'
import { logDisclosure } from '#app/journey/disclosure/log.ts'
import type { House } from '#app/journey/house.ts'

export type FileOfDisclosures = { readonly path: string; readonly encoding: string | undefined }

export type Imported =
  | {
      readonly ok: true
      readonly added: number
      readonly known: number
      readonly refused: readonly { readonly line: number; readonly why: string }[]
    }
  | { readonly ok: false; readonly text: string }

const COLUMNS = ['address', 'to', 'what', 'on'] as const
const PARTNER = 'partner'

/** Rows written in one transaction: short enough that nobody waits for it. */
const BATCH_ROWS = 250

const plain = (name: string) => name.trim().toLowerCase()

function isRecords<Other>(some: readonly TableRecord[] | Other): some is readonly TableRecord[] {
  return Array.isArray(some)
}

type Row = { readonly line: number; readonly read: RowRead }

async function writeRows(house: House, rows: readonly Row[]): Promise<number> {
  const entries = rows.flatMap(({ read }) => (read.ok ? [read.entry] : []))
  return house.store.write(async (tx) => {
    let added = 0
    for (const entry of entries) if (await logDisclosure(house, tx, entry)) added += 1
    return added
  })
}

/** Reads a file. Rows that cannot be read are named by line and left out; nothing of them is printed. */
export async function importDisclosures(house: House, { path, encoding }: FileOfDisclosures): Promise<Imported> {
  const source = fileSource(path)
  const surveyed = await survey(source, encoding)
  if (!surveyed.ok) return { ok: false, text: surveyed.refusal.text }
  const named = (cells: readonly string[]) =>
    cells.filter((cell) => COLUMNS.some((name) => name === plain(cell))).length
  const head = sniffDelimiter(surveyed.survey, named)
  const header = (head.records[0] ?? []).map(plain)
  const missing = COLUMNS.filter((name) => !header.includes(name))
  if (missing.length > 0)
    return {
      ok: false,
      text: `The file’s first row names no column ${missing.join(', ')}. It names: address, to, what, on.`,
    }
  const cellOf = (cells: readonly string[], name: string) => cells[header.indexOf(name)] ?? ''
  const [refused, counts]: [{ line: number; why: string }[], { added: number; read: number }] = [
    [],
    { added: 0, read: 0 },
  ]
  let batch: Row[] = []
  const flush = async () => {
    counts.added += await writeRows(house, batch)
    counts.read += batch.filter(({ read }) => read.ok).length
    for (const { line, read } of batch) if (!read.ok) refused.push({ line, why: read.why })
    batch = []
  }
  let position = 0
  for await (const some of readRecords(source, surveyed.survey, head.delimiter)) {
    if (!isRecords(some)) return { ok: false, text: some.text }
    for (const { line, cells } of some) {
      position += 1
      if (position <= head.skipped + 1 || cells.every((cell) => cell.trim() === '')) continue
      const [address = '', to = '', what = '', on = ''] = COLUMNS.map((name) => cellOf(cells, name))
      batch.push({ line, read: readDisclosure(house, { address, to, what, on, partner: cellOf(cells, PARTNER) }) })
      if (batch.length === BATCH_ROWS) await flush()
    }
  }
  await flush()
  return { ok: true, added: counts.added, known: counts.read - counts.added, refused }
}
