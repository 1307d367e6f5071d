/** Corrections of what is erased: nobody need bring them to their register any more. */
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { completeIfDone } from '../request/complete.ts'
import { type Correction, openCorrection } from '../request/disputes.ts'

function isErased({ reach, fields, rows }: ErasureOrder, { field, row }: Correction['change']): boolean {
  if (reach === 'whole') return true
  if (row === null) return fields.includes(field)
  const its = rows.find(({ collection, id }) => collection === row.collection && id === row.id)
  return its !== undefined && (its.fields === null || its.fields.includes(field))
}

async function dropCard(tx: Writer, cardId: string | null): Promise<void> {
  const card = cardId === null ? null : await tx.cards.byId(cardId)
  if (card?.state === 'open' && (await tx.cards.move(card, 'dropped', null)))
    await tx.waiting.finish(card.id, 'dropped')
}

/** Takes back corrections that were approved for what goes now, with their cards. Part of the transaction that erases. */
export async function fallAway(house: House, tx: Writer, order: ErasureOrder): Promise<void> {
  if (order.reach === 'nothing') return
  for (const stored of await tx.corrections.openOn([order])) {
    if (stored.state !== 'approved') continue
    if (!isErased(order, openCorrection(stored).change)) continue
    await dropCard(tx, stored.cardId)
    await tx.corrections.supersede(stored.id)
    const request = await tx.requests.byId(stored.requestId)
    tx.audit.add({
      event: 'correction-fell-away',
      actor: 'portal',
      ...(request ? { subjectHash: request.subjectHash } : {}),
      details: { correction: stored.id, request: stored.requestId, register: stored.register },
    })
    // Its answer is out; there is nothing left of it to tell of.
    if (request) await completeIfDone(house, tx, request, 'with-the-answer')
  }
}
