/** What stayed after an erasure goes by itself on its day; what stays while something lasts is looked at again on its own. */
import { type ErasureOrder, erasureOrder } from '#app/register/erasure-order.ts'
import { type Register, say } from '#app/register/register.ts'
import type { StoredLock } from '#db/locks.ts'
import type { Reader, Writer } from '#db/store.ts'
import { today } from '../day.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { askByHand, askForErasing } from './by-hand.ts'
import { eraseCopies } from './copies.ts'
import { leaveElsewhere, type ReadLive } from './elsewhere.ts'
import { heldCopy } from './held-copy.ts'
import { lockLeft, planResidual, readLock } from './lock.ts'
import { type PlannedRecord, plansOf } from './plan.ts'

/** A condition that still lasts is for a person to look at within two weeks. */
const REVIEW_MS = 14 * 24 * 3_600_000

async function askReview(house: House, tx: Writer, { subjectHash }: StoredLock, register: Register): Promise<void> {
  const now = house.clock.now()
  await tx.waiting.add({
    ...{ id: house.chance.id(now), reference: makeReference(house.chance), kind: 'erasure-review', subjectHash },
    ...{
      details: { system: register.system.name },
      createdAt: now,
      dueAt: now + REVIEW_MS,
      requestId: null,
      assignee: null,
    },
  })
}

/** Does anything stay only for as long as something lasts that was to have ended by now? */
const lastsOn = ({ plan }: PlannedRecord): boolean =>
  [...plan.fields, ...plan.collections.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields))].some(
    ({ outcome }) => outcome.does === 'stays-while',
  )

type Doing = { readonly lock: StoredLock; readonly planned: PlannedRecord; readonly order: ErasureOrder }

async function eraseLeft(house: House, tx: Writer, { lock, planned, order }: Doing): Promise<void> {
  const { register, record } = planned
  const { requestId, subjectHash } = lock
  const erased = await eraseCopies(house, tx, register, order)
  if (!erased) return
  await askByHand(house, tx, { register, record, order, subjectHash })
  await lockLeft(house, tx, { requestId, subjectHash, order, erased })
  if (order.reach !== 'nothing')
    tx.audit.add({
      event: 'residual-erased',
      actor: 'portal',
      subjectHash,
      details: {
        lock: lock.id,
        register: register.id,
        reach: order.reach,
        fields: order.fields,
        rows: order.rows.length,
      },
    })
}

/** What has come due: the lock, and its day. */
export type Due = { readonly lock: string; readonly on: string }

/** Is there something to do on that day? */
export async function dueLock(
  { installation }: House,
  reader: Reader | Writer,
  { lock: id, on }: Due,
): Promise<{ readonly lock: StoredLock; readonly register: Register } | null> {
  const lock = await reader.locks.byId(id)
  const register = installation.registers.find((one) => one.id === lock?.register)
  if (lock?.state !== 'held' || lock.why !== 'erasure' || lock.nextOn !== on || !register) return null
  return { lock, register }
}

/**
 * Does what a day brings to what is left under a lock. Part of the transaction that settles the work: each day is done once.
 * `read`: what a live system has answered before it; null for what is held here.
 */
export async function eraseResidual(
  house: House,
  tx: Writer,
  { read, ...due }: Due & { readonly read: ReadLive | null },
): Promise<void> {
  const found = await dueLock(house, tx, due)
  if (!found) return
  const { lock, register } = found
  const { id } = lock
  for (const collection of ['', ...Object.keys(register.collections)]) await tx.imports.lock(register.id, collection)
  const record = read ? read.record : await heldCopy(tx, register, lock.recordId)
  if (!record) {
    // Its register has not had it for some time: what the import left behind goes too.
    await tx.records.erase({ register: register.id, parentHash: lock.keyHash })
    await tx.records.erase({ ids: [lock.recordId] })
    await tx.locks.keep(id, { state: 'gone', content: lock.content, nextOn: null })
    await tx.locks.dropRows(id)
    return
  }
  // What is restricted is not erased under the hands of whoever asked for that: it is taken up when the lock is lifted.
  const others = await tx.locks.on([{ register: register.id, record: lock.recordId }])
  if (others.some(({ why }) => why !== 'erasure')) return
  const [planned] = await plansOf(house, lock.subjectHash, [{ register, record }])
  if (!planned) return
  const order = erasureOrder(planned.plan)
  if (read) await leaveElsewhere(house, tx, { lock, planned, order, rehearsal: read.rehearsal })
  else await eraseLeft(house, tx, { lock, planned, order })
  if (lastsOn(planned)) await askReview(house, tx, lock, register)
}

/** Its system has not answered since the day came: a person does it by hand. Part of the transaction that gives the work up. */
export async function leaveResidual(house: House, tx: Writer, due: Due): Promise<'handled' | 'not-handled'> {
  const found = await dueLock(house, tx, due)
  if (!found) return 'not-handled'
  const { lock, register } = found
  const [language = 'fi'] = house.installation.controller.languages
  const record = (readLock(lock).finds ?? []).map(({ value }) => value).join(', ')
  const details = { record, what: say(register.one, language) }
  await askForErasing(house, tx, { register, subjectHash: lock.subjectHash, details })
  return 'handled'
}

/** A hold was lifted: what stayed because of it is looked at today. */
export async function releaseLocks(house: House, tx: Writer, subjectHash: string): Promise<void> {
  const on = today(house).toString()
  for (const lock of await tx.locks.of(subjectHash)) {
    if (lock.state !== 'held' || lock.why !== 'erasure') continue
    await tx.locks.keep(lock.id, { state: 'held', content: lock.content, nextOn: on })
    await planResidual(house, tx, { lock: lock.id, subjectHash, on })
  }
}
