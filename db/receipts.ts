/** Receipts as they were signed: kept sealed, found by their person or their request. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `document` is the signed JSON. `at`: epoch milliseconds. */
export type StoredReceipt = {
  readonly id: string
  readonly subjectHash: string
  readonly requestId: string | null
  readonly act: string
  readonly at: number
  readonly document: string
}

export function receiptReads(db: Kysely<Schema>, { keys }: Tools) {
  const toReceipt = (row: Selectable<Schema['receipts']>): StoredReceipt => ({
    id: row.id,
    subjectHash: row.subject_hash,
    requestId: row.request_id,
    act: row.act,
    at: row.at,
    document: keys.unseal('receipts', row.id, 1, row.sealed),
  })
  return {
    byId: async (id: string): Promise<StoredReceipt | null> => {
      const row = await db.selectFrom('receipts').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toReceipt(row) : null
    },
    /** A request's receipts, oldest first. */
    ofRequest: async (requestId: string): Promise<StoredReceipt[]> => {
      const rows = await db
        .selectFrom('receipts')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(toReceipt)
    },
  }
}

export function receiptWrites(tx: Transaction<Schema>, { keys }: Tools) {
  return {
    /** Keeps a receipt. `once` names what was done: a second receipt for it is a fault. */
    add: async ({ document, ...receipt }: StoredReceipt, once: string): Promise<void> => {
      await tx
        .insertInto('receipts')
        .values({
          id: receipt.id,
          once,
          subject_hash: receipt.subjectHash,
          request_id: receipt.requestId,
          act: receipt.act,
          at: receipt.at,
          sealed: keys.seal('receipts', receipt.id, 1, document),
        })
        .execute()
    },
  }
}
