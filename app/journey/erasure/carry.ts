/**
 * An approved erasure carried out: the plan is made once more on the data as it is, and only if it is the one that was approved
 * anything goes. Then every register is read again, and only what was found gone is called gone.
 */
import { erasureOrder } from '#app/register/erasure-order.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { Given } from '../asking.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { completeIfDone } from '../request/complete.ts'
import { type RequestContents, readContents } from '../request/contents.ts'
import { cardsFor } from './by-hand.ts'
import { eraseCopies } from './copies.ts'
import { askLater } from './later.ts'
import { erasedFields, lockLeft } from './lock.ts'
import { eraseOwn } from './own-rows.ts'
import { type ErasurePlans, type Planning, planErasure } from './plan.ts'

/** `live`: what live systems answered before the transaction; within it nobody waits for them. */
type Carrying = { readonly requestId: string; readonly live: Given }

type About = { readonly request: StoredRequest; readonly contents: RequestContents }

/** Whose data a request is about; null where no address is known. */
export function planningOf({ request, contents }: About): Planning | null {
  const { address, proven, registers } = contents
  return address === null ? null : { address, proven, registers, subjectHash: request.subjectHash }
}

/** How long the work is tried. */
const WORK_TOTAL_MS = 30 * 24 * 3_600_000
/** Staff look within a week at what could not be carried out as approved. */
const LOOK_MS = 7 * 24 * 3_600_000

async function putWork(house: House, tx: Writer, kind: 'erase' | 'erase-check', request: StoredRequest): Promise<void> {
  const now = house.clock.now()
  await tx.outbox.put({
    kind,
    once: `${kind}:${request.id}:${request.version}`,
    subjectHash: request.subjectHash,
    payload: { requestId: request.id },
    nextAt: now,
    giveUpAt: now + WORK_TOTAL_MS,
  })
}

/** The answer that promises an erasure has left: it is carried out at once. Part of the transaction that releases it. */
export async function beginErasure(house: House, tx: Writer, request: StoredRequest, digest: string): Promise<void> {
  const { id: requestId, subjectHash } = request
  if (!(await tx.erasures.ofRequest(requestId))) await tx.erasures.add({ requestId, subjectHash, digest })
  if (await tx.erasures.approve(requestId, digest)) await putWork(house, tx, 'erase', request)
}

async function askStaff(
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

/** Nothing is imported into any register while an erasure is looked at and carried out. */
async function lockRegisters(house: House, tx: Writer): Promise<void> {
  for (const { id, collections } of house.installation.registers)
    for (const collection of ['', ...Object.keys(collections)]) await tx.imports.lock(id, collection)
}

async function opened(tx: Writer, requestId: string): Promise<(About & { readonly planning: Planning }) | null> {
  const request = await tx.requests.byId(requestId)
  const text = request ? await tx.requests.contentsOf(request.id) : null
  if (!request || text === null) return null
  const contents = readContents(text)
  const planning = planningOf({ request, contents })
  return planning ? { request, contents, planning } : null
}

/** Erases what the approved plan says goes, in one transaction: a crash leaves either all of it or nothing. Twice is once. */
export async function carryOut(house: House, tx: Writer, { requestId, live }: Carrying): Promise<void> {
  const about = await opened(tx, requestId)
  const erasure = await tx.erasures.ofRequest(requestId)
  if (!about || erasure?.state !== 'approved') return
  const { request, planning } = about
  await lockRegisters(house, tx)
  const plans = await planErasure(house, planning, live)
  if (plans.digest !== erasure.digest || plans.unread.length > 0) {
    await tx.erasures.changed(requestId)
    await askStaff(house, tx, request, 'erasure-changed')
    return
  }
  await eraseAll(house, tx, request, plans)
  await eraseOwn(house, tx, planning)
  await tx.erasures.erased(requestId)
  await putWork(house, tx, 'erase-check', request)
}

async function eraseAll(house: House, tx: Writer, request: StoredRequest, { records }: ErasurePlans): Promise<void> {
  const { subjectHash } = request
  for (const { register, record, plan } of records) {
    if (register.id === PORTAL_REGISTER) continue
    const order = erasureOrder(plan)
    const erased = await eraseCopies(house, tx, register, order)
    // What is in a system that is read as it is has no copy here; a person erases it there.
    await cardsFor(house, tx, request, { register, record, order })
    if (!erased) {
      await askLater(house, tx, { register, record, plan, subjectHash })
      continue
    }
    await lockLeft(house, tx, { requestId: request.id, subjectHash, order, erased })
    tx.audit.add({
      event: 'record-erased',
      actor: 'portal',
      subjectHash,
      details: {
        request: request.id,
        register: register.id,
        reach: order.reach,
        fields: order.fields,
        rows: order.rows.length,
      },
    })
  }
}

/** What is still found of what was erased: register ids. */
async function stillThere(
  house: House,
  tx: Writer,
  planning: Planning,
  { requestId, live }: Carrying,
): Promise<string[]> {
  const { records } = await planErasure(house, planning, live)
  const locks = (await tx.locks.ofRequest(requestId)).filter(({ why }) => why === 'erasure')
  // What stays has no address any more, so it is looked at by its id as well.
  const copies = new Map((await tx.records.byIds(locks.map((lock) => lock.recordId))).map((copy) => [copy.id, copy]))
  return locks.flatMap((lock) => {
    const found = records.find(({ record }) => record.id === lock.recordId)?.record ?? copies.get(lock.recordId)
    if (!found) return []
    const left = erasedFields(lock).some((field) => (found.values[field] ?? []).length > 0)
    return lock.state === 'gone' || left ? [lock.register] : []
  })
}

/** Reads every register again. What was erased and is found gone is called so; anything else is for staff to see. */
export async function checkErased(house: House, tx: Writer, carrying: Carrying): Promise<void> {
  const { requestId } = carrying
  const about = await opened(tx, requestId)
  const erasure = await tx.erasures.ofRequest(requestId)
  if (!about || erasure?.state !== 'erased') return
  const { request, planning } = about
  const left = await stillThere(house, tx, planning, carrying)
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
