import type { ReactNode } from 'react'
import { dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { fieldNames, type Told } from '../../parts/corrections.tsx'
import { Button, PlainForm } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownDesk } from './desk.ts'

const saidOf = ({ what }: Told) =>
  ({
    told: 'correct.told.sent',
    confirmed: `correct.told.confirmed.${what}`,
    'not-theirs': 'correct.partners.not-theirs',
  }) as const

function Partner({ desk, one, ...place }: Place & { readonly desk: ShownDesk; readonly one: Told }) {
  const { language, timeZone } = place
  const t = translator(language)
  const { id, name, state, decidedAt, confirmedAt } = one
  const about = fieldNames(one.fields, language)
  if (state !== 'proposed')
    return (
      <>
        {t(saidOf(one)[state], { name, day: dayOf(confirmedAt ?? decidedAt ?? 0, language, timeZone) })} ({about})
        {state === 'told' && one.mail ? <>; {t(`correct.told.mail.${one.mail}`)}</> : null}
      </>
    )
  const hidden = (chunks: ReactNode) => <span className="vh">{chunks}</span>
  return (
    <>
      <b translate="no">{name}</b> ({about})
      {desk.may.handle ? (
        <PlainForm action={caseHref(desk.request.reference, `/notices/${id}`)}>
          <div className="buttons">
            <Button name="how" value="told">
              {t.rich('correct.partners.tell', { name, hidden })}
            </Button>
            <Button name="how" value="not-theirs" look="quiet">
              {t.rich('correct.partners.pass', { name, hidden })}
            </Button>
          </div>
        </PlainForm>
      ) : null}
    </>
  )
}

/** Those who may have had what was corrected, erased or restricted: staff say who had, and the portal tells them (Art. 19). */
export function Partners({ desk, ...place }: Place & { readonly desk: ShownDesk }) {
  const t = translator(place.language)
  const told = desk.values?.told ?? []
  if (told.length === 0) return null
  return (
    <>
      <h3 id="partners">{t('correct.partners.title')}</h3>
      {told.some(({ state }) => state === 'proposed') ? (
        <p>{t(`correct.partners.text.${told[0]?.what ?? 'corrected'}`)}</p>
      ) : null}
      <ul>
        {told.map((one) => (
          <li key={one.id}>
            <Partner desk={desk} one={one} {...place} />
          </li>
        ))}
      </ul>
    </>
  )
}
