/** One record of a file, read into one record of a register. */
import { type Repair, reasonOf, repairOf } from '#app/register/kinds.ts'
import { isFreeText, splitCell } from './cell.ts'
import { orderDate } from './date.ts'
import { checkNeeds, checkShape } from './demands.ts'
import { Findings } from './findings.ts'
import { KEY_CHARACTERS } from './limits.ts'
import { maskCell } from './mask.ts'
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
  const { indexes, glue, kind, many, separator, read } = well
  if (glue !== undefined) {
    const parts = indexes.map((index) => (cells[index] ?? '').trim()).filter((part) => part !== '')
    return parts.length === 0 ? [] : [parts.join(glue)]
  }
  const texts: string[] = []
  for (const index of indexes) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    if (many) texts.push(...splitCell(cell, kind, separator, (text) => read(text, '').ok))
    else if (isFreeText(kind)) texts.push(cell)
    else if (cell.trim() !== '') texts.push(cell.trim())
  }
  return texts.length > 1 ? [...new Set(texts)] : texts
}

/** Repairs that give a value back as it was. A guess is no such repair: the operator’s code is held as the file has it. */
const RESTORING: ReadonlySet<Repair> = new Set(['postcode-zeros', 'business-id-zero'])

/** Notes what was repaired, and gives the text that is held. */
function repair(well: Well, text: string, value: string, what: Repair, found: Findings): string {
  if (!RESTORING.has(what)) {
    found.warn(
      well.column,
      what,
      'One character seems to be wrong. It is read as the nearest known value and held as it stands.',
    )
    return text
  }
  found.warn(well.column, what, repairOf(what, 'en'))
  found.repaired[well.field] = [...(found.repaired[well.field] ?? []), text]
  return value
}

/** Says what is wrong with a text that is no value of its kind, and whether the row can be taken all the same. */
function blame(well: Well, why: string, found: Findings): void {
  if (well.kind === 'email') found.reject(well.column, 'no-address', why)
  else if (well.role === 'value') found.warn(well.column, 'malformed', `${why} It is held as it stands.`)
  else found.reject(well.column, 'key-unusable', why)
}

/** Judges one text of a field, and gives the form in which it is held: dates in ISO 8601, everything else as the file has it. */
function judge(well: Well, text: string, country: string, found: Findings): string {
  const parsed = well.read(well.kind === 'date' ? orderDate(text, well.dateFormat) : text, country)
  if (!parsed.ok) {
    blame(well, reasonOf(parsed, 'en'), found)
    return text
  }
  const { value, repaired } = parsed
  if (well.identifies) found.identifiers.push({ field: well.field, value })
  if (well.role === 'key') found.key ??= value
  if (well.role === 'parent') found.parent ??= value
  if (repaired !== undefined) return repair(well, text, value, repaired, found)
  return well.kind === 'date' ? value : text
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
  // What is masked is no identifier, and that it is malformed is no news; an address, though, is needed whole.
  const held = isMasked && well.kind !== 'email' ? texts : texts.map((text) => judge(well, text, country, found))
  if (held.some((value) => value.trim() !== '')) found.filled[well.place] = true
  if (well.held) found.values[well.field] = held
}

export type Reading =
  | { readonly ok: true; readonly row: TakenRow }
  | {
      readonly ok: false
      readonly key: string | undefined
      /** What may be its key, where the row does not say which cell that is. */
      readonly keys: readonly string[]
      readonly rejections: readonly Rejection[]
      readonly warnings: readonly Warning[]
    }

/** Reads one record. Nothing is thrown: what cannot be taken comes back by column and reason. */
export function readRow(record: TableRecord, wells: Wells): Reading {
  const found = new Findings(record.line)
  checkShape(record, wells, found)
  // A row of another shape has its values in the wrong columns: reading on would only name faults that are none.
  if (found.rejections.length > 0) {
    return { ok: false, key: undefined, keys: keysAmong(record, wells), rejections: found.rejections, warnings: [] }
  }
  const { cells, masked } = maskAll(record, wells, found)
  const country = countryOf(wells.country, cells)
  for (const well of wells.all) readField(well, cells, country, masked, found)
  checkNeeds(wells, masked, found)
  const { line, key, values, repaired, identifiers, warnings, rejections } = found
  if (rejections.length > 0 || key === undefined) {
    return { ok: false, key, keys: key === undefined ? [] : [key], rejections, warnings }
  }
  const parent = wells.parent === null ? null : (found.parent ?? null)
  return { ok: true, row: { is: 'row', line, key, parent, values, repaired, identifiers, warnings } }
}

/** Every cell that could be the row’s key, in normal form. */
function keysAmong({ cells }: TableRecord, { key }: Wells): string[] {
  const read = cells.filter((cell) => cell.length <= KEY_CHARACTERS).map((cell) => key.read(cell.trim(), ''))
  return read.flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
}

/** The record’s country, by which postcodes, business ids and phone numbers are read; empty where it is not known. */
function countryOf(well: Well | undefined, cells: readonly string[]): string {
  const text = well === undefined ? undefined : draw(well, cells)[0]
  if (well === undefined || text === undefined) return ''
  const parsed = well.read(text, '')
  return parsed.ok ? parsed.value : ''
}
