/** A verified person's session. Its id is only in the browser's cookie; the database knows its keyed hash. */
import { z } from 'zod'
import type { Session } from '#db/sessions.ts'
import type { Writer } from '#db/store.ts'
import type { House } from './house.ts'

const MINUTE_MS = 60_000
/** Unused for this long, a session ends: long enough to look for an invoice, short for a computer left open. */
export const SESSION_IDLE_MS = 30 * MINUTE_MS
/** However busy, it ends: reading everything and filling in a form takes less. */
export const SESSION_LIFE_MS = 120 * MINUTE_MS
/**
 * Last use is noted in steps, so that a page with its pictures is one write. The idle time runs from the noted moment: a session
 * never lives longer than 30 idle minutes, may end up to a step earlier, and `idleAt` says exactly when.
 */
export const SEEN_STEP_MS = 30_000
/** An ended session's row stays this long, so that a form sent too late can be kept for whom it belongs to. */
export const ENDED_SESSION_KEPT_MS = 24 * 60 * MINUTE_MS
/** OWASP ASVS 5.0 7.2.3 asks for 128 bits. */
const SESSION_ID_BYTES = 32

/** Records of shared addresses that were opened by a further proof, by register. */
const Contents = z.object({ address: z.string(), proven: z.record(z.string(), z.array(z.string())) })

/** Who is asking. Times are epoch milliseconds; `idleAt` is when the session ends if nothing more is asked for. */
export type SubjectSession = {
  readonly sessionIdHash: string
  readonly subjectHash: string
  /** The verified address in its normal form. */
  readonly address: string
  /** Ids of the records that a further proof has opened, by register. */
  readonly proven: Readonly<Record<string, readonly string[]>>
  readonly createdAt: number
  readonly verifiedAt: number
  readonly seenAt: number
  readonly idleAt: number
  readonly endsAt: number
}

/** A session that has just begun; the only place where its id stands in clear. */
export type NewSession = SubjectSession & { readonly id: string }

export type Starting = {
  readonly address: string
  readonly subjectHash: string
  readonly now: number
  /** The id of the session that this one takes the place of. */
  readonly replaces: string | null
  /** The session that goes on under a new id: nothing of its time is gained by that. */
  readonly goesOn?: Pick<SubjectSession, 'verifiedAt' | 'endsAt' | 'createdAt'>
}

/** Begins a session under a new id; the one that the browser had before ends, whoever it belonged to. */
export async function startSession(
  house: House,
  tx: Writer,
  { address, subjectHash, now, replaces, goesOn }: Starting,
): Promise<NewSession> {
  if (replaces !== null) await tx.sessions.end(house.keys.hash('session', replaces), now)
  const id = house.chance.bytes(SESSION_ID_BYTES).toString('base64url')
  const idHash = house.keys.hash('session', id)
  const begun = goesOn ?? { createdAt: now, verifiedAt: now, endsAt: now + SESSION_LIFE_MS }
  const times = { createdAt: begun.createdAt, seenAt: now, verifiedAt: begun.verifiedAt, endsAt: begun.endsAt }
  const contents = { address, proven: {} }
  await tx.sessions.add({
    idHash,
    subjectHash,
    contents: JSON.stringify(contents),
    ...times,
    sweepAt: times.endsAt + ENDED_SESSION_KEPT_MS,
  })
  return { id, sessionIdHash: idHash, subjectHash, ...contents, ...times, idleAt: now + SESSION_IDLE_MS }
}

function idleAt(session: Pick<Session, 'seenAt' | 'endsAt'>): number {
  return Math.min(session.seenAt + SESSION_IDLE_MS, session.endsAt)
}

/**
 * Whose session this is; null where there is none or its time is over. One look-up, and every half minute a note of its use that is
 * committed together with those of others.
 */
export async function subjectOf(house: House, sessionId: string): Promise<SubjectSession | null> {
  const now = house.clock.now()
  const session = await house.store.read.sessions.byId(house.keys.hash('session', sessionId))
  if (!session || session.contents === null || now >= idleAt(session)) return null
  const due = now - session.seenAt >= SEEN_STEP_MS
  if (due) await house.store.witness({ entries: [], session: { idHash: session.idHash, seenAt: now } })
  const { idHash, subjectHash, createdAt, verifiedAt, endsAt } = session
  const seenAt = due ? now : session.seenAt
  const contents = Contents.parse(JSON.parse(session.contents))
  return {
    sessionIdHash: idHash,
    subjectHash,
    ...contents,
    createdAt,
    verifiedAt,
    seenAt,
    idleAt: idleAt({ seenAt, endsAt }),
    endsAt,
  }
}

/** Ends a session at the person's wish. One that has ended already stays so. */
export async function signOut(house: House, sessionId: string): Promise<void> {
  const idHash = house.keys.hash('session', sessionId)
  await house.store.write(async (tx) => {
    const session = await tx.sessions.byId(idHash)
    if (session && (await tx.sessions.end(idHash, house.clock.now()))) {
      tx.audit.add({ event: 'signed-out', actor: 'subject', subjectHash: session.subjectHash })
    }
  })
}

export type Proving = {
  readonly session: SubjectSession
  readonly register: string
  readonly recordIds: readonly string[]
}

/** Opens records to a session after a further proof, on top of those open already. False where the session was ended meanwhile. */
export async function proveRecords(tx: Writer, { session, register, recordIds }: Proving): Promise<boolean> {
  const opened = await tx.sessions.change(session.sessionIdHash, (text) => {
    const { address, proven } = Contents.parse(JSON.parse(text))
    const records = [...new Set([...(proven[register] ?? []), ...recordIds])]
    return JSON.stringify({ address, proven: { ...proven, [register]: records } })
  })
  const details = { register, records: recordIds.length }
  if (opened) tx.audit.add({ event: 'identity-proven', actor: 'subject', subjectHash: session.subjectHash, details })
  return opened
}
