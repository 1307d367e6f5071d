/** Imports: what was read, when, how much of it, and the rows that were refused. */
import { type Kysely, sql, type Transaction } from 'kysely'
import { insertMany } from './bulk.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type ImportRow = Schema['imports']
export type Rejection = { readonly line: number; readonly column: string; readonly reason: string }

export function importReads(db: Kysely<Schema>) {
  const done = (register: string) =>
    db
      .selectFrom('imports')
      .selectAll()
      .where('register', '=', register)
      .where('state', '=', 'done')
      .orderBy('finished_at', 'desc')
      .orderBy('id', 'desc')
  return {
    byId: (id: string) => db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst(),
    /** The newest import of a register's part (empty collection: the records themselves) that stands. */
    latest: (register: string, collection: string) =>
      done(register).where('collection', '=', collection).limit(1).executeTakeFirst(),
    /** Of each part of a register the newest import that stands. */
    latestOfParts: async (register: string): Promise<ImportRow[]> => {
      const newest = db
        .selectFrom('imports')
        .select(['collection', sql<string>`max(id)`.as('id')])
        .where('register', '=', register)
        .where('state', '=', 'done')
        .groupBy('collection')
      return db
        .selectFrom('imports')
        .innerJoin(newest.as('newest'), 'newest.id', 'imports.id')
        .selectAll('imports')
        .execute()
    },
    /** Has anything ever been imported into this part, even if it was taken back? */
    isBegun: async (register: string, collection: string): Promise<boolean> => {
      const row = await db
        .selectFrom('imports')
        .select('id')
        .where('register', '=', register)
        .where('collection', '=', collection)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    list: (register: string, limit: number) => done(register).limit(limit).execute(),
    rejections: (id: string, limit: number) =>
      db
        .selectFrom('import_rejections')
        .select(['line', 'column_name as column', 'reason'])
        .where('import_id', '=', id)
        .orderBy('position')
        .limit(limit)
        .execute(),
  }
}

export function importWrites(tx: Transaction<Schema>, { engine }: Tools) {
  return {
    /** Until the transaction ends nobody else imports into this part of a register, in whatever process: they wait here. */
    lock: async (register: string, collection: string): Promise<void> => {
      const name = `import/${register}/${collection}`
      const insert = tx.insertInto('leases').values({ name, owner: '', until: 0 })
      // Writing the row locks it, where an INSERT that is ignored would only share it and two of them would wait for each other.
      await (engine === 'mysql'
        ? insert.onDuplicateKeyUpdate({ owner: '' })
        : insert.onConflict((conflict) => conflict.doNothing())
      ).execute()
    },
    add: async (row: ImportRow, rejections: readonly Rejection[]): Promise<void> => {
      await tx.insertInto('imports').values(row).execute()
      const rows = rejections.map((rejection, position) => [
        row.id,
        position,
        rejection.line,
        rejection.column,
        rejection.reason,
      ])
      await insertMany(
        tx,
        engine,
        'import_rejections',
        ['import_id', 'position', 'line', 'column_name', 'reason'],
        rows,
      )
    },
    markUndone: async (id: string, at: number): Promise<boolean> => {
      const result = await tx
        .updateTable('imports')
        .set({ state: 'undone', undone_at: at })
        .where('id', '=', id)
        .where('state', '=', 'done')
        .executeTakeFirst()
      return result.numUpdatedRows === 1n
    },
    /** Forgets how imports could be undone and which rows they refused, once they are older than `before`; the newest of each part stays. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const old = await tx
        .selectFrom('imports')
        .select('id')
        .where('finished_at', '<', before)
        .where('id', 'not in', (from) =>
          from
            .selectFrom(
              from
                .selectFrom('imports')
                .select(sql<string>`max(id)`.as('id'))
                .where('state', '=', 'done')
                .groupBy(['register', 'collection'])
                .as('newest'),
            )
            .select('newest.id'),
        )
        .limit(limit)
        .execute()
      if (old.length === 0) return 0
      const ids = old.map((row) => row.id)
      await tx.deleteFrom('import_rejections').where('import_id', 'in', ids).execute()
      await tx.deleteFrom('import_prior').where('import_id', 'in', ids).execute()
      await tx.deleteFrom('imports').where('id', 'in', ids).execute()
      return ids.length
    },
  }
}
