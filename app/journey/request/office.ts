/** What staff do with a request beside deciding: take it up, hand it over, write, post a letter, do a work card. */
import type { Happening } from '#app/request/decide.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import { waitingOf } from '../address/stop.ts'
import { dayOf } from '../day.ts'
import { putLook } from '../erasure/look.ts'
import { isLookedAfter } from '../erasure/looked-after.ts'
import type { House } from '../house.ts'
import { giveReceipt } from '../receipts.ts'
import { isTaker } from '../staff/colleagues.ts'
import { readOrder } from './card-order.ts'
import { confirmCard } from './cards.ts'
import { completeIfDone } from './complete.ts'
import { isByPost, readContents } from './contents.ts'
import { writeByCard } from './corrections.ts'
import { askWorker, isWrittenByWorker } from './port-work.ts'
import { type Taken, takeStep } from './step.ts'

type Staff = { readonly staffId: string }
type Refused =
  | Extract<Taken, { readonly ok: false }>['why']
  | 'no-request'
  | 'no-letter'
  | 'no-card'
  | 'colleague'
  | 'future'
  | 'too-early'
export type Office = { readonly ok: true } | { readonly ok: false; readonly why: Refused }

type Moving = { readonly reference: string; readonly version: number }

async function move(house: House, { reference, version }: Moving, happening: Happening): Promise<Office> {
  return house.store.write(async (tx): Promise<Office> => {
    const request = await tx.requests.byReference(reference)
    if (!request) return { ok: false, why: 'no-request' }
    // What was granted waits for its day: it can be stopped, or come into force.
    if (happening.event === 'reopen' && (await waitingOf(tx, request.id))) return { ok: false, why: 'not-from-here' }
    const taken = await takeStep(house, tx, { request, happening, version })
    if (!taken.ok) return taken
    await assignAll(tx, taken.request)
    return { ok: true }
  })
}

/** Whose a request is, theirs is what belongs to it: replies, letters to post, work cards. */
async function assignAll(tx: Writer, { id, assignee }: StoredRequest): Promise<void> {
  for (const row of await tx.waiting.ofRequest(id)) await tx.waiting.change(row.id, { assignee })
}

/** Takes a request up; of two at once one gets it and the other is told whose it is. */
export const takeRequest = (house: House, { staffId }: Staff, moving: Moving): Promise<Office> =>
  move(house, moving, { event: 'take', staff: staffId })

/** Puts one's own request back for anyone to take. */
export const putBackRequest = (house: House, { staffId }: Staff, moving: Moving): Promise<Office> =>
  move(house, moving, { event: 'put-back', staff: staffId })

/** Hands a request over to a colleague. */
export const handOverRequest = async (
  house: House,
  { staffId }: Staff,
  { to, ...moving }: Moving & { readonly to: string },
): Promise<Office> =>
  (await isTaker(house.store.read, to, 'request'))
    ? move(house, moving, { event: 'hand-over', staff: staffId, to })
    : { ok: false, why: 'colleague' }

/** Takes an answered request up again: the answer did not arrive, or was wrong. */
export const reopenRequest = (house: House, { staffId }: Staff, moving: Moving): Promise<Office> =>
  move(house, moving, { event: 'reopen', staff: staffId })

/** How long the mail that tells of a message is tried. */
const MAIL_TOTAL_MS = 3 * 24 * 3_600_000

export type StaffWriting = {
  readonly reference: string
  readonly text: string
  /** `note` stays between staff; `message` is the person's, who is told of it by mail. */
  readonly as: 'message' | 'note'
  /** The form's own random id. */
  readonly form: string
}

/** Writes to the person, or a note for colleagues. */
export async function writeAsStaff(house: House, { staffId }: Staff, writing: StaffWriting): Promise<Office> {
  return house.store.write(async (tx): Promise<Office> => {
    const request = await tx.requests.byReference(writing.reference)
    if (!request) return { ok: false, why: 'no-request' }
    const now = house.clock.now()
    const id = house.chance.id(now)
    if ((await tx.requests.holdForm(house.keys.hash('form', staffId, writing.form), id)) !== id) return { ok: true }
    await tx.messages.add({
      id,
      requestId: request.id,
      author: writing.as === 'note' ? 'note' : 'staff',
      authorId: staffId,
      text: writing.text,
      writtenAt: now,
    })
    tx.audit.add({
      event: writing.as === 'note' ? 'note-written' : 'message-written',
      actor: 'staff',
      actorId: staffId,
      subjectHash: request.subjectHash,
      details: { request: request.id },
    })
    if (writing.as === 'message') await tellOfMessage(house, tx, request, id)
    return { ok: true }
  })
}

