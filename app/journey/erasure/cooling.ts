/** The time in which a person can think better of an erasure, and waiving it. */
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { takeStep } from '../request/step.ts'
import type { SubjectSession } from '../session.ts'

const HOUR_MS = 3_600_000
/** Longer than any machine stays off. */
const RELEASE_TOTAL_MS = 90 * 24 * HOUR_MS

/** The button behind the mailed link was pressed: from now the person can think better of it. Part of that transaction. */
export async function beginCooling(house: House, tx: Writer, requestId: string): Promise<void> {
  const hours = house.installation.controller.erasure.coolingOffHours
  await tx.erasures.cool(requestId, house.clock.now() + hours * HOUR_MS)
}

/** Until when the answer to an erasure is held at least: a person who has not confirmed has the whole time from now. */
export async function heldFor(house: House, tx: Writer, requestId: string): Promise<number> {
  const erasure = await tx.erasures.ofRequest(requestId)
  const hours = house.installation.controller.erasure.coolingOffHours
  return erasure?.coolingUntil ?? house.clock.now() + hours * HOUR_MS
}

/** The person does not want to wait. False where there is nothing of theirs to hurry. */
export async function hurryErasure(house: House, subject: SubjectSession, reference: string): Promise<boolean> {
  return house.store.write(async (tx) => {
    const request = await tx.requests.byReference(reference)
    const erasure = request ? await tx.erasures.ofRequest(request.id) : null
    const now = house.clock.now()
    if (request?.subjectHash !== subject.subjectHash || erasure?.coolingUntil == null) return false
    if (erasure.coolingUntil <= now) return true
    const taken = await takeStep(house, tx, { request, happening: { event: 'hurry' }, version: null })
    if (!taken.ok || !(await tx.erasures.cool(request.id, now))) return false
    const held = taken.request.state === 'held' ? taken.request.held : null
    if (held)
      await tx.outbox.put({
        kind: 'request-release',
        once: `release:${held.letter}:${taken.request.version}`,
        subjectHash: request.subjectHash,
        payload: { requestId: request.id, letterId: held.letter },
        nextAt: held.releaseAt,
        giveUpAt: held.releaseAt + RELEASE_TOTAL_MS,
      })
    return true
  })
}
