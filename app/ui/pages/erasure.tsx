import type { Language } from '#app/register/register.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset } from '../parts/blocks.tsx'
import { Calendar, type ShownErasureState } from '../parts/calendar.tsx'
import { Button, PlainForm } from '../parts/form.tsx'
import { requestHref, type ShownRequest } from '../parts/request.tsx'

type Props = {
  readonly language: Language
  readonly where: { readonly timeZone: string }
  readonly request: ShownRequest
  readonly erasure: ShownErasureState | null
  readonly canWithdraw: boolean
  readonly just: string | null
}

/** The time to think better of it, and the button that waives it. */
function Cooling({ language, where, request, erasure, canWithdraw, just }: Props) {
  const t = translator(language)
  const until = erasure?.coolingUntil ?? null
  if (just === 'hurried')
    return (
      <p className="inset" role="status">
        {t('erasure.hurry.done')}
      </p>
    )
  if (until === null || !canWithdraw) return null
  return (
    <Inset>
      <p>{t('erasure.cooling', { moment: momentOf(until, language, where.timeZone) })}</p>
      <PlainForm action={`${requestHref(request.reference)}/hurry`}>
        <h2>{t('erasure.hurry.title')}</h2>
        <p className="hint">{t('erasure.hurry.hint')}</p>
        <Button look="quiet">{t('erasure.hurry.button')}</Button>
      </PlainForm>
    </Inset>
  )
}

/** What became of an erasure by plan, on its request's page. */
export function ErasurePart(props: Props) {
  const { language, erasure } = props
  const t = translator(language)
  if (!erasure) return null
  return (
    <>
      <Cooling {...props} />
      {erasure.left.length > 0 ? (
        <section>
          <h2>{t('erasure.calendarTitle')}</h2>
          <Calendar language={language} left={erasure.left} />
        </section>
      ) : null}
    </>
  )
}
