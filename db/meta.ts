/** Single facts about the database, leases of names, and the signing keys. */
import type { Kysely, Transaction } from 'kysely'
import { CHAIN_START } from '#app/keys/chain.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type StoredKey = { readonly kid: string; readonly publicJwk: string; readonly privateJwk: string }

export function metaReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    get: async (name: string): Promise<string | null> => {
      const row = await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst()
      return row?.value ?? null
    },
    /** The key that signs now, unsealed. */
    signingKey: async (): Promise<StoredKey | null> => {
      const row = await db
        .selectFrom('signing_keys')
        .selectAll()
        .where('retired_at', 'is', null)
        .orderBy('created_at')
        .executeTakeFirst()
      if (!row) return null
      return {
        kid: row.kid,
        publicJwk: row.public_jwk,
        privateJwk: keys.unseal('signing_keys', row.kid, 1, row.sealed),
      }
    },
    /** Every public key there ever was, oldest first, as JWK texts. */
    publicKeys: async (): Promise<string[]> => {
      const rows = await db.selectFrom('signing_keys').select('public_jwk').orderBy('created_at').execute()
      return rows.map((row) => row.public_jwk)
    },
  }
}

export function metaWrites(tx: Transaction<Schema>, { engine, keys, clock }: Tools) {
  return {
    /** Sets a fact that isn't there yet and gives what stands now, whoever set it. */
    settle: async (name: string, value: string): Promise<string> => {
      const insert = tx.insertInto('meta').values({ name, value })
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
      const row = await tx.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirstOrThrow()
      return row.value
    },
    /** Sets a fact that changes. */
    set: async (name: string, value: string): Promise<void> => {
      const insert = tx.insertInto('meta').values({ name, value })
      await (engine === 'mysql'
        ? insert.onDuplicateKeyUpdate({ value })
        : insert.onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      ).execute()
    },
    /** The row that the audit chain hangs on. */
    beginChain: async (): Promise<void> => {
      const insert = tx.insertInto('audit_head').values({ id: 1, seq: 0, hash: CHAIN_START })
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
    },
    addSigningKey: async (key: StoredKey): Promise<void> => {
      await tx
        .insertInto('signing_keys')
        .values({
          kid: key.kid,
          public_jwk: key.publicJwk,
          sealed: keys.seal('signing_keys', key.kid, 1, key.privateJwk),
          created_at: clock.now(),
          retired_at: null,
        })
        .execute()
    },
    /** Takes or prolongs a name for one process until `until`; false while another holds it. */
    lease: async (name: string, owner: string, until: number): Promise<boolean> => {
      const now = clock.now()
      const insert = tx.insertInto('leases').values({ name, owner: '', until: 0 })
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
      const taken = await tx
        .updateTable('leases')
        .set({ owner, until })
        .where('name', '=', name)
        .where((where) => where.or([where('owner', '=', owner), where('until', '<=', now)]))
        .executeTakeFirst()
      return taken.numUpdatedRows === 1n
    },
  }
}
