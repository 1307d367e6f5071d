/** Which character stands between cells: the one under which the beginning of the file makes the most sense as a table. */
import { parse } from 'csv-parse/sync'
import { HEAD_RECORDS } from './limits.ts'
import { parsing } from './records.ts'
import type { Survey } from './survey.ts'

const DELIMITERS = [';', ',', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The first records of a file; the last is left out where the beginning cuts it off. */
export type Head = {
  readonly delimiter: Delimiter
  /** How many records stand before the header: empty lines, and Excel’s `sep=;`. */
  readonly skipped: number
  readonly records: readonly (readonly string[])[]
}

const SEPARATOR_LINE = /^sep=([;,\t])?$/i

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function isPreface(cells: readonly string[]): boolean {
  return isBlank(cells) || SEPARATOR_LINE.test(cells[0] ?? '')
}

function cut(survey: Survey, delimiter: Delimiter): Head {
  const records: string[][] = []
  try {
    // An unclosed quotation mark is no matter yet: it may close beyond the beginning. What was read until then is kept.
    parse(survey.head, {
      ...parsing(delimiter),
      to: HEAD_RECORDS,
      on_record: (cells: string[]) => void records.push(cells),
    })
    if (!survey.whole && records.length > 1 && records.length < HEAD_RECORDS) records.pop()
  } catch {
    if (records.length === 0) return { delimiter, skipped: 0, records: [] }
  }
  const start = records.findIndex((cells) => !isPreface(cells))
  const skipped = start === -1 ? records.length : start
  return { delimiter, skipped, records: records.slice(skipped) }
}

/** From 0 to 1: the share of rows that are as wide as most are; 0 where that is one cell, which any delimiter would give. */
function evenness(records: Head['records']): number {
  const widths = new Map<number, number>()
  const rows = records.filter((cells) => !isBlank(cells))
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [width = 1, count = 0] = [...widths].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return width === 1 ? 0 : count / rows.length
}

/**
 * The head under the likeliest delimiter. `known` says how many of a header’s names are known: it counts most, since a comma in
 * free text can be as regular as a delimiter, but names of columns are no accident. `sep=;` in the first line decides.
 */
export function sniffDelimiter(survey: Survey, known: (header: readonly string[]) => number): Head {
  const stated = /^\s*"?sep=([;,\t])"?\r?\n?/i.exec(survey.head)?.[1]
  const heads = DELIMITERS.map((delimiter) => cut(survey, delimiter)).filter(
    ({ delimiter }) => stated === undefined || delimiter === stated,
  )
  const judged = heads.map((head) => ({
    head,
    known: known(head.records[0] ?? []),
    evenness: evenness(head.records),
    width: head.records[0]?.length ?? 0,
  }))
  judged.sort((a, b) => b.known - a.known || b.evenness - a.evenness || b.width - a.width)
  return judged[0]?.head ?? { delimiter: ';', skipped: 0, records: [] }
}
