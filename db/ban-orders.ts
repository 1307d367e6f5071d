/** Bans on their way through the port to a system of record. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `content` names the record in its system, as JSON. */
export type BanOrder = {
  readonly id: string
  readonly requestId: string
  readonly register: string
  readonly ban: Schema['ban_orders']['ban']
  readonly state: Schema['ban_orders']['state']
  readonly content: string
}

export function banOrderReads(db: Kysely<Schema>, { keys }: Tools) {
  const toOrder = ({ id, request_id, register, ban, state, sealed }: Selectable<Schema['ban_orders']>): BanOrder => ({
    ...{ id, requestId: request_id, register, ban, state },
    content: keys.unseal('ban_orders', id, 1, sealed),
  })
  return {
    byId: async (id: string): Promise<BanOrder | null> => {
      const row = await db.selectFrom('ban_orders').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toOrder(row) : null
    },
    /** Those of a register that are on their way for a request: many at once come of a list, and are of no request. */
    openIn: async (register: string): Promise<BanOrder[]> => {
      const rows = await db
        .selectFrom('ban_orders')
        .selectAll()
        .where('state', '=', 'open')
        .where('register', '=', register)
        .where('request_id', '<>', '')
        .execute()
      return rows.map(toOrder)
    },
    /** Is any of a request's still on its way? */
    anyOpen: async (requestId: string): Promise<boolean> => {
      const row = await db
        .selectFrom('ban_orders')
        .select('id')
        .where('request_id', '=', requestId)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return row !== undefined
    },
  }
}

export function banOrderWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  return {
    add: async ({ id, requestId, register, ban, content }: Omit<BanOrder, 'state'>): Promise<void> => {
      const sealed = keys.seal('ban_orders', id, 1, content)
      const times = { made_at: clock.now(), settled_at: null }
      await tx
        .insertInto('ban_orders')
        .values({ id, request_id: requestId, register, ban, sealed, state: 'open', ...times })
        .execute()
    },
    /** False where it was settled before. */
    settle: async (id: string, state: Exclude<BanOrder['state'], 'open'>): Promise<boolean> => {
      const settled = await tx
        .updateTable('ban_orders')
        .set({ state, settled_at: clock.now() })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst()
      return settled.numUpdatedRows === 1n
    },
    /** One that no request asked for is gone once it is done. */
    remove: async (id: string): Promise<void> => {
      await tx.deleteFrom('ban_orders').where('id', '=', id).execute()
    },
    /** What was still on its way for a request need not arrive any more. */
    drop: async (requestId: string): Promise<void> => {
      await tx
        .updateTable('ban_orders')
        .set({ state: 'done', settled_at: clock.now() })
        .where('request_id', '=', requestId)
        .where('state', '=', 'open')
        .execute()
    },
  }
}
