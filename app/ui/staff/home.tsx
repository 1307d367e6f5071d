import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Warning } from '../parts/blocks.tsx'

type Props = {
  readonly language: Language
  readonly name: string
  readonly recoveryLeft: number
  readonly pages: readonly { readonly to: string; readonly text: string; readonly about: string }[]
}

/** Fewer recovery codes than these are soon none. */
const FEW_CODES = 3

/** Where staff begin. */
export function StaffHomePage({ language, name, recoveryLeft, pages }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('staff.start.title', { name })}</h1>
      {recoveryLeft < FEW_CODES ? (
        <Warning language={language}>
          <p>
            <a href="/staff/account">{t('staff.start.recoveryFew', { left: String(recoveryLeft) })}</a>
          </p>
        </Warning>
      ) : null}
      <p className="lead">{t('staff.start.lead')}</p>
      <ul>
        {pages.map(({ to, text, about }) => (
          <li key={to}>
            <a href={to}>{text}</a>
            <br />
            <span className="hint">{about}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
