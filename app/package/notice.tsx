/** `notice.html`: the privacy notice as it was in force when the package was made. */
import type { ReactNode } from 'react'
import { say } from '#app/register/register.ts'
import { countryName, dateOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { contactPairs, MailLink, PhoneLink } from '../ui/parts/contact.tsx'
import { SummaryList } from '../ui/parts/lists.tsx'
import { NoticeRegisterPart } from '../ui/parts/notice-register.tsx'
import { NoticeMarketing, NoticeRights } from '../ui/parts/notice-rights.tsx'
import type { Gathered } from './gathered.ts'
import { pageOf } from './page.tsx'
import { START } from './parts.ts'

type Props = Pick<Gathered, 'language' | 'notice'>

function Top({ language, notice }: Props) {
  const t = translator(language)
  return (
    <>
      <nav className="around" aria-label={t('shell.pages')}>
        <a href={START}>{t('package.record.contents')}</a>
      </nav>
      <h1>{t('notice.title')}</h1>
      <p className="lead">{t('notice.lead', { company: notice.controller.name })}</p>
      <p className="hint">
        {t('notice.since', { date: dateOf(notice.date, language) })} {t('notice.law')}
      </p>
    </>
  )
}

function Controller({ language, notice }: Props) {
  const t = translator(language)
  const { name, businessId, address, contacts } = notice.controller
  const { street, postcode, city, country } = address
  return (
    <section>
      <h2>{t('notice.controller')}</h2>
      <SummaryList
        pairs={[
          { label: t('notice.controller'), value: name },
          { label: t('shell.businessId'), value: businessId },
          { label: t('shell.post'), value: `${street}, ${postcode} ${city}, ${countryName(country, language)}` },
          ...contactPairs(contacts.privacy, language),
        ]}
      />
      {contacts.dpo ? (
        <>
          <h3>{t('notice.dpo')}</h3>
          <SummaryList pairs={contactPairs(contacts.dpo, language)} />
        </>
      ) : null}
    </section>
  )
}

function Bottom({ language, notice }: Props) {
  const t = translator(language)
  const { name, address, email, phone, website } = notice.authority
  const site = say(website, language)
  return (
    <>
      <section>
        <h2>{t('notice.rights')}</h2>
        <p>{t('notice.rightsHow')}</p>
        <NoticeRights language={language} notice={notice} />
      </section>
      <section>
        <h2>{t('notice.automated')}</h2>
        <p>{t('notice.automatedNone')}</p>
      </section>
      <section>
        <h2>{t('notice.complaint.title')}</h2>
        <p>{t('notice.complaint.text')}</p>
        <SummaryList
          pairs={[
            { label: say(name, language), value: address },
            { label: t('shell.email'), value: <MailLink to={email} /> },
            { label: t('shell.phone'), value: <PhoneLink to={phone} /> },
            { label: t('shell.website'), value: <a href={site}>{site}</a> },
          ]}
        />
      </section>
    </>
  )
}

function* parts(props: Props): Generator<ReactNode> {
  const { language, notice } = props
  yield <Top {...props} />
  yield <Controller {...props} />
  yield <NoticeMarketing {...props} />
  for (const register of notice.registers) {
    yield (
      <section className="sheet" id={`register-${register.id}`}>
        <h2>{say(register.title, language)}</h2>
        <NoticeRegisterPart language={language} register={register} level={3} />
      </section>
    )
  }
  yield <Bottom {...props} />
}

export function noticePage(gathered: Gathered): AsyncIterable<string> {
  const { language, notice } = gathered
  const title = translator(language)('notice.title')
  return pageOf(gathered, { title, parts: () => parts({ language, notice }) })
}
