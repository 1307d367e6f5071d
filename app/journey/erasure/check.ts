/** Every register read again once an erasure was carried out: what is found gone is called gone, and anything else is for staff. */
import type { HeldRecord, Register } from '#app/register/register.ts'
import type { StoredLock } from '#db/locks.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { Given } from '../asking.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { completeIfDone } from '../request/complete.ts'
import { aboutRequest } from './about.ts'
import { heldCopy } from './held-copy.ts'
import { erasedFields } from './lock.ts'
import { type Planning, planErasure } from './plan.ts'

/** How long it is tried to read every register. */
const CHECK_TOTAL_MS = 30 * 24 * 3_600_000

type Checking = { readonly requestId: string; readonly subjectHash: string; readonly once: string }

/** Puts the looking again down as work. `once` names after what. */
export async function putCheck(house: House, tx: Writer, { requestId, subjectHash, once }: Checking): Promise<void> {
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'erase-check',
    once: `erase-check:${once}`,
    subjectHash,
    payload: { requestId },
    nextAt: now,
    giveUpAt: now + CHECK_TOTAL_MS,
  })
}

/** Staff look within a week at what could not be carried out as approved. */
const LOOK_MS = 7 * 24 * 3_600_000

/** Staff look at what is not as it was approved. */
export async function askStaff(
  house: House,
  tx: Writer,
  request: StoredRequest,
  kind: 'erasure-changed' | 'erasure-failed',
): Promise<void> {
  const now = house.clock.now()
  const { subjectHash, assignee } = request
  await tx.waiting.add({
    ...{ id: house.chance.id(now), reference: makeReference(house.chance), kind, subjectHash, assignee },
    ...{ details: {}, createdAt: now, dueAt: now + LOOK_MS, requestId: request.id },
  })
  tx.audit.add({ event: kind, actor: 'portal', subjectHash, details: { request: request.id } })
}

type Read = { readonly requestId: string; readonly live: Given }

/** A record of which something was erased, and that still has it. */
export type StillThere = { readonly lock: StoredLock; readonly register: Register; readonly record: HeldRecord }

/** What is still found of what was erased. */
export async function stillThere(
  house: House,
  tx: Writer,
  planning: Planning,
  { requestId, live }: Read,
): Promise<StillThere[]> {
  const { records } = await planErasure(house, planning, live)
  const locks = (await tx.locks.ofRequest(requestId)).filter(({ why }) => why === 'erasure')
  // What stays has no address any more, so it is looked at by its id as well.
  const there: StillThere[] = []
  for (const lock of locks) {
    const register = house.registers.find(({ id }) => id === lock.register)
    if (!register) continue
    const isSame = (one: (typeof records)[number]) => one.register.id === register.id && one.record.id === lock.recordId
    const record = records.find(isSame)?.record ?? (await heldCopy(tx, register, lock.recordId))
    if (!record) continue
    const left = erasedFields(lock).some((field) => (record.values[field] ?? []).length > 0)
    if (lock.state === 'gone' || left) there.push({ lock, register, record })
  }
  return there
}

/**
 * Settles an erasure. `live`: what live systems hold, read since the last of them was written. Anything that is found of what was
 * erased is for staff to see.
 */
export async function checkErased(house: House, tx: Writer, read: Read): Promise<void> {
  const { requestId } = read
  const about = await aboutRequest(tx, requestId)
  const erasure = await tx.erasures.ofRequest(requestId)
  if (!about || erasure?.state !== 'erased') return
  const { request, planning } = about
  const left = await stillThere(house, tx, planning, read)
  if (left.length > 0) {
    await askStaff(house, tx, request, 'erasure-failed')
    return
  }
  await tx.erasures.done(requestId)
  const locks = await tx.locks.ofRequest(requestId)
  tx.audit.add({
    event: 'erasure-done',
    actor: 'portal',
    subjectHash: request.subjectHash,
    details: {
      request: requestId,
      gone: locks.filter(({ state }) => state === 'gone').length,
      held: locks.filter(({ state }) => state === 'held').length,
    },
  })
  await completeIfDone(house, tx, request, 'later')
}
