/** Erasures on their way through the port to a system of record, and what the erasure of a request has come to. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `content` is JSON: what is to be erased, and by what the record is found. Once it is settled, nothing that names anybody. */
export type EraseOrder = {
  readonly id: string
  /** Null for what goes by itself on its day. */
  readonly requestId: string | null
  readonly subjectHash: string
  readonly register: string
  readonly state: Schema['erase_orders']['state']
  readonly content: string
}

export function eraseOrderReads(db: Kysely<Schema>, { keys }: Tools) {
  const toOrder = (row: Selectable<Schema['erase_orders']>): EraseOrder => ({
    id: row.id,
    requestId: row.request_id,
    subjectHash: row.subject_hash,
    register: row.register,
    state: row.state,
    content: keys.unseal('erase_orders', row.id, 1, row.sealed),
  })
  return {
    byId: async (id: string): Promise<EraseOrder | null> => {
      const row = await db.selectFrom('erase_orders').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toOrder(row) : null
    },
    /** A request's orders, the oldest first. */
    ofRequest: async (requestId: string): Promise<EraseOrder[]> => {
      const rows = await db
        .selectFrom('erase_orders')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('id')
        .execute()
      return rows.map(toOrder)
    },
    /** Is any of a request's still on its way? */
    anyOpen: async (requestId: string): Promise<boolean> => {
      const row = await db
        .selectFrom('erase_orders')
        .select('id')
        .where('request_id', '=', requestId)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return row !== undefined
    },
    /** What the erasure of a request has come to, as JSON; null before it was carried out. */
    reportOf: async (requestId: string): Promise<string | null> => {
      const row = await db
        .selectFrom('erasure_reports')
        .select('sealed')
        .where('request_id', '=', requestId)
        .executeTakeFirst()
      return row ? keys.unseal('erasure_reports', requestId, 1, row.sealed) : null
    },
  }
}

export function eraseOrderWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  const seal = (id: string, content: string) => keys.seal('erase_orders', id, 1, content)
  return {
    add: async ({ id, requestId, subjectHash, register, content }: Omit<EraseOrder, 'state'>): Promise<void> => {
      const times = { made_at: clock.now(), settled_at: null }
      await tx
        .insertInto('erase_orders')
        .values({
          ...{ id, request_id: requestId, subject_hash: subjectHash, register },
          ...{ sealed: seal(id, content), state: 'open', ...times },
        })
        .execute()
    },
    /** False where it was settled before. `content` is what may still be known of it. */
    settle: async (id: string, state: Exclude<EraseOrder['state'], 'open'>, content: string): Promise<boolean> => {
      const settled = await tx
        .updateTable('erase_orders')
        .set({ state, sealed: seal(id, content), settled_at: clock.now() })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return settled.numUpdatedRows === 1n
    },
    /** Nobody asks for it any more. */
    remove: async (id: string): Promise<void> => {
      await tx.deleteFrom('erase_orders').where('id', '=', id).execute()
    },
    /** Keeps what the erasure of a request has come to; carried out once more, the newer counts. */
    report: async (requestId: string, content: string): Promise<void> => {
      await tx.deleteFrom('erasure_reports').where('request_id', '=', requestId).execute()
      const sealed = keys.seal('erasure_reports', requestId, 1, content)
      await tx.insertInto('erasure_reports').values({ request_id: requestId, sealed }).execute()
    },
  }
}
