/** A CSV file held against the suppression list: whose rows are banned, and the file without them, however large it is. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { type Head, isBlank, sniffDelimiter } from '#app/connector/csv/delimiter.ts'
import { readRecords, type TableRecord } from '#app/connector/csv/records.ts'
import type { ByteSource } from '#app/connector/csv/source.ts'
import { survey } from '#app/connector/csv/survey.ts'
import type { Checker, Standing } from '#app/journey/ban/list.ts'
import { normaliseAddress } from '#app/register/address.ts'

export type FileChecked = {
  readonly ok: true
  readonly counts: Readonly<Record<Standing, number>>
  /** Names of the columns that were looked at, or their numbers where the file names none. */
  readonly columns: readonly string[]
  /** Lines of the first rows that are banned, or whose address cannot be read. */
  readonly lines: Readonly<Record<Exclude<Standing, 'notBanned'>, readonly number[]>>
}
type Refused = { readonly ok: false; readonly text: string }

/** Rows checked at a time: as many hashes as the list is asked for in one statement. */
const BATCH_ROWS = 1_000
/** Lines that are told; the rest are counted. */
const TOLD_LINES = 1_000
/** A column where at least half of what stands there are addresses is a column of addresses. */
const ADDRESS_SHARE = 0.5

const isAddress = (text: string) => normaliseAddress(text).ok
const addressesIn = (cells: readonly string[]) => cells.filter(isAddress).length

/** The columns of addresses in the beginning of a file: what is named so, else what looks so. */
function columnsOf({ records }: Head, named: string | undefined): number[] {
  const [first = [], ...rest] = records
  if (named !== undefined) {
    const at = first.findIndex((cell) => cell.trim().toLowerCase() === named.trim().toLowerCase())
    return at === -1 ? [] : [at]
  }
  const rows = [...(addressesIn(first) > 0 ? [first] : []), ...rest]
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: width }, (_, at) => at).filter((at) => {
    const filled = rows.flatMap((cells) => (cells[at]?.trim() ? [cells[at]] : []))
    return filled.length > 0 && addressesIn(filled) >= filled.length * ADDRESS_SHARE
  })
}

/** Of a row with several addresses: banned if any of them is; readable if any of them is. */
function worst(standings: readonly Standing[]): Standing {
  if (standings.includes('banned')) return 'banned'
  return standings.includes('notBanned') ? 'notBanned' : 'unreadable'
}

class Run {
  readonly #check: Checker
  readonly #columns: readonly number[]
  readonly #write: (records: readonly (readonly string[])[]) => Promise<void>
  readonly counts = { banned: 0, notBanned: 0, unreadable: 0 }
  readonly lines: { banned: number[]; unreadable: number[] } = { banned: [], unreadable: [] }
  #batch: TableRecord[] = []

  constructor(check: Checker, columns: readonly number[], write: Run['keep']) {
    this.#check = check
    this.#columns = columns
    this.#write = write
  }

  /** Writes records as they are. */
  keep(records: readonly (readonly string[])[]): Promise<void> {
    return this.#write(records)
  }

  async add(record: TableRecord): Promise<void> {
    this.#batch.push(record)
    if (this.#batch.length === BATCH_ROWS) await this.flush()
  }

  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    const texts = batch.map(({ cells }) => this.#columns.flatMap((at) => (cells[at]?.trim() ? [cells[at]] : [])))
    const standings = await this.#check(texts.flat())
    const kept: (readonly string[])[] = []
    let from = 0
    for (const [at, { line, cells }] of batch.entries()) {
      const count = texts[at]?.length ?? 0
      const standing = worst(standings.slice(from, from + count))
      from += count
      this.counts[standing] += 1
      if (standing === 'notBanned') kept.push(cells)
      else if (this.lines[standing].length < TOLD_LINES) this.lines[standing].push(line)
    }
    await this.#write(kept)
  }
}

/** A file that appears under its name once it is whole, readable by whoever runs the command alone. */
function openOutput(path: string, { delimiter, bom }: { readonly delimiter: string; readonly bom: boolean }) {
  const part = `${path}.part`
  const stream = createWriteStream(part, { mode: 0o600 })
  if (bom) stream.write('\uFEFF')
  return {
    write: async (records: readonly (readonly string[])[]): Promise<void> => {
      if (records.length === 0) return
      const text = stringify(
        records.map((cells) => [...cells]),
        { delimiter, record_delimiter: '\r\n' },
      )
      if (!stream.write(text)) await new Promise<void>((resolve) => stream.once('drain', () => resolve()))
    },
    end: async (): Promise<void> => {
      stream.end()
      await finished(stream)
      await rename(part, path)
    },
    drop: async (): Promise<void> => {
      stream.destroy()
      await rm(part, { force: true })
    },
  }
}

export type FileCheck = {
  readonly source: ByteSource
  readonly encoding: string | undefined
  /** The column's name, where it is not to be found out. */
  readonly column: string | undefined
  /** Where the rows that are not banned go, as UTF-8. */
  readonly out: string
}

const NO_COLUMN =
  'No column of the file holds email addresses. Is it the right file? Name the column with --column where it has few of them.'

/** Checks a file and writes it without the rows that are banned or whose address cannot be read. */
export async function checkFile(
  check: Checker,
  { source, encoding, column, out }: FileCheck,
): Promise<FileChecked | Refused> {
  const surveyed = await survey(source, encoding)
  if (!surveyed.ok) return { ok: false, text: surveyed.refusal.text }
  const head = sniffDelimiter(surveyed.survey, addressesIn)
  const columns = columnsOf(head, column)
  if (columns.length === 0)
    return { ok: false, text: column === undefined ? NO_COLUMN : `The file has no column "${column}".` }
  const [first = []] = head.records
  const hasHeader = column !== undefined || !columns.some((at) => isAddress(first[at] ?? ''))
  const output = openOutput(out, { delimiter: head.delimiter, bom: surveyed.survey.markBytes > 0 })
  const run = new Run(check, columns, output.write)
  try {
    let position = 0
    for await (const some of readRecords(source, surveyed.survey, head.delimiter)) {
      if (!isRecords(some)) {
        await output.drop()
        return { ok: false, text: some.text }
      }
      for (const record of some) {
        position += 1
        if (position <= head.skipped || isBlank(record.cells)) continue
        if (hasHeader && position === head.skipped + 1) await run.keep([record.cells])
        else await run.add(record)
      }
    }
    await run.flush()
    await output.end()
  } catch (fault) {
    await output.drop()
    throw fault
  }
  const names = columns.map((at) => (hasHeader && first[at]?.trim() ? first[at].trim() : `column ${at + 1}`))
  return { ok: true, counts: run.counts, lines: run.lines, columns: names }
}

function isRecords<Other>(some: readonly TableRecord[] | Other): some is readonly TableRecord[] {
  return Array.isArray(some)
}
