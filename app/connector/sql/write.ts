/** What is written: each order in one transaction, which looks at the row first and holds it meanwhile. */
import type { Transaction } from 'kysely'
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import { type BanOrder, ConnectorFault, type CorrectionOrder, type Written } from '../connector.ts'
import { cellFor, type Row, valuesIn } from './cell.ts'
import type { Database, Tables } from './database.ts'
import { eraseCells } from './erase-cells.ts'
import type { Mapped, MappedColumn, MappedTable } from './mapping.ts'
import { holds, isKey, selection } from './statements.ts'

export type Writing = { readonly engine: Database['engine']; readonly tx: Transaction<Tables> }

const GONE: Written = { state: 'gone' }
const DONE: Written = { state: 'done' }

/** The row as it is now; nobody else changes it before this transaction ends. */
async function held({ engine, tx }: Writing, table: MappedTable, id: string): Promise<Row | undefined> {
  const row = tx
    .selectFrom(table.table)
    .select(selection(engine, table))
    .where(isKey(engine, table.id, id))
  // A transaction of SQLite holds the whole file from its beginning.
  return (engine === 'mysql' ? row.forUpdate() : row).executeTakeFirst()
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, index) => value === other[index])

type Change = { readonly column: MappedColumn; readonly cell: string | null; readonly now: string | null }

/** Changes a record, if it still holds every old value; what holds the new one already is left. */
export async function correct(
  writing: Writing,
  mapped: Mapped,
  { record, changes }: CorrectionOrder,
): Promise<Written> {
  const { engine, tx } = writing
  const row = await held(writing, mapped, record)
  if (!row) return GONE
  const found: Record<string, readonly string[]> = {}
  const due: Change[] = []
  for (const { field, from, to } of changes) {
    const column = mapped.columns.find((mappedColumn) => mappedColumn.field === field)
    if (!column) throw new ConnectorFault('never', `No column is mapped to the field ${field}`)
    const now = row[field] ?? null
    const values = valuesIn(column, now)
    if (same(values, to)) continue
    if (same(values, from)) due.push({ column, cell: cellFor(column, to), now })
    else found[field] = values
  }
  if (Object.keys(found).length > 0) return { state: 'conflict', found }
  const emptied = due.filter(({ cell }) => cell === null).map(({ column }) => column)
  await eraseCells(writing, mapped, record, emptied)
  const set = Object.fromEntries(due.flatMap(({ column, cell }) => (cell === null ? [] : [[column.column, cell]])))
  if (Object.keys(set).length === 0) return DONE
  const written = await tx
    .updateTable(mapped.table)
    .set(set)
    .where(isKey(engine, mapped.id, record))
    // An engine without transactions holds nobody off, so the statement itself looks once more.
    .where((eb) =>
      eb.and(due.filter(({ cell }) => cell !== null).map(({ column, now }) => holds(engine, column.column, now))),
    )
    .executeTakeFirst()
  if (written.numUpdatedRows === 1n) return DONE
  throw new ConnectorFault('later', `A row of ${mapped.table} was changed while it was being corrected`)
}

/** Sets the column of the marketing ban, or takes the mark off. */
export async function forbidMarketing(writing: Writing, mapped: Mapped, order: BanOrder): Promise<Written> {
  const { engine, tx } = writing
  const { ban } = mapped
  if (!ban) throw new ConnectorFault('never', `The table ${mapped.table} has no column for a marketing ban`)
  // A strict server takes a text for a number only where it is read: to write by an id that is none is an error of its own.
  if (!(await held(writing, mapped, order.record))) return GONE
  const written = await tx
    .updateTable(mapped.table)
    .set({ [ban.column]: order.ban === 'set' ? ban.set : ban.lifted })
    .where(isKey(engine, mapped.id, order.record))
    .executeTakeFirst()
  // Both drivers count the rows that were meant, also where they held it already.
  return written.numUpdatedRows > 0n ? DONE : GONE
}

/** Identifiers last: without them a half-done erasure could not be found again. */
const identifiersLast = (columns: readonly MappedColumn[], key: string) => {
  const identifies = ({ field, declared }: MappedColumn) => declared.identifies !== 'no' || field === key
  return [columns.filter((column) => !identifies(column)), columns.filter(identifies)]
}

async function eraseRow(writing: Writing, table: MappedTable, id: string, names: readonly string[], key: string) {
  const going = names.map((name) => {
    const column = table.columns.find(({ field }) => field === name)
    if (!column) throw new ConnectorFault('never', `No column is mapped to the field ${name}`)
    return column
  })
  for (const columns of identifiersLast(going, key)) await eraseCells(writing, table, id, columns)
}

async function eraseRows(writing: Writing, mapped: Mapped, order: ErasureOrder, key: string | null): Promise<void> {
  const { engine, tx } = writing
  for (const { collection, id, fields } of order.rows) {
    const table = mapped.collections.get(collection)
    if (!table) throw new ConnectorFault('never', `No table is mapped to the collection ${collection}`)
    if (fields !== null) await eraseRow(writing, table, id, fields, table.parent.field)
    else
      await tx
        .deleteFrom(table.table)
        .where(isKey(engine, table.id, id))
        .execute()
  }
  if (order.reach !== 'whole' || key === null) return
  // Rows that came since the plan was made belong to nobody once their record has gone.
  for (const { table, parent } of mapped.collections.values())
    await tx
      .deleteFrom(table)
      .where(isKey(engine, parent.column, key))
      .execute()
}

/** Carries an erasure out: rows first, then values, and what identifies last. */
export async function erase(writing: Writing, mapped: Mapped, order: ErasureOrder): Promise<Written> {
  const { engine, tx } = writing
  const row = await held(writing, mapped, order.record)
  await eraseRows(writing, mapped, order, row?.[mapped.key.field] ?? null)
  if (!row) return GONE
  if (order.reach !== 'whole') await eraseRow(writing, mapped, order.record, order.fields, mapped.key.field)
  else
    await tx
      .deleteFrom(mapped.table)
      .where(isKey(engine, mapped.id, order.record))
      .execute()
  return DONE
}

class Rehearsed extends Error {
  readonly written: Written
  constructor(written: Written) {
    super('Rehearsed')
    this.written = written
  }
}

/** Does it all and takes it back, so that a rule of the database which forbids it shows before anything is promised. */
export async function rehearsed(
  { engine, db }: Database,
  work: (writing: Writing) => Promise<Written>,
): Promise<Written> {
  try {
    return await db.transaction().execute(async (tx) => {
      throw new Rehearsed(await work({ engine, tx }))
    })
  } catch (fault) {
    if (fault instanceof Rehearsed) return fault.written
    throw fault
  }
}

/** Does it. */
export const carriedOut = ({ engine, db }: Database, work: (writing: Writing) => Promise<Written>): Promise<Written> =>
  db.transaction().execute((tx) => work({ engine, tx }))
