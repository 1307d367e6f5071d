/** A form of staff that was sent after their session had run out: kept for the same person, as customers' forms are. */
import type { House } from '../house.ts'
import { type KeptForm, keepForm, keptForm, PARKED_LIMIT_BYTES, takeOut, type Whose } from '../parked.ts'

const whoseOf = (house: House, staffId: string): Whose => ({
  subjectHash: house.keys.hash('staff', 'forms', staffId),
  actor: 'staff',
  actorId: staffId,
})

/** What must not lie anywhere, sealed or not. */
const NEVER_KEPT = ['password', 'code', 'enrolment']

export type StaffParking = {
  /** The id in the cookie of the session that has run out. */
  readonly sessionId: string
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
}

/** Keeps a form; null where the session isn't known, nothing was typed, it is too large, or a password stands in it. */
export async function parkStaffForm(house: House, { sessionId, path, fields }: StaffParking): Promise<string | null> {
  const size = fields.flat().reduce((bytes, text) => bytes + Buffer.byteLength(text), 0)
  if (fields.length === 0 || size > PARKED_LIMIT_BYTES || fields.some(([name]) => NEVER_KEPT.includes(name)))
    return null
  const visit = await house.store.read.staffSessions.byId(house.keys.hash('staff-session', sessionId))
  if (!visit || visit.sweepAt <= house.clock.now()) return null
  return keepForm(house, whoseOf(house, visit.staffId), { path, fields })
}

/** Looks at a person's kept form without taking it. */
export function keptStaffForm(house: House, staffId: string, parkedId: string): Promise<KeptForm | null> {
  return keptForm(house, { parkedId, subjectHash: whoseOf(house, staffId).subjectHash })
}

/** Takes it out: it is on its way again, or was let go. */
export function takeStaffForm(
  house: House,
  staffId: string,
  { parkedId, event }: { readonly parkedId: string; readonly event: 'form-resumed' | 'form-dropped' },
): Promise<KeptForm | null> {
  return takeOut(house, { parkedId, whose: whoseOf(house, staffId), event })
}
