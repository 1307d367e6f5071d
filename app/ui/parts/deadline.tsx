import type { Language } from '#app/register/register.ts'
import type { Deadline } from '#app/request/deadline.ts'
import { stepText } from '#app/words/deadline-step.ts'
import { translator } from '#app/words/words.ts'

/** Each step of a deadline's count with its article, and that it is an aid. Closed until somebody asks. */
export function DeadlineSteps({ deadline, language }: { readonly deadline: Deadline; readonly language: Language }) {
  const t = translator(language)
  return (
    <details className="steps">
      <summary>{t('deadline.title')}</summary>
      <ol>
        {deadline.steps.map((step) => (
          <li key={`${step.rule} ${step.day}`}>
            {stepText(step, language)} <small>{step.article}</small>
          </li>
        ))}
      </ol>
      <p>{t('deadline.aid')}</p>
    </details>
  )
}
