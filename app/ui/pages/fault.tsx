import type { Contact } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { machineTime, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { ContactLine } from '../parts/contact.tsx'
import { ButtonLink } from '../parts/form.tsx'

const KINDS = {
  400: 'bad',
  403: 'forbidden',
  404: 'missing',
  405: 'method',
  413: 'large',
  429: 'many',
  500: 'broken',
  503: 'closed',
} as const

type FaultKind = (typeof KINDS)[keyof typeof KINDS] | 'role'

/** A status, or that the role of who works here does not allow it. */
export type Fault = number | 'role'

/** What a status means to a person: its own words where there are some, else those of its hundred. */
function kindOf(status: Fault): FaultKind {
  if (status === 'role') return 'role'
  const known = Object.entries(KINDS).find(([code]) => Number(code) === status)
  return known ? known[1] : status < 500 ? 'bad' : 'broken'
}

/** The title of the page for a status. */
export const faultTitle = (status: Fault, language: Language): string =>
  translator(language)(`faults.title.${kindOf(status)}`)

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly status: Fault
  /** From when to try again, if it is known. Epoch milliseconds. */
  readonly until: number | null
  /** Missing only where even the installation could not be asked. */
  readonly contact: Contact | null
}

/** The page for what went wrong: what happened, what to do next, and whom to tell. */
export function FaultPage({ language, timeZone, status, until, contact }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{faultTitle(status, language)}</h1>
      <p className="lead">{t(`faults.text.${kindOf(status)}`)}</p>
      {until === null ? null : (
        <p>
          {t.rich('faults.until', {
            moment: momentOf(until, language, timeZone),
            time: (chunks) => <time dateTime={machineTime(until)}>{chunks}</time>,
          })}
        </p>
      )}
      <p>
        <ButtonLink to={status === 'role' ? '/staff' : '/'}>{t('faults.home')}</ButtonLink>
      </p>
      {contact ? (
        <p>
          {t('faults.otherwise')} <ContactLine contact={contact} />
        </p>
      ) : null}
    </div>
  )
}
