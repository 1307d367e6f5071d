import { LANGUAGES, type Language, say } from '#app/register/register.ts'
import { remembered } from '#app/register/remembered.ts'
import type { ViewRetention } from '#app/register/view.ts'
import { dateOf, listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'

/** What follows for this one value from the rule: a day, a condition, or why there is no day yet. */
function keptText({ kept }: ViewRetention, language: Language): string | null {
  const t = translator(language)
  if (kept.kind === 'criteria') return null
  if (kept.kind === 'not-begun') return t('me.kept.not-begun')
  if (kept.kind === 'unknown') return t(`me.kept.${kept.why}`)
  if (kept.kind === 'until') return t('me.kept.until', { date: dateOf(kept.until, language) })
  const conditions = listOf(
    kept.conditions.map((condition) => t(`me.kept.condition.${condition}`)),
    language,
  )
  if (kept.until === null) return t('me.kept.while', { conditions })
  return t('me.kept.whileUntil', { conditions, date: dateOf(kept.until, language) })
}

/** The same for the cell of a table: only the day, or the condition. A table says the same few things in thousands of rows. */
export function keptShort(retention: ViewRetention, language: Language): string {
  const { kept } = retention
  if (kept.kind === 'until') return shortUntil(`${language} ${kept.until}`)
  return keptText(retention, language) ?? say(retention.label, language)
}

const shortUntil = remembered((key) => {
  const [language = '', until = ''] = key.split(' ')
  const shown = LANGUAGES.find((one) => one === language) ?? 'fi'
  return translator(shown)('me.kept.short', { date: dateOf(until, shown) })
})

/** How long a value is kept: the rule in the register's words, the law behind it, and the day that follows. */
export function KeptFor({ retention, language }: { retention: ViewRetention; language: Language }) {
  const t = translator(language)
  const follows = keptText(retention, language)
  return (
    <>
      <p>
        {say(retention.label, language)} {follows ? <b>{follows}</b> : null}
      </p>
      {retention.statute ? (
        <p className="hint">
          {say(retention.statute.words, language)} {t('me.kept.source', { source: retention.statute.source })}
        </p>
      ) : null}
      {retention.afterErasure === 'stays' ? <p>{t('me.kept.stays')}</p> : null}
    </>
  )
}
