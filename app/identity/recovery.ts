/** Recovery codes: ten, each good for one sign-in without the phone. Shown once; kept as keyed hashes. */
import type { Chance } from '#app/chance.ts'

const CODES = 10
/** No letters or digits that sound or look alike. Twelve of thirty are 59 bits: no list of all of them can be tried. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12
/** Bytes from here on would make the first letters likelier than the last. */
const FAIR_BYTES = 256 - (256 % LETTERS.length)
/** A pasted line fits; anything longer is no code. */
const TYPED_LIMIT_CHARACTERS = 60

function newCode(chance: Chance): string {
  let letters = ''
  while (letters.length < LENGTH) {
    for (const byte of chance.bytes(LENGTH)) {
      if (byte < FAIR_BYTES && letters.length < LENGTH) letters += LETTERS[byte % LETTERS.length]
    }
  }
  return letters
}

/** Ten new codes of twelve letters and digits. */
export const newRecoveryCodes = (chance: Chance): string[] => Array.from({ length: CODES }, () => newCode(chance))

/** As it is shown: `ABCD-2345-WXYZ`. */
export const spacedRecovery = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

export type TypedFactor =
  | { readonly kind: 'phone' | 'recovery'; readonly value: string }
  | { readonly kind: 'missing' | 'malformed' }

/** Reads the one field for both: six digits of the phone, or a recovery code. Spaces, hyphens and case make no difference. */
export function readTypedFactor(typed: string): TypedFactor {
  const plain = typed
    .slice(0, TYPED_LIMIT_CHARACTERS)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
  if (plain === '') return { kind: 'missing' }
  if (typed.length > TYPED_LIMIT_CHARACTERS) return { kind: 'malformed' }
  if (/^[0-9]{6}$/.test(plain)) return { kind: 'phone', value: plain }
  const recovery = plain.length === LENGTH && [...plain].every((letter) => LETTERS.includes(letter))
  return recovery ? { kind: 'recovery', value: plain } : { kind: 'malformed' }
}
