/** The tables of marketing bans and of the API's tokens. */
type Millis = number

export interface BanSchema {
  bans: {
    /** Keyed hash of the address without its tag, under every key of the chain in turn. */
    hash: string
    id: string
    /** Keys that the hash was made with. */
    depth: number
    since: Millis
    /** How it was asked for. */
    way: 'switch' | 'form' | 'link' | 'request' | 'address-change'
  }
  /** Keys of the list that the SECRET_KEY has turned away from, oldest first, sealed under the one of today. */
  suppression_keys: { position: number; id: string; sealed: Uint8Array; wrapped_at: Millis }
  unsubscribe_links: {
    token_hash: string
    subject_hash: string | null
    /** The address, and the token, so that the same address is given the same link again. */
    sealed: Uint8Array | null
    ban_hash: string | null
    depth: number
    made_at: Millis
    sweep_at: Millis
  }
  /** A ban on its way through the port to a system of record; `sealed` names the record there. */
  ban_orders: {
    id: string
    request_id: string
    register: string
    ban: 'set' | 'lifted'
    sealed: Uint8Array
    /** card: the system would not, and a person was asked instead. */
    state: 'open' | 'done' | 'card'
    made_at: Millis
    settled_at: Millis | null
  }
  api_tokens: {
    id: string
    token_hash: string
    name: string
    /** Names of scopes, as JSON. */
    scopes: string
    made_at: Millis
    used_at: Millis | null
    revoked_at: Millis | null
  }
}
