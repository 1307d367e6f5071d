/** Erasures that were asked for: which plan was shown and approved, until when they can be taken back, and what became of them. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** Times are epoch milliseconds; `digest` is a keyed hash of the plan. */
export type StoredErasure = {
  readonly requestId: string
  readonly subjectHash: string
  readonly state: Schema['erasures']['state']
  readonly digest: string
  readonly askedAt: number
  readonly coolingUntil: number | null
  readonly begunAt: number | null
  readonly doneAt: number | null
}

const toErasure = (row: Selectable<Schema['erasures']>): StoredErasure => ({
  requestId: row.request_id,
  subjectHash: row.subject_hash,
  state: row.state,
  digest: row.digest,
  askedAt: row.asked_at,
  coolingUntil: row.cooling_until,
  begunAt: row.begun_at,
  doneAt: row.done_at,
})

export function erasureReads(db: Kysely<Schema>) {
  return {
    ofRequest: async (requestId: string): Promise<StoredErasure | null> => {
      const row = await db.selectFrom('erasures').selectAll().where('request_id', '=', requestId).executeTakeFirst()
      return row ? toErasure(row) : null
    },
  }
}

export function erasureWrites(tx: Transaction<Schema>, { clock }: Tools) {
  const change = async (
    requestId: string,
    from: readonly StoredErasure['state'][],
    values: Partial<Selectable<Schema['erasures']>>,
  ): Promise<boolean> => {
    const changed = await tx
      .updateTable('erasures')
      .set(values)
      .where('request_id', '=', requestId)
      .where('state', 'in', from)
      .executeTakeFirst()
    return changed.numUpdatedRows === 1n
  }
  return {
    add: async (made: Pick<StoredErasure, 'requestId' | 'subjectHash' | 'digest'>): Promise<void> => {
      await tx
        .insertInto('erasures')
        .values({
          request_id: made.requestId,
          subject_hash: made.subjectHash,
          state: 'asked',
          digest: made.digest,
          asked_at: clock.now(),
          cooling_until: null,
          begun_at: null,
          done_at: null,
        })
        .execute()
    },
    /** From when it may be carried out. */
    cool: (requestId: string, until: number) => change(requestId, ['asked', 'approved'], { cooling_until: until }),
    /** Staff have approved the plan with this digest; once more where the request was taken up again. */
    approve: (requestId: string, digest: string) =>
      change(requestId, ['asked', 'approved', 'changed', 'erased', 'done'], {
        state: 'approved',
        digest,
        done_at: null,
      }),
    /** The data is not what was approved any more. */
    changed: (requestId: string) => change(requestId, ['approved'], { state: 'changed' }),
    erased: (requestId: string) => change(requestId, ['approved'], { state: 'erased', begun_at: clock.now() }),
    done: (requestId: string) => change(requestId, ['erased'], { state: 'done', done_at: clock.now() }),
  }
}
