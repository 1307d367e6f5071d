/**
 * The one room that knows the secret. Everything that is sealed, hashed under a key or signed is done by what is made here;
 * a subkey per purpose is derived by HKDF-SHA-256 (RFC 5869), so no value made for one purpose can be used for another.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Chance } from '#app/chance.ts'
import { type SuppressionHashing, suppressionHashing } from './suppression.ts'

/** What a keyed hash may be for. Each has a key of its own. */
export type HashPurpose =
  | 'identifier'
  | 'record-key'
  | 'digest'
  | 'subject'
  | 'network'
  | 'browser'
  | 'session'
  | 'parked'
  | 'throttle'
  | 'unsubscribe'
  | 'api-token'
  | 'staff'
  | 'staff-session'
  | 'staff-link'
  | 'staff-token'
  | 'recovery'
  | 'customer'
  | 'form'
  | 'erasure-plan'
  | 'live-record'
  | 'ledger'
  | 'address-stop'
  | 'address-token'

export type Keys = {
  /** Tells one SECRET_KEY from another without saying anything about it; kept in the database. */
  readonly checkValue: string
  /** HMAC-SHA-256 over the parts, 43 characters of base64url. The parts can't run into one another. */
  hash(purpose: HashPurpose, ...parts: readonly string[]): string
  /** AES-256-GCM of UTF-8 text; opens only for the same table, id and version. */
  seal(table: string, id: string, version: number, text: string): Uint8Array
  /** Throws where the key, the place or a byte is another. */
  unseal(table: string, id: string, version: number, sealed: Uint8Array): string
  /** A new key for data that is to be shredded alone. */
  makeDataKey(): DataKey
  /** The key that was wrapped for this place. Throws where the key, the place or a byte is another. */
  openDataKey(table: string, id: string, wrapped: Uint8Array): DataKey
  /** The hashes of the suppression list, which outlive the key that made them. */
  readonly suppression: SuppressionHashing
  /** 32 bytes that stand for a challenge's code; nothing but the installation's key and the challenge's id makes them. */
  codeSecret(challenge: string): Buffer
}

/** A key for what belongs together and is shredded together: destroying its wrapped form makes all of it unreadable. */
export type DataKey = {
  /** The key itself, sealed under the installation's; it opens only for the same table and id. */
  wrap(table: string, id: string): Uint8Array
  /** AES-256-GCM of bytes; opens only for the same place. */
  seal(place: string, bytes: Uint8Array): Uint8Array
  /** Throws where the key, the place or a byte is another. */
  unseal(place: string, sealed: Uint8Array): Buffer
}

/** Length of the key in bytes: AES-256 and HMAC-SHA-256. */
const KEY_BYTES = 32
/** The nonce of GCM (NIST SP 800-38D 8.2.2: random, 96 bits). */
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** The first byte of what is sealed names the generation of the key, so that keys can be turned one record at a time. */
const GENERATION = 1

/** Reads a SECRET_KEY of 32 bytes as 64 hex digits or as base64. Null where it is neither. */
export function readSecret(text: string): Buffer | null {
  const trimmed = text.trim()
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) return Buffer.from(trimmed, 'hex')
  const bytes = Buffer.from(trimmed, 'base64')
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed) && bytes.length === KEY_BYTES ? bytes : null
}

function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'omatieto', purpose, KEY_BYTES))
}

function framed(parts: readonly string[]): string {
  // Lengths before the texts: ("ab", "c") and ("a", "bc") are different.
  return parts.map((part) => `${part.length}:${part}`).join('')
}

function open(key: KeyObject, place: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== GENERATION) throw new Error('This was sealed under a key generation that is not known here')
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  const body = decipher.update(bytes.subarray(1 + NONCE_BYTES, bytes.length - TAG_BYTES))
  return Buffer.concat([body, decipher.final()])
}

/** Makes the keys of an installation from its 32-byte secret. */
export function openKeys(secret: Uint8Array, chance: Chance): Keys {
  const hashing = new Map<string, KeyObject>()
  const hashKey = (purpose: string) => {
    const known = hashing.get(purpose)
    if (known) return known
    const made = createSecretKey(derive(secret, `hash/${purpose}`))
    hashing.set(purpose, made)
    return made
  }
  const sealing = createSecretKey(derive(secret, 'seal'))
  const codes = createSecretKey(derive(secret, 'code'))
  const associated = (table: string, id: string, version: number) => framed([table, id, String(version)])
  const close = (key: KeyObject, place: string, content: string | Uint8Array): Uint8Array => {
    const nonce = chance.bytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(Buffer.from(place))
    const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content)
    return Buffer.concat([Buffer.of(GENERATION), nonce, body, cipher.final(), cipher.getAuthTag()])
  }
  const dataKey = (secret: Buffer): DataKey => {
    const key = createSecretKey(secret)
    return {
      wrap: (table, id) => close(sealing, framed([table, id, 'data-key']), secret),
      seal: (place, bytes) => close(key, place, bytes),
      unseal: (place, sealed) => open(key, place, sealed),
    }
  }

  return {
    checkValue: createHmac('sha256', hashKey('check')).update('omatieto').digest('base64url'),
    hash: (purpose, ...parts) => createHmac('sha256', hashKey(purpose)).update(framed(parts)).digest('base64url'),
    seal: (table, id, version, text) => close(sealing, associated(table, id, version), text),
    unseal: (table, id, version, sealed) => open(sealing, associated(table, id, version), sealed).toString(),
    makeDataKey: () => dataKey(chance.bytes(KEY_BYTES)),
    openDataKey: (table, id, wrapped) => dataKey(open(sealing, framed([table, id, 'data-key']), wrapped)),
    suppression: suppressionHashing(derive(secret, 'hash/suppression')),
    codeSecret: (challenge) => createHmac('sha256', codes).update(challenge).digest(),
  }
}
