/** Challenges: codes that were asked for. The row holds neither the code nor, in clear, the address. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

/** A challenge as it stands. Times are epoch milliseconds; `expiresAt` is, until the mail has left, when it must have. */
export type Challenge = {
  readonly id: string
  readonly subjectHash: string
  readonly language: string
  readonly createdAt: number
  readonly mailedAt: number | null
  readonly expiresAt: number
  readonly tries: number
  readonly usedAt: number | null
  readonly voidedAt: number | null
}

/** A new challenge. `contents` is sealed; `leaveBy` is when its mail must have left. Times are epoch milliseconds. */
export type NewChallenge = {
  readonly id: string
  readonly browserHash: string
  readonly subjectHash: string
  readonly networkHash: string
  readonly contents: string
  readonly language: string
  readonly createdAt: number
  readonly leaveBy: number
  readonly sweepAt: number
}

const COLUMNS = [
  'id',
  'subject_hash',
  'language',
  'created_at',
  'mailed_at',
  'expires_at',
  'tries',
  'used_at',
  'voided_at',
  'sweep_at',
] as const

function toChallenge(row: Pick<Selectable<Schema['challenges']>, (typeof COLUMNS)[number]>): Challenge {
  return {
    id: row.id,
    subjectHash: row.subject_hash,
    language: row.language,
    createdAt: row.created_at,
    mailedAt: row.mailed_at,
    expiresAt: row.expires_at ?? row.sweep_at,
    tries: row.tries,
    usedAt: row.used_at,
    voidedAt: row.voided_at,
  }
}

export function challengeReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    byId: async (id: string): Promise<Challenge | null> => {
      const row = await db.selectFrom('challenges').select(COLUMNS).where('id', '=', id).executeTakeFirst()
      return row ? toChallenge(row) : null
    },
    /** The challenge that a code typed in this browser is meant for. */
    newestOf: async (browserHash: string): Promise<Challenge | null> => {
      const row = await db
        .selectFrom('challenges')
        .select(COLUMNS)
        .where('browser_hash', '=', browserHash)
        .where('voided_at', 'is', null)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirst()
      return row ? toChallenge(row) : null
    },
    /** Ids of the newest challenges of this browser that a later one has replaced. */
    replacedOf: async (browserHash: string, limit: number): Promise<string[]> => {
      const rows = await db
        .selectFrom('challenges')
        .select('id')
        .where('browser_hash', '=', browserHash)
        .where('voided_at', 'is not', null)
        .orderBy('created_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
    /** What was sealed with the challenge. */
    contentsOf: async (id: string): Promise<string> => {
      const row = await db.selectFrom('challenges').select('sealed').where('id', '=', id).executeTakeFirstOrThrow()
      return keys.unseal('challenges', id, 1, row.sealed)
    },
    /** Has this browser verified this address before? */
    isKnown: async (browserHash: string, subjectHash: string, now: number): Promise<boolean> => {
      const row = await db
        .selectFrom('known_browsers')
        .select('verified_at')
        .where('browser_hash', '=', browserHash)
        .where('subject_hash', '=', subjectHash)
        .where('sweep_at', '>', now)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}

export function challengeWrites(tx: Transaction<Schema>, { engine, keys }: Tools) {
  return {
    add: async (challenge: NewChallenge): Promise<void> => {
      await tx
        .insertInto('challenges')
        .values({
          id: challenge.id,
          browser_hash: challenge.browserHash,
          subject_hash: challenge.subjectHash,
          network_hash: challenge.networkHash,
          sealed: keys.seal('challenges', challenge.id, 1, challenge.contents),
          language: challenge.language,
          created_at: challenge.createdAt,
          mailed_at: null,
          expires_at: challenge.leaveBy,
          tries: 0,
          used_at: null,
          voided_at: null,
          sweep_at: challenge.sweepAt,
        })
        .execute()
    },
    /** Puts aside whatever this browser, and no other, asked for before: a code that was used as well as one that is open. */
    voidOf: async (browserHash: string, now: number): Promise<void> => {
      await tx
        .updateTable('challenges')
        .set({ voided_at: now })
        .where('browser_hash', '=', browserHash)
        .where('voided_at', 'is', null)
        .execute()
    },
    /** Counts a try while there is one left and the code lives; only who gets `true` may compare. */
    countTry: async (id: string, tries: number, now: number): Promise<boolean> => {
      const counted = await tx
        .updateTable('challenges')
        .set((set) => ({ tries: set('tries', '+', 1) }))
        .where('id', '=', id)
        .where('tries', '<', tries)
        .where('used_at', 'is', null)
        .where('voided_at', 'is', null)
        .where('mailed_at', 'is not', null)
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return counted.numUpdatedRows === 1n
    },
    /** Uses the code up; false where someone else was first. */
    use: async (id: string, now: number): Promise<boolean> => {
      const used = await tx
        .updateTable('challenges')
        .set({ used_at: now })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return used.numUpdatedRows === 1n
    },
    /** The mail has left: the code's life begins. False where it had begun before, or the code is used or replaced. */
    handOver: async (id: string, at: number, expiresAt: number): Promise<boolean> => {
      const begun = await tx
        .updateTable('challenges')
        .set({ mailed_at: at, expires_at: expiresAt })
        .where('id', '=', id)
        .where('mailed_at', 'is', null)
        .where('used_at', 'is', null)
        .where('voided_at', 'is', null)
        .executeTakeFirst()
      return begun.numUpdatedRows === 1n
    },
    /** This browser has verified this address: remembered until `sweepAt`. */
    markKnown: async (browserHash: string, subjectHash: string, now: number, sweepAt: number): Promise<void> => {
      const set = { verified_at: now, sweep_at: sweepAt }
      const insert = tx
        .insertInto('known_browsers')
        .values({ browser_hash: browserHash, subject_hash: subjectHash, ...set })
      await (engine === 'mysql'
        ? insert.onDuplicateKeyUpdate(set)
        : insert.onConflict((conflict) => conflict.columns(['browser_hash', 'subject_hash']).doUpdateSet(set))
      ).execute()
    },
    /** Deletes challenges and known browsers that have reached their end, `limit` of each. */
    sweep: async (now: number, limit: number): Promise<number> =>
      (await sweepRows(tx, 'challenges', now, limit)) + (await sweepRows(tx, 'known_browsers', now, limit)),
  }
}
