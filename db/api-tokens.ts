/** Tokens of machines that ask through the API: found by a keyed hash, the token itself is kept nowhere. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** Times are epoch milliseconds. */
export type ApiToken = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: number
  readonly usedAt: number | null
  readonly revokedAt: number | null
}

const toToken = (row: Selectable<Schema['api_tokens']>): ApiToken => ({
  id: row.id,
  name: row.name,
  scopes: JSON.parse(row.scopes),
  madeAt: row.made_at,
  usedAt: row.used_at,
  revokedAt: row.revoked_at,
})

export function apiTokenReads(db: Kysely<Schema>) {
  return {
    byHash: async (hash: string): Promise<ApiToken | null> => {
      const row = await db.selectFrom('api_tokens').selectAll().where('token_hash', '=', hash).executeTakeFirst()
      return row ? toToken(row) : null
    },
    /** Every token there ever was, oldest first: there are as many as there are tools. */
    all: async (): Promise<ApiToken[]> =>
      (await db.selectFrom('api_tokens').selectAll().orderBy('made_at').orderBy('id').execute()).map(toToken),
  }
}

export function apiTokenWrites(tx: Transaction<Schema>, { clock }: Tools) {
  return {
    add: async (token: Pick<ApiToken, 'id' | 'name' | 'scopes'>, hash: string): Promise<void> => {
      await tx
        .insertInto('api_tokens')
        .values({
          id: token.id,
          token_hash: hash,
          name: token.name,
          scopes: JSON.stringify(token.scopes),
          made_at: clock.now(),
          used_at: null,
          revoked_at: null,
        })
        .execute()
    },
    used: async (id: string): Promise<void> => {
      await tx.updateTable('api_tokens').set({ used_at: clock.now() }).where('id', '=', id).execute()
    },
    /** False where there is none that could still be used. */
    revoke: async (id: string): Promise<boolean> => {
      const revoked = await tx
        .updateTable('api_tokens')
        .set({ revoked_at: clock.now() })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return revoked.numUpdatedRows === 1n
    },
  }
}
