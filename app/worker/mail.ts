/** The work of kind `mail`: made into words at the moment it leaves, handed over, and noted. */
import { z } from 'zod'
import type { House } from '#app/journey/house.ts'
import type { Controller } from '#app/register/controller.ts'
import { Language } from '#app/register/register.ts'
import type { Work } from '#db/outbox.ts'
import type { Writer } from '#db/store.ts'
import type { Message, Rendered } from '../../emails/message.ts'
import { MailFault } from './refusal.ts'
import { MAIL_CONNECTIONS } from './smtp.ts'
import type { Transport } from './transport.ts'
import type { Attempt, Handler } from './work.ts'

/** Makes the words of a mail; comes from the build, since mails are written in JSX. */
export type MailRenderer = (message: Message, language: Language, controller: Controller) => Promise<Rendered>

/** What the outbox holds of a mail: which one, in what language, and ids; never an address, a code or a name. */
const MailPayload = z.discriminatedUnion('message', [
  z.object({ message: z.literal('code'), challengeId: z.string(), language: Language }),
])
type MailPayload = z.infer<typeof MailPayload>

/** How long mail that is no code is tried: over a weekend with the server down. Codes have a time of their own. */
export const MAIL_TOTAL_MS = 3 * 24 * 3_600_000
/** Connecting, greeting and two slow answers fit; a code is never staler than this when it leaves. */
const ATTEMPT_LIMIT_MS = 60_000

/** Mails whose contents are made at the last moment. */
type MailSources = {
  /** The address and the code of a challenge; null where the code is dead, and then no mail leaves. */
  codeFor(challengeId: string): Promise<{ readonly to: string; readonly code: string } | null>
  /** The mail was handed over at `at`, epoch milliseconds; written in the transaction that settles it. */
  codeHandedOver(tx: Writer, challengeId: string, at: number): Promise<void>
}

export type MailRoom = {
  readonly house: House
  readonly transport: Transport
  readonly renderMail: MailRenderer
  readonly sources: MailSources
  /** Where people find the portal, without a slash at the end. */
  readonly publicUrl: string
}

type Ready = { readonly to: string; readonly message: Message; handedOver(tx: Writer, at: number): Promise<void> }

/** The mail as it may leave this moment, or why it may not. */
async function prepare({ publicUrl, sources }: MailRoom, { challengeId }: MailPayload): Promise<Ready | 'dead-code'> {
  const found = await sources.codeFor(challengeId)
  if (!found) return 'dead-code'
  return {
    to: found.to,
    message: { message: 'code', code: found.code, link: `${publicUrl}/verify/code` },
    handedOver: (tx, at) => sources.codeHandedOver(tx, challengeId, at),
  }
}

async function deliver(room: MailRoom, work: Work, signal: AbortSignal): Promise<Attempt> {
  const { house, renderMail, transport } = room
  const payload = MailPayload.parse(work.read())
  const ready = await prepare(room, payload)
  if (ready === 'dead-code') return { outcome: 'dropped', fault: ready }
  const { language, message } = payload
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
  return { outcome: 'done', along: (tx) => ready.handedOver(tx, at) }
}

/** The handler of mail: one mail a connection at a time. */
export function mailHandler(room: MailRoom): Handler {
  return {
    slots: MAIL_CONNECTIONS,
    limitMs: ATTEMPT_LIMIT_MS,
    stuck: 'mail-stuck',
    run: (work, signal) => deliver(room, work, signal),
  }
}
