/**
 * Telling those who had the data from us that it was corrected (Art. 19): the partners that the fields name. The mail says only that
 * there is a notice; the page opens to whoever reads the partner's mailbox, with a mailed code.
 */
import { z } from 'zod'
import { normaliseAddress } from '#app/register/address.ts'
import type { Register, Words } from '#app/register/register.ts'
import type { RecipientNotice } from '#db/recipient-notices.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import type { SubjectSession } from '../session.ts'
import { WantedCorrection } from './contents.ts'
import { type Correction, fieldOf, type ShownCorrection } from './disputes.ts'

/** A partner's mailbox is not always read at once. */
const TRYING_MS = 3 * 24 * 3_600_000

const Told = z.object({
  address: z.string(),
  corrections: z.array(WantedCorrection.extend({ register: z.string() })).readonly(),
})
type Told = z.infer<typeof Told>

function partnersOf(register: Register | undefined, field: string): string[] {
  const named = register?.fields[field]?.recipients ?? []
  return named.flatMap((recipient) => register?.recipients[recipient]?.partner ?? [])
}

/** Who had what of this from us: corrections by partner. */
function byPartner({ installation }: House, corrections: readonly Correction[]): Map<string, Correction[]> {
  const told = new Map<string, Correction[]>()
  for (const correction of corrections) {
    const register = installation.registers.find(({ id }) => id === correction.register)
    for (const partner of new Set(partnersOf(register, correction.change.field)))
      told.set(partner, [...(told.get(partner) ?? []), correction])
  }
  return told
}

/** Staff say within a week whether a partner had the data. */
const DECIDING_MS = 7 * 24 * 3_600_000

/**
 * Proposes a notice for each partner that may have had what is corrected. Whether it had this person's data at all only staff know:
 * telling one that had none would disclose it. Part of the transaction that approves.
 */
export async function proposeNotices(
  house: House,
  tx: Writer,
  request: StoredRequest,
  corrections: readonly Correction[],
): Promise<void> {
  const now = house.clock.now()
  for (const [partner, told] of byPartner(house, corrections)) {
    const address = normaliseAddress(house.installation.controller.partners[partner]?.email ?? '')
    if (!address.ok) continue
    const id = house.chance.id(now)
    const content: Told = {
      address: address.value,
      corrections: told.map(({ register, change, title }) => ({ register, change, title })),
    }
    const addressHash = house.keys.hash('subject', address.value)
    const notice = { id, requestId: request.id, partner, addressHash, content: JSON.stringify(content) }
    await tx.recipientNotices.add(notice, `${partner}:${told[0]?.id}`)
    await tx.waiting.add({
      id,
      reference: makeReference(house.chance),
      kind: 'recipient',
      subjectHash: request.subjectHash,
      details: {},
      createdAt: now,
      dueAt: now + DECIDING_MS,
      requestId: request.id,
      assignee: request.assignee,
    })
  }
}

export type Telling = { readonly notice: string; readonly how: 'told' | 'not-theirs' }

/** Staff say that a partner had the data and is told now, or that it never had it. False where it was said already. */
export async function decideNotice(
  house: House,
  { staffId }: { readonly staffId: string },
  { notice: id, how }: Telling,
): Promise<boolean> {
  return house.store.write(async (tx) => {
    const notice = await tx.recipientNotices.byId(id)
    if (!notice || !(await tx.recipientNotices.decide(id, how))) return false
    await tx.waiting.finish(id, how)
    const now = house.clock.now()
    if (how === 'told')
      await tx.outbox.put({
        kind: 'mail',
        once: `recipient:${id}`,
        subjectHash: notice.addressHash,
        payload: { message: 'recipient-notice', noticeId: id },
        nextAt: now,
        giveUpAt: now + TRYING_MS,
      })
    const details = { request: notice.requestId, notice: id, partner: notice.partner }
    const event = how === 'told' ? 'recipient-told' : 'recipient-passed-over'
    tx.audit.add({ event, actor: 'staff', actorId: staffId, ...(await about(tx, notice)), details })
    return true
  })
}

