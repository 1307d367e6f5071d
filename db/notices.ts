/** The privacy notice as it stood: each version from the moment it came into force. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type NoticeVersion = Schema['notices']

export function noticeReads(db: Kysely<Schema>) {
  return {
    latest: () => db.selectFrom('notices').selectAll().orderBy('from_at', 'desc').executeTakeFirst(),
    /** Every version's digest and first day, newest first. */
    versions: () => db.selectFrom('notices').select(['digest', 'from_at']).orderBy('from_at', 'desc').execute(),
    byDigest: (digest: string) => db.selectFrom('notices').selectAll().where('digest', '=', digest).executeTakeFirst(),
  }
}

export function noticeWrites(tx: Transaction<Schema>, { engine }: Tools) {
  return {
    /** Keeps a version; the same content is kept once, from the first time it was in force. */
    keep: async (version: NoticeVersion): Promise<void> => {
      const insert = tx.insertInto('notices').values(version)
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
    },
  }
}
