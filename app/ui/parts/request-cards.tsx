import { type Language, say, type Words } from '#app/register/register.ts'
import { dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Tag } from './blocks.tsx'
import { SummaryList } from './lists.tsx'

const TONES = { open: 'plain', done: 'wait', said: 'good', confirmed: 'good' } as const

/** What is done by hand in a register, as its person is told: `done` waits for the register to show it, `said` cannot be shown. */
export type ShownOwnCard = {
  readonly title: Words
  readonly state: keyof typeof TONES
  /** When it came to this; null while it is to be done. Epoch milliseconds. */
  readonly at: number | null
}

type Props = { readonly language: Language; readonly timeZone: string; readonly cards: readonly ShownOwnCard[] }

/** What is to be done in each register, and whether it was. */
export function OwnCards({ language, timeZone, cards }: Props) {
  const t = translator(language)
  if (cards.length === 0) return null
  return (
    <section>
      <h2>{t('requests.done')}</h2>
      <SummaryList
        pairs={cards.map(({ title, state, at }) => ({
          label: say(title, language),
          value: (
            <Tag tone={TONES[state]}>
              {t(`requests.card.${state}`, { day: at === null ? '' : dayOf(at, language, timeZone) })}
            </Tag>
          ),
        }))}
      />
    </section>
  )
}