/** To whom the mail of a notice goes; null where the notice has gone with its request. */
export async function recipientMail(
  { store, installation }: House,
  noticeId: string,
): Promise<{ readonly to: string; readonly language: string; readonly path: string } | null> {
  const notice = await store.read.recipientNotices.byId(noticeId)
  if (!notice) return null
  const { address } = Told.parse(JSON.parse(notice.content))
  const [language = 'fi'] = installation.controller.languages
  return { to: address, language, path: `/recipient/${notice.id}` }
}

export type OpenedNotice = Pick<RecipientNotice, 'id' | 'madeAt' | 'confirmedAt'> & {
  readonly corrections: readonly Pick<ShownCorrection, 'id' | 'title' | 'field' | 'from' | 'to'>[]
}

async function theirs(
  reader: Reader | Writer,
  { subjectHash }: SubjectSession,
  id: string,
): Promise<RecipientNotice | null> {
  const notice = await reader.recipientNotices.byId(id)
  const isTold = notice?.state === 'told' || notice?.state === 'confirmed'
  return isTold && notice.addressHash === subjectHash ? notice : null
}

/** The person whose data a notice is about, as the log names them. */
async function about(reader: Reader | Writer, { requestId }: RecipientNotice): Promise<{ subjectHash?: string }> {
  const request = await reader.requests.byId(requestId)
  return request ? { subjectHash: request.subjectHash } : {}
}

/** A notice, for whoever has verified the address it was sent to; null for anybody else. */
export async function openNotice(house: House, subject: SubjectSession, id: string): Promise<OpenedNotice | null> {
  const { read } = house.store
  const notice = await theirs(read, subject, id)
  if (!notice) return null
  const details = { request: notice.requestId, notice: id, partner: notice.partner }
  await house.store.witness({
    entries: [{ event: 'recipient-read', actor: 'recipient', ...(await about(read, notice)), details }],
  })
  const { madeAt, confirmedAt } = notice
  const corrections = Told.parse(JSON.parse(notice.content)).corrections.map(({ register, title, change }) => {
    const { input, from, to } = change
    return { id: `${register} ${input}`, title, field: fieldOf(house, register, change), from, to }
  })
  return { id, madeAt, confirmedAt, corrections }
}

/** The recipient says that it is done. False where there is no such notice of theirs; twice is once. */
export async function confirmNotice(house: House, subject: SubjectSession, id: string): Promise<boolean> {
  return house.store.write(async (tx) => {
    const notice = await theirs(tx, subject, id)
    if (!notice) return false
    if (await tx.recipientNotices.confirm(id))
      tx.audit.add({
        event: 'recipient-confirmed',
        actor: 'recipient',
        ...(await about(tx, notice)),
        details: { request: notice.requestId, notice: id, partner: notice.partner },
      })
    return true
  })
}

/** A partner that may have had the data, and whether it was told. */
export type ToldPartner = Pick<RecipientNotice, 'id' | 'state' | 'decidedAt' | 'confirmedAt'> & {
  readonly name: string
  /** What of theirs was corrected. */
  readonly fields: readonly Words[]
}

/** The partners that may have had what a request corrected. */
export async function partnersOfRequest(house: House, requestId: string): Promise<ToldPartner[]> {
  const notices = await house.store.read.recipientNotices.ofRequest(requestId)
  return notices.map(({ id, partner, state, decidedAt, confirmedAt, content }) => ({
    ...{ id, state, decidedAt, confirmedAt },
    name: house.installation.controller.partners[partner]?.name ?? partner,
    fields: Told.parse(JSON.parse(content)).corrections.map(
      ({ register, change }) => fieldOf(house, register, change).label,
    ),
  }))
}

/** Those that the person is told of (Art. 19): partners that had the data and were told. */
export const toldTo = async (house: House, requestId: string): Promise<ToldPartner[]> =>
  (await partnersOfRequest(house, requestId)).filter(({ state }) => state === 'told' || state === 'confirmed')
