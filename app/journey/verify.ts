/**
 * Verifying an address: a code is asked for, mailed, and typed in the browser that asked. Every well-formed address gets the same
 * answer by the same queries; the registers are not looked at before the code is right.
 */
import {
  CHALLENGE_KEPT_MS,
  type ChallengeState,
  CODE_LIFE_MS,
  CODE_TRIES,
  challengeStateAt,
  LEAVING_LIMIT_MS,
} from '#app/identity/challenge.ts'
import { codeOf, readTypedCode, sameCode } from '#app/identity/code.ts'
import {
  KNOWN_LINE,
  knownLimits,
  type Limit,
  type LimitName,
  ORDINARY_LINE,
  ordinaryLimits,
} from '#app/identity/limits.ts'
import { PORTAL_LIMITS } from '#app/register/portal.ts'
import type { Language } from '#app/register/register.ts'
import type { Challenge } from '#db/challenges.ts'
import type { Writer } from '#db/store.ts'
import { ChallengeContents } from './code-mail.ts'
import type { House } from './house.ts'
import { type NewSession, startSession } from './session.ts'

export type Beginning = {
  /** As `normaliseAddress` gives it. */
  readonly address: string
  readonly language: Language
  /** The random id in the browser's cookie. */
  readonly browser: string
  /** The network that the request came from: an IPv4 address, or the /64 of an IPv6 one. */
  readonly network: string
  /** The page to go on to afterwards: a path of this portal. */
  readonly resume?: string | null
  /** What the code is for: a visit, or taking the address into use in a visit of another. */
  readonly use?: ChallengeContents['use']
}

/** `leavesAt` and `again` are epoch milliseconds. `queued`: the mail waits its turn. */
export type Begun =
  | { readonly state: 'sent'; readonly challengeId: string }
  | { readonly state: 'queued'; readonly challengeId: string; readonly leavesAt: number }
  | { readonly state: 'refused'; readonly why: LimitName; readonly again: number }

type Counted = Limit & { readonly bucket: string }
type Full = { readonly bucket: string; readonly again: number }

/** The refusal of the limit that lasts longest: who comes back at that time is not refused by another. */
function refusalOf(limits: readonly Counted[], full: readonly Full[]): Begun | null {
  const [last] = [...full].sort((one, other) => other.again - one.again)
  const limit = limits.find(({ bucket }) => bucket === last?.bucket)
  return last && limit ? { state: 'refused', why: limit.why, again: last.again } : null
}

/** Asks for a code. What this browser asked for before is void; what others asked for the same address is untouched. */
export async function beginVerification(house: House, input: Beginning): Promise<Begun> {
  const { keys, store } = house
  const now = house.clock.now()
  const subjectHash = keys.hash('subject', input.address)
  const browserHash = keys.hash('browser', input.browser)
  const known = await store.read.challenges.isKnown(browserHash, subjectHash, now)
  const limits = (known ? knownLimits(subjectHash, browserHash) : ordinaryLimits(subjectHash, input.network)).map(
    (limit) => ({
      ...limit,
      bucket: keys.hash('throttle', ...limit.parts),
    }),
  )
  // Looking before locking: whoever asks in a loop costs two reads and keeps no writer waiting.
  const refused = refusalOf(limits, await store.read.throttle.full(limits, now))
  if (refused) return refused
  return store.write(async (tx) => {
    const full = refusalOf(limits, await tx.throttle.take(limits, now))
    return full ?? challenge(house, tx, { ...input, subjectHash, browserHash, known, now })
  })
}

type Asked = Beginning & {
  readonly subjectHash: string
  readonly browserHash: string
  readonly known: boolean
  readonly now: number
}

async function challenge(house: House, tx: Writer, asked: Asked): Promise<Begun> {
  const { address, browserHash, known, language, now, subjectHash } = asked
  const { parts, gapMs, atOnce } = known ? KNOWN_LINE : ORDINARY_LINE
  const leavesAt = await tx.throttle.queue({ bucket: house.keys.hash('throttle', ...parts), gapMs, atOnce }, now)
  const leaveBy = leavesAt + LEAVING_LIMIT_MS
  const challengeId = house.chance.id(now)
  await tx.challenges.voidOf(browserHash, now)
  await tx.challenges.add({
    id: challengeId,
    browserHash,
    subjectHash,
    networkHash: house.keys.hash('network', asked.network),
    contents: JSON.stringify({ address, resume: asked.resume ?? null, use: asked.use ?? 'visit' }),
    language,
    createdAt: now,
    leaveBy,
    sweepAt: leaveBy + CODE_LIFE_MS + CHALLENGE_KEPT_MS,
  })
  const payload = { message: 'code', challengeId, language } as const
  await tx.outbox.put({
    kind: 'mail',
    once: `code:${challengeId}`,
    subjectHash,
    payload,
    nextAt: leavesAt,
    giveUpAt: leaveBy,
  })
  const queued = leavesAt > now
  tx.audit.add({
    event: 'code-asked',
    actor: 'subject',
    subjectHash,
    details: { challenge: challengeId, known, queued },
  })
  return queued ? { state: 'queued', challengeId, leavesAt } : { state: 'sent', challengeId }
}

