/**
 * The tables. Times are epoch milliseconds; hashes are keyed, 43 characters of base64url; `sealed` columns hold AES-256-GCM
 * of UTF-8 text and open only with the installation's key.
 */
import type { Generated } from 'kysely'

type Millis = number

export interface Schema {
  /** Single facts about this database, such as the check value of the key. */
  meta: { name: string; value: string }
  /** A name that one process at a time may hold, such as the sweep. */
  leases: { name: string; owner: string; until: Millis }
  /** The copies of imported records and of the rows of their collections. */
  records: {
    id: string
    register: string
    /** Empty for the record itself, else the collection's name. */
    collection: string
    key_hash: string
    /** Of the record a row belongs to: the keyed hash of that record's key. Empty for the record itself. */
    parent_hash: string
    version: number
    sealed: Uint8Array
    /** Keyed hash of all values: tells whether an import changes anything. */
    digest: string
    state: 'held' | 'gone'
    gone_at: Millis | null
    added_by: string
    gone_by: string | null
  }
  identifiers: { register: string; field: string; hash: string; record_id: string }
  imports: {
    id: string
    register: string
    collection: string
    state: 'done' | 'undone'
    full: number
    as_of: Millis
    finished_at: Millis
    undone_at: Millis | null
    rows: number
    added: number
    changed: number
    unchanged: number
    gone: number
    rejected: number
    delimiter: string
    encoding: string
  }
  import_rejections: { import_id: string; position: number; line: number; column_name: string; reason: string }
  /** What a changed record was before an import, so that the import can be undone. */
  import_prior: {
    import_id: string
    record_id: string
    version: number
    sealed: Uint8Array
    digest: string
    parent_hash: string
    state: 'held' | 'gone'
    gone_at: Millis | null
    gone_by: string | null
  }
  challenges: {
    id: string
    browser_hash: string
    subject_hash: string
    network_hash: string
    sealed: Uint8Array
    language: string
    created_at: Millis
    /** When the mail was handed over: the ten minutes run from here. */
    mailed_at: Millis | null
    expires_at: Millis | null
    tries: number
    used_at: Millis | null
    voided_at: Millis | null
    /** After this the row is swept whatever became of it. */
    sweep_at: Millis
  }
  throttle: { bucket: string; window: Millis; count: number; sweep_at: Millis }
  known_browsers: { browser_hash: string; subject_hash: string; verified_at: Millis; sweep_at: Millis }
  sessions: {
    id_hash: string
    subject_hash: string
    sealed: Uint8Array
    created_at: Millis
    seen_at: Millis
    ends_at: Millis
    verified_at: Millis
    ended_at: Millis | null
    sweep_at: Millis
  }
  parked_forms: { id_hash: string; subject_hash: string; sealed: Uint8Array; created_at: Millis; sweep_at: Millis }
  waiting: {
    id: string
    reference: string
    kind: string
    subject_hash: string
    sealed: Uint8Array
    state: 'open' | 'done'
    created_at: Millis
    due_at: Millis | null
    done_at: Millis | null
  }
  outbox: {
    id: string
    kind: string
    /** Work with the same key is put in once. */
    once: string
    subject_hash: string
    sealed: Uint8Array
    state: 'ready' | 'leased' | 'done' | 'failed' | 'dropped'
    attempts: number
    next_at: Millis
    lease_owner: string | null
    lease_until: Millis | null
    created_at: Millis
    give_up_at: Millis
    settled_at: Millis | null
    fault: string | null
  }
  notices: { digest: string; content: string; from_at: Millis }
  signing_keys: { kid: string; public_jwk: string; sealed: Uint8Array; created_at: Millis; retired_at: Millis | null }
  audit: {
    seq: number
    at: Millis
    event: string | null
    actor: string | null
    actor_id: string | null
    subject_hash: string | null
    details: string | null
    salt: string | null
    commitment: string
    prev: string
    hash: string
  }
  audit_head: { id: number; seq: number; hash: string }
  counters: { name: string; value: Generated<number> }
}
