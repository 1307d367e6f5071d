/** Sessions of staff, by the keyed hash of their id. Role and state are read off the account each time, so a change counts at once. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

/** Times are epoch milliseconds. `device` is sealed: what kind of browser it was begun in. */
export type StaffSessionRow = {
  readonly idHash: string
  readonly staffId: string
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
  readonly strongUntil: number
  readonly endsAt: number
}

/** A session with whose it is. `active`: neither the session was ended nor the account suspended or removed. */
export type StaffVisit = Omit<StaffSessionRow, 'device'> & {
  readonly active: boolean
  readonly name: string
  readonly role: string
  readonly language: string
  /** After this nothing is kept for whom it belonged to. */
  readonly sweepAt: number
}

export function staffSessionReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    /** One look-up for a request: the session and the account behind it. */
    byId: async (idHash: string): Promise<StaffVisit | null> => {
      const row = await db
        .selectFrom('staff_sessions')
        .innerJoin('staff', 'staff.id', 'staff_sessions.staff_id')
        .select(['staff_id', 'staff_sessions.created_at', 'seen_at', 'strong_until', 'ends_at', 'ended_at'])
        .select(['staff_sessions.sweep_at', 'staff.state', 'staff.role', 'staff.language', 'staff.sealed'])
        .where('id_hash', '=', idHash)
        .executeTakeFirst()
      if (!row) return null
      return {
        idHash,
        staffId: row.staff_id,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        strongUntil: row.strong_until,
        endsAt: row.ends_at,
        active: row.ended_at === null && row.state === 'active',
        name: JSON.parse(keys.unseal('staff', row.staff_id, 1, row.sealed)).name,
        role: row.role,
        language: row.language,
        sweepAt: row.sweep_at,
      }
    },
    /** A person's sessions that may still live, the newest first; whether idle time has ended them is for the caller to say. */
    openOf: async (staffId: string, now: number): Promise<StaffSessionRow[]> => {
      const rows = await db
        .selectFrom('staff_sessions')
        .selectAll()
        .where('staff_id', '=', staffId)
        .where('ended_at', 'is', null)
        .where('ends_at', '>', now)
        .orderBy('created_at', 'desc')
        .orderBy('id_hash')
        .execute()
      return rows.map((row) => ({
        idHash: row.id_hash,
        staffId,
        device: keys.unseal('staff_sessions', row.id_hash, 1, row.sealed),
        createdAt: row.created_at,
        seenAt: row.seen_at,
        strongUntil: row.strong_until,
        endsAt: row.ends_at,
      }))
    },
  }
}

export function staffSessionWrites(tx: Transaction<Schema>, { keys }: Tools) {
  const ending = (now: number) =>
    tx.updateTable('staff_sessions').set({ ended_at: now, sealed: new Uint8Array() }).where('ended_at', 'is', null)
  return {
    add: async (session: StaffSessionRow & { readonly sweepAt: number }): Promise<void> => {
      await tx
        .insertInto('staff_sessions')
        .values({
          id_hash: session.idHash,
          staff_id: session.staffId,
          sealed: keys.seal('staff_sessions', session.idHash, 1, session.device),
          created_at: session.createdAt,
          seen_at: session.seenAt,
          strong_until: session.strongUntil,
          ends_at: session.endsAt,
          ended_at: null,
          sweep_at: session.sweepAt,
        })
        .execute()
    },
    /** Notes when the session was last used; never back in time, never for one that was ended. */
    touch: async (idHash: string, seenAt: number): Promise<void> => {
      await tx
        .updateTable('staff_sessions')
        .set({ seen_at: seenAt })
        .where('id_hash', '=', idHash)
        .where('seen_at', '<', seenAt)
        .where('ended_at', 'is', null)
        .execute()
    },
    /** The person has just shown again who they are; false where the session was ended meanwhile. */
    strengthen: async (idHash: string, until: number): Promise<boolean> => {
      const strengthened = await tx
        .updateTable('staff_sessions')
        .set({ strong_until: until })
        .where('id_hash', '=', idHash)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return strengthened.numUpdatedRows === 1n
    },
    /** Ends one session; false where there was none of this person's to end. */
    end: async (idHash: string, staffId: string, now: number): Promise<boolean> =>
      (await ending(now).where('id_hash', '=', idHash).where('staff_id', '=', staffId).executeTakeFirst())
        .numUpdatedRows === 1n,
    /** Ends all of a person's sessions but `except`; gives how many. */
    endAll: async (staffId: string, now: number, except: string | null): Promise<number> => {
      const all = ending(now).where('staff_id', '=', staffId)
      const ended = await (except === null ? all : all.where('id_hash', '!=', except)).executeTakeFirst()
      return Number(ended.numUpdatedRows)
    },
    sweep: (now: number, limit: number): Promise<number> => sweepRows(tx, 'staff_sessions', now, limit),
  }
}
