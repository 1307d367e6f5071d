/**
 * The tables. Times are epoch milliseconds; hashes are keyed, 43 characters of base64url; `sealed` columns hold AES-256-GCM
 * of UTF-8 text and open only with the installation's key.
 */
import type { Generated } from 'kysely'
import type { BanSchema } from './schema-bans.ts'
import type { DisclosureSchema } from './schema-disclosures.ts'
import type { ErasureSchema } from './schema-erasure.ts'
import type { FulfilmentSchema } from './schema-fulfilment.ts'
import type { ReconcilingSchema } from './schema-reconciling.ts'
import type { StaffSchema } from './schema-staff.ts'
import type { TurningSchema } from './schema-turning.ts'

type Millis = number

export interface Schema
  extends StaffSchema,
    FulfilmentSchema,
    ErasureSchema,
    BanSchema,
    TurningSchema,
    ReconcilingSchema,
    DisclosureSchema {
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
    /** Where it stands: a request's state; `open` for what has no states of its own. */
    stage: string
    /** The request it belongs to; its own id where it is one. */
    request_id: string | null
    assignee: string | null
    /** Keyed hash of the customer number it concerns, where one is known. */
    customer_hash: string | null
    created_at: Millis
    due_at: Millis
    done_at: Millis | null
    /** How far colleagues have been told of it: 0 not at all, 1 new, 2 near its limit, 3 late. */
    told: number
  }
  requests: {
    id: string
    reference: string
    kind: string
    channel: string
    language: string
    state: string
    version: number
    /** Of the verified address; of the reference where no address is known. */
    subject_hash: string
    sealed: Uint8Array
    /** The digest of the installation as it was when the request was made. */
    snapshot: string
    received_at: Millis
    target_at: Millis
    due_at: Millis
    extended_at: Millis
    confirm_by: Millis | null
    extension: string | null
    extension_letter: string | null
    held_decision: string | null
    held_before: string | null
    held_letter: string | null
    held_by: string | null
    held_until: Millis | null
    promised: string | null
    answered_at: Millis | null
    assignee: string | null
    created_at: Millis
    closed_at: Millis | null
  }
  /** What the overview counts of each request. */
  request_times: {
    request_id: string
    kind: string
    /** The one register that it is about; empty where it is about all, or several. */
    register: string
    received_at: Millis
    /** As things stand: an extension in force counts. */
    due_at: Millis
    answered_at: Millis | null
    closed_at: Millis | null
  }
  /** One row for each step that a request took, its first one included; the request's version counts them. */
  request_steps: {
    request_id: string
    version: number
    at: Millis
    event: string
    state: string
    actor: string
    actor_id: string | null
    sealed: Uint8Array
  }
  /** Which request a form made, so that the same form sent twice makes one. */
  request_forms: { hash: string; request_id: string; at: Millis }
  /** Installations as they were when requests were made under them. */
  snapshots: { digest: string; content: string; at: Millis }
  letters: {
    id: string
    request_id: string
    kind: string
    language: string
    /** held: not the person's yet. void: undone before it was. */
    state: 'held' | 'released' | 'handed' | 'to-post' | 'posted' | 'void'
    sealed: Uint8Array
    by_post: number
    written_at: Millis
    released_at: Millis | null
    handed_at: Millis | null
    opened_at: Millis | null
  }
  messages: {
    id: string
    request_id: string
    /** note: between staff, never shown to the person. */
    author: 'subject' | 'staff' | 'note'
    author_id: string | null
    sealed: Uint8Array
    written_at: Millis
    read_at: Millis | null
  }
  attachments: {
    id: string
    request_id: string
    message_id: string | null
    sealed: Uint8Array
    bytes: number
    added_at: Millis
  }
  attachment_parts: { attachment_id: string; position: number; sealed: Uint8Array }
  /** What a person does by hand in a system without a write interface. */
  work_cards: {
    id: string
    request_id: string
    register: string
    record_id: string | null
    state: 'open' | 'done' | 'confirmed' | 'dropped'
    version: number
    sealed: Uint8Array
    made_at: Millis
    done_at: Millis | null
    done_by: string | null
    confirmed_at: Millis | null
  }
  /** How many open rows wait, by facet and by the hour at whose end they are due: kept by every change of a row. */
  waiting_counts: { facet: string; hour: number; count: number }
  receipts: {
    id: string
    once: string
    subject_hash: string
    request_id: string | null
    act: string
    at: Millis
    sealed: Uint8Array
  }
  legal_holds: {
    id: string
    subject_hash: string
    sealed: Uint8Array
    review_on: string
    placed_at: Millis
    placed_by: string
    lifted_at: Millis | null
    lifted_by: string | null
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
  /** What the restore ledger is still to be told, in the order of `position`. */
  ledger_due: { id: string; position: number; sealed: Uint8Array; made_at: Millis }
  audit_head: { id: number; seq: number; hash: string }
  counters: { name: string; value: Generated<number> }
}
