/** A person's own requests: where each stands, what was written, and what the person may do. Another's is as good as none. */
import { dueAt, isClosed, shownState } from '#app/request/request.ts'
import type { AddressChange } from '#db/addresses.ts'
import type { StoredLetter } from '#db/letters.ts'
import type { Attachment, StoredMessage } from '#db/messages.ts'
import type { StoredReceipt } from '#db/receipts.ts'
import type { StepTaken, StoredRequest } from '#db/requests.ts'
import type { Reader, Writer } from '#db/store.ts'
import { stopWithRequest } from '../address/stop.ts'
import { beginCooling } from '../erasure/cooling.ts'
import { type ErasureState, erasureOfRequest } from '../erasure/shown.ts'
import { exportsOfRequest, type OwnExport } from '../export/packages.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import type { SubjectSession } from '../session.ts'
import { type AttachedFile, attachTo, readAttachment } from './attachments.ts'
import { type RequestContents, readContents } from './contents.ts'
import { type ShownCorrection, shownCorrections } from './disputes.ts'
import { type OwnCard, ownCard } from './own-card.ts'
import { type ToldPartner, toldTo } from './recipients.ts'
import { type Taken, takeStep } from './step.ts'
import { takeBack } from './withdraw.ts'

/** A request as its person may see it: a decision that is held is none yet. */
export type OwnRequest = Pick<StoredRequest, 'id' | 'reference' | 'kind' | 'channel' | 'receivedAt' | 'version'> & {
  readonly state: StoredRequest['state']
  readonly dueAt: number
  readonly extended: boolean
  /** Is the limit over, and the answer not given? */
  readonly late: boolean
  /** Until when the button behind the mailed link is waited for; null where it is not, or no longer. */
  readonly confirmBy: number | null
  readonly closedAt: number | null
}

export type OwnCase = OwnRequest & {
  readonly contents: Pick<RequestContents, 'words' | 'registers' | 'identifiers' | 'answerBy'>
  readonly history: readonly Pick<StepTaken, 'at' | 'event' | 'state'>[]
  readonly letters: readonly Pick<StoredLetter, 'id' | 'kind' | 'state' | 'releasedAt' | 'content' | 'language'>[]
  readonly messages: readonly Pick<StoredMessage, 'id' | 'author' | 'text' | 'writtenAt'>[]
  readonly files: readonly Attachment[]
  readonly receipts: readonly Pick<StoredReceipt, 'id' | 'act' | 'at'>[]
  readonly packages: readonly OwnExport[]
  readonly corrections: readonly ShownCorrection[]
  /** For an erasure by plan. */
  readonly erasure: ErasureState | null
  /** Who else was told of what was corrected (Art. 19). */
  readonly told: readonly ToldPartner[]
  /** What is done by hand and is no correction. */
  readonly cards: readonly OwnCard[]
  /** The change of address that it asked for; null where it asked for none, or staff have not decided on it. */
  readonly addressChange: Pick<AddressChange, 'state' | 'inForceAt'> | null
}

function shown({ clock }: House, request: StoredRequest): OwnRequest {
  const isOpen = !isClosed(request.state) && request.answeredAt === null
  return {
    id: request.id,
    reference: request.reference,
    kind: request.kind,
    channel: request.channel,
    receivedAt: request.receivedAt,
    version: request.version,
    state: shownState(request),
    dueAt: dueAt(request),
    extended: request.extension?.state === 'in-force',
    late: isOpen && clock.now() >= dueAt(request),
    confirmBy: request.state === 'confirming' ? request.confirmBy : null,
    closedAt: request.closedAt,
  }
}

/** Steps that are the office's own business: who has it in hand, and decisions before they are told. */
const INNER = ['take', 'hand-over', 'put-back', 'decide', 'propose', 'second', 'second-alone', 'undo']

/** A person's requests, newest first. */
export async function ownRequests(house: House, subject: SubjectSession): Promise<OwnRequest[]> {
  return (await house.store.read.requests.of(subject.subjectHash)).map((request) => shown(house, request))
}

async function mine(reader: Reader | Writer, subject: SubjectSession, reference: string) {
  const request = await reader.requests.byReference(reference)
  return request?.subjectHash === subject.subjectHash ? request : null
}

