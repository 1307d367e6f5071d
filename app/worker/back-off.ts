/** When work that did not go is tried again: ever more seldom, until the time its putter gave it is over. */
import type { Chance } from '#app/chance.ts'

/** A hiccup is over in seconds; who waits for a code should not wait longer for us than for the mail. */
const FIRST_WAIT_MS = 2_000
/** Beyond this a longer wait spares the other side nothing, and only delays the moment when it is back. */
const LONGEST_WAIT_MS = 3_600_000
/** Work with half an hour to live can't sleep for an hour: no wait is longer than this share of the whole time. */
const WAITS_IN_THE_WHOLE = 20
/** The last try is made just before the end, so that the whole time is used. */
const LAST_TRY_BEFORE_END_MS = 30_000

export type Tried = { readonly attempts: number; readonly createdAt: number; readonly giveUpAt: number }

/** A number from 0.5 up to 1: workers that failed together don't come back together. */
function jitter(chance: Chance): number {
  return 0.5 + chance.bytes(4).readUInt32BE() / 2 ** 33
}

/** Epoch milliseconds of the next try, or null where the time is over. `attempts` counts those made, from 1. */
export function nextTry({ attempts, createdAt, giveUpAt }: Tried, now: number, chance: Chance): number | null {
  const longest = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, (giveUpAt - createdAt) / WAITS_IN_THE_WHOLE))
  // 2^30 is past every limit; a larger power would only lose digits.
  const wait = Math.min(longest, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 30))
  const next = now + Math.round(wait * jitter(chance))
  if (next < giveUpAt) return next
  const last = giveUpAt - LAST_TRY_BEFORE_END_MS
  return last > now ? last : null
}
