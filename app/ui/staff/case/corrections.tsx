import { translator } from '#app/words/words.ts'
import { CorrectionList } from '../../parts/corrections.tsx'
import type { Place, ShownDesk } from './desk.ts'
import { Partners } from './partners.tsx'

/** What the person wants changed, before and after, where each change is, and who else was told. */
export function Corrections({ desk, ...place }: Place & { readonly desk: ShownDesk }) {
  const t = translator(place.language)
  const { corrections = [] } = desk.values ?? {}
  if (corrections.length === 0) return null
  return (
    <section className="full" aria-labelledby="corrections">
      <h2 id="corrections">{t('correct.staff.title')}</h2>
      <CorrectionList corrections={corrections} {...place} />
      <Partners desk={desk} {...place} />
    </section>
  )
}
