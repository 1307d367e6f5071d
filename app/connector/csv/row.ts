/** One record of a file, read into one record of a register. */
import { isFreeText, restoreZeros, splitCell } from './cell.ts'
import { isoDate } from './date.ts'
import { checkNeeds, checkShape } from './demands.ts'
import { Findings } from './findings.ts'
import { maskCell, type Normal, normalise } from './normal.ts'
import type { Rejection, TakenRow, Warning } from './outcome.ts'
import type { TableRecord } from './records.ts'
import type { Well, Wells } from './well.ts'

/** Personal identity codes are masked in every cell; a column that is not read is named all the same, so that it can be mended. */
function maskAll(
  record: TableRecord,
  wells: Wells,
  found: Findings,
): { cells: readonly string[]; masked: Set<number> } {
  const masked = new Set<number>()
  let cells = record.cells
  for (let index = 0; index < record.cells.length; index += 1) {
    const cell = record.cells[index] ?? ''
    const safe = maskCell(cell)
    if (safe === cell) continue
    if (masked.size === 0) cells = [...record.cells]
    masked.add(index)
    cells = cells.with(index, safe)
    const column = wells.columns[index] ?? `column ${index + 1}`
    if (wells.used.has(index)) {
      found.warn(
        column,
        'identity-code',
        'A personal identity code stands here; it is held masked. Remove it from the system of record.',
      )
    } else {
      found.warn(column, 'identity-code-unread', 'A personal identity code stands here; this column is not imported.')
    }
  }
  return { cells, masked }
}

/** The texts that the columns of a field hold in this row, not yet judged. */
function draw(well: Well, cells: readonly string[]): readonly string[] {
  const { indexes, glue, kind, many, separator } = well
  if (glue !== undefined) {
    const parts = indexes.map((index) => (cells[index] ?? '').trim()).filter((part) => part !== '')
    return parts.length === 0 ? [] : [parts.join(glue)]
  }
  const texts: string[] = []
  for (const index of indexes) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    if (many) texts.push(...splitCell(cell, kind, separator, (text) => normalise(kind, text).ok))
    else if (isFreeText(kind)) texts.push(cell)
    else if (cell.trim() !== '') texts.push(cell.trim())
  }
  return texts.length > 1 ? [...new Set(texts)] : texts
}

/** A text in the form in which it is held: dates in ISO 8601, postcodes with their zeros, everything else as it stands. */
function mend(well: Well, text: string, country: string, found: Findings): string {
  if (well.kind === 'date') {
    const date = isoDate(text, well.dateFormat)
    return date !== undefined && normalise('date', date).ok ? date : text
  }
  if (well.kind !== 'postcode') return text
  const whole = restoreZeros(text, country)
  if (whole === undefined) return text
  found.warn(well.column, 'postcode-zeros', 'The postcode has lost its leading zeros; they were put back.')
  found.repaired[well.field] = [text]
  return whole
}

function judge(well: Well, normal: Normal, found: Findings): void {
  if (normal.ok) {
    if (well.identifies) found.identifiers.push({ field: well.field, value: normal.value })
  } else if (well.kind === 'email') {
    found.reject(well.column, 'no-address', 'This is not an email address.')
  } else {
    found.warn(well.column, 'malformed', `${normal.why} It is held as it stands.`)
  }
}

function readField(
  well: Well,
  cells: readonly string[],
  country: string,
  masked: ReadonlySet<number>,
  found: Findings,
): void {
  const texts = draw(well, cells)
  if (texts.length === 0) return
  const isMasked = masked.size > 0 && well.indexes.some((index) => masked.has(index))
  const held: string[] = []
  for (const text of texts) {
    const value = mend(well, text, country, found)
    held.push(value)
    // What is masked is no identifier, and that it is malformed is no news.
    if (isMasked && well.kind !== 'email') continue
    const normal = normalise(well.kind, value)
    judge(well, normal, found)
    if (well.role === 'key') found.key ??= normal.ok ? normal.value : value
    if (well.role === 'parent') found.parent ??= normal.ok ? normal.value : value
  }
  if (held.some((value) => value.trim() !== '')) found.filled[well.place] = true
  if (well.held) found.values[well.field] = held
}

export type Reading =
  | { readonly ok: true; readonly row: TakenRow }
  | {
      readonly ok: false
      readonly key: string | undefined
      readonly rejections: readonly Rejection[]
      readonly warnings: readonly Warning[]
    }

/** Reads one record. Nothing is thrown: what cannot be taken comes back by column and reason. */
export function readRow(record: TableRecord, wells: Wells): Reading {
  const found = new Findings(record.line)
  checkShape(record, wells, found)
  // A row of another shape has its values in the wrong columns: reading on would only name faults that are none.
  if (found.rejections.length > 0) return { ok: false, key: undefined, rejections: found.rejections, warnings: [] }
  const { cells, masked } = maskAll(record, wells, found)
  const country = countryOf(wells.country, cells)
  for (const well of wells.all) readField(well, cells, country, masked, found)
  checkNeeds(wells, masked, found)
  const { line, key, values, repaired, identifiers, warnings, rejections } = found
  if (rejections.length > 0 || key === undefined) return { ok: false, key, rejections, warnings }
  const parent = wells.parent === null ? null : (found.parent ?? null)
  return { ok: true, row: { is: 'row', line, key, parent, values, repaired, identifiers, warnings } }
}

function countryOf(well: Well | undefined, cells: readonly string[]): string {
  const text = well === undefined ? '' : (draw(well, cells)[0] ?? '')
  if (text === '') return ''
  const normal = normalise('country', text)
  return normal.ok ? normal.value : text
}
