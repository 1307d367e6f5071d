/** The tables of corrections, of what recipients are told, of packages, and of changed addresses. */
type Millis = number

export interface FulfilmentSchema {
  corrections: {
    id: string
    request_id: string
    register: string
    record_id: string
    state: 'asked' | 'approved' | 'refused' | 'confirmed' | 'withdrawn'
    card_id: string | null
    sealed: Uint8Array
    asked_at: Millis
    approved_at: Millis | null
    settled_at: Millis | null
  }
  recipient_notices: {
    id: string
    once: string
    request_id: string
    partner: string
    /** Proposed: staff say whether the partner had the data at all. */
    state: 'proposed' | 'told' | 'not-theirs' | 'confirmed'
    address_hash: string
    sealed: Uint8Array
    made_at: Millis
    decided_at: Millis | null
    confirmed_at: Millis | null
  }
  exports: {
    id: string
    request_id: string
    subject_hash: string
    state: 'gathering' | 'writing' | 'ready' | 'expired' | 'failed'
    profile: string
    language: string
    /** The package's own key, wrapped; null once it is destroyed. */
    wrapped: Uint8Array | null
    sealed: Uint8Array
    asked_at: Millis
    gathered_at: Millis | null
    ready_at: Millis | null
    expires_at: Millis | null
    bytes: number | null
    files: number
    files_done: number
  }
  export_parts: { export_id: string; part: string; position: number; sealed: Uint8Array }
  export_files: { export_id: string; position: number; content: string }
  export_downloads: { id: string; export_id: string; at: Millis }
  address_changes: {
    id: string
    request_id: string
    /** Of the address that was. */
    subject_hash: string
    new_hash: string
    /** In force: some register may still have the old address. Settled: none has, and the old address is one like any other. */
    state: 'confirmed' | 'stopped' | 'in-force' | 'settled'
    /** Both mailboxes were shown by their codes, or staff approved what was proved to them. */
    way: 'codes' | 'staff'
    /** Both addresses. */
    sealed: Uint8Array
    language: string
    token_hash: string
    /** Fields that hold the old address and that nobody corrects. */
    unchanged: number
    confirmed_at: Millis
    in_force_at: Millis
    /** When it came into force. */
    done_at: Millis | null
    /** When it was stopped, or no register had the old address any more. */
    settled_at: Millis | null
  }
}