/** What the code page says to this browser. */
export async function challengeState(house: House, browser: string): Promise<ChallengeState> {
  const newest = await house.store.read.challenges.newestOf(house.keys.hash('browser', browser))
  return challengeStateAt(newest, house.clock.now())
}

export type Entering = {
  /** The random id in the browser's cookie. */
  readonly browser: string
  /** As the person typed or pasted it. */
  readonly typed: string
  /** The id in the browser's session cookie, if it has one: that session ends when the new one begins. */
  readonly sessionId?: string | null
}

export type Entered =
  | { readonly ok: true; readonly session: NewSession; readonly resume: string | null }
  | { readonly ok: false; readonly why: 'wrong' | 'replaced'; readonly left: number }
  | { readonly ok: false; readonly why: 'missing' | 'malformed' | 'none' | 'queued' | 'expired' | 'used-up' | 'used' }

/** Codes of earlier mails that a person may still have open and type by mistake. */
const REPLACED_LOOKED_AT = 3

/** Why a code was not taken. */
export type CodeRefused = Extract<Entered, { readonly ok: false }>
type Taken = {
  readonly ok: true
  readonly challengeId: string
  readonly subjectHash: string
  readonly contents: ChallengeContents
}

/**
 * Compares what was typed with this browser's newest code, and uses it up. The answer is given after the commit of the transaction,
 * so a comparison whose count did not last told nobody anything. What is no code of eight digits costs no try.
 */
export async function takeCode(
  house: House,
  tx: Writer,
  { browser, typed: text }: Pick<Entering, 'browser' | 'typed'>,
): Promise<Taken | CodeRefused> {
  const typed = readTypedCode(text)
  if (!typed.ok) return { ok: false, why: typed.why }
  const browserHash = house.keys.hash('browser', browser)
  const now = house.clock.now()
  const challenge = await tx.challenges.newestOf(browserHash)
  if (!challenge) return { ok: false, why: 'none' }
  if (!(await tx.challenges.countTry(challenge.id, CODE_TRIES, now)))
    return deadEnd(await tx.challenges.byId(challenge.id), now)
  if (!sameCode(typed.value, codeOf(house.keys.asOf(challenge.createdAt).codeSecret(challenge.id))))
    return wrong(house, tx, { challenge, browserHash, typed: typed.value })
  await tx.challenges.use(challenge.id, now)
  const contents = ChallengeContents.parse(JSON.parse(await tx.challenges.contentsOf(challenge.id)))
  const { id: challengeId, subjectHash } = challenge
  tx.audit.add({ event: 'address-verified', actor: 'subject', subjectHash, details: { challenge: challengeId } })
  return { ok: true, challengeId, subjectHash, contents }
}

/** Takes a code and begins a visit. All of it is one transaction. */
export async function enterCode(house: House, input: Entering): Promise<Entered> {
  return house.store.write(async (tx) => {
    const taken = await takeCode(house, tx, input)
    if (!taken.ok) return taken
    const now = house.clock.now()
    const { subjectHash, contents } = taken
    const { address, resume } = contents
    const browserHash = house.keys.hash('browser', input.browser)
    await tx.challenges.markKnown(browserHash, subjectHash, now, now + PORTAL_LIMITS.browserKnown.ms)
    const session = await startSession(house, tx, { address, subjectHash, now, replaces: input.sessionId ?? null })
    return { ok: true, session, resume }
  })
}

/** Why no try was left to count. */
function deadEnd(challenge: Challenge | null, now: number): CodeRefused {
  const { state } = challengeStateAt(challenge, now)
  // Until the mail has been handed over the code counts for nothing, even where the page says that it is on its way.
  return { ok: false, why: state === 'sent' ? 'queued' : state }
}

type WrongTry = { readonly challenge: Challenge; readonly browserHash: string; readonly typed: string }

async function wrong(house: House, tx: Writer, { challenge, browserHash, typed }: WrongTry): Promise<CodeRefused> {
  const counted = await tx.challenges.byId(challenge.id)
  const tries = counted?.tries ?? CODE_TRIES
  const { subjectHash } = challenge
  tx.audit.add({ event: 'code-wrong', actor: 'subject', subjectHash, details: { challenge: challenge.id, try: tries } })
  if (tries >= CODE_TRIES) return { ok: false, why: 'used-up' }
  const earlier = await tx.challenges.replacedOf(browserHash, REPLACED_LOOKED_AT)
  const replaced = earlier.some((id) => sameCode(typed, codeOf(house.keys.codeSecret(id))))
  return { ok: false, why: replaced ? 'replaced' : 'wrong', left: CODE_TRIES - tries }
}
