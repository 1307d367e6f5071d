import { momentOf } from '#app/words/dates.ts'
import { type Translate, translator } from '#app/words/words.ts'
import { Details, Tag } from '../../parts/blocks.tsx'
import { Button, ButtonLink, PlainForm } from '../../parts/form.tsx'
import { LetterView } from '../../parts/letter.tsx'
import { Moment } from '../../parts/lists.tsx'
import type { Place, ShownDesk, ShownLetter } from './desk.ts'

const LETTER_KINDS = ['received', 'more', 'extended', 'fulfilled', 'partly', 'refused', 'withdrawn', 'closing'] as const

export const letterHref = (id: string, part: 'print' | 'posted' | 'returned'): string => `/staff/letters/${id}/${part}`

const TONES = {
  held: 'wait',
  released: 'plain',
  handed: 'good',
  'to-post': 'wait',
  posted: 'good',
  void: 'plain',
} as const

/** What a kind of letter is called: its own title. */
function titleOf(kind: string, t: Translate): string {
  const known = LETTER_KINDS.find((one) => one === kind)
  return known ? t(`letters.title.${known}`) : kind
}

type RowProps = Place & { readonly letter: ShownLetter; readonly mayHandle: boolean }

function LetterRow({ letter, language, timeZone, mayHandle }: RowProps) {
  const t = translator(language)
  const moment = letter.handedAt === null ? '' : momentOf(letter.handedAt, language, timeZone)
  const isTheirs = letter.state !== 'held' && letter.state !== 'void'
  return (
    <li>
      <p>
        <b>{titleOf(letter.kind, t)}</b>, <Moment at={letter.writtenAt} language={language} timeZone={timeZone} />{' '}
        <Tag tone={TONES[letter.state]}>{t(`staffCase.letters.state.${letter.state}`, { moment })}</Tag>
      </p>
      {letter.letter ? (
        <>
          <Details summary={t('staffCase.letters.open')}>
            <LetterView letter={letter.letter} title="h3" />
          </Details>
          {isTheirs ? (
            <div className="buttons">
              <ButtonLink to={letterHref(letter.id, 'print')} look={letter.state === 'to-post' ? 'main' : 'quiet'}>
                {t('staffCase.letters.print')}
              </ButtonLink>
              {mayHandle && letter.state === 'to-post' ? (
                <ButtonLink to={letterHref(letter.id, 'posted')} look="quiet">
                  {t('staffCase.letters.posted')}
                </ButtonLink>
              ) : null}
              {mayHandle && letter.state === 'handed' ? (
                <PlainForm action={letterHref(letter.id, 'returned')}>
                  <Button look="quiet">{t('staffCase.letters.returned')}</Button>
                </PlainForm>
              ) : null}
            </div>
          ) : null}
        </>
      ) : null}
    </li>
  )
}

/** The letters of a request, each to be opened, printed and recorded as posted. */
export function Letters({ desk, ...place }: Place & { readonly desk: ShownDesk }) {
  const t = translator(place.language)
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('staffCase.letters.title')}</h2>
      {desk.letters.length === 0 ? <p>{t('staffCase.letters.none')}</p> : null}
      <ol className="written">
        {desk.letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} mayHandle={desk.may.handle} {...place} />
        ))}
      </ol>
    </section>
  )
}
