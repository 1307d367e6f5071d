/** Readings of all sources from end to end: where each is, so that another process goes on there, and what it has come to. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `content` is JSON: counts, and a cursor that may name a mailbox. Times are epoch milliseconds. */
export type StoredReconciliation = {
  readonly id: string
  readonly asked: Schema['reconciliations']['asked']
  readonly state: Schema['reconciliations']['state']
  readonly version: number
  readonly content: string
  readonly beganAt: number
  readonly endedAt: number | null
}

/** Readings shown: a month of nights. */
const SHOWN = 31

export function reconciliationReads(db: Kysely<Schema>, { keys }: Tools) {
  const toReading = (row: Selectable<Schema['reconciliations']>): StoredReconciliation => ({
    ...{ id: row.id, asked: row.asked, state: row.state, version: row.version },
    content: keys.unseal('reconciliations', row.id, 1, row.sealed),
    beganAt: Number(row.began_at),
    endedAt: row.ended_at === null ? null : Number(row.ended_at),
  })
  return {
    byId: async (id: string): Promise<StoredReconciliation | null> => {
      const row = await db.selectFrom('reconciliations').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toReading(row) : null
    },
    running: async (): Promise<StoredReconciliation | null> => {
      const row = await db
        .selectFrom('reconciliations')
        .selectAll()
        .where('state', '=', 'running')
        .orderBy('began_at')
        .executeTakeFirst()
      return row ? toReading(row) : null
    },
    /** The newest first. */
    newest: async (limit = SHOWN): Promise<StoredReconciliation[]> => {
      const rows = await db.selectFrom('reconciliations').selectAll().orderBy('began_at', 'desc').limit(limit).execute()
      return rows.map(toReading)
    },
  }
}

export function reconciliationWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  const seal = (id: string, content: string) => keys.seal('reconciliations', id, 1, content)
  return {
    add: async ({ id, asked, content }: Pick<StoredReconciliation, 'id' | 'asked' | 'content'>): Promise<void> => {
      const times = { began_at: clock.now(), ended_at: null }
      await tx
        .insertInto('reconciliations')
        .values({ id, asked, state: 'running', version: 1, sealed: seal(id, content), ...times })
        .execute()
    },
    /** One step on, if nobody else has taken it. */
    advance: async (
      { id, version }: Pick<StoredReconciliation, 'id' | 'version'>,
      { state, content }: Pick<StoredReconciliation, 'state' | 'content'>,
    ): Promise<boolean> => {
      const moved = await tx
        .updateTable('reconciliations')
        .set({
          ...{ state, version: version + 1, sealed: seal(id, content) },
          ended_at: state === 'done' ? clock.now() : null,
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('state', '=', 'running')
        .executeTakeFirst()
      return moved.numUpdatedRows === 1n
    },
    /** Deletes what ended before `before`, some at a time. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const rows = await tx
        .selectFrom('reconciliations')
        .select('id')
        .where('ended_at', '<', before)
        .limit(limit)
        .execute()
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await tx.deleteFrom('reconciliations').where('id', 'in', ids).execute()
      return ids.length
    },
  }
}
