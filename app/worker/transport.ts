/** Where mail goes: to a mail server, or, in a trial, into a mailbox on this machine. */
import { join } from 'node:path'
import type { Clock } from '#app/clock.ts'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { openMailbox } from './mailbox.ts'
import { openSmtp } from './smtp.ts'

/** One mail to one address. */
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly language: Language
  /** Left of the @ in the Message-ID: the same for every attempt at the same mail, so that a repeat can be known for one. */
  readonly messageId: string
  readonly signal?: AbortSignal
}

export type Transport = {
  /** Resolves when the other side has taken the mail; throws a MailFault where it has not. */
  send(letter: Letter): Promise<void>
  close(): Promise<void>
}

/** The settings that mail needs; a Config is one. */
export type MailSettings =
  | { readonly mode: 'trial'; readonly dataDir: string }
  | { readonly mode: 'real'; readonly publicUrl: string; readonly smtpUrl: string; readonly mailFrom: string }

/** The folder in which a trial keeps its mail. */
export const mailboxIn = (dataDir: string) => join(dataDir, 'mailbox')

/** Opens the way out. Throws a TypeError with one sentence where SMTP_URL can't be used. */
export function openTransport(settings: MailSettings, controller: Controller, clock: Clock): Transport {
  return settings.mode === 'trial'
    ? openMailbox(mailboxIn(settings.dataDir), clock)
    : openSmtp(settings, controller, clock)
}
