/** The disclosure log: to whom somebody's data was given, what, and when. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `content` is JSON: to whom, and what. Times are epoch milliseconds. */
export type StoredDisclosure = {
  readonly id: string
  readonly subjectHash: string
  readonly partner: string | null
  readonly how: Schema['disclosures']['how']
  readonly content: string
  readonly at: number
  readonly madeBy: string | null
}

/** More than these of one person nobody reads on one page; the newest come first. */
const SHOWN_ROWS = 500

export function disclosureReads(db: Kysely<Schema>, { keys }: Tools) {
  const toDisclosure = (row: Selectable<Schema['disclosures']>): StoredDisclosure => ({
    ...{ id: row.id, subjectHash: row.subject_hash, partner: row.partner, how: row.how, madeBy: row.made_by },
    content: keys.unseal('disclosures', row.id, 1, row.sealed),
    at: Number(row.at),
  })
  return {
    of: async (subjectHash: string): Promise<StoredDisclosure[]> => {
      const rows = await db
        .selectFrom('disclosures')
        .selectAll()
        .where('subject_hash', '=', subjectHash)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(SHOWN_ROWS)
        .execute()
      return rows.map(toDisclosure)
    },
    /** Partners of the installation that somebody's data was given to. */
    partnersOf: async (subjectHash: string): Promise<string[]> => {
      const rows = await db
        .selectFrom('disclosures')
        .select('partner')
        .where('subject_hash', '=', subjectHash)
        .where('partner', 'is not', null)
        .groupBy('partner')
        .execute()
      return rows.flatMap(({ partner }) => partner ?? [])
    },
  }
}

type New = Omit<StoredDisclosure, 'id'> & { readonly id: string; readonly digest: string }

export function disclosureWrites(tx: Transaction<Schema>, { keys, clock, engine }: Tools) {
  return {
    /** False where it was told before. */
    add: async ({ id, subjectHash, digest, partner, how, content, at, madeBy }: New): Promise<boolean> => {
      const insert = tx.insertInto('disclosures').values({
        ...{ id, subject_hash: subjectHash, digest, partner, how, at, made_at: clock.now(), made_by: madeBy },
        sealed: keys.seal('disclosures', id, 1, content),
      })
      const added = await (engine === 'mysql'
        ? insert.ignore()
        : insert.onConflict((conflict) => conflict.doNothing())
      ).executeTakeFirst()
      return added.numInsertedOrUpdatedRows === 1n
    },
    /** Takes away what was told by mistake. False where the person has no such entry. */
    drop: async (id: string, subjectHash: string): Promise<boolean> => {
      const dropped = await tx
        .deleteFrom('disclosures')
        .where('id', '=', id)
        .where('subject_hash', '=', subjectHash)
        .executeTakeFirst()
      return dropped.numDeletedRows === 1n
    },
    /** Deletes what was given away before `before`, some at a time. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const rows = await tx.selectFrom('disclosures').select('id').where('at', '<', before).limit(limit).execute()
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await tx.deleteFrom('disclosures').where('id', 'in', ids).execute()
      return ids.length
    },
  }
}
