/** The list of marketing bans, the keys that its hashes were made with, the links that ask for a ban, and tokens of the API. */
import type { Table } from './statement.ts'

export const BAN_TABLES: readonly Table[] = [
  {
    name: 'bans',
    columns: { hash: 'hash', id: 'id', depth: 'int', since: 'millis', way: 'name' },
    primary: ['hash'],
    indexes: [{ name: 'bans_depth', columns: ['depth', 'hash'] }],
  },
  {
    name: 'suppression_keys',
    columns: { position: 'int', id: 'hash', sealed: 'sealed', wrapped_at: 'millis' },
    primary: ['position'],
  },
  {
    name: 'unsubscribe_links',
    columns: {
      token_hash: 'hash',
      // Null once the address was erased: what is left then is the hash of the ban.
      subject_hash: 'hash?',
      sealed: 'sealed?',
      ban_hash: 'hash?',
      depth: 'int',
      made_at: 'millis',
      sweep_at: 'millis',
    },
    primary: ['token_hash'],
    indexes: [
      { name: 'unsubscribe_links_subject', columns: ['subject_hash'], unique: true },
      { name: 'unsubscribe_links_sweep', columns: ['sweep_at'] },
    ],
  },
  {
    name: 'ban_orders',
    columns: {
      id: 'id',
      request_id: 'id',
      register: 'name',
      ban: 'name',
      sealed: 'sealed',
      state: 'name',
      made_at: 'millis',
      settled_at: 'millis?',
    },
    primary: ['id'],
    indexes: [{ name: 'ban_orders_request', columns: ['request_id'] }],
  },
  {
    name: 'api_tokens',
    columns: {
      id: 'id',
      token_hash: 'hash',
      name: 'text',
      scopes: 'text',
      made_at: 'millis',
      used_at: 'millis?',
      revoked_at: 'millis?',
    },
    primary: ['id'],
    indexes: [{ name: 'api_tokens_hash', columns: ['token_hash'], unique: true }],
  },
]
