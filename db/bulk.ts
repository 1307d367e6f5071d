/** Many rows in one statement, its text made once: compiling a statement of thousands of values costs more than running it. */
import { CompiledQuery, type Transaction } from 'kysely'
import type { Engine } from './open.ts'
import type { Schema } from './schema.ts'

/** Rows a statement inserts: the gain of larger ones is below noise, and 12 columns of them stay far under SQLite's 32,766 values. */
const BULK_ROWS = 250

const texts = new Map<string, string>()

function insertText(engine: Engine, table: string, columns: readonly string[], rows: number): string {
  const name = `${engine}/${table}/${columns.join()}/${rows}`
  const known = texts.get(name)
  if (known) return known
  const quote = engine === 'mysql' ? '`' : '"'
  const quoted = (word: string) => `${quote}${word}${quote}`
  const one = `(${columns.map(() => '?').join(',')})`
  const text = `insert into ${quoted(table)} (${columns.map(quoted).join(',')}) values ${new Array(rows).fill(one).join(',')}`
  texts.set(name, text)
  return text
}

/** The same for a table that is only known by its name. */
export async function insertNamed(
  tx: Transaction<Schema>,
  engine: Engine,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BULK_ROWS) {
    const some = rows.slice(from, from + BULK_ROWS)
    await tx.executeQuery(CompiledQuery.raw(insertText(engine, table, columns, some.length), some.flat()))
  }
}

/** Inserts rows given as lists of values in the columns' order. */
export async function insertMany<Table extends keyof Schema>(
  tx: Transaction<Schema>,
  engine: Engine,
  table: Table,
  columns: readonly (keyof Schema[Table] & string)[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  await insertNamed(tx, engine, { table, columns }, rows)
}
