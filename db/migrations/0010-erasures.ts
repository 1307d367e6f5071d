/** Erasures under way, and the locks on what stays after one, by which what was erased is known when a file brings it again. */
import type { Table } from './statement.ts'

export const ERASURE_TABLES: readonly Table[] = [
  {
    name: 'erasures',
    columns: {
      request_id: 'id',
      subject_hash: 'hash',
      state: 'name',
      digest: 'hash',
      asked_at: 'millis',
      cooling_until: 'millis?',
      begun_at: 'millis?',
      done_at: 'millis?',
    },
    primary: ['request_id'],
    indexes: [{ name: 'erasures_subject', columns: ['subject_hash'] }],
  },
  {
    name: 'locks',
    columns: {
      id: 'id',
      request_id: 'id',
      subject_hash: 'hash',
      register: 'name',
      record_id: 'id',
      // Of the record, as imports know it: the record itself may be gone.
      key_hash: 'hash',
      why: 'name',
      state: 'name',
      sealed: 'sealed',
      next_on: 'name?',
      since: 'millis',
      ended_at: 'millis?',
    },
    primary: ['id'],
    indexes: [
      { name: 'locks_key', columns: ['register', 'key_hash', 'why'], unique: true },
      { name: 'locks_record', columns: ['record_id'] },
      { name: 'locks_subject', columns: ['subject_hash'] },
      { name: 'locks_request', columns: ['request_id'] },
    ],
  },
  {
    name: 'erased_rows',
    columns: { lock_id: 'id', collection: 'name', key_hash: 'hash', fields: 'text?' },
    primary: ['lock_id', 'collection', 'key_hash'],
  },
]
