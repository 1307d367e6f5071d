/** Is a password one that many people have? By fingerprints of the 44,000 commonest of twelve characters and more. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** 40 bits: a password that nobody else has is taken for a common one once in twenty million times. */
export const FINGERPRINT_BYTES = 5
const FILE = new URL('./common-passwords.bin', import.meta.url)

/** What the two languages of the country add to the list's words. */
const OWN_WORDS = (
  'salasana salasanani salainen tervetuloa tervehdys aurinko kesäloma kesä syksy talvi kevät helsinki tampere turku espoo ' +
  'suomi suomenlippu jääkiekko joulupukki tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu ' +
  'lokakuu marraskuu joulukuu maanantai perjantai rakastan omatieto tietosuoja lösenord välkommen sommar vinter höst vår ' +
  'finland sverige hemlig dataskydd january february september october november december welcome password passwort'
).split(' ')

/** Case and the width of letters make no password less common. */
const folded = (password: string) => password.normalize('NFKC').toLowerCase()

/** The first bytes of the SHA-256 of a password in lower case. */
export function fingerprintOf(password: string): Buffer {
  return createHash('sha256').update(folded(password)).digest().subarray(0, FINGERPRINT_BYTES)
}

let kept: { readonly prints: Buffer; readonly own: ReadonlySet<string> } | null = null

/** Read when the first password is chosen, not at each start: 270 kB. */
function lists() {
  kept ??= { prints: readFileSync(FILE), own: new Set(OWN_WORDS) }
  return kept
}

function isListed(text: string): boolean {
  const { prints, own } = lists()
  if (own.has(folded(text))) return true
  const wanted = fingerprintOf(text)
  let [low, high] = [0, prints.length / FINGERPRINT_BYTES - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = wanted.compare(prints, middle * FINGERPRINT_BYTES, (middle + 1) * FINGERPRINT_BYTES)
    if (order === 0) return true
    if (order < 0) high = middle - 1
    else low = middle + 1
  }
  return false
}

/** A piece of up to eight characters said again and again is as quickly guessed as the piece. */
const REPEATED = /^(.{1,8})\1+.{0,7}$/su

/** Is it on the list, a listed word with figures and signs around it, or one piece repeated? */
export function isCommonPassword(password: string): boolean {
  const word = folded(password).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return isListed(password) || REPEATED.test(folded(password)) || (word !== '' && isListed(word))
}
