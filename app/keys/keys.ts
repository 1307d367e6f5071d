/**
 * The one room that knows the secret. Everything that is sealed, hashed under a key or signed is done by what is made here;
 * a subkey per purpose is derived by HKDF-SHA-256 (RFC 5869), so no value made for one purpose can be used for another.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Chance } from '#app/chance.ts'

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
  | 'suppression'

export type Keys = {
  /** Tells one SECRET_KEY from another without saying anything about it; kept in the database. */
  readonly checkValue: string
  /** HMAC-SHA-256 over the parts, 43 characters of base64url. The parts can't run into one another. */
  hash(purpose: HashPurpose, ...parts: readonly string[]): string
  /** AES-256-GCM of UTF-8 text; opens only for the same table, id and version. */
  seal(table: string, id: string, version: number, text: string): Uint8Array
  /** Throws where the key, the place or a byte is another. */
  unseal(table: string, id: string, version: number, sealed: Uint8Array): string
  /** 32 bytes that stand for a challenge's code; nothing but the installation's key and the challenge's id makes them. */
  codeSecret(challenge: string): Buffer
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
  const associated = (table: string, id: string, version: number) => Buffer.from(framed([table, id, String(version)]))

  return {
    checkValue: createHmac('sha256', hashKey('check')).update('omatieto').digest('base64url'),
    hash: (purpose, ...parts) => createHmac('sha256', hashKey(purpose)).update(framed(parts)).digest('base64url'),
    seal(table, id, version, text) {
      const nonce = chance.bytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      cipher.setAAD(associated(table, id, version))
      return Buffer.concat([
        Buffer.of(GENERATION),
        nonce,
        cipher.update(text, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ])
    },
    unseal(table, id, version, sealed) {
      if (sealed[0] !== GENERATION) throw new Error('This was sealed under a key generation that is not known here')
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce)
      decipher.setAAD(associated(table, id, version))
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
      const body = bytes.subarray(1 + NONCE_BYTES, bytes.length - TAG_BYTES)
      return decipher.update(body, undefined, 'utf8') + decipher.final('utf8')
    },
    codeSecret: (challenge) => createHmac('sha256', codes).update(challenge).digest(),
  }
}
