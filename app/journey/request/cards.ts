/**
 * Work cards: what a person does by hand in a system that has no write interface. A card is done by one click, confirmed by the
 * register's next import, and opened again where that still shows something else. What became of it never changes the answer.
 */
import type { AuditEvent } from '#app/register/portal/inner.ts'
import { dueAt, isClosed } from '#app/request/request.ts'
import type { WorkCard } from '#db/cards.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import { settleChange } from '../address/settle.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { type CardOrder, readOrder } from './card-order.ts'
import { completeIfDone } from './complete.ts'

type Adding = { readonly register: string; readonly recordId: string | null; readonly order: CardOrder }

/** A card that was opened again, or made when the answer is out already, has a week. */
const CARD_DUE_MS = 7 * 24 * 3_600_000

/** When a card is due: with the answer, or a week from now where that has passed. */
const cardDueAt = (request: StoredRequest, now: number) =>
  dueAt(request) > now && request.answeredAt === null ? dueAt(request) : now + CARD_DUE_MS

/** Makes a card for a request, with its own row on the list of what waits. Gives its id. */
export async function addCard(house: House, tx: Writer, request: StoredRequest, adding: Adding): Promise<string> {
  const now = house.clock.now()
  const id = house.chance.id(now)
  const { register, recordId, order } = adding
  await tx.cards.add({ id, requestId: request.id, register, recordId, order: JSON.stringify(order) })
  await putOnList(house, tx, request, id)
  return id
}

async function putOnList(house: House, tx: Writer, request: StoredRequest, card: string): Promise<void> {
  const now = house.clock.now()
  await tx.waiting.add({
    id: card,
    reference: makeReference(house.chance),
    kind: 'work-card',
    subjectHash: request.subjectHash,
    details: {},
    createdAt: now,
    dueAt: cardDueAt(request, now),
    requestId: request.id,
    assignee: request.assignee,
  })
}

type Staff = { readonly staffId: string }

export type Making = Adding & {
  readonly reference: string
  /** The form's own random id: the same form sent twice makes one card. */
  readonly form: string
}

export type Made =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'no-request' | 'closed' | 'no-register' | 'nothing' }

/** Makes a card by hand. */
export async function makeCard(house: House, { staffId }: Staff, making: Making): Promise<Made> {
  const { register, order } = making
  if (!house.registers.some(({ id }) => id === register)) return { ok: false, why: 'no-register' }
  if (order.words.trim() === '' && order.wanted === null) return { ok: false, why: 'nothing' }
  return house.store.write(async (tx): Promise<Made> => {
    const request = await tx.requests.byReference(making.reference)
    if (!request) return { ok: false, why: 'no-request' }
    if (isClosed(request.state)) return { ok: false, why: 'closed' }
    const mark = house.chance.id(house.clock.now())
    const form = house.keys.hash('form', staffId, making.form)
    if ((await tx.requests.holdForm(form, mark)) !== mark) return { ok: true }
    const card = await addCard(house, tx, request, making)
    note(tx, { event: 'card-made', card: { id: card, requestId: request.id, register }, request, staffId })
    return { ok: true }
  })
}

type Noting = {
  readonly event: AuditEvent
  readonly card: Pick<WorkCard, 'id' | 'requestId' | 'register'>
  readonly request: StoredRequest | null
  /** Null: the portal itself. */
  readonly staffId: string | null
}

function note(tx: Writer, { event, card, request, staffId }: Noting): void {
  tx.audit.add({
    event,
    ...(staffId === null ? ({ actor: 'portal' } as const) : ({ actor: 'staff', actorId: staffId } as const)),
    ...(request ? { subjectHash: request.subjectHash } : {}),
    details: { card: card.id, request: card.requestId, register: card.register },
  })
}

export type Dropped = { readonly ok: true } | { readonly ok: false; readonly why: 'no-card' | 'stale' | 'promised' }

/** Takes a card away that nobody needs. */
export async function dropCard(
  house: House,
  { staffId }: Staff,
  { card: id, version }: { readonly card: string; readonly version: number },
): Promise<Dropped> {
  return house.store.write(async (tx): Promise<Dropped> => {
    const card = await tx.cards.byId(id)
    if (card?.state !== 'open') return { ok: false, why: 'no-card' }
    // The person was told that this is corrected.
    if (await tx.corrections.byCard(id)) return { ok: false, why: 'promised' }
    if (card.version !== version || !(await tx.cards.move(card, 'dropped', null))) return { ok: false, why: 'stale' }
    await tx.waiting.finish(card.id, 'dropped')
    const request = await tx.requests.byId(card.requestId)
    note(tx, { event: 'card-dropped', card, request, staffId })
    if (request) await completeIfDone(house, tx, request, 'later')
    return { ok: true }
  })
}

/** The register no longer has what was done by hand, or never had: the card is open again. The answer stays as it was given. */
export async function reopenCard(house: House, tx: Writer, card: WorkCard): Promise<void> {
  if (!(await tx.cards.move(card, 'open', null))) return
  await tx.corrections.settleByCard(card.id, 'approved')
  const request = await tx.requests.byId(card.requestId)
  if (request) {
    if (await tx.waiting.reopen(card.id, 'open')) {
      const due = cardDueAt(request, house.clock.now())
      await tx.waiting.change(card.id, { dueAt: due, assignee: request.assignee })
    } else await putOnList(house, tx, request, card.id)
  }
  note(tx, { event: 'card-reopened', card, request, staffId: null })
}

/** What was erased by hand has no name any more on the card that asked for it. */
async function forgetErased(tx: Writer, card: WorkCard): Promise<void> {
  const order = readOrder(card.order)
  const { wanted } = order
  if (wanted?.what !== 'gone' && wanted?.what !== 'erased') return
  const less = wanted.what === 'erased' ? { ...wanted, rows: [] } : wanted
  await tx.cards.forget(card.id, JSON.stringify({ ...order, record: '', words: '', wanted: less } satisfies CardOrder))
}

/** The register shows what was done by hand. */
export async function confirmCard(tx: Writer, card: WorkCard): Promise<void> {
  if (!(await tx.cards.move(card, 'confirmed', null))) return
  await tx.corrections.settleByCard(card.id, 'confirmed')
  await forgetErased(tx, card)
  await settleChange(tx, card.requestId)
  note(tx, { event: 'card-confirmed', card, request: await tx.requests.byId(card.requestId), staffId: null })
}
