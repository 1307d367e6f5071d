/** Marketing bans: keyed hashes and nothing else, so that the list outlives every address on it. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { SuppressionKey } from '#app/keys/suppression.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `since`: epoch milliseconds. */
export type Ban = { readonly id: string; readonly since: number; readonly way: Schema['bans']['way'] }

/** Hashes asked for in one statement: beyond this the time of each hash no longer falls, and no engine's limit is near. */
const HASHES = 1_000
/** Bans wrapped at a time. */
const WRAPPED_ROWS = 500

const toBan = ({ id, since, way }: Selectable<Schema['bans']>): Ban => ({ id, since: Number(since), way })

async function depthIn(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('suppression_keys')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count) + 1
}

/** The keys before today's, oldest first. */
async function olderKeys(db: Kysely<Schema>, { keys }: Pick<Tools, 'keys'>): Promise<SuppressionKey[]> {
  const rows = await db.selectFrom('suppression_keys').selectAll().orderBy('position').execute()
  return rows.map(({ id, position, sealed }) => ({
    id,
    key: keys.unseal('suppression_keys', String(position), 1, sealed),
  }))
}

export function banReads(db: Kysely<Schema>, tools: Tools) {
  const { keys } = tools
  return {
    older: () => olderKeys(db, tools),
    /** From an address in the list's form to what stands on the list. */
    hashing: async (): Promise<(form: string) => string> => keys.suppression.over(await olderKeys(db, tools)),
    /** Which of these hashes are on the list. */
    among: async (hashes: readonly string[]): Promise<Set<string>> => {
      const found = new Set<string>()
      for (let from = 0; from < hashes.length; from += HASHES) {
        const some = hashes.slice(from, from + HASHES)
        const rows = await db.selectFrom('bans').select('hash').where('hash', 'in', some).execute()
        for (const { hash } of rows) found.add(hash)
      }
      return found
    },
    /** The ban with this hash; null where there is none. */
    byHash: async (hash: string): Promise<Ban | null> => {
      const row = await db.selectFrom('bans').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row ? toBan(row) : null
    },
    /** Is anybody banned? Imports where nobody is need not look. */
    any: async (): Promise<boolean> =>
      (await db.selectFrom('bans').select('id').limit(1).executeTakeFirst()) !== undefined,
    /** The whole list, some at a time. */
    every: async function* (): AsyncGenerator<(Ban & { readonly hash: string; readonly depth: number })[]> {
      for (let after = ''; ; ) {
        const rows = await db
          .selectFrom('bans')
          .selectAll()
          .where('hash', '>', after)
          .orderBy('hash')
          .limit(HASHES)
          .execute()
        if (rows.length > 0) yield rows.map((row) => ({ ...toBan(row), hash: row.hash, depth: row.depth }))
        if (rows.length < HASHES) return
        after = rows.at(-1)?.hash ?? after
      }
    },
    /** Keys that a hash on the list is made with by now. */
    depth: () => depthIn(db),
  }
}

type Hashed = { readonly hash: string; readonly depth: number }

export function banWrites(tx: Transaction<Schema>, tools: Tools) {
  const { engine, keys, clock } = tools
  /** A hash under as many keys as there are today. */
  const today = async ({ hash, depth }: Hashed): Promise<Hashed> => {
    const now = await depthIn(tx)
    if (depth >= now) return { hash, depth }
    return { hash: keys.suppression.wrapping(await olderKeys(tx, tools), depth)(hash), depth: now }
  }
  /** Hashes made with fewer keys than there are now, some at a time. */
  const wrapBans = async (older: readonly SuppressionKey[]): Promise<number> => {
    const rows = await tx
      .selectFrom('bans')
      .select(['hash', 'depth'])
      .where('depth', '<=', older.length)
      .limit(WRAPPED_ROWS)
      .execute()
    for (const { hash, depth } of rows) {
      const wrapped = { hash: keys.suppression.wrapping(older, depth)(hash), depth: older.length + 1 }
      await tx.updateTable('bans').set(wrapped).where('hash', '=', hash).execute()
    }
    return rows.length
  }
  /** The same for links whose address was erased. */
  const wrapLinks = async (older: readonly SuppressionKey[]): Promise<number> => {
    const rows = await tx
      .selectFrom('unsubscribe_links')
      .select(['token_hash', 'ban_hash', 'depth'])
      .where('ban_hash', 'is not', null)
      .where('depth', '<=', older.length)
      .limit(WRAPPED_ROWS)
      .execute()
    for (const { token_hash, ban_hash, depth } of rows) {
      const wrapped = { ban_hash: keys.suppression.wrapping(older, depth)(ban_hash ?? ''), depth: older.length + 1 }
      await tx.updateTable('unsubscribe_links').set(wrapped).where('token_hash', '=', token_hash).execute()
    }
    return rows.length
  }
  return {
    /** Puts a hash on the list. False where it was there: a ban keeps its first day. */
    put: async (hash: string, ban: Pick<Ban, 'id' | 'way'>): Promise<boolean> => {
      const depth = await depthIn(tx)
      const insert = tx.insertInto('bans').values({ hash, id: ban.id, depth, since: clock.now(), way: ban.way })
      const put = await (engine === 'mysql'
        ? insert.ignore()
        : insert.onConflict((conflict) => conflict.doNothing())
      ).executeTakeFirst()
      return put.numInsertedOrUpdatedRows === 1n
    },
    /** Puts on the list what was on it before, since the day on which it was. */
    again: async ({ id, since, way, ...hashed }: Ban & Hashed): Promise<void> => {
      const insert = tx.insertInto('bans').values({ ...(await today(hashed)), id, since, way })
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
    },
    /** Takes off the list what was taken off before. */
    liftAgain: async ({ hash, depth }: Hashed): Promise<void> => {
      const { hash: now } = await today({ hash, depth })
      await tx.deleteFrom('bans').where('hash', '=', now).execute()
    },
    /** Takes a hash off the list; false where it was not on it. */
    lift: async (hash: string): Promise<boolean> => {
      const lifted = await tx.deleteFrom('bans').where('hash', '=', hash).executeTakeFirst()
      return lifted.numDeletedRows === 1n
    },
    /**
     * Brings the list under today's key, in the transaction that turns the SECRET_KEY. `older`: the keys before it, oldest first,
     * as the keys of then have unsealed and named them.
     */
    wrap: async (older: readonly SuppressionKey[]): Promise<void> => {
      await tx.deleteFrom('suppression_keys').execute()
      for (const [position, { id, key }] of older.entries()) {
        const sealed = keys.seal('suppression_keys', String(position), 1, key)
        await tx.insertInto('suppression_keys').values({ position, id, sealed, wrapped_at: clock.now() }).execute()
      }
      while ((await wrapBans(older)) > 0);
      while ((await wrapLinks(older)) > 0);
    },
  }
}
