/** What a plan of erasure says of each of its groups, in words: on pages and in letters alike. */
import type { PlanGroup } from '#app/register/erasure-view.ts'
import type { Holding, Outcome } from '#app/register/outcome.ts'
import { type Language, say } from '#app/register/register.ts'
import { countOf, dateOf, listOf } from './dates.ts'
import { translator } from './words.ts'

function holdingText(holding: Holding, language: Language): string {
  const t = translator(language)
  return holding === 'legal-hold' || holding === 'date-unknown'
    ? t(`erasure.condition.${holding}`)
    : t(`me.kept.condition.${holding}`)
}

/** Why something stays: the law in plain words with its source, or what it waits for and when that is looked at again. */
export function becauseText(outcome: Outcome, language: Language): string {
  if (outcome.does === 'goes-now') return ''
  const t = translator(language)
  const { because } = outcome
  const law =
    because.kind === 'statute'
      ? `${say(because.words, language)} ${t('erasure.because.source', { source: because.source })}`
      : because.kind === 'retention'
        ? t('erasure.because.retention', { label: say(because.label, language) })
        : t('erasure.because.finds-the-rest')
  if (outcome.does === 'stays-until') return law
  const conditions = outcome.conditions.map((holding) => holdingText(holding, language))
  return [
    t('erasure.because.conditions', { conditions: listOf(conditions, language) }),
    ...(outcome.reviewOn ? [t('erasure.because.review', { date: dateOf(outcome.reviewOn, language) })] : []),
    ...(outcome.until ? [t('erasure.because.least', { date: dateOf(outcome.until, language) }), law] : []),
  ].join(' ')
}

/** `Poistetaan nyt`, `Säilyy 31.12.2032 asti`, `Säilyy toistaiseksi`. */
export function outcomeTitle(outcome: Outcome, language: Language): string {
  const t = translator(language)
  if (outcome.does === 'goes-now') return t('erasure.goes')
  if (outcome.does === 'stays-while') return t('erasure.while')
  return t('erasure.until', { date: dateOf(outcome.until, language) })
}

/** What names a group's content: labels and counts, no values. */
export type Named = Pick<PlanGroup, 'fields'> & {
  readonly rows: readonly Pick<PlanGroup['rows'][number], 'label' | 'count'>[]
}

/** What is in a group: fields by their names, rows by their collection and how many there are. */
export function whatText({ fields, rows }: Named, language: Language): string {
  const t = translator(language)
  const names = fields.map(({ label }) => say(label, language))
  const counts = rows.map(({ label, count }) =>
    t('erasure.rows', { label: say(label, language), count: countOf(count, language) }),
  )
  return listOf([...names, ...counts], language)
}
