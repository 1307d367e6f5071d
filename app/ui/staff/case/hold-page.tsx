import { reasonOf } from '#app/register/kinds.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../../parts/blocks.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { Button, ErrorSummary, type FieldError, PlainForm } from '../../parts/form.tsx'
import { caseHref, type ShownHold } from './desk.ts'
import { HoldText } from './hold.tsx'

export const REASON_LIMIT_CHARACTERS = 1_000

export type HoldMistake = 'reason' | 'too-long' | 'review' | 'gone'

/** The field of a hold's next review: a page may show several holds. */
export const reviewField = (hold: string): string => `review-${hold}`

export type HoldPageProps = {
  readonly language: Language
  readonly timeZone: string
  readonly reference: string
  readonly holds: readonly ShownHold[]
  /** `hold`: the one that was to be prolonged. */
  readonly typed?: { readonly reason: string; readonly review: string; readonly hold: string | null } | undefined
  readonly mistake?: HoldMistake | undefined
}

/** Places a hold on everything of a person, and lifts it. */
export function HoldPage({ language, timeZone, reference, holds, typed, mistake }: HoldPageProps) {
  const t = translator(language)
  const long = { why: 'too-long', limit: REASON_LIMIT_CHARACTERS } as const
  const text = mistake === 'too-long' ? reasonOf(long, language) : mistake && t(`staffCase.hold.errors.${mistake}`)
  const prolonged = typed?.hold ?? null
  const wrong = mistake === 'review' ? (prolonged === null ? 'review' : reviewField(prolonged)) : 'reason'
  const errors: FieldError[] = text ? [{ field: wrong, text }] : []
  const open = holds.filter(({ liftedAt }) => liftedAt === null)
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: caseHref(reference), text: t('staffCase.title', { reference }) },
          { text: t('staffCase.hold.title') },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('staffCase.hold.title')}</h1>
      <p className="lead">{t('staffCase.hold.lead')}</p>
      {open.map((hold) => (
        <div className="card" key={hold.id}>
          <HoldText hold={hold} language={language} timeZone={timeZone} />
          <PlainForm action={caseHref(reference, '/hold')}>
            <input type="hidden" name="prolong" value={hold.id} />
            <DateField
              name={reviewField(hold.id)}
              label={t('staffCase.hold.next')}
              value={prolonged === hold.id ? typed?.review : undefined}
              error={wrong === reviewField(hold.id) ? text : undefined}
            />
            <Button look="quiet">{t('staffCase.hold.prolong')}</Button>
          </PlainForm>
          <PlainForm action={caseHref(reference, '/hold')}>
            <input type="hidden" name="lift" value={hold.id} />
            <Button look="quiet">{t('staffCase.hold.lift')}</Button>
          </PlainForm>
        </div>
      ))}
      <section>
        <h2>{t('staffCase.hold.place')}</h2>
        <PlainForm action={caseHref(reference, '/hold')}>
          <TextArea
            name="reason"
            label={t('staffCase.hold.reason')}
            value={typed?.reason}
            error={mistake === 'reason' || mistake === 'too-long' ? text : undefined}
            rows={3}
            maxLength={REASON_LIMIT_CHARACTERS}
          />
          <DateField
            name="review"
            label={t('staffCase.hold.review')}
            value={prolonged === null ? typed?.review : undefined}
            error={wrong === 'review' ? text : undefined}
          />
          <Button>{t('staffCase.hold.place')}</Button>
        </PlainForm>
      </section>
    </div>
  )
}
