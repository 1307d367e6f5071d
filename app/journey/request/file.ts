/** Asking for something: a verified person in the portal. */
import { type Channel, CONFIRM_MS, needsConfirmation, type RequestKind } from '#app/request/request.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import { grantBan } from '../ban/ban.ts'
import { type BanPlace, banPlaces } from '../ban/places.ts'
import { beginExport } from '../export/begin.ts'
import { countPackage } from '../export/limit.ts'
import type { House } from '../house.ts'
import { giveReceipt } from '../receipts.ts'
import { makeReference } from '../reference.ts'
import type { SubjectSession } from '../session.ts'
import { type AttachedFile, attachTo } from './attachments.ts'
import { NOTHING } from './compose.ts'
import { RequestContents } from './contents.ts'
import { grantedLines } from './correction-lines.ts'
import { beginCorrections } from './corrections.ts'
import { grantCorrections } from './grant.ts'
import { sendLetter } from './letters.ts'
import { limitsFrom } from './limits.ts'

export type Filing = {
  readonly kind: RequestKind
  readonly language: string
  readonly words: string
  readonly registers?: readonly string[]
  readonly identifiers?: readonly { readonly what: string; readonly value: string }[]
  readonly answerBy?: 'portal' | 'post'
  readonly postal?: readonly string[]
  readonly files?: readonly AttachedFile[]
  /** What is to be corrected, field by field. */
  readonly corrections?: RequestContents['corrections']
  /** For an erasure: the digest of the plan that was read. */
  readonly plan?: string
  /** A package answers it: begun with the request. */
  readonly package?: 'access' | 'portability'
  readonly addressChange?: RequestContents['addressChange']
  /** For a change of address: until when it can be stopped, epoch milliseconds. */
  readonly waitsUntil?: number
  /** For a ban on direct marketing: where it has to be known. */
  readonly places?: readonly BanPlace[]
  /** The form's own random id: the same form sent twice is one request. */
  readonly form: string
}

export type Filed = { readonly reference: string; readonly needsConfirmation: boolean }

type New = {
  readonly kind: RequestKind
  readonly channel: Channel
  readonly language: string
  readonly subjectHash: string
  readonly receivedAt: number
  readonly contents: RequestContents
  readonly files: readonly AttachedFile[]
  readonly actor: { readonly actor: 'subject' } | { readonly actor: 'staff'; readonly actorId: string }
  /** Where it waits for the button behind a mailed link. */
  readonly confirmBy: number | null
  readonly id: string
}

/** The installation as it is now, for whoever later asks under which rules a request was made. */
async function keepSnapshot({ installation }: House, tx: Writer): Promise<string> {
  const { controller, registers, digest } = installation
  await tx.requests.keepSnapshot(digest, JSON.stringify({ controller, registers }))
  return digest
}

/** Adds a request with its first step, its row on the list, its files and its receipt. Part of a transaction. */
export async function addRequest(house: House, tx: Writer, made: New): Promise<StoredRequest> {
  const now = house.clock.now()
  const request: StoredRequest = {
    id: made.id,
    reference: makeReference(house.chance),
    kind: made.kind,
    channel: made.channel,
    language: made.language,
    state: made.confirmBy === null ? 'received' : 'confirming',
    version: 1,
    subjectHash: made.subjectHash,
    snapshot: await keepSnapshot(house, tx),
    receivedAt: made.receivedAt,
    limits: await limitsFrom(house, made.receivedAt),
    confirmBy: made.confirmBy,
    extension: null,
    held: null,
    promised: null,
    answeredAt: null,
    assignee: null,
    createdAt: now,
    closedAt: null,
  }
  await tx.requests.add(request, JSON.stringify(made.contents), registerOf(made.contents))
  await tx.requests.note({
    requestId: request.id,
    version: 1,
    at: now,
    event: 'file',
    state: request.state,
    actor: made.actor.actor,
    actorId: 'actorId' in made.actor ? made.actor.actorId : null,
    details: { channel: made.channel },
  })
  await tx.waiting.add({
    id: request.id,
    reference: request.reference,
    kind: request.kind,
    subjectHash: request.subjectHash,
    details: {},
    createdAt: now,
    dueAt: request.limits.dueAt,
    stage: request.state,
    requestId: request.id,
    customerHash: customerHash(house, made.contents),
  })
  await attachTo(house, tx, { requestId: request.id, messageId: null, files: made.files })
  tx.audit.add({
    event: 'request-file',
    ...made.actor,
    subjectHash: request.subjectHash,
    details: { request: request.id, kind: request.kind, channel: request.channel, state: request.state },
  })
  await giveReceipt(house, tx, { request, act: 'filed' })
  return request
}

/** The one register that a request is about; null where it is about all, or several. */
function registerOf({ registers, corrections }: RequestContents): string | null {
  const named = new Set([...registers, ...corrections.map(({ register }) => register)])
  const [only, ...others] = named
  return others.length === 0 ? (only ?? null) : null
}

