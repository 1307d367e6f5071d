/**
 * An approved erasure carried out: the plan is made once more on the data as it is, and only if it is the one that was approved
 * anything goes: copies at once, what is in live systems by the worker or by hand after it.
 */
import { erasureOrder } from '#app/register/erasure-order.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { proposeRecordNotices } from '../request/notices.ts'
import { aboutRequest } from './about.ts'
import { cardsFor } from './by-hand.ts'
import { askStaff, putCheck } from './check.ts'
import { eraseCopies } from './copies.ts'
import { eraseElsewhere } from './elsewhere.ts'
import { fallAway } from './fall-away.ts'
import { lockLeft } from './lock.ts'
import type { Rehearsals } from './order.ts'
import { eraseOwn } from './own-rows.ts'
import { type ErasurePlans, planErasure } from './plan.ts'
import type { Prepared } from './prepare.ts'
import { keepReport } from './report.ts'
import { erasedRecords } from './told.ts'

/** `live`, `rehearsals`: what live systems have answered before the transaction; within it nobody waits for them. */
type Carrying = { readonly requestId: string } & Prepared

/** How long the work is tried. */
const WORK_TOTAL_MS = 30 * 24 * 3_600_000

/** Puts the carrying out down as work. `once` names after what. */
export async function putErasureWork(house: House, tx: Writer, request: StoredRequest, once: string): Promise<void> {
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'erase',
    once: `erase:${once}`,
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
  if (await tx.erasures.approve(requestId, digest))
    await putErasureWork(house, tx, request, `${request.id}:${request.version}`)
}

/** Nothing is imported into any register while an erasure is looked at and carried out. */
async function lockRegisters(house: House, tx: Writer): Promise<void> {
  for (const { id, collections } of house.installation.registers)
    for (const collection of ['', ...Object.keys(collections)]) await tx.imports.lock(id, collection)
}

/** Erases what the approved plan says goes, in one transaction: a crash leaves either all of it or nothing. Twice is once. */
export async function carryOut(house: House, tx: Writer, { requestId, live, rehearsals }: Carrying): Promise<void> {
  const about = await aboutRequest(tx, requestId)
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
  const ordered = await eraseAll(house, tx, request, { plans, rehearsals })
  await keepReport(tx, request, plans)
  const records = erasedRecords(plans.records)
  // Before the log goes that says who had the data.
  await proposeRecordNotices(house, tx, request, { what: 'erased', once: `erased:${requestId}`, records })
  await eraseOwn(house, tx, planning)
  await tx.erasures.erased(requestId)
  const { id, version, subjectHash } = request
  // What is on its way to a live system is read again when it is settled.
  if (!ordered) await putCheck(house, tx, { requestId, subjectHash, once: `${id}:${version}` })
}

type Erasing = { readonly plans: ErasurePlans; readonly rehearsals: Rehearsals }

/** Gives whether the worker is to bring any of it to a live system. */
async function eraseAll(house: House, tx: Writer, request: StoredRequest, erasing: Erasing): Promise<boolean> {
  const { subjectHash } = request
  let ordered = false
  for (const planned of erasing.plans.records) {
    const { register, record, plan } = planned
    if (register.id === PORTAL_REGISTER) continue
    const order = erasureOrder(plan)
    await fallAway(house, tx, order)
    if (house.connectors.get(register.id)?.lives === 'elsewhere') {
      const { rehearsals } = erasing
      ordered = (await eraseElsewhere(house, tx, { request, planned, rehearsals })) === 'ordered' || ordered
      continue
    }
    const erased = await eraseCopies(house, tx, register, order)
    await cardsFor(house, tx, request, { register, record, order })
    if (!erased) continue
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
  return ordered
}
