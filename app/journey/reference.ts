/** References of what waits for a person: short enough to be read aloud, never derived from whose they are. */
import type { Chance } from '#app/chance.ts'

/** No letters or digits that sound or look alike; 30 of them eight times are 650 thousand million. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
/** Bytes from here on would make the first letters likelier than the last. */
const FAIR_BYTES = 256 - (256 % LETTERS.length)

/** A reference such as `T-7KQ2M9XA`. */
export function makeReference(chance: Chance): string {
  let letters = ''
  while (letters.length < LENGTH) {
    for (const byte of chance.bytes(LENGTH)) {
      if (byte < FAIR_BYTES && letters.length < LENGTH) letters += LETTERS[byte % LETTERS.length]
    }
  }
  return `T-${letters}`
}
