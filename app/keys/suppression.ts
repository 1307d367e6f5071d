/**
 * The hashes of the suppression list. It holds no address, so when the SECRET_KEY turns its hashes cannot be made anew: they are
 * wrapped, HMAC(new, HMAC(old, x)), and the old key is kept in the chain for as long as the list. Without the key of today, which
 * comes last and stands nowhere in the database, no guess can be tested against it.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** A key of the chain as it is handed on, sealed, when the SECRET_KEY turns. `id` tells it from others and says nothing about it. */
export type SuppressionKey = { readonly id: string; readonly key: string }

const hmac = (key: KeyObject, text: string) => createHmac('sha256', key).update(text).digest('base64url')
const idOf = (key: KeyObject) => hmac(key, 'omatieto suppression key')
const read = ({ key }: SuppressionKey) => createSecretKey(Buffer.from(key, 'base64url'))

export type SuppressionHashing = {
  /** The key of today, to be sealed under the next one. */
  today(): SuppressionKey
  /** From an address in the list's form to its hash under the older keys, oldest first, and then today's. */
  over(older: readonly SuppressionKey[]): (form: string) => string
  /** From a hash under the first `depth` keys to one under all of them. */
  wrapping(older: readonly SuppressionKey[], depth: number): (hash: string) => string
}

/** The hashing of an installation by its key of today. */
export function suppressionHashing(secret: Buffer): SuppressionHashing {
  const today = createSecretKey(secret)
  const under = (keys: readonly KeyObject[]) => (text: string) => keys.reduce((hash, key) => hmac(key, hash), text)
  const chainOf = (older: readonly SuppressionKey[]) => [...older.map(read), today]
  return {
    today: () => ({ id: idOf(today), key: secret.toString('base64url') }),
    over: (older) => under(chainOf(older)),
    wrapping: (older, depth) => under(chainOf(older).slice(depth)),
  }
}
