import type { Language } from '#app/register/register.ts'
import type { Deadline, DeadlineStep } from '#app/request/deadline.ts'
import { dateOf } from '#app/words/dates.ts'
import { type Translate, translator } from '#app/words/words.ts'

function said(step: DeadlineStep, language: Language, t: Translate): string {
  const day = dateOf(step.day, language)
  if (step.rule === 'extension') return t(`deadline.${step.reading}`, { day })
  if (step.rule !== 'moved') return t(`deadline.${step.rule}`, { day })
  const from = dateOf(step.from, language)
  return step.because === 'holiday'
    ? t('deadline.moved.holiday', { from, name: step.holiday?.[language] ?? '' })
    : t(`deadline.moved.${step.because}`, { from })
}

/** Each step of a deadline's count with its article, and that it is an aid. Closed until somebody asks. */
export function DeadlineSteps({ deadline, language }: { readonly deadline: Deadline; readonly language: Language }) {
  const t = translator(language)
  return (
    <details className="steps">
      <summary>{t('deadline.title')}</summary>
      <ol>
        {deadline.steps.map((step) => (
          <li key={`${step.rule} ${step.day}`}>
            {said(step, language, t)} <small>{step.article}</small>
          </li>
        ))}
      </ol>
      <p>{t('deadline.aid')}</p>
    </details>
  )
}
