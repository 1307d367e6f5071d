/**
 * Erasing through the port of a register, by the worker. The system is read once more, and what is found gone there is called gone;
 * what it refuses for good a person is asked to do. Killed anywhere, it begins again: a system that has erased it already says so.
 */

import { type Connector, ConnectorFault, type Written } from '#app/connector/connector.ts'
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import type { AuditEvent } from '#app/register/portal/inner.ts'
import type { HeldRecord } from '#app/register/register.ts'
import type { EraseOrder } from '#db/erase-orders.ts'
import type { StoredLock } from '#db/locks.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { addCard } from '../request/cards.ts'
import { askForErasing } from './by-hand.ts'
import { putCheck } from './check.ts'
import { wholeRecord } from './live.ts'
import { keyHashOf, lockLeft } from './lock.ts'
import { type OrderContent, readErasing, settledText } from './order.ts'

export type Tried =
  /** Nobody waits for it any more. */
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'later'; readonly fault: 'register-silent' | 'still-there' }
  /** `along` is written in the transaction that settles the work. */
  | { readonly outcome: 'done'; along(tx: Writer): Promise<void> }

/** The record as the system gives it now; null where it gives none. */
async function readAgain(
  connector: Connector,
  { order, known }: OrderContent,
  signal: AbortSignal,
): Promise<HeldRecord | null> {
  const { records } = await connector.find({ identifiers: known, signal })
  const record = records.find(({ id }) => id === order.record)
  return record ? wholeRecord(connector, known, record) : null
}

/** Is any of what was to go still there? */
function isThere({ reach, fields, rows }: ErasureOrder, record: HeldRecord): boolean {
  const holds = (values: HeldRecord['values'], names: readonly string[]) =>
    names.some((name) => (values[name] ?? []).length > 0)
  if (reach === 'whole' || holds(record.values, fields)) return true
  return rows.some(({ collection, id, fields: names }) => {
    const row = record.collections[collection]?.rows.find((one) => one.id === id)
    return row !== undefined && (names === null || holds(row.values, names))
  })
}

/** The fields that a system has not been asked to keep. */
function erasedOf(order: ErasureOrder, written: Written): ErasureOrder {
  const kept = written.state === 'done' ? (written.keepsBan ?? []) : []
  return { ...order, fields: order.fields.filter((field) => !kept.includes(field)) }
}

/** Tries to carry one order out. */
export async function eraseByPort(house: House, id: string, signal: AbortSignal): Promise<Tried> {
  const stored = await house.store.read.eraseOrders.byId(id)
  if (stored?.state !== 'open') return { outcome: 'gone' }
  const content = readErasing(stored)
  const connector = house.connectors.get(stored.register)
  const byHand: Tried = { outcome: 'done', along: (tx) => leaveToStaff(house, tx, id) }
  if (connector?.writing !== 'port' || !connector.abilities.has('erase')) return byHand
  try {
    const written = await connector.erase(content.order, signal)
    if (written.state === 'conflict') return byHand
    const erased = erasedOf(content.order, written)
    const record = await readAgain(connector, content, signal)
    if (record && isThere(erased, record)) return { outcome: 'later', fault: 'still-there' }
    return { outcome: 'done', along: (tx) => settleErased(house, tx, id, { erased, written }) }
  } catch (fault) {
    if (!(fault instanceof ConnectorFault)) throw fault
    return fault.when === 'later' ? { outcome: 'later', fault: 'register-silent' } : byHand
  }
}

type Open = { readonly stored: EraseOrder; readonly content: OrderContent; readonly lock: StoredLock | null }

async function openOrder(tx: Writer, id: string): Promise<Open | null> {
  const stored = await tx.eraseOrders.byId(id)
  if (stored?.state !== 'open') return null
  const content = readErasing(stored)
  return { stored, content, lock: content.lock === null ? null : await tx.locks.byId(content.lock) }
}

/** Locks what stays, and plans its next day. */
async function lockRest(
  house: House,
  tx: Writer,
  { stored, content, lock }: Open,
  { order, recoverableDays }: { readonly order: ErasureOrder; readonly recoverableDays?: number | undefined },
): Promise<void> {
  const { register, subjectHash } = stored
  const { finds } = content
  const keyHash = lock?.keyHash ?? (await keyHashOf(house, tx, register, order.record))
  const also = {
    ...(finds.length > 0 ? { finds: [...finds] } : {}),
    ...(recoverableDays === undefined ? {} : { recoverableDays }),
  }
  const requestId = stored.requestId ?? lock?.requestId ?? ''
  await lockLeft(house, tx, { requestId, subjectHash, order, erased: { keyHash, rows: [] }, also })
}

function audit(
  tx: Writer,
  event: AuditEvent,
  { stored, content, lock }: Open,
  { reach, fields, rows }: ErasureOrder,
): void {
  const { register, requestId, subjectHash } = stored
  const whose = lock ? { lock: lock.id } : { request: requestId }
  const details = { ...whose, register, reach, fields, rows: rows.length, by: content.lock === null ? 'plan' : 'day' }
  tx.audit.add({ event, actor: 'portal', subjectHash, details })
}

/** The order is done with: what named anybody in it goes, and once all of a request's are, every register is read again. */
async function close(house: House, tx: Writer, { stored }: Open, state: 'erased' | 'by-hand', days?: number) {
  const { id, requestId, register, subjectHash } = stored
  const left = days === undefined ? { register } : { register, recoverableDays: days }
  await tx.eraseOrders.settle(id, state, settledText(left))
  if (requestId === null) await tx.eraseOrders.remove(id)
  else await putCheck(house, tx, { requestId, subjectHash, once: id })
}

async function settleErased(
  house: House,
  tx: Writer,
  id: string,
  { erased, written }: { readonly erased: ErasureOrder; readonly written: Written },
): Promise<void> {
  const open = await openOrder(tx, id)
  if (!open) return
  const said = written.state === 'done' ? written.recoverableDays : undefined
  const recoverableDays = open.content.recoverableDays ?? said
  await lockRest(house, tx, open, { order: erased, recoverableDays })
  audit(tx, open.lock ? 'residual-erased' : 'record-erased', open, erased)
  await close(house, tx, open, 'erased', recoverableDays)
}

/** It would not go: a person does it by hand. What stays is locked all the same, and comes up again on its day. */
export async function leaveToStaff(house: House, tx: Writer, id: string): Promise<void> {
  const open = await openOrder(tx, id)
  if (!open) return
  const { stored, content } = open
  const { order, finds } = content
  const request = stored.requestId === null ? null : await tx.requests.byId(stored.requestId)
  const register = house.installation.registers.find((one) => one.id === stored.register)
  if (request)
    for (const card of content.cards)
      await addCard(house, tx, request, { register: stored.register, recordId: order.record, order: card })
  else if (register) {
    const { record, what } = content
    await askForErasing(house, tx, { register, subjectHash: stored.subjectHash, details: { record, what } })
  }
  // A day that has come is not waited for once more: whoever is asked has a row of the list.
  if (open.lock) await lockRest(house, tx, open, { order })
  else if (order.reach !== 'whole' && finds.length > 0)
    await lockRest(house, tx, open, { order: { ...order, reach: 'nothing', fields: [], rows: [] } })
  audit(tx, 'erasure-by-hand', open, order)
  await close(house, tx, open, 'by-hand')
}
