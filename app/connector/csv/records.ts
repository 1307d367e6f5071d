/** A file’s records, parsed by csv-parse (RFC 4180 and what programs really write), each with the line it begins on. */
import { CsvError, type Options, type Parser, parse } from 'csv-parse'
import { RECORD_CHARACTERS } from './limits.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { ByteSource } from './source.ts'
import type { Survey } from './survey.ts'

export type TableRecord = { readonly line: number; readonly cells: readonly string[] }

/** How every file is parsed. A stray quote inside a cell is a character; all three kinds of line end may be mixed in one file. */
export function parsing(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: RECORD_CHARACTERS,
  }
}

const BREAKS = /\r\n|\n|\r/g

/** How many lines a record takes: its own, and one for each line break inside its cells. */
function countLines(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(BREAKS)?.length ?? 0
  }
  return lines
}

/** The bytes of a file as UTF-8 without mark, which is all that the parser has to know. */
async function* decode(source: ByteSource, survey: Survey): AsyncGenerator<Uint8Array> {
  let mark = survey.markBytes
  const decoder =
    survey.encoding === 'utf-8' ? null : new TextDecoder(survey.encoding, { fatal: true, ignoreBOM: true })
  for await (const piece of source.open()) {
    const text = piece.subarray(mark)
    mark -= Math.min(mark, piece.length)
    if (text.length > 0) yield decoder === null ? text : Buffer.from(decoder.decode(text, { stream: true }))
  }
  if (decoder !== null) yield Buffer.from(decoder.decode())
}

/** The refusal that an error of the parser or the decoder means; null if it is a fault of the world. */
function explain(error: unknown, line: number): Refusal | null {
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const text = `A quotation mark opens in the row that begins on line ${line} and is never closed. Is the file cut off? Export it again.`
    return refuse('quote-not-closed', text, { line })
  }
  if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') {
    const limit = RECORD_CHARACTERS.toLocaleString('en')
    const text = `The row that begins on line ${line} has more than ${limit} characters; perhaps a quotation mark in it is never closed.`
    return refuse('record-too-long', text, { line })
  }
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return refuse(
      'other-encoding',
      'The file has bytes that are no text in this encoding. Import it with another --encoding.',
    )
  }
  return null
}

/** Everything that the parser has ready. */
function* drain(parser: Parser): Generator<string[]> {
  for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) yield cells
}

/** Every record of the file in order, some hundreds at a time, empty lines among them; a refusal, if there is one, comes last. */
export async function* readRecords(
  source: ByteSource,
  survey: Survey,
  delimiter: string,
): AsyncGenerator<readonly TableRecord[] | Refusal, void, undefined> {
  const parser = parse(parsing(delimiter))
  let line = 1
  const place = (cells: string[]): TableRecord => {
    const record = { line, cells }
    line += countLines(cells)
    return record
  }
  let fault: unknown
  parser.on('error', (error) => {
    fault = error
  })
  try {
    // Handing over a piece and taking its records at once costs half of what an asynchronous step for each record would.
    for await (const piece of decode(source, survey)) {
      parser.write(piece)
      yield Array.from(drain(parser), place)
      if (fault !== undefined || parser.errored !== null) break
    }
    if (parser.errored === null) parser.end()
    for await (const cells of parser) yield [place(cells)]
  } catch (error) {
    const refusal = explain(error, line)
    if (refusal === null) throw error
    yield refusal
  } finally {
    parser.destroy()
  }
}
