/** Forms that were sent after the session had run out, sealed, by the keyed hash of the id in the browser's cookie. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

/** `contents` is sealed. Times are epoch milliseconds. */
export type ParkedForm = {
  readonly idHash: string
  readonly subjectHash: string
  readonly contents: string
  readonly createdAt: number
  readonly sweepAt: number
}

export function parkedReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    /** The contents of a person's kept form, if it is that person's and its time isn't over. */
    contentsOf: async (idHash: string, subjectHash: string, now: number): Promise<string | null> => {
      const row = await db
        .selectFrom('parked_forms')
        .select('sealed')
        .where('id_hash', '=', idHash)
        .where('subject_hash', '=', subjectHash)
        .where('sweep_at', '>', now)
        .executeTakeFirst()
      return row ? keys.unseal('parked_forms', idHash, 1, row.sealed) : null
    },
  }
}

export function parkedWrites(tx: Transaction<Schema>, { keys }: Tools) {
  return {
    add: async (form: ParkedForm): Promise<void> => {
      await tx
        .insertInto('parked_forms')
        .values({
          id_hash: form.idHash,
          subject_hash: form.subjectHash,
          sealed: keys.seal('parked_forms', form.idHash, 1, form.contents),
          created_at: form.createdAt,
          sweep_at: form.sweepAt,
        })
        .execute()
    },
    /** A form that is kept, whoever's it is. */
    of: async (idHash: string, now: number): Promise<Omit<ParkedForm, 'createdAt'> | null> => {
      const row = await tx
        .selectFrom('parked_forms')
        .selectAll()
        .where('id_hash', '=', idHash)
        .where('sweep_at', '>', now)
        .executeTakeFirst()
      if (!row) return null
      const contents = keys.unseal('parked_forms', idHash, 1, row.sealed)
      return { idHash, subjectHash: row.subject_hash, contents, sweepAt: row.sweep_at }
    },
    /** Takes a form out; false where it is another person's or was taken already. */
    remove: async (idHash: string, subjectHash: string): Promise<boolean> => {
      const removed = await tx
        .deleteFrom('parked_forms')
        .where('id_hash', '=', idHash)
        .where('subject_hash', '=', subjectHash)
        .executeTakeFirst()
      return removed.numDeletedRows === 1n
    },
    sweep: (now: number, limit: number): Promise<number> => sweepRows(tx, 'parked_forms', now, limit),
  }
}
