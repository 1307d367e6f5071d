import type { PlanGroup } from '#app/register/erasure-view.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import { dateOf } from '#app/words/dates.ts'
import { becauseText, type Named, whatText } from '#app/words/planned.ts'
import { translator } from '#app/words/words.ts'

export type ShownErasureState = {
  readonly state: 'asked' | 'approved' | 'changed' | 'erased' | 'done'
  readonly coolingUntil: number | null
  readonly left: readonly {
    readonly id: string
    readonly register: Words
    readonly state: 'held' | 'gone' | 'lifted'
    readonly nextOn: string | null
    readonly days: readonly { readonly on: string; readonly group: Pick<PlanGroup, 'outcome'> & Named }[]
  }[]
}

/** What goes later by itself: no value stands in it, so that it can be looked at for as long as anything is left. */
export function Calendar({
  language,
  left,
}: {
  readonly language: Language
  readonly left: ShownErasureState['left']
}) {
  const t = translator(language)
  if (left.length === 0) return null
  return (
    <ul>
      {left.map(({ id, register, state, nextOn, days }) => {
        const name = say(register, language)
        if (state === 'gone') return <li key={id}>{t('erasure.calendar.gone', { register: name })}</li>
        return (
          <li key={id}>
            {nextOn === null
              ? t('erasure.calendar.none', { register: name })
              : t('erasure.calendar.erase', { register: name, date: dateOf(nextOn, language) })}
            {days.length > 0 ? (
              <ul>
                {days.map(({ on, group }) => {
                  const what = whatText(group, language)
                  return (
                    <li key={`${on} ${what}`}>
                      {dateOf(on, language)}: {what}.{' '}
                      <span className="hint">{becauseText(group.outcome, language)}</span>
                    </li>
                  )
                })}
              </ul>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
