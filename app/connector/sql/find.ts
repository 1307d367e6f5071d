/** Who is meant: the database narrows down, and what it found is compared again here. */
import { domainToUnicode } from 'node:url'
import { sql } from 'kysely'
import { parseValue } from '#app/register/kinds.ts'
import { ConnectorFault, type Identifier } from '../connector.ts'
import { type Row, valuesIn } from './cell.ts'
import type { Database } from './database.ts'
import type { Mapped, MappedColumn } from './mapping.ts'
import { contains, selection } from './statements.ts'

/** Rows that resemble what was asked for; more is a mapping that points at the wrong column. */
const CANDIDATES = 10_000

/** The spellings that an address may stand under: letters composed or not, a domain in its own script or in ASCII. */
function spellings(address: string): string[] {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at + 1)
  // Databases fold the case of ASCII alone, so a domain of other letters is left to the comparison here.
  const whole = domainToUnicode(address.slice(at + 1)) === address.slice(at + 1) ? address : local
  return [...new Set([whole, whole.normalize('NFD')])]
}

type Sought = { readonly column: MappedColumn; readonly value: string }

function soughtOf(columns: readonly MappedColumn[], identifiers: readonly Identifier[]): Sought[] {
  return identifiers.flatMap(({ field, value }) => {
    const column = columns.find((mapped) => mapped.field === field && mapped.declared.identifies !== 'no')
    return column && value !== '' ? [{ column, value }] : []
  })
}

/** Does the row really have it? */
const has = (row: Row, { column, value }: Sought): boolean =>
  valuesIn(column, row[column.field] ?? null).some((text) => {
    const parsed = parseValue(column.declared.kind, text)
    return parsed.ok && parsed.value === value
  })

/** The rows of the register's table that have any of the identifiers. */
export async function rowsWith(
  { engine, db }: Database,
  mapped: Mapped,
  identifiers: readonly Identifier[],
): Promise<Row[]> {
  const sought = soughtOf(mapped.columns, identifiers)
  if (sought.length === 0) return []
  const near = sought.flatMap(({ column, value }) =>
    column.declared.kind === 'email'
      ? spellings(value).map((spelling) => contains(engine, column.column, spelling))
      : // Other kinds are written in too many ways to be narrowed down.
        [sql<boolean>`${sql.ref(column.column)} is not null`],
  )
  const rows: Row[] = await db
    .selectFrom(mapped.table)
    .select(selection(engine, mapped))
    .where((eb) => eb.or(near))
    .limit(CANDIDATES + 1)
    .execute()
  if (rows.length > CANDIDATES)
    throw new ConnectorFault('never', `More than ${CANDIDATES} rows of ${mapped.table} resemble one address`)
  return rows.filter((row) => sought.some((one) => has(row, one)))
}
