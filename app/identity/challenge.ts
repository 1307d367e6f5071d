/** A challenge: a code was asked for; what it is worth at a given moment. */

const MINUTE_MS = 60_000

/** Long enough for a slow mailbox, short for a shared one. NIST SP 800-63B-4 3.1.3.2 and OWASP ASVS 6.5.5 say ten minutes. */
export const CODE_LIFE_MS = 10 * MINUTE_MS
/**
 * A code whose mail hasn't left this long after its turn is dead: by then the person has gone or asked again, and a mail
 * with a code that nobody waits for only frightens.
 */
export const LEAVING_LIMIT_MS = 30 * MINUTE_MS
/** A slip of the finger, a code of yesterday's mail, and still some left; a guesser's chance stays at one in 20 million. */
export const CODE_TRIES = 5
/** From the mail's turn to its handing over the worker needs a second or two; after this the page says that the mail waits. */
export const PROMPT_LEAVING_MS = 15_000
/** The row outlives the code, so that the code page can say what became of it. */
export const CHALLENGE_KEPT_MS = 60 * MINUTE_MS

/** What decides over a code. Times are epoch milliseconds; `expiresAt` is, until the mail has left, the moment by which it must. */
export type Course = {
  readonly createdAt: number
  readonly mailedAt: number | null
  readonly expiresAt: number
  readonly tries: number
  readonly usedAt: number | null
  readonly voidedAt: number | null
}

/** What the code page can say. `sent` without a time: the mail is on its way out this very moment. */
export type ChallengeState =
  | { readonly state: 'none' }
  | { readonly state: 'queued'; readonly leavesAt: number; readonly left: number }
  | { readonly state: 'sent'; readonly expiresAt: number | null; readonly left: number }
  | { readonly state: 'expired' | 'used-up' | 'used' }

/** The state of a browser's newest challenge. */
export function challengeStateAt(challenge: Course | null, now: number): ChallengeState {
  if (!challenge || challenge.voidedAt !== null) return { state: 'none' }
  if (challenge.usedAt !== null) return { state: 'used' }
  if (challenge.tries >= CODE_TRIES) return { state: 'used-up' }
  if (now >= challenge.expiresAt) return { state: 'expired' }
  const left = CODE_TRIES - challenge.tries
  if (challenge.mailedAt !== null) return { state: 'sent', expiresAt: challenge.expiresAt, left }
  const leavesAt = challenge.expiresAt - LEAVING_LIMIT_MS
  const prompt = leavesAt <= challenge.createdAt && now < challenge.createdAt + PROMPT_LEAVING_MS
  return prompt
    ? { state: 'sent', expiresAt: null, left }
    : { state: 'queued', leavesAt: Math.max(leavesAt, now), left }
}

/** May the mail with this code leave at this moment? Never one whose code is used, replaced, used up or out of time. */
export function mayLeave(challenge: Course, now: number): boolean {
  const { state } = challengeStateAt(challenge, now)
  return state === 'sent' || state === 'queued'
}
