/**
 * The code in the mail: eight digits of HOTP (RFC 4226) over a secret that only the installation's key and the challenge's id
 * make. It is computed again whenever it is needed, so no table, queue, log or address ever holds it.
 */
import { timingSafeEqual } from 'node:crypto'
import { generateSync } from 'otplib'

/** 10^8 codes and five tries: one guesser in 20 million gets in. OWASP ASVS 5.0 6.5.4 asks for a million. */
const CODE_DIGITS = 8
/** Each challenge has a secret of its own and makes one code, so nothing is ever counted up. */
const ONLY_COUNTER = 0
/** A pasted line of a mail fits; anything longer is no code. */
const TYPED_LIMIT_CHARACTERS = 200

/** The code of a challenge: eight ASCII digits. `secret` is what `keys.codeSecret` gives, 16 bytes at least. */
export function codeOf(secret: Uint8Array): string {
  return generateSync({ strategy: 'hotp', secret, counter: ONLY_COUNTER, digits: CODE_DIGITS })
}

/** As it stands in the mail: two groups of four, which people read and type with fewer slips. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

export type TypedCode =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'missing' | 'malformed' }

/** First digits of the scripts whose keyboards type digits that NFKC leaves as they are. */
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6] as const

function asciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const zero = DIGIT_ZEROS.find((first) => point >= first && point <= first + 9)
  return zero === undefined ? character : String(point - zero)
}

/**
 * Reads what a person typed or pasted: spaces, hyphens, dots and invisible characters make no difference, full-width, Arabic,
 * Persian, Devanagari and Bengali digits count as digits, and words around the code ("Koodi: 1234 5678.") are left aside.
 * More or fewer than eight digits is malformed: that costs no try.
 */
export function readTypedCode(typed: string): TypedCode {
  const plain = Array.from(typed.slice(0, TYPED_LIMIT_CHARACTERS).normalize('NFKC'), asciiDigit).join('')
  const digits = plain.replace(/[^0-9]/g, '')
  if (digits === '') return { ok: false, why: plain.trim() === '' ? 'missing' : 'malformed' }
  const whole = typed.length <= TYPED_LIMIT_CHARACTERS && digits.length === CODE_DIGITS
  return whole ? { ok: true, value: digits } : { ok: false, why: 'malformed' }
}

/** Compares in a time that says nothing about how much was right. */
export function sameCode(typed: string, code: string): boolean {
  const [left, right] = [Buffer.from(typed), Buffer.from(code)]
  return left.length === right.length && timingSafeEqual(left, right)
}
