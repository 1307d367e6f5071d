import type { ReactNode } from 'react'
import type { DeclaredField, DeclaredPurpose, DeclaredRecipient, DeclaredSource } from '#app/register/declared.ts'
import { type Language, say } from '#app/register/register.ts'
import { countryName } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { type Pair, SummaryList } from './lists.tsx'

type PartProps<T> = { readonly language: Language; readonly items: readonly T[] }

function Lines({ lines }: { lines: readonly { readonly id: string; readonly text: ReactNode }[] }) {
  const [only] = lines
  if (lines.length === 1 && only) return <p>{only.text}</p>
  return (
    <ul>
      {lines.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  )
}

/** Purposes with the reason for each. */
export function Purposes({ language, items }: PartProps<DeclaredPurpose>) {
  const lines = items.map(({ id, label, why }) => ({
    id,
    text: (
      <>
        <b>{say(label, language)}.</b> {say(why, language)}
      </>
    ),
  }))
  return <Lines lines={lines} />
}

/** Legal bases of Art. 6(1), with the interest or the law that the purpose names. */
export function Bases({ language, field }: { language: Language; field: Pick<DeclaredField, 'bases' | 'purposes'> }) {
  const t = translator(language)
  const lines = field.bases.map((basis) => {
    const purposes = field.purposes.filter((purpose) => purpose.basis === basis)
    const more = purposes.flatMap(({ interest, statute }) =>
      [interest, statute].flatMap((words) => (words ? [say(words, language)] : [])),
    )
    const name = t(`basis.${basis}`)
    return { id: basis, text: more.length > 0 ? `${name}: ${[...new Set(more)].join(' ')}` : name }
  })
  return <Lines lines={lines} />
}

/** Where it came from, and whether anybody can read it there. */
export function Sources({ language, items }: PartProps<DeclaredSource>) {
  const t = translator(language)
  const lines = items.map(({ id, label, publiclyAccessible }) => ({
    id,
    text: publiclyAccessible ? `${say(label, language)} ${t('me.why.public')}` : say(label, language),
  }))
  return <Lines lines={lines} />
}

/** To whom and when; a partner by name and country (Art. 15(1)(c): actual recipients where they are known). */
export function Recipients({ language, items }: PartProps<DeclaredRecipient>) {
  const t = translator(language)
  if (items.length === 0) return <p>{t('me.why.noRecipients')}</p>
  const lines = items.map(({ id, label, when, partner }) => ({
    id,
    text: (
      <>
        <b>{say(label, language)}</b>
        {partner
          ? ` (${t('me.why.partner', { name: partner.name, country: countryName(partner.country, language) })})`
          : ''}
        : {say(when, language)}
      </>
    ),
  }))
  return <Lines lines={lines} />
}

function Correction({ language, field }: { language: Language; field: DeclaredField }) {
  const { why } = field.correction
  return <p>{why ? say(why, language) : translator(language)('me.why.canAsk')}</p>
}

/** What the law asks to be told of a field: Art. 15(1)(a), (c), (d), (g), and what the person can do about it. */
export function Facts({
  language,
  field,
  retention,
}: {
  language: Language
  field: DeclaredField
  retention: ReactNode
}) {
  const t = translator(language)
  const { hint } = field
  const pairs: Pair[] = [
    { label: t('me.why.purposes'), value: <Purposes language={language} items={field.purposes} /> },
    { label: t('me.why.basis'), value: <Bases language={language} field={field} /> },
    { label: t('me.why.source'), value: <Sources language={language} items={field.sources} /> },
    { label: t('me.why.recipients'), value: <Recipients language={language} items={field.recipients} /> },
    { label: t('me.why.retention'), value: retention },
    { label: t('me.why.correction'), value: <Correction language={language} field={field} /> },
    ...(field.portable ? [{ label: t('me.why.portable'), value: t('me.why.isPortable') }] : []),
    ...(field.marketing ? [{ label: t('me.why.marketing'), value: t('me.why.isMarketing') }] : []),
  ]
  return (
    <>
      {hint ? <p className="hint">{say(hint, language)}</p> : null}
      <SummaryList look="plain" pairs={pairs} />
    </>
  )
}
