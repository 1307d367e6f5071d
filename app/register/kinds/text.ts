/** Words and names: free text is taken byte for byte, names and numbers of customers without needless spaces. */
import { accept, type KindOfValue, refuse, tidy } from './kind.ts'

/** Anything at all: what a person wrote is theirs, outer spaces and all. */
export const freeText: KindOfValue = { parse: accept }

/** Control and bidirectional characters could steer a terminal, break a file’s line or show a name as another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u

/** One line of at most `limit` characters. */
function line(limit: number): KindOfValue {
  return {
    parse: (raw) => {
      const text = tidy(raw)
      if (text === '') return refuse('empty')
      // Counted as people count only where it matters: a text has at least as many units as characters.
      if (text.length > limit && [...text].length > limit) return { ok: false, why: 'too-long', limit }
      return UNWANTED.test(text) ? refuse('control-character') : accept(text)
    },
  }
}

// The longest that comparable invoicing programs take: 250 for a name, 80 for an address, which is short for some streets.
export const name = line(250)
export const street = line(250)
export const city = line(100)
export const number = line(50)
