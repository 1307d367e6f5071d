/** Column names: compared, and shown. */
import { NAME_CHARACTERS } from './limits.ts'

/** A name for comparison: composed (NFC), in lower case, letters and digits only. “E-MAIL  2: Address*” is `email2address`. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** Does it look like a value rather than a name? A file without header has people’s data in its first line. */
export function looksLikeValue(cell: string): boolean {
  return /@|\d{3}/.test(cell)
}

/** Control and formatting characters could steer a terminal or hide a name. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** A column’s name as a message shows it; by its position if it has none or may be a value. */
export function shownName(name: string, index: number): string {
  const clean = name.replace(UNSEEN, ' ').trim()
  if (clean === '' || looksLikeValue(clean)) return `column ${index + 1}`
  return clean.length > NAME_CHARACTERS ? `${clean.slice(0, NAME_CHARACTERS)}…` : clean
}
