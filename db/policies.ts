/** Under which terms data was handled, since when, and from when they count. Public rules, no data of anybody. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type Policy = Schema['policies']

export function policyReads(db: Kysely<Schema>) {
  return {
    /** Newest first, down to the newest one that is in force: those that still matter. */
    standing: async (now: number): Promise<Policy[]> => {
      const rows = await db.selectFrom('policies').selectAll().orderBy('position', 'desc').execute()
      const last = rows.findIndex((row) => Number(row.in_force_at) <= now)
      return last < 0 ? rows : rows.slice(0, last + 1)
    },
  }
}

export function policyWrites(tx: Transaction<Schema>, { engine }: Tools) {
  return {
    /** False where another process has just added one. */
    add: async (policy: Policy): Promise<boolean> => {
      const insert = tx.insertInto('policies').values(policy)
      const put = await (engine === 'mysql'
        ? insert.ignore()
        : insert.onConflict((conflict) => conflict.doNothing())
      ).executeTakeFirst()
      return put.numInsertedOrUpdatedRows === 1n
    },
  }
}
