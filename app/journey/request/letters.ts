/** Letters of a request: composed, kept, made the person's, and told of by mail or printed and posted. */
import type { LetterKind } from '#app/letter/letter.ts'
import type { StoredLetter } from '#db/letters.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { composeFor, type LetterExtras } from './compose.ts'
import { isByPost, type RequestContents } from './contents.ts'

/** How long the mail that tells of a letter is tried; after that the letter is printed and posted. */
const MAIL_TOTAL_MS = 3 * 24 * 3_600_000

export type Writing = {
  readonly request: StoredRequest
  readonly contents: RequestContents
  readonly kind: LetterKind
  /** The composed letter. */
  readonly letter: { readonly language: string }
}

type Extras = { readonly extras?: LetterExtras }

/** Keeps a letter that is held until its decision is released. Gives its id. */
export async function holdLetter(house: House, tx: Writer, writing: Writing): Promise<string> {
  const now = house.clock.now()
  const id = house.chance.id(now)
  await tx.letters.add({
    id,
    requestId: writing.request.id,
    kind: writing.kind,
    language: writing.letter.language,
    state: 'held',
    byPost: isByPost(writing.contents),
    content: JSON.stringify(writing.letter),
    writtenAt: now,
    releasedAt: null,
  })
  return id
}

/** Makes a held letter the person's: a mail tells of it, or it is put on the pile that is to be posted. */
export async function releaseLetter(
  house: House,
  tx: Writer,
  { request, letter }: { readonly request: StoredRequest; readonly letter: StoredLetter },
): Promise<void> {
  if (!(await tx.letters.release(letter.id, letter.byPost ? 'to-post' : 'released'))) return
  tx.audit.add({
    event: 'letter-released',
    actor: 'portal',
    subjectHash: request.subjectHash,
    details: { request: request.id, letter: letter.id, kind: letter.kind, by: letter.byPost ? 'post' : 'portal' },
  })
  if (letter.byPost) {
    await putOnPile(house, tx, request, letter.id)
    return
  }
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'mail',
    once: `letter:${letter.id}`,
    subjectHash: request.subjectHash,
    payload: { message: 'letter', letterId: letter.id },
    nextAt: now,
    giveUpAt: now + MAIL_TOTAL_MS,
  })
}

/**
 * Writes a letter that needs no decision, such as the one that says what has come in, and releases it at once. Where the
 * installation lacks a text that the law demands, a person has to know: the request itself goes on, and null is given.
 */
export async function sendLetter(
  house: House,
  tx: Writer,
  writing: Omit<Writing, 'letter'> & Extras,
): Promise<StoredLetter | null> {
  const composed = composeFor(house, writing)
  if (!composed.ok) {
    house.log.error({ letter: writing.kind, missing: composed.missing }, 'a letter lacks what the law demands')
    await askForLetter(house, tx, writing.request, writing.kind)
    return null
  }
  const id = await holdLetter(house, tx, { ...writing, letter: composed.letter })
  const letter = await tx.letters.byId(id)
  if (letter) await releaseLetter(house, tx, { request: writing.request, letter })
  return letter
}

async function askForLetter(house: House, tx: Writer, request: StoredRequest, kind: string): Promise<void> {
  const now = house.clock.now()
  await tx.waiting.add({
    id: house.chance.id(now),
    reference: makeReference(house.chance),
    kind: 'letter-lacking',
    subjectHash: request.subjectHash,
    details: { letter: kind },
    createdAt: now,
    dueAt: now + POSTING_MS,
    requestId: request.id,
    assignee: request.assignee,
  })
}

/** A letter to be printed and posted waits for a person, by the request's own limit. */
async function putOnPile(house: House, tx: Writer, request: StoredRequest, letterId: string): Promise<void> {
  const waiting = await tx.waiting.ofRequest(request.id)
  if (waiting.some(({ kind, details }) => kind === 'letter-to-post' && details.letter === letterId)) return
  const now = house.clock.now()
  await tx.waiting.add({
    id: house.chance.id(now),
    reference: makeReference(house.chance),
    kind: 'letter-to-post',
    subjectHash: request.subjectHash,
    details: { letter: letterId },
    createdAt: now,
    dueAt: Math.max(now, Math.min(request.limits.dueAt, now + POSTING_MS)),
    requestId: request.id,
    assignee: request.assignee,
  })
}

/** A letter is posted within two days, so that it does not lie on the pile until the last one. */
const POSTING_MS = 2 * 24 * 3_600_000

/** Who says that a mail came back: staff who read it, or the portal that read the report. */
type Saying = { readonly staffId: string } | 'portal'

/**
 * The mail that told of a letter came back to the address that mails come from, and somebody or a report says so: the letter is printed
 * and posted. Whether an extension counts stays as it was, since its letter had been handed over. Null where no mail told of it.
 */
export async function mailCameBack(
  house: House,
  who: Saying,
  letterId: string,
): Promise<{ readonly reference: string } | null> {
  return house.store.write(async (tx) => {
    const letter = await tx.letters.byId(letterId)
    const request = letter ? await tx.requests.byId(letter.requestId) : null
    if (!letter || !request) return null
    // Said twice it is said once.
    if (letter.state !== 'handed') return letter.state === 'to-post' ? { reference: request.reference } : null
    tx.audit.add({
      event: 'mail-came-back',
      ...(who === 'portal' ? { actor: 'portal' } : { actor: 'staff', actorId: who.staffId }),
      subjectHash: request.subjectHash,
      details: { request: request.id, letter: letter.id, kind: letter.kind },
    })
    await turnToPost(house, tx, letter.id)
    return { reference: request.reference }
  })
}

/** A letter whose mail did not arrive is printed and posted instead. */
export async function turnToPost(house: House, tx: Writer, letterId: string): Promise<void> {
  const letter = await tx.letters.byId(letterId)
  const request = letter ? await tx.requests.byId(letter.requestId) : null
  if (!letter || !request || !(await tx.letters.toPost(letterId))) return
  await putOnPile(house, tx, request, letterId)
}
