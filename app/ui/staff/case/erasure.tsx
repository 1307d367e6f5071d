import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Calendar } from '../../parts/calendar.tsx'
import { Button, PlainForm } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownDesk } from './desk.ts'

type Props = Place & { readonly desk: ShownDesk }

const waits = ({ waiting }: ShownDesk, what: 'erasure-failed' | 'erasure-changed') =>
  waiting.some(({ kind }) => kind === what)

/** What staff press where something is still there, or a system never answered. */
function Failed({ language, desk }: Pick<Props, 'language' | 'desk'>) {
  const { erasure, may, request } = desk
  const t = translator(language)
  if (waits(desk, 'erasure-changed'))
    return (
      <p>
        <strong>{t('erasure.failed.changed')}</strong>
      </p>
    )
  if (!erasure || !waits(desk, 'erasure-failed')) return null
  const state = erasure.state === 'erased' ? 'erased' : 'approved'
  return (
    <>
      <p>
        <strong>{t(`erasure.failed.${state}`)}</strong>
      </p>
      {may.decide ? (
        <PlainForm action={caseHref(request.reference, '/erasure')}>
          <div className="buttons">
            <Button name="intent" value="again">
              {t('erasure.failed.again')}
            </Button>
            {state === 'erased' ? (
              <Button name="intent" value="by-hand" look="quiet">
                {t('erasure.failed.byHand')}
              </Button>
            ) : null}
          </div>
        </PlainForm>
      ) : null}
    </>
  )
}

/** Where an erasure by plan stands: until when the person can take it back, what would not go, and what goes later by itself. */
export function Erasure({ language, timeZone, desk }: Props) {
  const t = translator(language)
  const { erasure } = desk
  if (!erasure) return null
  const isStuck = waits(desk, 'erasure-failed') || waits(desk, 'erasure-changed')
  if (erasure.coolingUntil === null && erasure.left.length === 0 && !isStuck) return null
  return (
    <section aria-labelledby="erasure">
      <h2 id="erasure">{t('erasure.calendarTitle')}</h2>
      {erasure.coolingUntil === null ? null : (
        <p>{t('erasure.staff.cooling', { moment: momentOf(erasure.coolingUntil, language, timeZone) })}</p>
      )}
      <Failed language={language} desk={desk} />
      <Calendar language={language} left={erasure.left} />
    </section>
  )
}
