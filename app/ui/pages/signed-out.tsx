import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Panel } from '../parts/blocks.tsx'
import { ButtonLink } from '../parts/form.tsx'

/** After signing out. */
export function SignedOutPage({ language }: { language: Language }) {
  const t = translator(language)
  return (
    <div className="page">
      <Panel title={t('visit.signedOut.title')}>
        <p>{t('visit.signedOut.text')}</p>
      </Panel>
      <p>
        <ButtonLink to="/" look="quiet">
          {t('visit.signedOut.again')}
        </ButtonLink>
      </p>
    </div>
  )
}