/** One request with all that the person may see of it; null where there is none of theirs. */
export async function ownRequest(house: House, subject: SubjectSession, reference: string): Promise<OwnCase | null> {
  const { read } = house.store
  const request = await mine(read, subject, reference)
  if (!request) return null
  const [text, steps, letters, messages, files, receipts, cards, corrections, told, packages, change, erasure] =
    await Promise.all([
      read.requests.contentsOf(request.id),
      read.requests.steps(request.id),
      read.letters.ofRequest(request.id),
      read.messages.ofRequest(request.id),
      read.messages.attachments(request.id),
      read.receipts.ofRequest(request.id),
      read.cards.ofRequest(request.id),
      shownCorrections(house, read, request.id, 'person'),
      toldTo(house, request.id),
      exportsOfRequest(house, request.id),
      read.addresses.ofRequest(request.id),
      erasureOfRequest(house, request.id),
    ])
  const { words, registers, identifiers, answerBy } = readContents(text ?? '{}')
  const said = messages.filter(({ author }) => author !== 'note')
  const saidIds = new Set(said.map(({ id }) => id))
  await house.store.witness({
    entries: [
      {
        event: 'request-viewed',
        actor: 'subject',
        subjectHash: subject.subjectHash,
        details: { request: request.id },
      },
    ],
  })
  return {
    ...shown(house, request),
    contents: { words, registers, identifiers, answerBy },
    history: steps.filter(({ event }) => !INNER.includes(event)).map(({ at, event, state }) => ({ at, event, state })),
    letters: letters.filter(({ state }) => state !== 'held' && state !== 'void'),
    messages: said.map(({ id, author, text: written, writtenAt }) => ({ id, author, text: written, writtenAt })),
    files: files.filter(({ messageId }) => messageId === null || saidIds.has(messageId)),
    packages,
    addressChange: change && { state: change.state, inForceAt: change.inForceAt },
    corrections,
    erasure,
    told,
    receipts: receipts.map(({ id, act, at }) => ({ id, act, at })),
    cards: cards.filter(({ id }) => corrections.every(({ cardId }) => cardId !== id)).flatMap(ownCard),
  }
}

/** A file of one's own request; null where there is none. */
export async function ownFile(
  house: House,
  subject: SubjectSession,
  { reference, file }: { readonly reference: string; readonly file: string },
): Promise<(Attachment & { readonly content: Uint8Array }) | null> {
  const found = await ownRequest(house, subject, reference)
  const attachment = found?.files.find(({ id }) => id === file)
  const content = attachment ? await readAttachment(house, attachment.id) : null
  return attachment && content ? { ...attachment, content } : null
}

type Own = { readonly ok: true } | { readonly ok: false; readonly why: 'no-request' | 'closed' | Refused }
type Refused = Extract<Taken, { readonly ok: false }>['why']

/** Takes the request back. It stays visible, and the letter says that it can be made again at any time. */
export async function withdrawRequest(house: House, subject: SubjectSession, reference: string): Promise<Own> {
  return house.store.write(async (tx): Promise<Own> => {
    const request = await mine(tx, subject, reference)
    if (!request) return { ok: false, why: 'no-request' }
    if (await stopWithRequest(house, tx, request)) return { ok: true }
    const taken = await takeBack(house, tx, request)
    if (!taken.ok) return taken
    return { ok: true }
  })
}

/** Presses the button behind the mailed link. Pressed twice it is pressed once. */
export async function confirmRequest(house: House, subject: SubjectSession, reference: string): Promise<Own> {
  return house.store.write(async (tx): Promise<Own> => {
    const request = await mine(tx, subject, reference)
    if (!request) return { ok: false, why: 'no-request' }
    if (request.state !== 'confirming') return { ok: true }
    const taken = await takeStep(house, tx, { request, happening: { event: 'confirm' }, version: null })
    if (taken.ok) await beginCooling(house, tx, request.id)
    return taken.ok ? { ok: true } : taken
  })
}

export type Writing = {
  readonly reference: string
  readonly text: string
  readonly files: readonly AttachedFile[]
  /** The form's own random id. */
  readonly form: string
}

/** Who writes about a request has an answer in a week, whatever the request's own limit is. */
const REPLY_DUE_MS = 7 * 24 * 3_600_000

/** Writes to staff about one's request. Where more was asked for, this is the answer; it waits for a person either way. */
export async function writeToStaff(house: House, subject: SubjectSession, writing: Writing): Promise<Own> {
  return house.store.write(async (tx): Promise<Own> => {
    const request = await mine(tx, subject, writing.reference)
    if (!request) return { ok: false, why: 'no-request' }
    const now = house.clock.now()
    const messageId = house.chance.id(now)
    const form = house.keys.hash('form', subject.subjectHash, writing.form)
    if ((await tx.requests.holdForm(form, messageId)) !== messageId) return { ok: true }
    const { text, files } = writing
    await tx.messages.add({
      id: messageId,
      requestId: request.id,
      author: 'subject',
      authorId: null,
      text,
      writtenAt: now,
    })
    await attachTo(house, tx, { requestId: request.id, messageId, files })
    const taken =
      request.state === 'asked'
        ? await takeStep(house, tx, { request, happening: { event: 'answer' }, version: null })
        : null
    tx.audit.add({
      event: 'message-written',
      actor: 'subject',
      subjectHash: subject.subjectHash,
      details: { request: request.id, files: files.length },
    })
    await waitForReply(house, tx, taken?.ok ? taken.request : request)
    return { ok: true }
  })
}

async function waitForReply(house: House, tx: Writer, request: StoredRequest): Promise<void> {
  const waiting = await tx.waiting.ofRequest(request.id)
  if (waiting.some(({ kind }) => kind === 'reply')) return
  const now = house.clock.now()
  await tx.waiting.add({
    id: house.chance.id(now),
    reference: makeReference(house.chance),
    kind: 'reply',
    subjectHash: request.subjectHash,
    details: {},
    createdAt: now,
    dueAt: now + REPLY_DUE_MS,
    requestId: request.id,
    assignee: request.assignee,
  })
}
