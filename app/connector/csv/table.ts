/** The file connector’s reader: bytes in, rows out, in memory that does not grow with the file. */
import type { Register } from '#app/register/register.ts'
import { isBlank, sniffDelimiter } from './delimiter.ts'
import type { ReadRow, TakenRow } from './outcome.ts'
import { candidatesFor, countKnown, recognise } from './recognise.ts'
import { readRecords, type TableRecord } from './records.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readRow } from './row.ts'
import { SeenKeys } from './seen.ts'
import { describe, type Sniffed } from './sniffed.ts'
import type { ByteSource } from './source.ts'
import { survey } from './survey.ts'
import { type Wells, wellsOf } from './well.ts'

export type TableAsked = {
  readonly register: Register
  /** One of its collections; null for its records; undefined to let the header tell. */
  readonly collection: string | null | undefined
  /** Every register of the installation: to say whose file it is when it is not this one’s. */
  readonly registers: readonly Register[]
  /** An encoding by name; undefined to have it detected. */
  readonly encoding: string | undefined
  /** A file that has column names and no row: `refuse`, unless somebody confirmed that everything is gone. */
  readonly rowless: 'refuse' | 'accept'
}

export type { Sniffed }

export type Table =
  | { readonly ok: true; readonly sniffed: Sniffed; readonly rows: AsyncGenerator<ReadRow, void, undefined> }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Reads a file. The file is gone through once to learn what it is; its rows are then read as they are asked for. Nothing may be
 * kept of a file whose rows end with `refused`. Throws only what the source throws.
 *
 *     const table = await readTable(fileSource(path), { register, collection: undefined, registers, encoding: undefined, rowless: 'refuse' })
 *     if (!table.ok) return table.refusal
 *     for await (const row of table.rows) …
 */
export async function readTable(source: ByteSource, asked: TableAsked): Promise<Table> {
  const candidates = candidatesFor(asked)
  if ('reason' in candidates) return { ok: false, refusal: candidates }
  const surveyed = await survey(source, asked.encoding)
  if (!surveyed.ok) return surveyed
  const head = sniffDelimiter(surveyed.survey, (header) => countKnown(candidates, header))
  const recognised = recognise(candidates, head)
  if ('reason' in recognised) return { ok: false, refusal: recognised }
  const rowsBefore = head.skipped + (recognised.header === null ? 0 : 1)
  const wells = wellsOf(recognised.layout, recognised.header, head.records[0]?.length ?? 0)
  const records = readRecords(source, surveyed.survey, head.delimiter)
  return {
    ok: true,
    sniffed: describe(recognised, surveyed.survey, head.delimiter),
    rows: readRows(records, wells, rowsBefore, asked.rowless),
  }
}

/** Reads every row after the header; the first row with a key takes it. */
async function* readRows(
  records: ReturnType<typeof readRecords>,
  wells: Wells,
  rowsBefore: number,
  rowless: TableAsked['rowless'],
): AsyncGenerator<ReadRow, void, undefined> {
  const seen = new SeenKeys()
  let before = rowsBefore
  let rows = 0
  for await (const batch of records) {
    if ('reason' in batch) {
      yield { is: 'refused', refusal: batch }
      return
    }
    for (const record of batch) {
      if (before > 0) before -= 1
      else if (!isBlank(record.cells)) {
        rows += 1
        yield place(record, wells, seen)
      }
    }
  }
  if (rows === 0 && rowless === 'refuse') {
    yield {
      is: 'refused',
      refusal: refuse(
        'no-rows',
        'The file has column names and no row. Export it again, or confirm that all are gone.',
      ),
    }
  }
}

/** A row among those before it. */
function place(record: TableRecord, wells: Wells, seen: SeenKeys): ReadRow {
  const { line, cells } = record
  const reading = readRow(record, wells)
  const key = reading.ok ? reading.row.key : reading.key
  const sighting = key === undefined ? null : seen.see(key, cells, line)
  if (sighting?.is === 'same') return repeat(line, sighting.line, wells)
  if (!reading.ok) {
    return { is: 'rejected', line, keys: reading.keys, rejections: reading.rejections, warnings: reading.warnings }
  }
  if (sighting?.is === 'other') return takenBefore(reading.row, sighting.line, wells)
  return reading.row
}

function repeat(line: number, first: number, wells: Wells): ReadRow {
  const text = `The same row stands on line ${first}; it is counted once.`
  return { is: 'repeated', line, warnings: [{ line, column: wells.key.column, reason: 'row-repeated', text }] }
}

function takenBefore({ line, key, warnings }: TakenRow, first: number, wells: Wells): ReadRow {
  const text = `The row on line ${first} has the same value here but other content. Give each its own, or remove one of them.`
  const rejections = [{ line, column: wells.key.column, reason: 'key-taken', text }] as const
  return { is: 'rejected', line, keys: [key], rejections, warnings }
}