/** A customer number that the person gave finds the request as well as the address does. */
function customerHash({ keys }: House, { identifiers }: RequestContents): string | null {
  const number = identifiers.find(({ what }) => what === 'customer-number')?.value
  return number ? keys.hash('customer', number.trim()) : null
}

/** The request that the same form has made already: whoever presses a button twice asks once. */
export async function sentBefore(
  { keys }: House,
  tx: Writer,
  form: readonly [string, string],
  id: string,
): Promise<StoredRequest | null> {
  const holder = await tx.requests.holdForm(keys.hash('form', ...form), id)
  return holder === id ? null : tx.requests.byId(holder)
}

/** The new address of a change that waits for its day asks neither for a package nor for erasure. `until`: epoch milliseconds. */
export class AddressWaits extends Error {
  override readonly name = 'AddressWaits'
  readonly until: number
  constructor(until: number) {
    super('The address waits for a change to come into force')
    this.until = until
  }
}

/** Files a verified person's request. The month begins now, whatever is still to be confirmed (Art. 12(3)). */
export async function fileRequest(house: House, subject: SubjectSession, filing: Filing): Promise<Filed> {
  const places = filing.kind === 'marketing-ban' ? { places: await banPlaces(house, subject.address) } : {}
  return house.store.write(async (tx) => {
    const { reference, state } = await fileIn(house, tx, subject, { ...filing, ...places })
    return { reference, needsConfirmation: state === 'confirming' }
  })
}

/** The same in the transaction of whoever calls. Throws AddressWaits, and TooManyPackages. */
export async function fileIn(
  house: House,
  tx: Writer,
  subject: Pick<SubjectSession, 'address' | 'subjectHash' | 'proven'>,
  filing: Filing,
): Promise<StoredRequest> {
  const now = house.clock.now()
  const contents = RequestContents.parse({
    address: subject.address,
    words: filing.words,
    registers: filing.registers ?? [],
    identifiers: filing.identifiers ?? [],
    answerBy: filing.answerBy ?? 'portal',
    postal: filing.postal ?? [],
    corrections: filing.corrections ?? [],
    addressChange: filing.addressChange ?? null,
    proven: subject.proven,
  })
  const confirms = needsConfirmation(filing.kind)
  const id = house.chance.id(now)
  const known = await sentBefore(house, tx, [subject.subjectHash, filing.form], id)
  if (known) return known
  const coming = filing.package || filing.kind === 'erasure' ? await tx.addresses.comingTo(subject.subjectHash) : null
  if (coming) throw new AddressWaits(coming.inForceAt)
  if (filing.package) await countPackage(house, tx, subject.subjectHash)
  const request = await addRequest(house, tx, {
    kind: filing.kind,
    channel: 'portal',
    language: filing.language,
    subjectHash: subject.subjectHash,
    receivedAt: now,
    contents,
    files: filing.files ?? [],
    actor: { actor: 'subject' },
    confirmBy: confirms ? now + CONFIRM_MS : null,
    id,
  })
  if (confirms) await askToConfirm(house, tx, request)
  if (filing.plan !== undefined)
    await tx.erasures.add({ requestId: request.id, subjectHash: request.subjectHash, digest: filing.plan })
  const begun = await beginCorrections(house, tx, request, contents)
  if (filing.package)
    await beginExport(house, tx, {
      ...{ requestId: request.id, subjectHash: request.subjectHash, language: request.language },
      profile: filing.package,
      about: { address: subject.address, proven: contents.proven, registers: contents.registers },
    })
  // What the person may change alone is granted already, also where the rest waits for staff.
  const granted = begun === 'staff' ? await grantedLines(house, tx, request) : []
  const extras = { ...NOTHING, granted, ...(filing.waitsUntil === undefined ? {} : { waitsUntil: filing.waitsUntil }) }
  if (filing.places)
    await grantBan(house, tx, { request, contents, places: filing.places, way: 'switch', letter: 'send' })
  else if (begun === 'all-granted') await grantCorrections(house, tx, { request, contents })
  else await sendLetter(house, tx, { request, contents, kind: 'received', extras })
  return request
}

/** The mail with the link whose page has the button, and the look of a person where it is not pressed. */
async function askToConfirm(house: House, tx: Writer, request: StoredRequest): Promise<void> {
  const now = house.clock.now()
  const lapsesAt = now + CONFIRM_MS
  await tx.outbox.put({
    kind: 'mail',
    once: `confirm:${request.id}`,
    subjectHash: request.subjectHash,
    payload: { message: 'confirm-request', requestId: request.id },
    nextAt: now,
    giveUpAt: lapsesAt,
  })
  await tx.outbox.put({
    kind: 'request-lapse',
    once: `lapse:${request.id}`,
    subjectHash: request.subjectHash,
    payload: { requestId: request.id },
    nextAt: lapsesAt,
    giveUpAt: lapsesAt + CONFIRM_MS,
  })
}
