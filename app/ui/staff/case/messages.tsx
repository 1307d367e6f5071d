import { translator } from '#app/words/words.ts'
import { Inset, Tag } from '../../parts/blocks.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { Button, Choice, PlainForm } from '../../parts/form.tsx'
import { Moment } from '../../parts/lists.tsx'
import { caseHref, type Place, type ShownDesk, type ShownValues } from './desk.ts'
import { nameOf } from './summary.tsx'
import { CaseFiles } from './who.tsx'

export const MESSAGE_LIMIT_CHARACTERS = 10_000 // As long as a person's own message may be.

/** What was written and could not be taken, with what is wrong with it. */
export type Unsaved = {
  readonly text: string
  readonly as: string
  readonly errors: { readonly text?: string | undefined; readonly as?: string | undefined }
}

type Props = Place & {
  readonly desk: ShownDesk
  readonly values: ShownValues
  readonly form: string
  readonly unsaved: Unsaved | undefined
}

function Written({ language, timeZone, desk, values }: Props) {
  const t = translator(language)
  if (values.messages.length === 0) return <p>{t('staffCase.messages.none')}</p>
  return (
    <ol className="messages">
      {values.messages.map(({ id, author, text, writtenAt, by }) => {
        const files = values.files.filter(({ messageId }) => messageId === id)
        return (
          <li key={id} className={author}>
            <p className="by">
              <b>{t(`staffCase.messages.author.${author}`)}</b>
              {by ? `, ${nameOf(by, language)}` : ''}{' '}
              <span className="muted">
                <Moment at={writtenAt} language={language} timeZone={timeZone} />
              </span>{' '}
              {author === 'note' ? <Tag>{t('staffCase.messages.inner')}</Tag> : null}
            </p>
            {text === '' ? null : <p className="typed">{text}</p>}
            {files.length > 0 ? (
              <CaseFiles language={language} reference={desk.request.reference} files={files} />
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

function WriteForm({ language, desk, values, form, unsaved }: Props) {
  const t = translator(language)
  const choices = [
    ...(values.byPost ? [] : [{ value: 'message', label: t('staffCase.messages.message') }]),
    { value: 'note', label: t('staffCase.messages.note') },
  ]
  return (
    <PlainForm action={caseHref(desk.request.reference, '/messages')}>
      <input type="hidden" name="form" value={form} />
      {values.byPost ? <p className="hint">{t('staffCase.messages.onPaper')}</p> : null}
      <TextArea
        name="text"
        label={t('staffCase.messages.text')}
        value={unsaved?.text}
        error={unsaved?.errors.text}
        rows={5}
        maxLength={MESSAGE_LIMIT_CHARACTERS}
      />
      <Choice
        name="as"
        legend={t('staffCase.messages.as')}
        error={unsaved?.errors.as}
        chosen={values.byPost ? 'note' : unsaved?.as}
        choices={choices}
      />
      <Button look="quiet">{t('staffCase.messages.go')}</Button>
    </PlainForm>
  )
}

/** What the person and staff wrote, staff's own notes among it, and the form for more. */
export function Messages(props: Props) {
  const { language, desk } = props
  const t = translator(language)
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{t('staffCase.messages.title')}</h2>
      {desk.waiting.some(({ kind }) => kind === 'reply') ? (
        <Inset>
          <p>{t('staffCase.messages.waits')}</p>
          <PlainForm action={caseHref(desk.request.reference, '/step')}>
            <input type="hidden" name="intent" value="settle" />
            <Button look="quiet">{t('staffCase.messages.settle')}</Button>
          </PlainForm>
        </Inset>
      ) : null}
      <Written {...props} />
      {desk.may.handle ? <WriteForm {...props} /> : null}
    </section>
  )
}
