/** Which records are locked: hidden from the ordinary views of staff, and opened only with a reason that is in the log. */
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { RecordPlace } from '#app/register/record-place.ts'
import type { HeldRecord, Words } from '#app/register/register.ts'
import type { StoredLock } from '#db/locks.ts'
import type { Answer } from '../asking.ts'
import { readLock } from '../erasure/lock.ts'
import type { House } from '../house.ts'

/** A locked record as ordinary views show it: which register, since when, and why. Nothing of what it holds. */
export type LockedRecord = Pick<StoredLock, 'id' | 'requestId' | 'why' | 'since' | 'nextOn'> & {
  readonly register: string
  readonly title: Words
  /** When it is lifted, once the person has been written to; epoch milliseconds. */
  readonly liftsAt: number | null
}

/** Which records answers have given. */
export const placesIn = (answers: readonly Answer[]): RecordPlace[] =>
  answers.flatMap((answer) =>
    answer.ok ? answer.found.records.map(({ id }) => ({ register: answer.register, record: id })) : [],
  )

/** Locks in force on these records, and on what is still kept of the person under no address. */
export async function locksFor(
  { store }: House,
  subjectHash: string,
  answers: readonly Answer[],
): Promise<readonly StoredLock[]> {
  const [own, found] = await Promise.all([store.read.locks.of(subjectHash), store.read.locks.on(placesIn(answers))])
  const held = own.filter(({ state }) => state === 'held')
  return [...held, ...found.filter(({ id }) => held.every((lock) => lock.id !== id))]
}

/** The records of an answer that may be seen without a reason. */
export function unlocked(
  locks: readonly StoredLock[],
  { register, found }: Extract<Answer, { readonly ok: true }>,
): HeldRecord[] {
  const locked = new Set(locks.filter((lock) => lock.register === register).map(({ recordId }) => recordId))
  return found.records.filter(({ id }) => !locked.has(id))
}

/** Locks as ordinary views show them. */
export const shownLocks = ({ registers }: House, locks: readonly StoredLock[]): LockedRecord[] =>
  locks
    .filter(({ register }) => register !== PORTAL_REGISTER)
    .map((lock) => ({
      ...{ id: lock.id, requestId: lock.requestId, why: lock.why, since: lock.since, nextOn: lock.nextOn },
      register: lock.register,
      title: registers.find(({ id }) => id === lock.register)?.title ?? { fi: lock.register },
      liftsAt: readLock(lock).lifting?.at ?? null,
    }))
