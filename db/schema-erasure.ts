/** The tables of erasures and of locks. */
type Millis = number

export interface ErasureSchema {
  erasures: {
    request_id: string
    subject_hash: string
    /** changed: the data is not what was approved any more, so staff decide anew. erased: it is to be looked at whether it is gone. */
    state: 'asked' | 'approved' | 'changed' | 'erased' | 'done'
    /** Keyed hash of the plan that was shown, then of the one that was approved. */
    digest: string
    asked_at: Millis
    /** Until when the person can think better of it; null while the button behind the mailed link is waited for. */
    cooling_until: Millis | null
    begun_at: Millis | null
    done_at: Millis | null
  }
  locks: {
    id: string
    request_id: string
    subject_hash: string
    register: string
    record_id: string
    key_hash: string
    why: 'erasure' | 'restriction' | 'objection'
    /** held: something stays, and nobody works with it. gone: nothing stays. lifted: it is as any record again. */
    state: 'held' | 'gone' | 'lifted'
    /** Names of the fields that were erased, and what stays until when. No values. */
    sealed: Uint8Array
    /** ISO day on which something of it is erased or looked at again. */
    next_on: string | null
    since: Millis
    ended_at: Millis | null
  }
  /** An erasure on its way through the port to a system of record; `sealed` says what of which record. */
  erase_orders: {
    id: string
    /** Null for what goes by itself on its day: by then the request may be gone. */
    request_id: string | null
    subject_hash: string
    register: string
    sealed: Uint8Array
    /** erased: read again and found gone. by-hand: the system would not, and a person was asked instead. */
    state: 'open' | 'erased' | 'by-hand'
    made_at: Millis
    settled_at: Millis | null
  }
  /** What an erasure has come to, register by register: what its receipt says. No values. */
  erasure_reports: { request_id: string; sealed: Uint8Array }
  /** Rows that were erased of a record of which something stays; `fields` where only some of the row were, as JSON. */
  erased_rows: { lock_id: string; collection: string; key_hash: string; fields: string | null }
}
