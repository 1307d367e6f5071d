/** Work cards: what a person does by hand in a system without a write interface, and whether the register has shown it since. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `order` is what is to be done, as JSON: sealed, since it holds old and new values. Times are epoch milliseconds. */
export type WorkCard = {
  readonly id: string
  readonly requestId: string
  readonly register: string
  readonly recordId: string | null
  readonly state: Schema['work_cards']['state']
  readonly version: number
  readonly order: string
  readonly madeAt: number
  readonly doneAt: number | null
  readonly doneBy: string | null
  readonly confirmedAt: number | null
}

export function cardReads(db: Kysely<Schema>, { keys }: Tools) {
  const toCard = (row: Selectable<Schema['work_cards']>): WorkCard => ({
    id: row.id,
    requestId: row.request_id,
    register: row.register,
    recordId: row.record_id,
    state: row.state,
    version: row.version,
    order: keys.unseal('work_cards', row.id, 1, row.sealed),
    madeAt: row.made_at,
    doneAt: row.done_at,
    doneBy: row.done_by,
    confirmedAt: row.confirmed_at,
  })
  return {
    byId: async (id: string): Promise<WorkCard | null> => {
      const row = await db.selectFrom('work_cards').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toCard(row) : null
    },
    ofRequest: async (requestId: string): Promise<WorkCard[]> => {
      const rows = await db
        .selectFrom('work_cards')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('made_at')
        .orderBy('id')
        .execute()
      return rows.map(toCard)
    },
    /** When each of these cards was done by hand; one that nobody has done, or that was opened again, is not among them. */
    doneAt: async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('work_cards').select(['id', 'done_at']).where('id', 'in', ids).execute()
      return new Map(rows.flatMap(({ id, done_at }) => (done_at === null ? [] : [[id, Number(done_at)] as const])))
    },
    /** Cards on these records that were done by hand, whether the register has shown it or not; the oldest first. */
    doneOn: async (register: string, recordIds: readonly string[]): Promise<WorkCard[]> => {
      if (recordIds.length === 0) return []
      const rows = await db
        .selectFrom('work_cards')
        .selectAll()
        .where('register', '=', register)
        .where('record_id', 'in', recordIds)
        .where('state', 'in', ['done', 'confirmed'])
        .orderBy('made_at')
        .orderBy('id')
        .execute()
      return rows.map(toCard)
    },
    /** Cards of a register that were done by hand and that no import has shown yet. `after` is the id of the last one seen. */
    unconfirmed: async (register: string, after: string, limit: number): Promise<WorkCard[]> => {
      const rows = await db
        .selectFrom('work_cards')
        .selectAll()
        .where('register', '=', register)
        .where('state', '=', 'done')
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(toCard)
    },
  }
}

export function cardWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  return {
    add: async (card: Pick<WorkCard, 'id' | 'requestId' | 'register' | 'recordId' | 'order'>): Promise<void> => {
      await tx
        .insertInto('work_cards')
        .values({
          id: card.id,
          request_id: card.requestId,
          register: card.register,
          record_id: card.recordId,
          state: 'open',
          version: 1,
          sealed: keys.seal('work_cards', card.id, 1, card.order),
          made_at: clock.now(),
          done_at: null,
          done_by: null,
          confirmed_at: null,
        })
        .execute()
    },
    /** Puts less into a card than was there. */
    forget: async (id: string, order: string): Promise<void> => {
      await tx
        .updateTable('work_cards')
        .set({ sealed: keys.seal('work_cards', id, 1, order) })
        .where('id', '=', id)
        .execute()
    },
    /** Moves a card on, if it still has the version that was looked at. `by` is who did it by hand. */
    move: async (card: WorkCard, state: WorkCard['state'], by: string | null): Promise<boolean> => {
      const now = clock.now()
      const moved = await tx
        .updateTable('work_cards')
        .set({
          state,
          version: card.version + 1,
          ...(state === 'done' ? { done_at: now, done_by: by } : {}),
          ...(state === 'open' ? { done_at: null, done_by: null } : {}),
          ...(state === 'confirmed' ? { confirmed_at: now } : {}),
        })
        .where('id', '=', card.id)
        .where('version', '=', card.version)
        .executeTakeFirst()
      return moved.numUpdatedRows === 1n
    },
  }
}
