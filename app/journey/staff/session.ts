/** A staff session. Its id is only in the browser's cookie; role and state come from the account at each request. */
import { Role } from '#app/identity/roles.ts'
import { Language } from '#app/register/register.ts'
import type { StaffVisit } from '#db/staff-sessions.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

const MINUTE_MS = 60_000
/** Unused for this long, a session ends. Requirement B3. */
const STAFF_IDLE_MS = 30 * MINUTE_MS
/** A working day with its overtime; the next one begins with signing in. Requirement B3. */
const STAFF_LIFE_MS = 10 * 60 * MINUTE_MS
/** Who has just shown password and code may do dangerous acts for this long: enough for a few in a row. */
export const STRONG_MS = 10 * MINUTE_MS
/** As for customers: use is noted in steps, so a busy page is no busy database. */
const SEEN_STEP_MS = 30_000
/** An ended session's row stays this long, so that a form sent too late can be kept for whom it belongs to. */
const ENDED_STAFF_SESSION_KEPT_MS = 24 * 60 * MINUTE_MS
/** OWASP ASVS 5.0 7.2.3 asks for 128 bits. */
const SESSION_ID_BYTES = 32

/** Who of the staff is asking. Times are epoch milliseconds; `idleAt` is when the session ends if nothing more is asked for. */
export type StaffSession = {
  readonly staffId: string
  readonly name: string
  readonly role: Role
  readonly language: Language
  readonly sessionIdHash: string
  readonly createdAt: number
  readonly idleAt: number
  readonly endsAt: number
  /** Until when dangerous acts need no further proof. */
  readonly strongUntil: number
}

export type StaffStarting = {
  readonly staffId: string
  readonly device: string
  readonly now: number
  /** The id of the session that this browser had before: it ends. */
  readonly replaces: string | null
}

/** Begins a session under a new id, which is given here and nowhere else. */
export async function startStaffSession(house: House, tx: Writer, starting: StaffStarting): Promise<string> {
  const { staffId, device, now, replaces } = starting
  if (replaces !== null) {
    const before = await tx.staffSessions.byId(house.keys.hash('staff-session', replaces))
    if (before) await tx.staffSessions.end(before.idHash, before.staffId, now)
  }
  const id = house.chance.bytes(SESSION_ID_BYTES).toString('base64url')
  const endsAt = now + STAFF_LIFE_MS
  await tx.staffSessions.add({
    idHash: house.keys.hash('staff-session', id),
    staffId,
    device,
    createdAt: now,
    seenAt: now,
    strongUntil: now + STRONG_MS,
    endsAt,
    sweepAt: endsAt + ENDED_STAFF_SESSION_KEPT_MS,
  })
  await tx.staff.noteSignIn(staffId, now)
  return id
}

/** When a session ends if nothing more is done in it. */
export const staffIdleAt = ({ seenAt, endsAt }: Pick<StaffVisit, 'seenAt' | 'endsAt'>) =>
  Math.min(seenAt + STAFF_IDLE_MS, endsAt)

/** Whose session this is; null where there is none, its time is over, or the account may not sign in any more. */
export async function staffOf(house: House, sessionId: string): Promise<StaffSession | null> {
  const now = house.clock.now()
  const visit = await house.store.read.staffSessions.byId(house.keys.hash('staff-session', sessionId))
  if (!visit?.active || now >= staffIdleAt(visit)) return null
  const due = now - visit.seenAt >= SEEN_STEP_MS
  if (due) await house.store.witness({ entries: [], staffSession: { idHash: visit.idHash, seenAt: now } })
  const { idHash, staffId, name, role, language, createdAt, endsAt, strongUntil } = visit
  return {
    staffId,
    name,
    role: Role.parse(role),
    language: Language.parse(language),
    sessionIdHash: idHash,
    createdAt,
    idleAt: staffIdleAt({ seenAt: due ? now : visit.seenAt, endsAt }),
    endsAt,
    strongUntil,
  }
}

/** Has this person shown again, just now, who they are? Asked before every dangerous act. */
export const isStrong = (house: House, staff: StaffSession) => house.clock.now() < staff.strongUntil

/** Ends a session at the person's wish. One that has ended already stays so. */
export async function staffSignOut(house: House, sessionId: string): Promise<void> {
  const idHash = house.keys.hash('staff-session', sessionId)
  await house.store.write(async (tx) => {
    const visit = await tx.staffSessions.byId(idHash)
    if (visit && (await tx.staffSessions.end(idHash, visit.staffId, house.clock.now())))
      tx.audit.add({ event: 'staff-signed-out', actor: 'staff', actorId: visit.staffId })
  })
}
