/** What the restore ledger is to be told: put in by the transaction that decided it, and gone as soon as the ledger has it. */
import type { Kysely, Transaction } from 'kysely'
import type { LedgerEntry, Noted } from '#app/ledger/entry.ts'
import { insertMany } from './bulk.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export function ledgerReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    /** Since when the oldest of it waits, epoch milliseconds; null where nothing does. */
    since: async (): Promise<number | null> => {
      const row = await db.selectFrom('ledger_due').select('made_at').orderBy('position').limit(1).executeTakeFirst()
      return row ? Number(row.made_at) : null
    },
    /** The oldest of it, in the order in which it was decided. */
    due: async (limit: number): Promise<Noted[]> => {
      const rows = await db
        .selectFrom('ledger_due')
        .selectAll()
        .orderBy('position')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id, sealed, made_at }) => ({
        id,
        at: Number(made_at),
        entry: JSON.parse(keys.unseal('ledger_due', id, 1, sealed)),
      }))
    },
    /** Which of these are still to be told. */
    among: async (ids: readonly string[]): Promise<Set<string>> => {
      if (ids.length === 0) return new Set()
      const rows = await db.selectFrom('ledger_due').select('id').where('id', 'in', ids).execute()
      return new Set(rows.map(({ id }) => id))
    },
  }
}

export function ledgerWrites(tx: Transaction<Schema>, { engine, keys, clock, chance }: Tools) {
  return {
    /** To be told as soon as this transaction has been committed. */
    add: async (...entries: readonly LedgerEntry[]): Promise<void> => {
      if (entries.length === 0) return
      const at = clock.now()
      // Whoever decides after another and knows of it comes behind it, however little time lies between: ids of one moment have no order.
      const last = await tx
        .selectFrom('ledger_due')
        .select('position')
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst()
      const from = Number(last?.position ?? 0) + 1
      const rows = entries.map((entry, index) => {
        const id = chance.id(at)
        return [id, from + index, keys.seal('ledger_due', id, 1, JSON.stringify(entry)), at]
      })
      await insertMany(tx, engine, 'ledger_due', ['id', 'position', 'sealed', 'made_at'], rows)
    },
    /** The ledger has these. */
    told: async (ids: readonly string[]): Promise<void> => {
      if (ids.length > 0) await tx.deleteFrom('ledger_due').where('id', 'in', ids).execute()
    },
  }
}
