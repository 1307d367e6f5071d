/**
 * Writes the list of common passwords that new ones are compared with: `node scripts/passwords.ts <list>`. The list is SecLists'
 * `10-million-password-list-top-1000000.txt` (MIT), one password a line, the commonest first. Only fingerprints are kept: such
 * lists come from leaks, and some entries are people's names and numbers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINGERPRINT_BYTES, fingerprintOf } from '#app/identity/common.ts'

/** Words that people put numbers around: of these the ten thousand commonest. */
const WORDS = 10_000

const [, , file = ''] = process.argv
const listed = readFileSync(file, 'utf8').split('\n')
const long = listed.filter((password) => Array.from(password).length >= 12)
const words = listed.filter((password) => /^\p{L}{5,11}$/u.test(password))
const prints = [...long, ...words.slice(0, WORDS)].map((password) => fingerprintOf(password).toString('hex'))
const sorted = [...new Set(prints)].sort()
writeFileSync(
  join(import.meta.dirname, '..', 'app', 'identity', 'common-passwords.bin'),
  Buffer.from(sorted.join(''), 'hex'),
)
console.info(`${sorted.length} fingerprints of ${FINGERPRINT_BYTES} bytes`)