async function tellOfMessage(house: House, tx: Writer, request: StoredRequest, id: string): Promise<void> {
  for (const row of await tx.waiting.ofRequest(request.id))
    if (row.kind === 'reply') await tx.waiting.finish(row.id, 'answered')
  const contents = readContents((await tx.requests.contentsOf(request.id)) ?? '{}')
  if (isByPost(contents)) return
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'mail',
    once: `message:${id}`,
    subjectHash: request.subjectHash,
    payload: { message: 'message', requestId: request.id },
    nextAt: now,
    giveUpAt: now + MAIL_TOTAL_MS,
  })
}

/** A reply was read and needs no answer: it goes off the list. */
export async function settleReply(house: House, { staffId }: Staff, reference: string): Promise<Office> {
  return house.store.write(async (tx): Promise<Office> => {
    const request = await tx.requests.byReference(reference)
    if (!request) return { ok: false, why: 'no-request' }
    for (const row of await tx.waiting.ofRequest(request.id)) {
      if (row.kind !== 'reply' || !(await tx.waiting.finish(row.id, 'read'))) continue
      const details = { request: request.id }
      tx.audit.add({
        event: 'reply-read',
        actor: 'staff',
        actorId: staffId,
        subjectHash: request.subjectHash,
        details,
      })
    }
    return { ok: true }
  })
}

export type Posting = { readonly letter: string; readonly postedAt: number }

/** Records that a printed letter was posted. An extension is in force if that was before the first limit. */
export async function recordPosted(
  house: House,
  { staffId }: Staff,
  { letter: id, postedAt }: Posting,
): Promise<Office> {
  if (postedAt > house.clock.now()) return { ok: false, why: 'future' }
  return house.store.write(async (tx): Promise<Office> => {
    const letter = await tx.letters.byId(id)
    const request = letter ? await tx.requests.byId(letter.requestId) : null
    if (!letter || !request) return { ok: false, why: 'no-letter' }
    // The day is all that is known of it, and nobody could post a letter before its day.
    const isEarlier = letter.releasedAt === null || dayOf(house, postedAt) < dayOf(house, letter.releasedAt)
    if (isEarlier) return { ok: false, why: 'too-early' }
    if (!(await tx.letters.handOver(letter.id, 'posted', postedAt))) return { ok: false, why: 'no-letter' }
    for (const row of await tx.waiting.ofRequest(request.id))
      if (row.kind === 'letter-to-post' && row.details.letter === id) await tx.waiting.finish(row.id, 'posted')
    tx.audit.add({
      event: 'letter-posted',
      actor: 'staff',
      actorId: staffId,
      subjectHash: request.subjectHash,
      details: { request: request.id, letter: id, kind: letter.kind },
    })
    await letterReached(house, tx, { request, letter: id, kind: letter.kind, at: postedAt })
    return { ok: true }
  })
}

/** The letter of an extension was handed over, or posted, at `at`: that decides whether the extension counts. */
export async function letterReached(
  house: House,
  tx: Writer,
  reached: { readonly request: StoredRequest; readonly letter: string; readonly kind: string; readonly at: number },
): Promise<void> {
  if (reached.kind !== 'extended') return
  const happening = { event: 'extended', letter: reached.letter, at: reached.at } as const
  const taken = await takeStep(house, tx, { request: reached.request, happening, version: null })
  if (!taken.ok || taken.request.extension?.state !== 'in-force') return
  const letter = await tx.letters.byId(reached.letter)
  await giveReceipt(house, tx, { request: taken.request, act: 'extended', ...(letter ? { letter } : {}) })
}

/** A work card was done by hand. The register's next import shows whether it was. */
export async function doCard(
  house: House,
  { staffId }: Staff,
  { card: id, version }: { readonly card: string; readonly version: number },
): Promise<Office> {
  return house.store.write(async (tx): Promise<Office> => {
    const card = await tx.cards.byId(id)
    if (card?.state !== 'open') return { ok: false, why: 'no-card' }
    if (card.version !== version || !(await tx.cards.move(card, 'done', staffId))) return { ok: false, why: 'stale' }
    await tx.waiting.finish(card.id, 'done')
    const written = await writeByCard(house, tx, card.id)
    // What no import can show is there when somebody says so.
    if (readOrder(card.order).wanted === null) await tx.corrections.settleByCard(card.id, 'confirmed')
    const request = await tx.requests.byId(card.requestId)
    tx.audit.add({
      event: 'card-done',
      actor: 'staff',
      actorId: staffId,
      ...(request ? { subjectHash: request.subjectHash } : {}),
      details: { card: card.id, request: card.requestId, register: card.register },
    })
    const correction = await tx.corrections.byCard(card.id)
    if (request && correction && isWrittenByWorker(house, card.register))
      await askWorker(house, tx, request.subjectHash, correction.id, card.version)
    if (written === 'written') await confirmCard(tx, { ...card, version: card.version + 1 })
    const now = { ...card, state: 'done' as const, version: card.version + 1 }
    if (request && isLookedAfter(house, card)) await putLook(house, tx, now, request.subjectHash)
    if (request) await completeIfDone(house, tx, request, 'later')
    return { ok: true }
  })
}
