/** Erasures on their way through the port to a system of record, and what each erasure has come to, for its receipt. */
import type { Table } from './statement.ts'

export const ERASE_ORDER_TABLES: readonly Table[] = [
  {
    name: 'erase_orders',
    columns: {
      id: 'id',
      // Null for what went by itself on its day: by then the request may be gone.
      request_id: 'id?',
      subject_hash: 'hash',
      register: 'name',
      sealed: 'sealed',
      state: 'name',
      made_at: 'millis',
      settled_at: 'millis?',
    },
    primary: ['id'],
    indexes: [
      { name: 'erase_orders_request', columns: ['request_id'] },
      { name: 'erase_orders_subject', columns: ['subject_hash'] },
    ],
  },
  {
    name: 'erasure_reports',
    columns: { request_id: 'id', sealed: 'sealed' },
    primary: ['request_id'],
  },
]
