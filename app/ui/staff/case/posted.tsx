import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../../parts/blocks.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { Button, ErrorSummary, type FieldError, PlainForm } from '../../parts/form.tsx'
import { Lines } from '../../parts/letter.tsx'
import { caseHref } from './desk.ts'
import { letterHref } from './letters.tsx'

export type PostedMistake = 'missing' | 'future' | 'too-early' | 'no-letter'

export type PostedProps = {
  readonly language: Language
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly addressee: readonly string[]
  /** Today, ISO. */
  readonly today: string
  readonly typed?: string | undefined
  readonly mistake?: PostedMistake | undefined
}

/** Records on which day a printed letter was posted. */
export function PostedPage({ language, id, reference, title, addressee, today, typed, mistake }: PostedProps) {
  const t = translator(language)
  const text = mistake && t(`staffCase.letters.errors.${mistake}`)
  const errors: FieldError[] = text ? [{ field: 'day', text }] : []
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: caseHref(reference), text: t('staffCase.title', { reference }) },
          { text: t('staffCase.letters.postedTitle') },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('staffCase.letters.postedTitle')}</h1>
      <p className="lead">{t('staffCase.letters.postedLead')}</p>
      <p>
        <b>{title}</b>
      </p>
      {addressee.length > 0 ? (
        <p>
          <Lines lines={addressee} />
        </p>
      ) : null}
      <PlainForm action={letterHref(id, 'posted')}>
        <DateField name="day" label={t('staffCase.letters.postedOn')} value={typed ?? today} error={text} />
        <Button>{t('staffCase.letters.posted')}</Button>
      </PlainForm>
    </div>
  )
}
