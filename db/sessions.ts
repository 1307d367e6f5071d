/** Sessions, by the keyed hash of their id. An ended one keeps whose it was, and nothing else, until it is swept. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

/** Times are epoch milliseconds; `contents` is sealed and null once the session was ended. */
export type Session = {
  readonly idHash: string
  readonly subjectHash: string
  readonly contents: string | null
  readonly createdAt: number
  readonly seenAt: number
  readonly verifiedAt: number
  readonly endsAt: number
  readonly endedAt: number | null
  readonly sweepAt: number
}

export function sessionReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    /** One look-up by the primary key. */
    byId: async (idHash: string): Promise<Session | null> => {
      const row = await db.selectFrom('sessions').selectAll().where('id_hash', '=', idHash).executeTakeFirst()
      if (!row) return null
      return {
        idHash,
        subjectHash: row.subject_hash,
        contents: row.ended_at === null ? keys.unseal('sessions', idHash, 1, row.sealed) : null,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        verifiedAt: row.verified_at,
        endsAt: row.ends_at,
        endedAt: row.ended_at,
        sweepAt: row.sweep_at,
      }
    },
  }
}

export function sessionWrites(tx: Transaction<Schema>, { engine, keys }: Tools) {
  return {
    add: async (session: Omit<Session, 'endedAt'> & { readonly contents: string }): Promise<void> => {
      await tx
        .insertInto('sessions')
        .values({
          id_hash: session.idHash,
          subject_hash: session.subjectHash,
          sealed: keys.seal('sessions', session.idHash, 1, session.contents),
          created_at: session.createdAt,
          seen_at: session.seenAt,
          ends_at: session.endsAt,
          verified_at: session.verifiedAt,
          ended_at: null,
          sweep_at: session.sweepAt,
        })
        .execute()
    },
    /** Notes when the session was last used; never back in time, never for one that was ended. */
    touch: async (idHash: string, seenAt: number): Promise<void> => {
      await tx
        .updateTable('sessions')
        .set({ seen_at: seenAt })
        .where('id_hash', '=', idHash)
        .where('seen_at', '<', seenAt)
        .where('ended_at', 'is', null)
        .execute()
    },
    /** Ends a session and forgets what was sealed in it. False where there was none to end. */
    end: async (idHash: string, now: number): Promise<boolean> => {
      const ended = await tx
        .updateTable('sessions')
        .set({ ended_at: now, sealed: new Uint8Array() })
        .where('id_hash', '=', idHash)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return ended.numUpdatedRows === 1n
    },
    /** Changes what is sealed in a session that hasn't been ended; the row is locked meanwhile. False where there is none. */
    change: async (idHash: string, change: (contents: string) => string): Promise<boolean> => {
      const query = tx
        .selectFrom('sessions')
        .select('sealed')
        .where('id_hash', '=', idHash)
        .where('ended_at', 'is', null)
      const row = await (engine === 'mysql' ? query.forUpdate() : query).executeTakeFirst()
      if (!row) return false
      const contents = change(keys.unseal('sessions', idHash, 1, row.sealed))
      await tx
        .updateTable('sessions')
        .set({ sealed: keys.seal('sessions', idHash, 1, contents) })
        .where('id_hash', '=', idHash)
        .execute()
      return true
    },
    sweep: (now: number, limit: number): Promise<number> => sweepRows(tx, 'sessions', now, limit),
  }
}
