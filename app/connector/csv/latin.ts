/**
 * Windows-1252 or ISO-8859-15? They differ in 0x80–0x9F, which only windows-1252 uses, and in eight places where ISO-8859-15 has
 * € Š š Ž ž Œ œ Ÿ and windows-1252 has signs that hardly occur inside a word. What stands beside such a byte tells.
 */

export type LatinEvidence = { windows: number; iso: number }

const SPACE = 0x20
const ZERO = 0x30
const NINE = 0x39

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || isLower(byte) || (byte >= 0xc0 && byte <= 0xde)
}

function isLower(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || byte >= 0xdf
}

/**
 * Does ISO-8859-15 fit this byte between these two? `begins` says whether `before` is the first letter of a word. Undefined if both
 * encodings have the same character.
 */
function fitsIso(begins: boolean, before: number, byte: number, after: number): boolean | undefined {
  switch (byte) {
    case 0xa4:
      // The euro sign; the currency sign of windows-1252 is in no text that anybody writes.
      return true
    case 0xa6:
    case 0xa8:
    case 0xb8:
      // Š š ž stand beside a letter; a broken bar, a diaeresis or a cedilla alone hardly ever does.
      return isLetter(before) || isLetter(after)
    case 0xb4:
      // Ž begins a word or stands among capitals; an acute accent is typed as an apostrophe, as in O´Brien.
      return isLetter(after) && (!isLetter(before) || !(begins || isLower(before) || isLower(after)))
    case 0xbc:
    case 0xbd:
    case 0xbe:
      // Œ œ Ÿ stand in a word; a fraction after a digit or a space.
      return isLetter(before) || (isLetter(after) && before <= SPACE)
    default:
      return undefined
  }
}

/** Adds what a piece of bytes tells to the evidence. */
export function weighLatin(evidence: LatinEvidence, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece[at] ?? 0
    if (byte < 0x80) continue
    if (byte <= 0x9f) {
      evidence.windows += 1
      continue
    }
    if (byte > 0xbe) continue
    const before = piece[at - 1] ?? SPACE
    const fits = fitsIso(!isLetter(piece[at - 2] ?? SPACE), before, byte, piece[at + 1] ?? SPACE)
    if (fits === true && !(before >= ZERO && before <= NINE && byte >= 0xbc)) evidence.iso += 1
    if (fits === false) evidence.windows += 1
  }
}

/** The likelier one; windows-1252 when nothing tells, since it is what Windows programs write. */
export function guessLatin(evidence: LatinEvidence): 'windows-1252' | 'iso-8859-15' {
  return evidence.iso > evidence.windows ? 'iso-8859-15' : 'windows-1252'
}
