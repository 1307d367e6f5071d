/** Lifting a restriction or an objection: the person is told before it is lifted (Art. 18(3)), and never on the same day. */
import type { RecordPlace } from '#app/register/record-place.ts'
import type { Writer } from '#db/store.ts'
import { dayOf, today } from '../day.ts'
import { lockContent, planResidual, readLock } from '../erasure/lock.ts'
import type { House } from '../house.ts'
import { NOTHING } from '../request/compose.ts'
import { openRequest } from '../request/decision-letter.ts'
import { sendLetter } from '../request/letters.ts'

const DAY_MS = 24 * 3_600_000
/** Time to read the letter and to say something against it. */
const NOTICE_MS = 7 * DAY_MS
/** A letter that goes by post may wait for a person; what is not told is not lifted. */
const LIFT_TOTAL_MS = 90 * DAY_MS

export type Announced = { readonly ok: true } | { readonly ok: false; readonly why: 'no-request' | 'nothing' }

/** Writes to the person that the lock is lifted in a week. Twice is once. */
export async function announceLift(
  house: House,
  { staffId }: { readonly staffId: string },
  reference: string,
): Promise<Announced> {
  return house.store.write(async (tx): Promise<Announced> => {
    const opened = await openRequest(tx, reference)
    if (!opened) return { ok: false, why: 'no-request' }
    const { request, contents } = opened
    const locks = (await tx.locks.ofRequest(request.id)).filter(
      ({ why, state }) => why !== 'erasure' && state === 'held',
    )
    const told = locks.filter((lock) => readLock(lock).lifting === undefined)
    if (locks.length === 0) return { ok: false, why: 'nothing' }
    if (told.length === 0) return { ok: true }
    const at = house.clock.now() + NOTICE_MS
    const extras = { ...NOTHING, liftedOn: dayOf(house, at) }
    const letter = await sendLetter(house, tx, { request, contents, kind: 'lifting', extras })
    if (!letter) return { ok: true }
    for (const lock of told) {
      const content = lockContent({ ...readLock(lock), lifting: { letter: letter.id, at } })
      await tx.locks.keep(lock.id, { state: 'held', content, nextOn: lock.nextOn })
    }
    await tx.outbox.put({
      kind: 'lock-lift',
      once: `lift:${letter.id}`,
      subjectHash: request.subjectHash,
      payload: { requestId: request.id, letterId: letter.id },
      nextAt: at,
      giveUpAt: at + LIFT_TOTAL_MS,
    })
    const { subjectHash } = request
    const details = { request: request.id, letter: letter.id, locks: told.length }
    tx.audit.add({ event: 'lock-lifting', actor: 'staff', actorId: staffId, subjectHash, details })
    return { ok: true }
  })
}

/** Has the letter reached the person: handed to their mail server, or posted? */
export async function liftIsTold({ store }: House, letterId: string): Promise<boolean> {
  const letter = await store.read.letters.byId(letterId)
  return letter?.state === 'handed' || letter?.state === 'posted'
}

/** The week is over: the records are as any others again. Part of the transaction that settles the work; twice is once. */
export async function liftLocks(
  house: House,
  tx: Writer,
  { requestId, letterId }: { readonly requestId: string; readonly letterId: string },
): Promise<void> {
  for (const lock of await tx.locks.ofRequest(requestId)) {
    if (lock.why === 'erasure' || readLock(lock).lifting?.letter !== letterId) continue
    if (!(await tx.locks.lift(lock.id))) continue
    const { subjectHash, register, why } = lock
    tx.audit.add({
      event: 'lock-lifted',
      actor: 'portal',
      subjectHash,
      details: { request: requestId, lock: lock.id, register, why },
    })
    await takeUpErasure(house, tx, { register, record: lock.recordId })
  }
}

/** What waited for the restriction to end is looked at today. */
async function takeUpErasure(house: House, tx: Writer, place: RecordPlace): Promise<void> {
  const on = today(house).toString()
  for (const lock of await tx.locks.on([place])) {
    if (lock.why !== 'erasure') continue
    await tx.locks.keep(lock.id, { state: 'held', content: lock.content, nextOn: on })
    await planResidual(house, tx, { lock: lock.id, subjectHash: lock.subjectHash, on })
  }
}
