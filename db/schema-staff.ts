/** The tables of staff, as `schema.ts` describes all others. */

type Millis = number

export interface StaffSchema {
  /** People who work here. A removed one keeps its id and name for as long as the log names it. */
  staff: {
    id: string
    /** Keyed hash of the normalised address; of the id once the account is removed, so that the address is free again. */
    address_hash: string
    state: 'active' | 'suspended' | 'removed'
    role: string
    language: string
    /** Names of the mails they want, with commas. */
    alerts: string
    /** Name and address. */
    sealed: Uint8Array
    /** The argon2id hash, sealed; null until one is chosen, and again after a reset. */
    password: Uint8Array | null
    /** The secret of the phone's codes in base32, sealed. */
    totp: Uint8Array | null
    /** The 30-second step of the last code that was used: only a later one counts. */
    totp_step: number
    created_at: Millis
    signed_in_at: Millis | null
    sweep_at: Millis | null
  }
  /** One-time links: of the first owner, of invitations, of resets. */
  staff_links: {
    id: string
    token_hash: string
    kind: 'owner' | 'invite' | 'phone' | 'renew'
    staff_id: string | null
    address_hash: string | null
    /** The address it was mailed to; empty where it was printed. */
    sealed: Uint8Array
    role: string | null
    language: string
    made_by: string | null
    created_at: Millis
    expires_at: Millis
    used_at: Millis | null
    voided_at: Millis | null
    sweep_at: Millis
  }
  staff_recovery: { staff_id: string; code_hash: string; made_at: Millis; used_at: Millis | null }
  staff_sessions: {
    id_hash: string
    staff_id: string
    /** What kind of browser it was begun in. */
    sealed: Uint8Array
    created_at: Millis
    seen_at: Millis
    /** Until when the person counts as freshly re-authenticated. */
    strong_until: Millis
    ends_at: Millis
    ended_at: Millis | null
    sweep_at: Millis
  }
}
