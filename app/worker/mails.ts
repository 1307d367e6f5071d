/** Which mails there are for the outbox, and what each becomes at the moment it leaves. */
import { z } from 'zod'
import { ADDRESS_MAILS, noticeHandedOver } from '#app/journey/address/begin.ts'
import { addressMail } from '#app/journey/address/mails.ts'
import { ALERT_REASONS, alertMail, digestMail } from '#app/journey/alerts.ts'
import { codeHandedOver, codeMail } from '#app/journey/code-mail.ts'
import { exportMail } from '#app/journey/export/own.ts'
import type { House } from '#app/journey/house.ts'
import { confirmMail, letterHandedOver, letterMail, messageMail } from '#app/journey/request/mails.ts'
import { recipientMail } from '#app/journey/request/recipients.ts'
import { linkMail } from '#app/journey/staff/link.ts'
import { noticeMail } from '#app/journey/staff/notice.ts'
import type { Writer } from '#db/store.ts'
import type { Message } from '../../emails/message.ts'

/** What the outbox holds of a mail: which one, in what language, and ids; never an address, a code or a name. */
export const MailPayload = z.discriminatedUnion('message', [
  z.object({ message: z.literal('code'), challengeId: z.string() }),
  z.object({ message: z.literal('letter'), letterId: z.string() }),
  z.object({ message: z.literal('confirm-request'), requestId: z.string() }),
  z.object({ message: z.literal('message'), requestId: z.string() }),
  z.object({ message: z.literal('export-ready'), exportId: z.string() }),
  z.object({ message: z.literal('recipient-notice'), noticeId: z.string() }),
  z.object({ message: z.enum(ADDRESS_MAILS), changeId: z.string(), side: z.enum(['old', 'new']) }),
  z.object({ message: z.literal('staff-link'), linkId: z.string() }),
  z.object({ message: z.literal('staff-notice'), staffId: z.string() }),
  z.object({
    message: z.literal('case-alert'),
    staffId: z.string(),
    why: z.enum([...ALERT_REASONS, 'alarm']),
    path: z.string(),
  }),
  z.object({ message: z.literal('digest'), staffId: z.string(), day: z.iso.date() }),
])
export type MailPayload = z.infer<typeof MailPayload>

/** A mail as it may leave this moment. */
export type Ready = {
  readonly to: string
  readonly language: string
  readonly message: Message
  /** The mail was handed over at `at`, epoch milliseconds; written in the transaction that settles it. */
  handedOver?(tx: Writer, at: number): Promise<void>
}

/** The mail as it may leave this moment, or why it may not. */
export type Prepare = (payload: MailPayload) => Promise<Ready | string>

type Room = { readonly house: House; readonly publicUrl: string }

async function code({ house, publicUrl }: Room, challengeId: string): Promise<Ready | 'dead-code'> {
  const found = await codeMail(house, challengeId)
  if (!found) return 'dead-code'
  return {
    ...found,
    message: { message: 'code', code: found.code, use: found.use, link: `${publicUrl}${found.path}` },
    handedOver: (tx, at) => codeHandedOver(tx, challengeId, at),
  }
}

async function letter({ house, publicUrl }: Room, letterId: string): Promise<Ready | 'nobody-to-tell'> {
  const found = await letterMail(house, letterId)
  if (!found) return 'nobody-to-tell'
  const link = `${publicUrl}${found.path}`
  return {
    ...found,
    message: found.extension ? { message: 'extension', ...found.extension, link } : { message: 'letter', link },
    handedOver: (tx, at) => letterHandedOver(house, tx, letterId, at),
  }
}

async function exportReady({ house, publicUrl }: Room, exportId: string): Promise<Ready | 'nobody-to-tell'> {
  const found = await exportMail(house, exportId)
  return found
    ? { ...found, message: { message: 'export-ready', link: `${publicUrl}${found.path}` } }
    : 'nobody-to-tell'
}

async function recipientNotice({ house, publicUrl }: Room, noticeId: string): Promise<Ready | 'nobody-to-tell'> {
  const found = await recipientMail(house, noticeId)
  return found
    ? { ...found, message: { message: 'recipient-notice', link: `${publicUrl}${found.path}` } }
    : 'nobody-to-tell'
}

type AddressPayload = Extract<MailPayload, { changeId: string }>

async function address({ house, publicUrl }: Room, payload: AddressPayload): Promise<Ready | 'nobody-to-tell'> {
  const { message, changeId, side } = payload
  const found = await addressMail(house, payload)
  if (!found) return 'nobody-to-tell'
  const [link, at] = [`${publicUrl}${found.path}`, found.inForceAt]
  if (message === 'address-stopped') return { ...found, message: { message, link } }
  if (message === 'address-done') return { ...found, message: { message, side, link } }
  if (message === 'address-coming') return { ...found, message: { message, at, link } }
  return {
    ...found,
    message: { message, at, link },
    handedOver: (tx, handedAt) => noticeHandedOver(tx, changeId, handedAt),
  }
}

/** The token stands in this mail's link and nowhere else; it is made at the moment the mail leaves. */
async function staffLink({ house, publicUrl }: Room, linkId: string): Promise<Ready | 'dead-link'> {
  const found = await linkMail(house, linkId)
  if (!found) return 'dead-link'
  const message = found.kind === 'invite' ? 'staff-invite' : 'staff-reset'
  return { ...found, message: { message, link: `${publicUrl}${found.path}` } }
}

async function staffNotice({ house, publicUrl }: Room, staffId: string): Promise<Ready | 'nobody-to-tell'> {
  const found = await noticeMail(house, staffId)
  return found
    ? { ...found, message: { message: 'staff-notice', link: `${publicUrl}/staff/account` } }
    : 'nobody-to-tell'
}

async function caseAlert({ house, publicUrl }: Room, payload: Extract<MailPayload, { message: 'case-alert' }>) {
  const { message, why, path } = payload
  const found = await alertMail(house, payload)
  return found ? { ...found, message: { message, why, link: `${publicUrl}${path}` } } : 'nobody-to-tell'
}

async function digest({ house, publicUrl }: Room, payload: Extract<MailPayload, { message: 'digest' }>) {
  const found = await digestMail(house, payload)
  if (!found) return 'nobody-to-tell'
  const { counts, ...to } = found
  return { ...to, message: { message: payload.message, counts, link: `${publicUrl}/staff/queue` } }
}

/** Prepares the portal's mails; `publicUrl` is where people find it, without a slash at the end. */
export function preparing(room: Room): Prepare {
  return (payload) => prepare(room, payload)
}

async function prepare(room: Room, payload: MailPayload): Promise<Ready | string> {
  const { house, publicUrl } = room
  if (payload.message === 'code') return code(room, payload.challengeId)
  if (payload.message === 'letter') return letter(room, payload.letterId)
  if (payload.message === 'export-ready') return exportReady(room, payload.exportId)
  if (payload.message === 'recipient-notice') return recipientNotice(room, payload.noticeId)
  if ('changeId' in payload) return address(room, payload)
  if (payload.message === 'staff-link') return staffLink(room, payload.linkId)
  if (payload.message === 'staff-notice') return staffNotice(room, payload.staffId)
  if (payload.message === 'case-alert') return caseAlert(room, payload)
  if (payload.message === 'digest') return digest(room, payload)
  const { message, requestId } = payload
  const found = message === 'message' ? await messageMail(house, requestId) : await confirmMail(house, requestId)
  return found ? { ...found, message: { message, link: `${publicUrl}${found.path}` } } : 'nobody-to-tell'
}
