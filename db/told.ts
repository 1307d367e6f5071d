/** How far colleagues have been told of what waits: each row carries it, so that nothing is told of twice, whoever looks first. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** A row as those are told of it who have to do with it. Times are epoch milliseconds. */
export type Untold = {
  readonly id: string
  readonly kind: string
  readonly assignee: string | null
  readonly createdAt: number
  readonly dueAt: number
  /** The request that it belongs to, or is. */
  readonly requestId: string | null
  readonly requestReference: string | null
}

/** What has been told of less than `level`; where `dueBefore` is not null, of that what is due by then. */
export type Telling = { readonly level: number; readonly dueBefore: number | null }

/**
 * Open rows that have not been told of so far. The levels are named one by one: then each is a short stretch of the index, and a
 * database that locks all that it looks through locks nothing else.
 */
function untoldRows(db: Kysely<Schema>, { level, dueBefore }: Telling) {
  const levels = Array.from({ length: level }, (_, told) => told)
  return db
    .selectFrom('waiting')
    .where('state', '=', 'open')
    .where('told', 'in', levels)
    .$if(dueBefore !== null, (some) => some.where('due_at', '<=', dueBefore ?? 0))
}

export function toldReads(db: Kysely<Schema>) {
  return {
    /** Is there anything to tell of? Costs no lock, so it can be asked every minute. */
    isBehind: async (telling: Telling): Promise<boolean> =>
      (await untoldRows(db, telling).select('id').limit(1).executeTakeFirst()) !== undefined,
  }
}

export function toldWrites(tx: Transaction<Schema>, { engine }: Tools) {
  return {
    /** Some of the open rows that have not been told of so far, locked until the commit. */
    behind: async (telling: Telling, limit: number): Promise<Untold[]> => {
      const query = untoldRows(tx, telling)
        .select(['id', 'kind', 'assignee', 'created_at', 'due_at', 'request_id'])
        .limit(limit)
      const rows = await (engine === 'mysql' ? query.forUpdate() : query).execute()
      const ids = rows.flatMap(({ request_id }) => (request_id === null ? [] : [request_id]))
      const found =
        ids.length === 0
          ? []
          : await tx.selectFrom('requests').select(['id', 'reference']).where('id', 'in', ids).execute()
      const references = new Map(found.map((one) => [one.id, one.reference]))
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        assignee: row.assignee,
        createdAt: row.created_at,
        dueAt: row.due_at,
        requestId: row.request_id,
        requestReference: references.get(row.request_id ?? '') ?? null,
      }))
    },
    mark: async (ids: readonly string[], level: number): Promise<void> => {
      if (ids.length > 0) await tx.updateTable('waiting').set({ told: level }).where('id', 'in', ids).execute()
    },
  }
}
