import { type Language, say, type Words } from '#app/register/register.ts'
import { dateOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'

export type ShownErasureState = {
  readonly state: 'asked' | 'approved' | 'changed' | 'erased' | 'done'
  readonly coolingUntil: number | null
  readonly left: readonly {
    readonly id: string
    readonly register: Words
    readonly state: 'held' | 'gone' | 'lifted'
    readonly nextOn: string | null
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
      {left.map(({ id, register, state, nextOn }) => {
        const name = say(register, language)
        if (state === 'gone') return <li key={id}>{t('erasure.calendar.gone', { register: name })}</li>
        return (
          <li key={id}>
            {nextOn === null
              ? t('erasure.calendar.none', { register: name })
              : t('erasure.calendar.erase', { register: name, date: dateOf(nextOn, language) })}
          </li>
        )
      })}
    </ul>
  )
}
