/** Every mail by its name, and how it becomes a subject, HTML and text. */
import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { CodeMail } from './code.tsx'
import { mailLook } from './look.ts'
import type { Message, Rendered } from './message.ts'
import { TestMail } from './test.tsx'

/** Headings as they are written: capitals all through are hard to read, and screen readers spell them out. */
const AS_WRITTEN = ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } }))

function elementOf(
  message: Message,
  language: Language,
  controller: Controller,
): { subject: string; mail: ReactElement } {
  const t = translator(language)
  const look = mailLook(controller.look?.accent)
  const company = controller.name
  if (message.message === 'code') {
    const subject = t('mail.code.subject', { company })
    return { subject, mail: <CodeMail {...message} {...{ controller, language, look, subject }} /> }
  }
  const subject = t('mail.test.subject', { company })
  return { subject, mail: <TestMail {...{ controller, language, look, subject }} /> }
}

/** Makes a mail: HTML and text from the same words, in one language. */
export async function renderMail(message: Message, language: Language, controller: Controller): Promise<Rendered> {
  const { mail, subject } = elementOf(message, language, controller)
  const html = await render(mail)
  return { subject, html, text: toPlainText(html, { selectors: AS_WRITTEN }) }
}
