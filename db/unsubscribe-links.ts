/** Links that ask for a ban: found by the keyed hash of their token, with the address sealed for as long as it may be kept. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

/** `address` is null once it was erased, and `banHash` until then. */
export type UnsubscribeLink = { readonly address: string | null; readonly banHash: string | null }

/** `sweepAt`: epoch milliseconds. */
export type NewLink = {
  readonly tokenHash: string
  readonly subjectHash: string
  readonly address: string
  readonly token: string
  readonly sweepAt: number
}

/** Rows a statement looks for or inserts. */
const ROWS = 500

function* some<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += ROWS) yield items.slice(from, from + ROWS)
}

type Sealed = { readonly address: string; readonly token: string }

export function linkReads(db: Kysely<Schema>, { keys }: Tools) {
  const open = (id: string, sealed: Uint8Array): Sealed => JSON.parse(keys.unseal('unsubscribe_links', id, 1, sealed))
  return {
    byToken: async (hash: string): Promise<UnsubscribeLink | null> => {
      const row = await db.selectFrom('unsubscribe_links').selectAll().where('token_hash', '=', hash).executeTakeFirst()
      if (!row) return null
      return { address: row.sealed ? open(row.token_hash, row.sealed).address : null, banHash: row.ban_hash }
    },
    /** Tokens by the hash of their address. */
    of: async (subjectHashes: readonly string[]): Promise<Map<string, string>> => {
      const tokens = new Map<string, string>()
      for (const hashes of some(subjectHashes)) {
        const rows = await db
          .selectFrom('unsubscribe_links')
          .select(['token_hash', 'subject_hash', 'sealed'])
          .where('subject_hash', 'in', hashes)
          .execute()
        for (const { token_hash, subject_hash, sealed } of rows)
          if (subject_hash && sealed) tokens.set(subject_hash, open(token_hash, sealed).token)
      }
      return tokens
    },
  }
}

export function linkWrites(tx: Transaction<Schema>, { engine, keys, clock }: Tools) {
  return {
    /** Adds links; one whose address has a link already is left out. */
    add: async (links: readonly NewLink[]): Promise<void> => {
      for (const rows of some(links)) {
        const insert = tx.insertInto('unsubscribe_links').values(
          rows.map(({ tokenHash, subjectHash, address, token, sweepAt }) => ({
            token_hash: tokenHash,
            subject_hash: subjectHash,
            sealed: keys.seal('unsubscribe_links', tokenHash, 1, JSON.stringify({ address, token } satisfies Sealed)),
            ban_hash: null,
            depth: 0,
            made_at: clock.now(),
            sweep_at: sweepAt,
          })),
        )
        await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
      }
    },
    prolong: async (subjectHashes: readonly string[], sweepAt: number): Promise<void> => {
      for (const hashes of some(subjectHashes))
        await tx
          .updateTable('unsubscribe_links')
          .set({ sweep_at: sweepAt })
          .where('subject_hash', 'in', hashes)
          .execute()
    },
    /** The address goes; what is left leads to the hash of its ban. `depth`: keys that the hash was made with. */
    forget: async (subjectHash: string, banHash: string, depth: number): Promise<void> => {
      await tx
        .updateTable('unsubscribe_links')
        .set({ subject_hash: null, sealed: null, ban_hash: banHash, depth })
        .where('subject_hash', '=', subjectHash)
        .execute()
    },
    sweep: (now: number, limit: number): Promise<number> => sweepRows(tx, 'unsubscribe_links', now, limit),
  }
}
