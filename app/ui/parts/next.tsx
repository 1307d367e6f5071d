import type { Controller } from '#app/register/controller.ts'
import { type Language, say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { MailLink, PhoneLink } from './contact.tsx'
import { ButtonLink } from './form.tsx'
import { SummaryList } from './lists.tsx'

/** What an address alone does not find, and how to have it searched for. */
export function MoreToFind({ language }: { language: Language }) {
  const t = translator(language)
  return (
    <>
      <h2>{t('me.more.title')}</h2>
      <p>{t('me.more.text')}</p>
      <ul>
        <li>{t('me.more.otherAddress')}</li>
        <li>{t.rich('address.lostAsk', { link: (chunks) => <a href="/me/address/lost">{chunks}</a> })}</li>
        <li>{t('me.more.customerNumber')}</li>
        <li>{t('me.more.phone')}</li>
      </ul>
      <p>
        <ButtonLink to="/verify" look="quiet">
          {t('me.more.try')}
        </ButtonLink>
      </p>
      <p>{t('me.more.ask')}</p>
      <p>
        <ButtonLink to="/me/requests/new?kind=access#identifiers" look="quiet">
          {t('requests.ask')}
        </ButtonLink>
      </p>
    </>
  )
}

/** How to reach the supervisory authority (Art. 15(1)(f)). */
export function Complaint({ language, controller }: { language: Language; controller: Controller }) {
  const t = translator(language)
  const { name, address, email, phone, website } = controller.authority
  const site = say(website, language)
  return (
    <>
      <h3>{t('me.complaint.title')}</h3>
      <p>{t('me.complaint.text')}</p>
      <SummaryList
        look="plain"
        pairs={[
          { label: say(name, language), value: address },
          { label: t('shell.email'), value: <MailLink to={email} /> },
          { label: t('shell.phone'), value: <PhoneLink to={phone} /> },
          { label: t('shell.website'), value: <a href={site}>{site}</a> },
        ]}
      />
    </>
  )
}
