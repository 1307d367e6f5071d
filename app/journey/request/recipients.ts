/**
 * Telling those who had the data from us that it was corrected, erased or restricted (Art. 19). The mail says only that there is a
 * notice; the page opens to whoever reads the partner's mailbox, with a mailed code.
 */
import { say, type Words } from '#app/register/register.ts'
import type { RecipientNotice } from '#db/recipient-notices.ts'
import type { Reader, Writer } from '#db/store.ts'
import { logDisclosure } from '../disclosure/log.ts'
import type { House } from '../house.ts'
import type { SubjectSession } from '../session.ts'
import { fieldOf, knownBefore, type ShownCorrection } from './disputes.ts'
import { readTold, type Told } from './notices.ts'

/** A partner's mailbox is not always read at once. */
const TRYING_MS = 3 * 24 * 3_600_000

const mailOnce = (id: string) => `recipient:${id}`

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
        once: mailOnce(id),
        subjectHash: notice.addressHash,
        payload: { message: 'recipient-notice', noticeId: id },
        nextAt: now,
        giveUpAt: now + TRYING_MS,
      })
    if (how === 'told') await logTold(house, tx, notice)
    const details = { request: notice.requestId, notice: id, partner: notice.partner }
    const event = how === 'told' ? 'recipient-told' : 'recipient-passed-over'
    tx.audit.add({ event, actor: 'staff', actorId: staffId, ...(await about(tx, notice)), details })
    return true
  })
}

/** What a partner is told is given to it, so the person sees it among those who had their data. */
async function logTold(house: House, tx: Writer, notice: RecipientNotice): Promise<void> {
  const request = await tx.requests.byId(notice.requestId)
  // Of somebody who was erased nothing new is kept: the receipt says who was told.
  if (!request || readTold(notice).what === 'erased') return
  const { partner } = notice
  const [language = 'fi'] = house.installation.controller.languages
  const fields = [...new Set(fieldsTold(house, notice).map((label) => say(label, language)))]
  await logDisclosure(house, tx, {
    ...{ subjectHash: request.subjectHash, to: partnerName(house, partner), partner, what: fields.join(', ') },
    ...{ at: house.clock.now(), how: 'notice', by: null },
  })
}

/** To whom the mail of a notice goes; null where the notice has gone with its request. */
export async function recipientMail(
  { store, installation }: House,
  noticeId: string,
): Promise<{ readonly to: string; readonly language: string; readonly path: string } | null> {
  const notice = await store.read.recipientNotices.byId(noticeId)
  if (!notice) return null
  const { address } = readTold(notice)
  const [language = 'fi'] = installation.controller.languages
  return { to: address, language, path: `/recipient/${notice.id}` }
}

export type OpenedNotice = Pick<RecipientNotice, 'id' | 'madeAt' | 'confirmedAt'> & {
  readonly what: Told['what']
  readonly corrections: readonly Pick<ShownCorrection, 'id' | 'title' | 'field' | 'from' | 'to'>[]
  /** Whose data was erased or restricted, and what of it. */
  readonly records: readonly { readonly title: readonly string[]; readonly fields: readonly Words[] }[]
}

/** The fields of a record that a notice names, as they are called. */
const fieldsIn = (house: House, { register, fields }: Told['records'][number]): Words[] =>
  fields.map(({ collection, field }) => {
    const row = collection === '' ? null : { collection, id: '', title: [] }
    return fieldOf(house, register, { field, row }).label
  })

/** The fields that a notice is about. */
function fieldsTold(house: House, notice: RecipientNotice): Words[] {
  const { corrections, records } = readTold(notice)
  return [
    ...corrections.map(({ register, change }) => fieldOf(house, register, change).label),
    ...records.flatMap((record) => fieldsIn(house, record)),
  ]
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
  const told = readTold(notice)
  const corrections = told.corrections.map(({ register, title, change }) => {
    const { input, to } = change
    const from = knownBefore(house, register, change)
    return { id: `${register} ${input}`, title, field: fieldOf(house, register, change), from, to }
  })
  const records = told.records.map((record) => ({ title: record.title, fields: fieldsIn(house, record) }))
  return { id, madeAt, confirmedAt, what: told.what, corrections, records }
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
  readonly what: Told['what']
  /** What of theirs it is about. */
  readonly fields: readonly Words[]
  /** Whether the mail that there is a notice has left; null where none was sent. */
  readonly mail: 'on-its-way' | 'handed' | 'failed' | null
}

const MAILS = {
  ready: 'on-its-way',
  leased: 'on-its-way',
  done: 'handed',
  failed: 'failed',
  dropped: 'failed',
} as const

/** What a partner is called. */
const partnerName = ({ installation }: Pick<House, 'installation'>, partner: string): string =>
  installation.controller.partners[partner]?.name ?? partner

/** The partners that may have had what a request corrected, erased or restricted. */
export async function partnersOfRequest(house: House, requestId: string): Promise<ToldPartner[]> {
  const { read } = house.store
  const notices = await read.recipientNotices.ofRequest(requestId)
  const mails = await read.outbox.statesOf(notices.map(({ id }) => mailOnce(id)))
  return notices.map((notice) => {
    const { id, partner, state, decidedAt, confirmedAt } = notice
    const { what } = readTold(notice)
    const mail = mails.get(mailOnce(id))
    const labels = fieldsTold(house, notice)
    // The same field of two records is said once.
    const fields = [...new Map(labels.map((label) => [JSON.stringify(label), label])).values()]
    const name = partnerName(house, partner)
    return { id, state, decidedAt, confirmedAt, name, what, fields, mail: mail ? MAILS[mail] : null }
  })
}

/** Those that the person is told of (Art. 19): partners that had the data and were told. */
export const toldTo = async (house: House, requestId: string): Promise<ToldPartner[]> =>
  (await partnersOfRequest(house, requestId)).filter(({ state }) => state === 'told' || state === 'confirmed')

/** What partners are called that were told by now. */
export async function toldNames(house: House, tx: Writer, requestId: string): Promise<string[]> {
  const notices = await tx.recipientNotices.ofRequest(requestId)
  const told = notices.filter(({ state }) => state === 'told' || state === 'confirmed')
  return [...new Set(told.map(({ partner }) => partnerName(house, partner)))]
}
