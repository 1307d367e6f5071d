/** Receipts: given in the transaction of what they are about, shown to their person, checked for anybody. */
import { Temporal } from 'temporal-polyfill'
import { sha256 } from '#app/keys/signing.ts'
import { type Checked, checkReceipt, isAbout, type PublicKeys, readKeySet, subjectOf } from '#app/receipt/check.ts'
import type { ErasedRegister } from '#app/receipt/erased.ts'
import { type Act, RECEIPT_TYPE, type Receipt } from '#app/receipt/receipt.ts'
import { dueAt } from '#app/request/request.ts'
import type { StoredReceipt } from '#db/receipts.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import { dayOf } from './day.ts'
import type { House } from './house.ts'
import { readContents } from './request/contents.ts'
import type { SubjectSession } from './session.ts'

/** As much as keeps an address from being guessed from its hash by a table made beforehand. */
const SALT_BYTES = 16

export type Giving = {
  readonly request: StoredRequest
  readonly act: Act
  readonly outcome?: string
  readonly letter?: { readonly kind: string; readonly content: string }
  /** What an erasure came to. */
  readonly erased?: readonly ErasedRegister[]
  /** Names of those who had the data and were told. */
  readonly partners?: readonly string[]
  /** What was done, where a request can see it done more than once. */
  readonly once?: string
}

/** An instant as the controller's own clock showed it. */
const instant = ({ installation }: House, at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: installation.controller.timeZone })

/** Gives the receipt for what the transaction has done. */
export async function giveReceipt(house: House, tx: Writer, { request, act, ...told }: Giving): Promise<void> {
  const now = house.clock.now()
  const id = house.chance.id(now)
  const { controller } = house.installation
  const { address } = readContents((await tx.requests.contentsOf(request.id)) ?? '{}')
  const salt = house.chance.bytes(SALT_BYTES).toString('base64url')
  const receipt: Receipt = {
    iss: house.publicUrl,
    jti: id,
    controller: { name: controller.name, businessId: controller.businessId },
    act,
    at: instant(house, now),
    day: dayOf(house, now),
    request: {
      reference: request.reference,
      kind: request.kind,
      channel: request.channel,
      receivedAt: instant(house, request.receivedAt),
      receivedDay: dayOf(house, request.receivedAt),
      // A limit is the first instant after its last day.
      dueDay: dayOf(house, dueAt(request) - 1),
    },
    outcome: told.outcome ?? null,
    letter: told.letter ? { kind: told.letter.kind, sha256: sha256(told.letter.content) } : null,
    ...(told.erased ? { erased: [...told.erased] } : {}),
    ...(told.partners && told.partners.length > 0 ? { told: [...told.partners] } : {}),
    subject: address === null ? null : { salt, sha256: subjectOf(salt, address) },
  }
  const document = JSON.stringify(await house.signer.signDocument(receipt, RECEIPT_TYPE), null, 2)
  await tx.receipts.add(
    { id, subjectHash: request.subjectHash, requestId: request.id, act, at: now, document },
    `${act}:${request.id}:${told.once ?? request.version}`,
  )
  tx.audit.add({
    event: 'receipt-given',
    actor: 'portal',
    subjectHash: request.subjectHash,
    details: { receipt: id, request: request.id, act },
  })
}

/** What is published under `/.well-known/omatieto-keys.json`: every public key that ever signed (RFC 7517). */
export async function publishedKeys(house: House): Promise<string> {
  const keys = await house.store.read.meta.publicKeys()
  return JSON.stringify({ keys: keys.map((text) => JSON.parse(text)) }, null, 2)
}

async function everyKey(house: House): Promise<PublicKeys> {
  return readKeySet(await publishedKeys(house)) ?? []
}

/** A receipt as its person sees it. */
export type OwnReceipt = Pick<StoredReceipt, 'id' | 'at' | 'document'> & { readonly receipt: Receipt }

type Opened = { readonly kept: StoredReceipt; readonly receipt: Receipt }

async function opened(house: House, subject: SubjectSession, id: string): Promise<Opened | null> {
  const kept = await house.store.read.receipts.byId(id)
  if (kept?.subjectHash !== subject.subjectHash) return null
  const checked = await checkReceipt(kept.document, await everyKey(house))
  if (!checked.ok) throw new Error(`The receipt ${id} is not what was signed: ${checked.why}`)
  return { kept, receipt: checked.receipt }
}

/** A person's receipt; null where there is none of theirs. */
export async function ownReceipt(house: House, subject: SubjectSession, id: string): Promise<OwnReceipt | null> {
  const found = await opened(house, subject, id)
  if (!found) return null
  const { kept, receipt } = found
  const { subjectHash, requestId: request } = kept
  await house.store.witness({
    entries: [{ event: 'receipt-viewed', actor: 'subject', subjectHash, details: { receipt: kept.id, request } }],
  })
  return { id: kept.id, at: kept.at, document: kept.document, receipt }
}

/** The letter whose hash a person's receipt holds, as it was hashed; null where the receipt has none, or is another's. */
export async function letterOfReceipt(
  house: House,
  subject: SubjectSession,
  id: string,
): Promise<{ readonly reference: string; readonly kind: string; readonly content: string } | null> {
  const found = await opened(house, subject, id)
  const hash = found?.receipt.letter?.sha256
  if (!found || hash === undefined) return null
  const { subjectHash, requestId: request } = found.kept
  const letters = await house.store.read.letters.ofRequest(request ?? '')
  const letter = letters.find(({ content }) => sha256(content) === hash)
  if (!letter) throw new Error(`The letter of the receipt ${id} is gone`)
  await house.store.witness({
    entries: [{ event: 'letter-viewed', actor: 'subject', subjectHash, details: { request, letter: letter.id } }],
  })
  return { reference: found.receipt.request.reference, kind: letter.kind, content: letter.content }
}

/** `about`: is it about the address that was given? Null where none was. `other-portal`: it says that it is from elsewhere. */
export type VerifiedReceipt =
  | (Extract<Checked, { ok: true }> & { readonly about: boolean | 'no-address' | null })
  | Extract<Checked, { ok: false }>
  | { readonly ok: false; readonly why: 'other-portal'; readonly portal: string }

/** Checks a receipt that somebody holds. Nothing of it is kept or logged. */
export async function verifyReceipt(
  house: House,
  { text, address }: { readonly text: string; readonly address: string },
): Promise<VerifiedReceipt> {
  const checked = await checkReceipt(text, await everyKey(house))
  if (!checked.ok) {
    const portal = checked.why === 'unknown-key' ? checked.claims : null
    const isElsewhere = portal !== null && portal !== new URL(house.publicUrl).origin
    return isElsewhere ? { ok: false, why: 'other-portal', portal } : checked
  }
  return { ...checked, about: address === '' ? null : isAbout(checked.receipt, address) }
}
