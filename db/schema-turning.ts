/** The tables of turning the SECRET_KEY, and of the terms that an installation has had. */
type Millis = number

export interface TurningSchema {
  /** Every process that has the portal open. One that died is known by `seen_at`. */
  processes: {
    id: string
    what: 'web' | 'worker' | 'command'
    /** Check values of the keys that it was given, with spaces. */
    knows: string
    began_at: Millis
    seen_at: Millis
  }
  /** SECRET_KEYs that were turned away from, oldest first, sealed under today's. */
  key_chain: { position: number; sealed: Uint8Array; turned_at: Millis }
  /** What each keyed hash becomes; filled before the turn, empty after it. */
  key_turn: { old: string; new: string }
  /** Terms of the installation, oldest first; looser ones come into force a day after they were first seen. */
  policies: { position: number; digest: string; terms: string; since: Millis; in_force_at: Millis }
  /** Hashes of persons that stand in the log, which is never rewritten, and what they are now. */
  former_hashes: { old: string; hash: string; turned_at: Millis }
}
