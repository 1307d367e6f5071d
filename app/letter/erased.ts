/** What a letter says of an erasure: what goes now, and what stays, until when and why (Art. 12(4), 17(3)). */
import type { PlanView } from '#app/register/erasure-view.ts'
import { type Language, say } from '#app/register/register.ts'
import { dateOf } from '#app/words/dates.ts'
import { becauseText, whatText } from '#app/words/planned.ts'
import { translator } from '#app/words/words.ts'

export type ErasedLines = { readonly done: readonly string[]; readonly stays: readonly string[] }

/** A line for each group of each record. No value stands in them: only what fields and collections are called. */
export function erasedLines(language: Language, plans: readonly PlanView[]): ErasedLines {
  const t = translator(language)
  const done: string[] = []
  const stays: string[] = []
  for (const { registerTitle, groups } of plans)
    for (const group of groups) {
      const { outcome } = group
      const said = { register: say(registerTitle, language), what: whatText(group, language) }
      const because = becauseText(outcome, language)
      if (outcome.does === 'goes-now') done.push(t('erasure.letter.goes', said))
      else if (outcome.does === 'stays-until')
        stays.push(t('erasure.letter.until', { ...said, because, date: dateOf(outcome.until, language) }))
      else stays.push(t('erasure.letter.while', { ...said, because }))
    }
  return { done: stays.length > 0 ? [...done, t('erasure.rest')] : done, stays }
}
