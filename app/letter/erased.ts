/** What a letter says of an erasure: what goes now, and what stays, until when and why (Art. 12(4), 17(3)). */
import type { PlanView } from '#app/register/erasure-view.ts'
import { type Language, say } from '#app/register/register.ts'
import { dateOf, listOf } from '#app/words/dates.ts'
import { becauseText, whatText } from '#app/words/planned.ts'
import { translator } from '#app/words/words.ts'

export type ErasedLines = { readonly done: readonly string[]; readonly stays: readonly string[] }

/**
 * A line for each group of each record. No value stands in them: only what fields and collections are called. `partners`: who may
 * have had what goes, and is told (Art. 19).
 */
export function erasedLines(
  language: Language,
  plans: readonly PlanView[],
  partners: readonly string[] = [],
): ErasedLines {
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
  if (stays.length > 0) done.push(t('erasure.rest'))
  if (partners.length > 0) done.push(t('erasure.letter.partners', { names: listOf(partners, language) }))
  return { done, stays }
}

/** What a receipt says of a record: what went, and what stays until when and why. */
export function erasedParts(language: Language, { groups }: Pick<PlanView, 'groups'>) {
  const gone = groups.filter(({ outcome }) => outcome.does === 'goes-now').map((group) => whatText(group, language))
  const stays = groups.flatMap((group) => {
    const { outcome } = group
    if (outcome.does === 'goes-now') return []
    const lookedAtOn = outcome.does === 'stays-while' ? outcome.reviewOn : null
    return [{ what: whatText(group, language), why: becauseText(outcome, language), until: outcome.until, lookedAtOn }]
  })
  return { gone, stays }
}

/** For how long an administrator of a system can still bring back what was erased there. */
export const recoverableLine = (language: Language, system: string, days: number): string =>
  translator(language)('erasure.letter.recoverable', { system, days })
