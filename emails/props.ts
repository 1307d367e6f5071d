/** What every mail is made with, besides what its message says. */
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import type { MailLook } from './look.ts'
import type { Message } from './message.ts'

export type MailProps = {
  readonly language: Language
  readonly controller: Controller
  readonly look: MailLook
  readonly subject: string
}

/** The message of a name, with what its words need. */
export type MessageOf<M extends Message['message']> = Extract<Message, { readonly message: M }>
