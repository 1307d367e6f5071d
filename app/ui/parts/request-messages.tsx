import type { Language } from '#app/register/register.ts'
import { countOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { TextArea } from './fields.tsx'
import { FileLinks, FilesField, type ShownFile } from './files.tsx'
import { Button, PlainForm } from './form.tsx'
import { Moment } from './lists.tsx'
import { requestHref } from './request.tsx'

export const MESSAGE_LIMIT_CHARACTERS = 10_000 // As long as the request itself may be.

/** A message as its person sees it: staff are the company, never a name. */
export type ShownMessage = {
  readonly id: string
  readonly author: 'subject' | 'staff'
  readonly text: string
  readonly writtenAt: number
  readonly files: readonly ShownFile[]
}

type Common = { readonly language: Language; readonly reference: string }
type ListProps = Common & {
  readonly timeZone: string
  readonly company: string
  readonly messages: readonly ShownMessage[]
}

/** What was written both ways, oldest first. */
export function Messages({ language, timeZone, company, reference, messages }: ListProps) {
  const t = translator(language)
  if (messages.length === 0) return <p className="hint">{t('requests.noMessages')}</p>
  return (
    <ol className="messages">
      {messages.map(({ id, author, text, writtenAt, files }) => (
        <li key={id} className={author}>
          <p className="by">
            <b>{author === 'subject' ? t('requests.you') : company}</b>{' '}
            <span className="muted">
              <Moment at={writtenAt} language={language} timeZone={timeZone} />
            </span>
          </p>
          {text === '' ? null : <p className="typed">{text}</p>}
          {files.length > 0 ? <FileLinks language={language} reference={reference} files={files} /> : null}
        </li>
      ))}
    </ol>
  )
}

export type WriteFault = 'missing' | 'too-long'

/** The sentence for a message that was not taken. */
export function textMistake(fault: WriteFault | undefined, language: Language): string | undefined {
  const t = translator(language)
  if (fault === undefined) return undefined
  return fault === 'missing'
    ? t('requests.errors.message')
    : t('requests.errors.wordsLong', { count: countOf(MESSAGE_LIMIT_CHARACTERS, language) })
}

type FormProps = Common & {
  readonly form: string
  readonly text: string
  readonly mistakes: { readonly text: string | undefined; readonly files: string | undefined }
}

/** Writes to staff about the request, with files. */
export function WriteForm({ language, reference, form, text, mistakes }: FormProps) {
  const t = translator(language)
  return (
    <PlainForm action={requestHref(reference)} files="some">
      <input type="hidden" name="form" value={form} />
      <TextArea
        name="text"
        label={t('requests.write.title')}
        hint={t('requests.write.hint')}
        error={mistakes.text}
        value={text}
        rows={5}
        maxLength={MESSAGE_LIMIT_CHARACTERS}
      />
      <FilesField language={language} mistake={mistakes.files} />
      <Button look="quiet">{t('requests.write.go')}</Button>
    </PlainForm>
  )
}
