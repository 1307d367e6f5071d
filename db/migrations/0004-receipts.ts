/** Receipts: signed once, given to the person, and let go with the request that they are about. */
import type { Table } from './statement.ts'

export const RECEIPT_TABLES: readonly Table[] = [
  {
    name: 'receipts',
    columns: {
      id: 'id',
      // What was done, so that it has one receipt however often it is tried.
      once: 'key',
      subject_hash: 'hash',
      request_id: 'id?',
      act: 'name',
      at: 'millis',
      sealed: 'sealed',
    },
    primary: ['id'],
    indexes: [
      { name: 'receipts_once', columns: ['once'], unique: true },
      { name: 'receipts_subject', columns: ['subject_hash', 'at'] },
      { name: 'receipts_request', columns: ['request_id'] },
    ],
  },
]
