import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../parts/blocks.tsx'
import { ButtonLink } from '../parts/form.tsx'
import { RequestList, type ShownRequest } from '../parts/request.tsx'

type Props = {
  readonly language: Language
  readonly timeZone: string
  /** Newest first. */
  readonly requests: readonly ShownRequest[]
}

/** All of a person's requests, open and closed. */
export function RequestsPage({ language, timeZone, requests }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: t('requests.title') }]} />
      <h1>{t('requests.title')}</h1>
      <p className="lead">{requests.length === 0 ? t('requests.none') : t('requests.lead')}</p>
      <RequestList requests={requests} language={language} timeZone={timeZone} />
      <p>
        <ButtonLink to="/me/requests/new">{t('requests.ask')}</ButtonLink>
      </p>
    </div>
  )
}
