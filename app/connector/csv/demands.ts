/** What a row has to be like to be taken: as wide as the header, and with a value wherever it needs one. */
import type { Findings } from './findings.ts'
import { CELL_CHARACTERS, KEY_CHARACTERS } from './limits.ts'
import type { TableRecord } from './records.ts'
import type { Well, Wells } from './well.ts'

/** Is it as wide as the header, with no cell too long to be a value? */
export function checkShape(record: TableRecord, wells: Wells, found: Findings): void {
  const { cells } = record
  const width = wells.columns.length
  if (cells.length < width) {
    const text = `The row has ${cells.length} cells, the header ${width}. Is a line break or a delimiter missing or too many?`
    found.reject(wells.columns[cells.length] ?? '', 'too-few-cells', text)
  }
  // Spreadsheets leave delimiters behind at the end of a row; only cells with something in them are too many.
  const extra = cells.findIndex((cell, index) => index >= width && cell.trim() !== '')
  if (extra !== -1) {
    const text = `The row has ${cells.length} cells, the header ${width}. Is a delimiter inside a value without quotation marks?`
    found.reject(`column ${extra + 1}`, 'too-many-cells', text)
  }
  for (let index = 0; index < cells.length; index += 1) {
    if ((cells[index]?.length ?? 0) <= CELL_CHARACTERS) continue
    const text = `The cell has more than ${CELL_CHARACTERS.toLocaleString('en')} characters.`
    found.reject(wells.columns[index] ?? `column ${index + 1}`, 'cell-too-long', text)
  }
}

/** Has it a key, a parent, a name: whatever a row of this table needs? `masked` are columns where an identity code stood. */
export function checkNeeds(wells: Wells, masked: ReadonlySet<number>, found: Findings): void {
  for (const well of wells.required) {
    if (found.filled[well.place] !== true)
      found.reject(well.column, 'value-missing', `The row has no value here, and it needs one (${well.field}).`)
  }
  const [title] = wells.titles
  if (title !== undefined && !wells.titles.some((well) => found.filled[well.place])) {
    found.reject(title.column, 'value-missing', `The row has no value here, and it needs one (${title.field}).`)
  }
  checkKey(wells.key, found.key, masked, found)
  if (wells.parent !== null) checkKey(wells.parent, found.parent, masked, found)
}

function checkKey(well: Well, key: string | undefined, masked: ReadonlySet<number>, found: Findings): void {
  if (well.indexes.some((index) => masked.has(index))) {
    const text = 'A personal identity code stands here, where a row needs a number that may be kept.'
    found.reject(well.column, 'key-is-identity-code', text)
  } else if ((key?.length ?? 0) > KEY_CHARACTERS) {
    found.reject(
      well.column,
      'key-unusable',
      `This tells rows apart and may have at most ${KEY_CHARACTERS} characters.`,
    )
  }
}
