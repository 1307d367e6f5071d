/** What was asked to be corrected, value by value, and who else was told of it; both go with the request they belong to. */
import type { Table } from './statement.ts'

export const CORRECTION_TABLES: readonly Table[] = [
  {
    name: 'corrections',
    columns: {
      id: 'id',
      request_id: 'id',
      register: 'name',
      record_id: 'id',
      state: 'name',
      card_id: 'id?',
      sealed: 'sealed',
      asked_at: 'millis',
      approved_at: 'millis?',
      settled_at: 'millis?',
    },
    primary: ['id'],
    indexes: [
      { name: 'corrections_request', columns: ['request_id'] },
      // What is open on a record is looked up with every view of it.
      { name: 'corrections_record', columns: ['record_id', 'settled_at'] },
      { name: 'corrections_card', columns: ['card_id'] },
    ],
  },
  {
    name: 'recipient_notices',
    columns: {
      id: 'id',
      // What was done and whom it is told to, so that it is told once.
      once: 'key',
      request_id: 'id',
      partner: 'name',
      state: 'name',
      address_hash: 'hash',
      sealed: 'sealed',
      made_at: 'millis',
      decided_at: 'millis?',
      confirmed_at: 'millis?',
    },
    primary: ['id'],
    indexes: [
      { name: 'recipient_notices_once', columns: ['once'], unique: true },
      { name: 'recipient_notices_request', columns: ['request_id'] },
    ],
  },
]
