/** What stands in a cell, as values of a field, and the other way round. */
import { ConnectorFault } from '../connector.ts'
import type { MappedColumn } from './mapping.ts'

/** A row as the database gave it: every cell as text, in the order of the columns. */
export type Row = Readonly<Record<string, string | null>>

/** A database writes an instant with a space and without its zone, which the portal's session sets to UTC. */
const SPACED_INSTANT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/

function readValue({ declared, read }: MappedColumn, text: string): string {
  const known = read.get(text)
  if (known !== undefined) return known
  return declared.kind === 'instant' ? text.replace(SPACED_INSTANT, '$1T$2Z') : text
}

/** The values of one cell; an empty one holds none. */
export function valuesIn(column: MappedColumn, cell: string | null): readonly string[] {
  if (cell === null || cell === '') return []
  const parts =
    column.separator === null
      ? [cell]
      : cell
          .split(column.separator)
          .map((part) => part.trim())
          .filter((part) => part !== '')
  return parts.map((part) => readValue(column, part))
}

/** What a cell holds for these values; null: nothing. Throws where a value would be read as several. */
export function cellFor(column: MappedColumn, values: readonly string[]): string | null {
  if (values.length === 0) return null
  const { separator, written, declared } = column
  if (values.length > 1 && separator === null)
    throw new ConnectorFault('never', `The column ${column.column} holds one value`)
  if (separator !== null && values.some((value) => value.includes(separator.trim() || separator)))
    throw new ConnectorFault('never', `A value for the column ${column.column} holds its separator`)
  const cells = values.map((value) => {
    const known = written.get(value)
    if (known !== undefined) return known
    if (written.size > 0)
      throw new ConnectorFault(
        'never',
        `The column ${column.column} has no word for one of the values of ${column.field}`,
      )
    return declared.kind === 'instant' ? value.replace(/^(\S+)T(\S+)Z$/, '$1 $2') : value
  })
  return cells.join(separator ?? '')
}

/** Column by column, what a row holds. */
export function valuesOf(columns: readonly MappedColumn[], row: Row): Record<string, readonly string[]> {
  return Object.fromEntries(columns.map((column) => [column.field, valuesIn(column, row[column.field] ?? null)]))
}
