import { clockOf, machineTime, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../../parts/blocks.tsx'
import { Button, PlainForm } from '../../parts/form.tsx'
import { LetterView } from '../../parts/letter.tsx'
import { caseHref, type Place, type ShownDesk } from './desk.ts'
import { nameOf } from './summary.tsx'

type Props = Place & { readonly desk: ShownDesk; readonly now: number }

/** From so far away the time of day alone would not say which day. */
const LONG_MS = 12 * 3_600_000

/** A decision that is not the person's yet: until when it can be undone, or that it waits for a second person. */
export function HeldDecision({ language, timeZone, desk, now }: Props) {
  const t = translator(language)
  const { held, request, may } = desk
  if (!held) return null
  const said = { name: nameOf(held.by, language), decision: t(`staffCase.decided.${held.decision}`) }
  const proposed = held.state === 'proposed'
  const isLong = held.releaseAt - now > LONG_MS
  const clock = (isLong ? momentOf : clockOf)(held.releaseAt, language, timeZone)
  const letter = desk.letters.find(({ id }) => id === held.letter)?.letter
  return (
    <section className="held-decision" aria-labelledby="held">
      <h2 id="held">{t(proposed ? 'staffCase.held.second.title' : 'staffCase.held.title')}</h2>
      {proposed ? (
        <>
          <p>{t('staffCase.held.second.text', said)}</p>
          <p className="hint">
            {t('staffCase.held.second.alone', { moment: momentOf(held.releaseAt, language, timeZone) })}
          </p>
        </>
      ) : (
        <p>
          {held.releaseAt <= now
            ? t('staffCase.held.leaving', said)
            : t.rich('staffCase.held.until', {
                ...said,
                time: (chunks) => <time dateTime={machineTime(held.releaseAt)}>{chunks}</time>,
                clock,
              })}
        </p>
      )}
      {letter ? (
        <Details summary={t('staffCase.held.letter')}>
          <LetterView letter={letter} title="h3" />
        </Details>
      ) : null}
      <div className="buttons">
        {proposed && may.approve && !desk.isOwnDecision ? (
          <PlainForm action={caseHref(request.reference, '/second')}>
            <input type="hidden" name="version" value={request.version} />
            <Button>{t('staffCase.held.second.go')}</Button>
          </PlainForm>
        ) : null}
        {may.decide && (proposed || held.releaseAt > now) ? (
          <PlainForm action={caseHref(request.reference, '/undo')}>
            <input type="hidden" name="version" value={request.version} />
            <Button look={proposed && !desk.isOwnDecision ? 'quiet' : 'main'}>
              {t(proposed && !desk.isOwnDecision ? 'staffCase.held.second.back' : 'staffCase.held.undo')}
            </Button>
          </PlainForm>
        ) : null}
      </div>
    </section>
  )
}
