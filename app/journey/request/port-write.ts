/**
 * Writing an approved correction into its register, if that still holds what the person saw. If it holds something else nothing is
 * overwritten: staff get a card with both values. The same look settles a card that somebody has done by hand.
 */

import { ConnectorFault } from '#app/connector/connector.ts'
import type { AuditEvent } from '#app/register/portal/inner.ts'
import type { StoredCorrection } from '#db/corrections.ts'
import type { Writer } from '#db/store.ts'
import { settleChange } from '../address/settle.ts'
import type { House } from '../house.ts'
import { addCard, confirmCard, reopenCard } from './cards.ts'
import { completeIfDone } from './complete.ts'
import { orderOf } from './corrections.ts'
import { openCorrection } from './disputes.ts'
import { isWrittenByWorker } from './port-work.ts'

export type Tried =
  /** Nobody waits for it any more. */
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'later' }
  /** `along` is written in the transaction that settles the work. */
  | { readonly outcome: 'done'; along(tx: Writer): Promise<void> }

const isWaiting = (stored: StoredCorrection | null): stored is StoredCorrection => stored?.state === 'approved'

/** Tries to write one correction. Twice is once: a register that has the value already says so. */
export async function writeCorrection(house: House, id: string, signal: AbortSignal): Promise<Tried> {
  const stored = await house.store.read.corrections.byId(id)
  if (!isWaiting(stored)) return { outcome: 'gone' }
  const { register, recordId, change } = openCorrection(stored)
  const connector = house.connectors.get(register)
  const byHand = (found?: readonly string[]): Tried => ({
    outcome: 'done',
    along: (tx) => leaveToStaff(house, tx, id, found),
  })
  if (!connector || !isWrittenByWorker(house, register)) return byHand()
  const { field, from, to } = change
  try {
    const written = await connector.correct({ record: recordId, changes: [{ field, from, to }] }, signal)
    if (written.state === 'done') return { outcome: 'done', along: (tx) => settleWritten(house, tx, id) }
    return byHand(written.state === 'conflict' ? (written.found[field] ?? []) : [])
  } catch (fault) {
    if (!(fault instanceof ConnectorFault)) throw fault
    return fault.when === 'later' ? { outcome: 'later' } : byHand()
  }
}

function audit(tx: Writer, event: AuditEvent, stored: StoredCorrection, subjectHash: string | null): void {
  const { id, requestId, register } = stored
  const details = { correction: id, request: requestId, register }
  tx.audit.add({ event, actor: 'portal', ...(subjectHash === null ? {} : { subjectHash }), details })
}

/** The register has it: nothing is disputed any more, and a card that was done by hand is confirmed. */
async function settleWritten(house: House, tx: Writer, id: string): Promise<void> {
  const stored = await tx.corrections.byId(id)
  if (!isWaiting(stored)) return
  const request = await tx.requests.byId(stored.requestId)
  const card = stored.cardId === null ? null : await tx.cards.byId(stored.cardId)
  if (card) await confirmCard(tx, card)
  await tx.corrections.settle(id)
  audit(tx, 'correction-written', stored, request?.subjectHash ?? null)
  await settleChange(tx, stored.requestId)
  if (request) await completeIfDone(house, tx, request, 'later')
}

/** The worker cannot write it, and a person does; `found` is what the register holds instead of what was seen. */
export async function leaveToStaff(house: House, tx: Writer, id: string, found?: readonly string[]): Promise<void> {
  const stored = await tx.corrections.byId(id)
  const request = stored ? await tx.requests.byId(stored.requestId) : null
  if (!isWaiting(stored) || !request) return
  const card = stored.cardId === null ? null : await tx.cards.byId(stored.cardId)
  if (card) {
    // Somebody said that it was done, and the register shows something else.
    if (card.state === 'done') await reopenCard(house, tx, card)
    return
  }
  const { register, recordId } = stored
  const order = orderOf(openCorrection(stored), found)
  await tx.corrections.handTo(id, await addCard(house, tx, request, { register, recordId, order }))
  audit(tx, found ? 'correction-conflict' : 'correction-by-hand', stored, request.subjectHash)
}
