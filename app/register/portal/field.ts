/** How the portal's register is written down: shorter than YAML, and a text that is missing in a language does not compile. */
import type { Kind, Words } from '../register.ts'

export type Text = Words & { readonly fi: string; readonly sv: string; readonly en: string }

export const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

type About = {
  readonly kind?: Kind
  readonly source?: 'you' | 'visit' | 'systems' | 'portal'
  readonly purposes?: readonly ('answer' | 'protect' | 'prove' | 'ban')[]
  readonly retention: string
  readonly choices?: Readonly<Record<string, Text>>
  readonly hint?: Text
  readonly many?: boolean
  readonly thirdParties?: boolean
  readonly recipients?: readonly string[]
  readonly identifies?: 'address'
}

/** Nothing here is corrected: it says what happened, and a record of that is right or it is nothing. */
const HAPPENED = text(
  'Tämä kertoo, mitä palvelussa tapahtui, eikä sitä siksi voi muuttaa. Jos se on mielestäsi väärin, ota yhteyttä.',
  'Det här berättar vad som hände i tjänsten och kan därför inte ändras. Kontakta oss om du anser att det är fel.',
  'This says what happened in the service, so it cannot be changed. If you think it is wrong, contact us.',
)

export function field(label: Text, about: About) {
  const { kind = 'text', source = 'visit', purposes = ['answer'], ...rest } = about
  return { label, kind, source, purposes: [...purposes], correction: { no: HAPPENED }, portable: false, ...rest }
}

const HASHED = text(
  'Osoitteesta laskettu tunniste, josta osoitetta ei voi lukea.',
  'Ett värde som räknats ut av adressen och som adressen inte kan läsas ur.',
  'A value worked out from the address, from which the address cannot be read.',
)

/** The keyed hash of the address that each row is found by: personal data like the rest, and declared like it. */
export function subjectHash(retention: string, purposes: About['purposes'] = ['answer']) {
  const label = text('Osoitteen tunniste', 'Adressens kontrollvärde', 'Hash of the address')
  return field(label, { hint: HASHED, retention, purposes, source: 'portal' })
}

/** What tells one row from another. */
export function rowNumber(retention: string, purposes: About['purposes'] = ['answer']) {
  return field(text('Tunnus', 'Nummer', 'Number'), { retention, purposes, source: 'portal' })
}
