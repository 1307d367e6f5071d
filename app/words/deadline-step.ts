import type { Language } from '#app/register/register.ts'
import type { DeadlineStep } from '#app/request/deadline.ts'
import { dateOf } from './dates.ts'
import { translator } from './words.ts'

/** A step of a deadline's count as a sentence. */
export function stepText(step: DeadlineStep, language: Language): string {
  const t = translator(language)
  const day = dateOf(step.day, language)
  if (step.rule === 'extension') return t(`deadline.${step.reading}`, { day })
  if (step.rule !== 'moved') return t(`deadline.${step.rule}`, { day })
  const from = dateOf(step.from, language)
  return step.because === 'holiday'
    ? t('deadline.moved.holiday', { from, name: step.holiday?.[language] ?? '' })
    : t(`deadline.moved.${step.because}`, { from })
}
