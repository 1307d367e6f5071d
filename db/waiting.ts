/** What waits for a person at the controller: a row each, with its details sealed. */
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `details` are sealed, so they may hold what the person who answers needs to see. */
export type Waiting = {
  readonly id: string
  readonly reference: string
  readonly kind: string
  readonly subjectHash: string
  readonly details: Readonly<Record<string, unknown>>
  readonly createdAt: number
  readonly dueAt: number | null
}

/** Rows a list shows at once. */
const LIST_ROWS = 1000

export function waitingReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    /** The oldest open ones first. */
    open: async (): Promise<Waiting[]> => {
      const rows = await db
        .selectFrom('waiting')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('created_at')
        .limit(LIST_ROWS)
        .execute()
      return rows.map((row) => ({
        id: row.id,
        reference: row.reference,
        kind: row.kind,
        subjectHash: row.subject_hash,
        details: JSON.parse(keys.unseal('waiting', row.id, 1, row.sealed)),
        createdAt: row.created_at,
        dueAt: row.due_at,
      }))
    },
    /** References of one person's open rows of a kind. */
    openOf: async (subjectHash: string, kind: string): Promise<string[]> => {
      const rows = await db
        .selectFrom('waiting')
        .select('reference')
        .where('subject_hash', '=', subjectHash)
        .where('kind', '=', kind)
        .where('state', '=', 'open')
        .execute()
      return rows.map((row) => row.reference)
    },
  }
}

export function waitingWrites(tx: Transaction<Schema>, { keys }: Tools) {
  return {
    add: async (row: Waiting): Promise<void> => {
      await tx
        .insertInto('waiting')
        .values({
          id: row.id,
          reference: row.reference,
          kind: row.kind,
          subject_hash: row.subjectHash,
          sealed: keys.seal('waiting', row.id, 1, JSON.stringify(row.details)),
          state: 'open',
          created_at: row.createdAt,
          due_at: row.dueAt,
          done_at: null,
        })
        .execute()
    },
    /** Deletes rows that were done before `before`, some at a time. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const rows = await tx.selectFrom('waiting').select('id').where('done_at', '<', before).limit(limit).execute()
      if (rows.length > 0)
        await tx
          .deleteFrom('waiting')
          .where(
            'id',
            'in',
            rows.map((row) => row.id),
          )
          .execute()
      return rows.length
    },
  }
}
