/** Legal holds: while one is in force nothing of a person's records is erased. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `reason` is sealed. `reviewOn` is an ISO day. Times are epoch milliseconds. */
export type LegalHold = {
  readonly id: string
  readonly subjectHash: string
  readonly reason: string
  readonly reviewOn: string
  readonly placedAt: number
  readonly placedBy: string
  readonly liftedAt: number | null
  readonly liftedBy: string | null
}

export function holdReads(db: Kysely<Schema>, { keys }: Tools) {
  const toHold = (row: Selectable<Schema['legal_holds']>): LegalHold => ({
    id: row.id,
    subjectHash: row.subject_hash,
    reason: keys.unseal('legal_holds', row.id, 1, row.sealed),
    reviewOn: row.review_on,
    placedAt: row.placed_at,
    placedBy: row.placed_by,
    liftedAt: row.lifted_at,
    liftedBy: row.lifted_by,
  })
  return {
    byId: async (id: string): Promise<LegalHold | null> => {
      const row = await db.selectFrom('legal_holds').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toHold(row) : null
    },
    /** A person's holds, lifted ones included, newest first. */
    of: async (subjectHash: string): Promise<LegalHold[]> => {
      const rows = await db
        .selectFrom('legal_holds')
        .selectAll()
        .where('subject_hash', '=', subjectHash)
        .orderBy('placed_at', 'desc')
        .execute()
      return rows.map(toHold)
    },
  }
}

export function holdWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  return {
    place: async (hold: Pick<LegalHold, 'id' | 'subjectHash' | 'reason' | 'reviewOn' | 'placedBy'>): Promise<void> => {
      await tx
        .insertInto('legal_holds')
        .values({
          id: hold.id,
          subject_hash: hold.subjectHash,
          sealed: keys.seal('legal_holds', hold.id, 1, hold.reason),
          review_on: hold.reviewOn,
          placed_at: clock.now(),
          placed_by: hold.placedBy,
          lifted_at: null,
          lifted_by: null,
        })
        .execute()
    },
    /** Sets another day (ISO) to look at it again; false where it was lifted already. */
    prolong: async (id: string, reviewOn: string): Promise<boolean> => {
      const prolonged = await tx
        .updateTable('legal_holds')
        .set({ review_on: reviewOn })
        .where('id', '=', id)
        .where('lifted_at', 'is', null)
        .executeTakeFirst()
      return prolonged.numUpdatedRows === 1n
    },
    /** False where it was lifted already. */
    lift: async (id: string, by: string): Promise<boolean> => {
      const lifted = await tx
        .updateTable('legal_holds')
        .set({ lifted_at: clock.now(), lifted_by: by })
        .where('id', '=', id)
        .where('lifted_at', 'is', null)
        .executeTakeFirst()
      return lifted.numUpdatedRows === 1n
    },
    /** Deletes holds lifted before `before`, some at a time; gives how many went. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const rows = await tx
        .selectFrom('legal_holds')
        .select('id')
        .where('lifted_at', '<', before)
        .limit(limit)
        .execute()
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await tx.deleteFrom('legal_holds').where('id', 'in', ids).execute()
      return ids.length
    },
  }
}
