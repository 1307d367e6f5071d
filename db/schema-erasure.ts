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
  /** Rows that were erased of a record of which something stays; `fields` where only some of the row were, as JSON. */
  erased_rows: { lock_id: string; collection: string; key_hash: string; fields: string | null }
}
