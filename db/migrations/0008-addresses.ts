/** Changes of email addresses: what is to become what, when, and what came of it. A stop link is known by the hash of its token. */
import type { Table } from './statement.ts'

export const ADDRESS_TABLES: readonly Table[] = [
  {
    name: 'address_changes',
    columns: {
      id: 'id',
      request_id: 'id',
      // Of the address that was, and of the one that is to be.
      subject_hash: 'hash',
      new_hash: 'hash',
      state: 'name',
      way: 'name',
      sealed: 'sealed',
      language: 'name',
      token_hash: 'hash',
      unchanged: 'int',
      confirmed_at: 'millis',
      in_force_at: 'millis',
      done_at: 'millis?',
      settled_at: 'millis?',
    },
    primary: ['id'],
    indexes: [
      { name: 'address_changes_token', columns: ['token_hash'], unique: true },
      { name: 'address_changes_request', columns: ['request_id'] },
      // Both are looked up with every view.
      { name: 'address_changes_old', columns: ['subject_hash', 'done_at'] },
      { name: 'address_changes_new', columns: ['new_hash', 'done_at'] },
      { name: 'address_changes_settled', columns: ['settled_at'] },
    ],
  },
]
