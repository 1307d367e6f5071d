/** Passwords of staff: what may be one, and how it is kept and compared. */
import { hash, verify } from '@node-rs/argon2'
import type { Chance } from '#app/chance.ts'
import { isCommonPassword } from './common.ts'

/** Requirement B3. With a second factor NIST SP 800-63B-4 would let 8 pass. */
const PASSWORD_SHORTEST = 12
/** A sentence of twenty words fits (NIST asks for 64 at least); longer ones would only keep the hashing busy. */
const PASSWORD_LONGEST = 128

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 40 ms. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const
const SALT_BYTES = 16

/**
 * The form a password is compared in: OpaqueString of RFC 8265, which is NFC with every kind of space as the plain one. The same
 * keys give other bytes on another computer (a Mac types å as one sign or two, and Alt+space as a hard space); case, width and
 * everything else stays as it was typed, so no two different passwords become one.
 */
function prepared(typed: string): string {
  return typed.normalize('NFC').replace(/\p{Zs}/gu, ' ')
}

/** Code points, as people count characters; an emoji of several counts as several. */
const lengthOf = (password: string) => Array.from(prepared(password)).length

export type PasswordMistake = 'missing' | 'too-short' | 'too-long' | 'common' | 'own-words'

/** Less than this beside one's own name and company is no password of its own. */
const OWN_REMAINDER = 8
/** Shorter parts of names ("von", "oy") are found in too much. */
const OWN_WORD_SHORTEST = 4

const letters = (text: string) => text.normalize('NFKC').toLowerCase()

/** Does it consist of the person's name or address, or the company's name, and little more? */
function isOwnWords(password: string, own: readonly string[]): boolean {
  const words = own
    .flatMap((text) => letters(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= OWN_WORD_SHORTEST)
    .sort((one, other) => other.length - one.length)
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), letters(password))
  return rest !== letters(password) && Array.from(rest).length < OWN_REMAINDER
}

/** What is wrong with a chosen password, or null. `own`: the person's name and address and the controller's name. */
export function passwordMistake(typed: string, own: readonly string[]): PasswordMistake | null {
  const length = lengthOf(typed)
  if (length === 0) return 'missing'
  if (length < PASSWORD_SHORTEST) return 'too-short'
  if (length > PASSWORD_LONGEST) return 'too-long'
  if (isCommonPassword(prepared(typed))) return 'common'
  return isOwnWords(prepared(typed), own) ? 'own-words' : null
}

/** A lane for known browsers and one for all others. */
type Lane = 'known' | 'ordinary'
/** Two cores' worth of hashing at once; each takes 19 MiB. */
const AT_ONCE = 2
/** Three seconds of waiting; who floods the portal with passwords keeps others from a new browser for no longer than that. */
const ORDINARY_WAITING = 100

let running = 0
const waiting: Readonly<Record<Lane, (() => void)[]>> = { known: [], ordinary: [] }

/** Takes a turn at hashing; people in known browsers go first. Null where too many wait already. */
async function inTurn<T>(lane: Lane, work: () => Promise<T>): Promise<T | null> {
  if (lane === 'ordinary' && waiting.ordinary.length >= ORDINARY_WAITING) return null
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((resolve) => waiting[lane].push(resolve))
  try {
    return await work()
  } finally {
    // The place is handed on, not given up, or whoever comes just now would take it from who waits.
    const next = waiting.known.shift() ?? waiting.ordinary.shift()
    if (next) next()
    else running -= 1
  }
}

/** The argon2id hash of a password in its PHC form. */
export function hashPassword(typed: string, chance: Chance): Promise<string> {
  return hash(prepared(typed), { ...COST, salt: chance.bytes(SALT_BYTES) })
}

/** Of no password at all: comparing with it takes as long as comparing with a person's. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

export type Compared = 'right' | 'wrong' | 'busy'

/** Compares; an account without a password, or none at all, takes as long and is wrong. `busy`: too many are asking at once. */
export async function comparePassword(typed: string, kept: string | null, lane: Lane): Promise<Compared> {
  const fits = lengthOf(typed) <= PASSWORD_LONGEST
  const right = await inTurn(lane, () => verify(kept ?? NOBODY, fits ? prepared(typed) : ''))
  if (right === null) return 'busy'
  return right && kept !== null && fits ? 'right' : 'wrong'
}
