/** Empties cells: with nothing where the column may hold nothing, else with an empty text. */
import { sql } from 'kysely'
import type { MappedColumn, MappedTable } from './mapping.ts'
import { isKey } from './statements.ts'
import type { Writing } from './write.ts'

/** Which columns may hold nothing, as the database itself says. */
async function mayBeNull({ engine, tx }: Writing, table: string): Promise<ReadonlySet<string>> {
  const [name = '', schema] = table.split('.').reverse()
  const { rows } =
    engine === 'mysql'
      ? await sql<{ name: string }>`select column_name as name from information_schema.columns
          where table_schema = ${schema ?? sql`database()`} and table_name = ${name} and is_nullable = 'YES'`.execute(
          tx,
        )
      : await sql<{ name: string }>`select name from pragma_table_info(${name}) where "notnull" = 0`.execute(tx)
  return new Set(rows.map((row) => row.name.toLowerCase()))
}

export async function eraseCells(
  writing: Writing,
  table: MappedTable,
  id: string,
  columns: readonly MappedColumn[],
): Promise<void> {
  if (columns.length === 0) return
  const nullable = await mayBeNull(writing, table.table)
  const emptied = columns.map(({ column }) => [column, nullable.has(column.toLowerCase()) ? null : ''])
  await writing.tx
    .updateTable(table.table)
    .set(Object.fromEntries(emptied))
    .where(isKey(writing.engine, table.id, id))
    .execute()
}
