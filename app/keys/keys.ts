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

/** A SECRET_KEY that was turned away from, and when, in epoch milliseconds. */
export type OlderSecret = { readonly secret: Uint8Array; readonly turnedAt: number }

export type Keys = {
  /** Tells one SECRET_KEY from another without saying anything about it; kept in the database. */
  readonly checkValue: string
  /** How many SECRET_KEYs there have been, today's included. */
  readonly generation: number
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
  /** From a hash under the keys before today's to one under today's too: a hash of any purpose is turned so, without what it was made of. */
  turn(hash: string): string
  /** As these keys were at an instant: what was made of them and mailed then is made again. */
  asOf(instant: number): Pick<Keys, 'hash' | 'codeSecret'>
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
/** The first byte of what is sealed names the generation of the key, so that what is sealed can be turned one record at a time. */
const FIRST_GENERATION = 1

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

function open(key: KeyObject | undefined, place: string, sealed: Uint8Array): Buffer {
  if (!key) throw new Error('This was sealed under a key generation that is not known here')
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  const body = decipher.update(bytes.subarray(1 + NONCE_BYTES, bytes.length - TAG_BYTES))
  return Buffer.concat([body, decipher.final()])
}

const hmac = (key: KeyObject, text: string) => createHmac('sha256', key).update(text).digest('base64url')

/** The first key hashes the parts, and each later one what the one before it made of them. */
function hashingOf(secrets: readonly Uint8Array[]): Pick<Keys, 'hash' | 'turn'> {
  const [first, ...later] = secrets
  if (!first) throw new Error('There are no keys without a secret')
  const known = new Map<string, KeyObject>()
  const keyFor = (purpose: string) => {
    const made = known.get(purpose) ?? createSecretKey(derive(first, `hash/${purpose}`))
    known.set(purpose, made)
    return made
  }
  const turns = later.map((secret) => createSecretKey(derive(secret, 'turn')))
  const newest = turns.at(-1)
  return {
    hash: (purpose, ...parts) => turns.reduce((hash, key) => hmac(key, hash), hmac(keyFor(purpose), framed(parts))),
    turn: (hash) => (newest ? hmac(newest, hash) : hash),
  }
}

type Sealing = Pick<Keys, 'generation' | 'seal' | 'unseal' | 'makeDataKey' | 'openDataKey'>

/** Seals under the newest secret and opens what any of them has sealed. */
function sealingOf(secrets: readonly Uint8Array[], chance: Chance): Sealing {
  const sealing = secrets.map((secret) => createSecretKey(derive(secret, 'seal')))
  const generation = secrets.length
  const [newest] = sealing.slice(-1)
  if (!newest) throw new Error('There are no keys without a secret')
  const close = (key: KeyObject, byte: number, place: string, content: string | Uint8Array): Uint8Array => {
    const nonce = chance.bytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(Buffer.from(place))
    const body = typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content)
    return Buffer.concat([Buffer.of(byte), nonce, body, cipher.final(), cipher.getAuthTag()])
  }
  const opened = (place: string, sealed: Uint8Array) => open(sealing[(sealed[0] ?? 0) - 1], place, sealed)
  const placeOf = (table: string, id: string, version: number) => framed([table, id, String(version)])
  const dataKey = (secret: Buffer): DataKey => {
    const key = createSecretKey(secret)
    return {
      wrap: (table, id) => close(newest, generation, framed([table, id, 'data-key']), secret),
      seal: (place, bytes) => close(key, FIRST_GENERATION, place, bytes),
      unseal: (place, sealed) => open(sealed[0] === FIRST_GENERATION ? key : undefined, place, sealed),
    }
  }
  return {
    generation,
    seal: (table, id, version, text) => close(newest, generation, placeOf(table, id, version), text),
    unseal: (table, id, version, sealed) => opened(placeOf(table, id, version), sealed).toString(),
    makeDataKey: () => dataKey(chance.bytes(KEY_BYTES)),
    openDataKey: (table, id, wrapped) => dataKey(opened(framed([table, id, 'data-key']), wrapped)),
  }
}

/** Makes the keys of an installation from its 32-byte secret and those before it, oldest first. */
export function openKeys(secret: Uint8Array, chance: Chance, older: readonly OlderSecret[] = []): Keys {
  const secrets = [...older.map((one) => one.secret), secret]
  const codes = createSecretKey(derive(secret, 'code'))
  const earlier = new Map<number, Keys>()
  const keys: Keys = {
    checkValue: hmac(createSecretKey(derive(secret, 'hash/check')), 'omatieto'),
    ...hashingOf(secrets),
    ...sealingOf(secrets, chance),
    suppression: suppressionHashing(derive(secret, 'hash/suppression')),
    codeSecret: (challenge) => createHmac('sha256', codes).update(challenge).digest(),
    asOf: (instant) => {
      const next = older.findIndex((one) => instant < one.turnedAt)
      const then = next < 0 ? undefined : older[next]
      if (!then) return keys
      const known = earlier.get(next) ?? openKeys(then.secret, chance, older.slice(0, next))
      earlier.set(next, known)
      return known
    },
  }
  return keys
}
