/** The work of kind `mail`: made into words at the moment it leaves, handed over, and noted. */
import type { House } from '#app/journey/house.ts'
import { letterNotTold } from '#app/journey/request/mails.ts'
import type { Controller } from '#app/register/controller.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import type { Work } from '#db/outbox.ts'
import type { Writer } from '#db/store.ts'
import type { Message, Rendered } from '../../emails/message.ts'
import { MailPayload, type Prepare } from './mails.ts'
import { MailFault } from './refusal.ts'
import { MAIL_CONNECTIONS } from './smtp.ts'
import type { Transport } from './transport.ts'
import type { Attempt, Handler } from './work.ts'

/** Makes the words of a mail; comes from the build, since mails are written in JSX. */
export type MailRenderer = (message: Message, language: Language, controller: Controller) => Promise<Rendered>

/** How long mail that is no code is tried: over a weekend with the server down. Codes have a time of their own. */
export const MAIL_TOTAL_MS = 3 * 24 * 3_600_000
/** Connecting, greeting and two slow answers fit; a code is never staler than this when it leaves. */
const ATTEMPT_LIMIT_MS = 60_000

export type MailRoom = {
  readonly house: House
  readonly transport: Transport
  readonly renderMail: MailRenderer
  readonly prepare: Prepare
}

async function deliver(room: MailRoom, work: Work, signal: AbortSignal): Promise<Attempt> {
  const { house, prepare, renderMail, transport } = room
  const payload = MailPayload.parse(work.read())
  const ready = await prepare(payload)
  if (typeof ready === 'string') return { outcome: 'dropped', fault: ready }
  const { message } = payload
  const language = LANGUAGES.find((one) => one === ready.language) ?? 'fi'
  const rendered = await renderMail(ready.message, language, house.installation.controller)
  try {
    await transport.send({ ...rendered, to: ready.to, language, messageId: work.id, signal })
  } catch (fault) {
    if (!(fault instanceof MailFault)) throw fault
    if (fault.fault === 'login')
      house.log.error({ outbox: work.id }, 'the mail server did not accept the login of SMTP_URL')
    // The address is what staff need to reach the person in another way; the row keeps it sealed.
    const details = { message, language, to: ready.to }
    return { outcome: fault.when === 'never' ? 'failed' : 'again', fault: fault.fault, details }
  }
  const at = house.clock.now()
  return { outcome: 'done', along: async (tx) => ready.handedOver?.(tx, at) }
}

/** A letter that no mail could tell of is printed and posted; any other mail is looked after by staff. */
async function gaveUp(house: House, tx: Writer, work: Work): Promise<'handled' | 'not-handled'> {
  const payload = MailPayload.safeParse(work.read())
  if (!payload.success || payload.data.message !== 'letter') return 'not-handled'
  await letterNotTold(house, tx, payload.data.letterId)
  return 'handled'
}

/** The handler of mail: one mail a connection at a time. */
export function mailHandler(room: MailRoom): Handler {
  return {
    slots: MAIL_CONNECTIONS,
    limitMs: ATTEMPT_LIMIT_MS,
    stuck: 'mail-stuck',
    run: (work, signal) => deliver(room, work, signal),
    gaveUp: (tx, work) => gaveUp(room.house, tx, work),
  }
}
