import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

/** The rights in the order people ask for them. */
const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'marketing',
  'objection',
  'restriction',
  'portability',
  'consent',
  'complaint',
] as const

type Right = (typeof RIGHTS)[number]

/** The rights in brief, each with what it means in one sentence. */
export function RightsList({ language, rights = RIGHTS }: { language: Language; rights?: readonly Right[] }) {
  const t = translator(language)
  return (
    <dl className="rights">
      {rights.map((right) => (
        <div key={right}>
          <dt>{t(`rights.${right}.name`)}</dt>
          <dd>{t(`rights.${right}.text`)}</dd>
        </div>
      ))}
    </dl>
  )
}
