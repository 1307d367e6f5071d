import { dateOf, dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { ButtonLink } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownDesk, type ShownHold, type ShownValues } from './desk.ts'
import { nameOf } from './summary.tsx'

/** A hold with who placed it, until when it is looked at again, and who lifted it. */
export function HoldText({ hold, language, timeZone }: Place & { readonly hold: ShownHold }) {
  const t = translator(language)
  const day = (at: number) => dayOf(at, language, timeZone)
  return (
    <>
      <p className="typed">{hold.reason}</p>
      <p className="hint">
        {t('staffCase.hold.placed', {
          day: day(hold.placedAt),
          who: nameOf(hold.placer, language),
          review: dateOf(hold.reviewOn, language),
        })}{' '}
        {hold.liftedAt !== null && hold.lifter
          ? t('staffCase.hold.lifted', { day: day(hold.liftedAt), who: nameOf(hold.lifter, language) })
          : ''}
      </p>
    </>
  )
}

type Props = Place & { readonly desk: ShownDesk; readonly values: ShownValues }

/** The holds on everything of this person, lifted ones too. */
export function Holds({ desk, values, ...place }: Props) {
  const t = translator(place.language)
  return (
    <section aria-labelledby="holds">
      <h2 id="holds">{t('staffCase.hold.title')}</h2>
      {values.holds.length === 0 ? <p>{t('staffCase.hold.none')}</p> : null}
      {values.holds.map((hold) => (
        <HoldText key={hold.id} hold={hold} {...place} />
      ))}
      {desk.may.hold ? (
        <p>
          <ButtonLink to={caseHref(desk.request.reference, '/hold')} look="quiet">
            {t(desk.hasHold ? 'staffCase.hold.title' : 'staffCase.hold.place')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
