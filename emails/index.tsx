/** Every mail by its name, and how it becomes a subject, HTML and text. */
import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { AddressComingMail, AddressDoneMail, AddressNoticeMail, AddressStoppedMail } from './address.tsx'
import { CaseAlertMail } from './case-alert.tsx'
import { CodeMail } from './code.tsx'
import { ConfirmRequestMail } from './confirm-request.tsx'
import { DigestMail } from './digest.tsx'
import { ExportReadyMail } from './export-ready.tsx'
import { ExtensionMail } from './extension.tsx'
import { LetterMail } from './letter.tsx'
import { mailLook } from './look.ts'
import type { Message, Rendered } from './message.ts'
import type { MailProps } from './props.ts'
import { RecipientMail } from './recipient.tsx'
import { StaffMail } from './staff.tsx'
import { TestMail } from './test.tsx'
import { WrittenMail } from './written.tsx'

/** Headings as they are written: capitals all through are hard to read, and screen readers spell them out. */
const AS_WRITTEN = ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } }))

/** The subject: whose the mail is and that there is something, never what about. */
function subjectOf(message: Message, language: Language, company: string): string {
  const t = translator(language)
  if (message.message === 'case-alert') return t(`mail.alert.${message.why}.subject`, { company })
  if (message.message === 'code' && message.use === 'address') return t('mail.address-code.subject', { company })
  return t(`mail.${message.message}.subject`, { company })
}

function elementOf(message: Message, props: MailProps): ReactElement {
  switch (message.message) {
    case 'code':
      return <CodeMail {...message} {...props} />
    case 'letter':
      return <LetterMail link={message.link} {...props} />
    case 'extension':
      return <ExtensionMail {...message} {...props} />
    case 'confirm-request':
      return <ConfirmRequestMail link={message.link} {...props} />
    case 'export-ready':
      return <ExportReadyMail link={message.link} {...props} />
    case 'recipient-notice':
      return <RecipientMail link={message.link} {...props} />
    case 'address-notice':
      return <AddressNoticeMail {...message} {...props} />
    case 'address-coming':
      return <AddressComingMail {...message} {...props} />
    case 'address-stopped':
      return <AddressStoppedMail link={message.link} {...props} />
    case 'address-done':
      return <AddressDoneMail {...message} {...props} />
    case 'message':
      return <WrittenMail link={message.link} {...props} />
    case 'case-alert':
      return <CaseAlertMail {...message} {...props} />
    case 'digest':
      return <DigestMail {...message} {...props} />
    case 'staff-invite':
    case 'staff-reset':
    case 'staff-notice':
      return <StaffMail {...message} {...props} />
    case 'test':
      return <TestMail {...props} />
  }
}

/** Makes a mail: HTML and text from the same words, in one language. */
export async function renderMail(message: Message, language: Language, controller: Controller): Promise<Rendered> {
  const subject = subjectOf(message, language, controller.name)
  const look = mailLook(controller.look?.accent)
  const html = await render(elementOf(message, { controller, language, look, subject }))
  return { subject, html, text: toPlainText(html, { selectors: AS_WRITTEN }) }
}
