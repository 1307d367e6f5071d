import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Warning } from '../parts/blocks.tsx'
import { ButtonLink } from '../parts/form.tsx'

type Props = {
  readonly language: Language
  /** As they are to be written down. */
  readonly codes: readonly string[]
  readonly next: { readonly to: string; readonly text: string }
}

/** The recovery codes, this once. */
export function CodesPage({ language, codes, next }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('staffWelcome.codes.title')}</h1>
      <p className="lead">{t('staffWelcome.codes.lead')}</p>
      <ul className="codes" aria-label={t('staffWelcome.codes.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Warning language={language}>
        <p>{t('staffWelcome.codes.where')}</p>
      </Warning>
      <p>
        <ButtonLink to={next.to}>{next.text}</ButtonLink>
      </p>
    </div>
  )
}
