/** Where keyed hashes and sealed texts stand: everything that has to be turned when the SECRET_KEY is. A test knows if one is missing. */

/** Keyed hashes by table. What is no keyed hash, or is turned in another way, stands in `NOT_TURNED`. */
export const HASHED: Readonly<Record<string, readonly string[]>> = {
  records: ['key_hash', 'parent_hash', 'digest'],
  identifiers: ['hash'],
  import_prior: ['digest', 'parent_hash'],
  challenges: ['browser_hash', 'subject_hash', 'network_hash'],
  throttle: ['bucket'],
  known_browsers: ['browser_hash', 'subject_hash'],
  sessions: ['id_hash', 'subject_hash'],
  parked_forms: ['id_hash', 'subject_hash'],
  waiting: ['subject_hash', 'customer_hash'],
  outbox: ['subject_hash'],
  staff: ['address_hash'],
  staff_links: ['token_hash', 'address_hash'],
  staff_recovery: ['code_hash'],
  staff_sessions: ['id_hash'],
  requests: ['subject_hash'],
  request_forms: ['hash'],
  legal_holds: ['subject_hash'],
  receipts: ['subject_hash'],
  recipient_notices: ['address_hash'],
  exports: ['subject_hash'],
  address_changes: ['subject_hash', 'new_hash', 'token_hash'],
  erasures: ['subject_hash', 'digest'],
  erase_orders: ['subject_hash'],
  locks: ['subject_hash', 'key_hash'],
  erased_rows: ['key_hash'],
  disclosures: ['subject_hash', 'digest'],
  unsubscribe_links: ['token_hash', 'subject_hash'],
  api_tokens: ['token_hash'],
  former_hashes: ['hash'],
}

/** Columns of hashes that stay as they are, with the reason. */
export const NOT_TURNED: Readonly<Record<string, string>> = {
  'bans.hash': 'wrapped by the list itself, which knows under how many keys each hash is',
  'unsubscribe_links.ban_hash': 'the same',
  'suppression_keys.id': 'names a key',
  'notices.digest': 'of a public text',
  'signing_keys.kid': 'of a public key',
  'audit.subject_hash': 'the log is never rewritten; former_hashes leads to it',
  'audit.salt': 'chance',
  'audit.commitment': 'the chain',
  'audit.prev': 'the chain',
  'audit.hash': 'the chain',
  'audit_head.hash': 'the chain',
  'key_turn.old': 'the turn itself',
  'key_turn.new': 'the turn itself',
  'former_hashes.old': 'as it stands in the log',
}

export type SealedColumn = {
  readonly table: string
  readonly column: string
  /** The name of the place it was sealed for, where that is not the table. */
  readonly as?: string
  readonly id: string
  /** The column of the version; otherwise it is 1. */
  readonly version?: string
  /** A wrapped data key instead of text. */
  readonly wrapped?: true
}

const byId = (table: string): SealedColumn => ({ table, column: 'sealed', id: 'id' })

/** What is sealed for a place that a keyed hash names: opened and sealed again in the moment in which the hash turns. */
export const SEALED_BY_HASH: readonly SealedColumn[] = [
  { table: 'sessions', column: 'sealed', id: 'id_hash' },
  { table: 'parked_forms', column: 'sealed', id: 'id_hash' },
  { table: 'staff_sessions', column: 'sealed', id: 'id_hash' },
  { table: 'unsubscribe_links', column: 'sealed', id: 'token_hash' },
]

/** Everything else that is sealed under the installation's key: sealed anew while people go on, since old keys still open it. */
export const SEALED: readonly SealedColumn[] = [
  { table: 'records', column: 'sealed', id: 'id', version: 'version' },
  { table: 'import_prior', column: 'sealed', as: 'records', id: 'record_id', version: 'version' },
  { table: 'request_steps', column: 'sealed', id: 'request_id', version: 'version' },
  { table: 'attachment_parts', column: 'sealed', id: 'attachment_id', version: 'position' },
  { table: 'staff', column: 'password', as: 'staff-password', id: 'id' },
  { table: 'staff', column: 'totp', as: 'staff-totp', id: 'id' },
  { table: 'exports', column: 'wrapped', id: 'id', wrapped: true },
  { table: 'signing_keys', column: 'sealed', id: 'kid' },
  { table: 'erasure_reports', column: 'sealed', id: 'request_id' },
  ...[
    'challenges',
    'staff',
    'staff_links',
    'waiting',
    'outbox',
    'requests',
    'letters',
    'messages',
    'attachments',
    'work_cards',
    'receipts',
    'legal_holds',
    'corrections',
    'recipient_notices',
    'exports',
    'address_changes',
    'locks',
    'erase_orders',
    'ban_orders',
    'ledger_due',
    'reconciliations',
    'disclosures',
  ].map(byId),
]

/** Columns of sealed bytes that are no matter of the installation's key, with the reason. */
export const NOT_RESEALED: Readonly<Record<string, string>> = {
  'export_parts.sealed': 'under the key of its package',
  'suppression_keys.sealed': 'sealed anew by the list itself',
  'key_chain.sealed': 'written anew by the turn',
}
