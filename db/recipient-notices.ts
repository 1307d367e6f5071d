/** What recipients of data were told (Art. 19): sealed, opened by whoever reads the recipient's mailbox, kept with its request. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `content` is JSON: the address it went to and what was changed. Times are epoch milliseconds. */
export type RecipientNotice = {
  readonly id: string
  readonly requestId: string
  readonly partner: string
  readonly state: Schema['recipient_notices']['state']
  readonly addressHash: string
  readonly content: string
  readonly madeAt: number
  readonly decidedAt: number | null
  readonly confirmedAt: number | null
}

export function recipientNoticeReads(db: Kysely<Schema>, { keys }: Tools) {
  const toNotice = (row: Selectable<Schema['recipient_notices']>): RecipientNotice => ({
    id: row.id,
    requestId: row.request_id,
    partner: row.partner,
    state: row.state,
    addressHash: row.address_hash,
    content: keys.unseal('recipient_notices', row.id, 1, row.sealed),
    madeAt: row.made_at,
    decidedAt: row.decided_at,
    confirmedAt: row.confirmed_at,
  })
  return {
    byId: async (id: string): Promise<RecipientNotice | null> => {
      const row = await db.selectFrom('recipient_notices').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toNotice(row) : null
    },
    /** A request's notices, oldest first. */
    ofRequest: async (requestId: string): Promise<RecipientNotice[]> => {
      const rows = await db
        .selectFrom('recipient_notices')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('made_at')
        .orderBy('id')
        .execute()
      return rows.map(toNotice)
    },
  }
}

type New = Pick<RecipientNotice, 'id' | 'requestId' | 'partner' | 'addressHash' | 'content'>

export function recipientNoticeWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  return {
    /** Proposes a notice; `once` names what is told to whom. */
    add: async (notice: New, once: string): Promise<void> => {
      await tx
        .insertInto('recipient_notices')
        .values({
          id: notice.id,
          once,
          request_id: notice.requestId,
          partner: notice.partner,
          state: 'proposed',
          address_hash: notice.addressHash,
          sealed: keys.seal('recipient_notices', notice.id, 1, notice.content),
          made_at: clock.now(),
          decided_at: null,
          confirmed_at: null,
        })
        .execute()
    },
    /** Staff say whether the partner is told; false where that was said already. */
    decide: async (id: string, state: 'told' | 'not-theirs'): Promise<boolean> => {
      const decided = await tx
        .updateTable('recipient_notices')
        .set({ state, decided_at: clock.now() })
        .where('id', '=', id)
        .where('state', '=', 'proposed')
        .executeTakeFirst()
      return decided.numUpdatedRows === 1n
    },
    /** The recipient has said that it was read; false where it had before. */
    confirm: async (id: string): Promise<boolean> => {
      const confirmed = await tx
        .updateTable('recipient_notices')
        .set({ state: 'confirmed', confirmed_at: clock.now() })
        .where('id', '=', id)
        .where('state', '=', 'told')
        .executeTakeFirst()
      return confirmed.numUpdatedRows === 1n
    },
  }
}
