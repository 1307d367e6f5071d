import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Calendar } from '../../parts/calendar.tsx'
import type { Place, ShownDesk } from './desk.ts'

/** Where an erasure by plan stands: until when the person can take it back, and what goes later by itself. */
export function Erasure({ language, timeZone, desk }: Place & { readonly desk: ShownDesk }) {
  const t = translator(language)
  const { erasure } = desk
  if (!erasure || (erasure.coolingUntil === null && erasure.left.length === 0)) return null
  return (
    <section aria-labelledby="erasure">
      <h2 id="erasure">{t('erasure.calendarTitle')}</h2>
      {erasure.coolingUntil === null ? null : (
        <p>{t('erasure.staff.cooling', { moment: momentOf(erasure.coolingUntil, language, timeZone) })}</p>
      )}
      <Calendar language={language} left={erasure.left} />
    </section>
  )
}
