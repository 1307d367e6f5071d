import type { Contact, Controller } from '#app/register/controller.ts'
import { type Language, say } from '#app/register/register.ts'
import { countryName } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { type Pair, SummaryList } from './lists.tsx'

/** A number for `tel:`, without the spaces people write. */
const dialled = (phone: string) => phone.replace(/[^+\d]/g, '')

export const MailLink = ({ to }: { to: string }) => <a href={`mailto:${to}`}>{to}</a>
export const PhoneLink = ({ to }: { to: string }) => <a href={`tel:${dialled(to)}`}>{to}</a>

/** The ways to reach one contact, as label and value. */
export function contactPairs(contact: Contact, language: Language): Pair[] {
  const t = translator(language)
  return [
    ...(contact.name ? [{ label: say(contact.title, language), value: contact.name }] : []),
    ...(contact.email ? [{ label: t('shell.email'), value: <MailLink to={contact.email} /> }] : []),
    ...(contact.phone ? [{ label: t('shell.phone'), value: <PhoneLink to={contact.phone} /> }] : []),
  ]
}

/** The controller's post address in one line of text for each line of an envelope. */
function PostAddress({ controller, language }: { controller: Controller; language: Language }) {
  const { street, postcode, city, country } = controller.address
  return (
    <>
      {controller.name}
      <br />
      {street}
      <br />
      {postcode} {city}
      {country === 'FI' ? null : (
        <>
          <br />
          {countryName(country, language)}
        </>
      )}
    </>
  )
}

/** How to reach the controller in data protection matters: by mail, phone or letter. */
export function ContactList({ controller, language }: { controller: Controller; language: Language }) {
  const t = translator(language)
  return (
    <SummaryList
      look="plain"
      pairs={[
        ...contactPairs(controller.contacts.privacy, language),
        { label: t('shell.post'), value: <PostAddress controller={controller} language={language} /> },
      ]}
    />
  )
}

/** The same in one line, for a sentence that ends with it. */
export function ContactLine({ contact }: { contact: Contact }) {
  return (
    <span className="contact-line">
      {contact.email ? <MailLink to={contact.email} /> : null}
      {contact.email && contact.phone ? ', ' : null}
      {contact.phone ? <PhoneLink to={contact.phone} /> : null}
    </span>
  )
}
