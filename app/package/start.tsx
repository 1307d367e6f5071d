/** `index.html`: what the package is, what is missing from it, the records, the search, the rights and the files. */
import type { ReactNode } from 'react'
import { say } from '#app/register/register.ts'
import { countryName } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Warning } from '../ui/parts/blocks.tsx'
import { contactPairs, MailLink, PhoneLink } from '../ui/parts/contact.tsx'
import { Moment, SummaryList } from '../ui/parts/lists.tsx'
import { NoticeRights } from '../ui/parts/notice-rights.tsx'
import { Files } from './contents.tsx'
import type { Gathered, GatheredRecord } from './gathered.ts'
import { missingIn } from './manifest.ts'
import { pageOf } from './page.tsx'
import { NOTICE } from './parts.ts'
import { recordParts } from './record.tsx'
import { Searched } from './searched.tsx'

type Props = { readonly gathered: Gathered }

function Missing({ gathered }: Props) {
  const { language } = gathered
  const t = translator(language)
  const missing = missingIn(gathered)
  if (missing.length === 0) return null
  return (
    <Warning language={language}>
      <h2>{t('package.missing.title')}</h2>
      <p>{t('package.missing.text')}</p>
      <ul>
        {missing.map(({ register, title, why }) => (
          <li key={register}>
            <b>{title}</b>: {t(`package.missing.${why}`)}
          </li>
        ))}
      </ul>
    </Warning>
  )
}

function Top({ gathered }: Props) {
  const { language, profile, controller, reference, madeAt, timeZone, issuer } = gathered
  const t = translator(language)
  return (
    <>
      <h1>{t(`package.title.${profile}`)}</h1>
      <p className="lead">{t(`package.lead.${profile}`, { company: controller.name })}</p>
      <SummaryList
        pairs={[
          { label: t('package.about.controller'), value: `${controller.name} (${controller.businessId})` },
          { label: t('package.about.reference'), value: reference },
          {
            label: t('package.about.madeAt'),
            value: <Moment at={madeAt} language={language} timeZone={timeZone} />,
          },
          { label: t('package.about.portal'), value: <a href={issuer}>{issuer}</a> },
        ]}
      />
      <Missing gathered={gathered} />
      <p className="hint">
        {t('package.offline')} {t('package.private')}
      </p>
    </>
  )
}

type Group = { readonly register: GatheredRecord['copy']['register']; readonly records: readonly GatheredRecord[] }

/** Records by register, in the order in which they came. */
function groupsOf({ records }: Gathered): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const record of records) {
    const { register } = record.copy
    const before = groups.get(register.id)?.records ?? []
    groups.set(register.id, { register, records: [...before, record] })
  }
  return [...groups.values()]
}

function Contents({ gathered }: Props) {
  const t = translator(gathered.language)
  const links = [
    ...groupsOf(gathered).map(({ register }) => ({
      to: `#register-${register.id}`,
      text: say(register.title, gathered.language),
    })),
    { to: '#searched', text: t('package.searched.title') },
    ...(gathered.profile === 'access' ? [{ to: '#rights', text: t('package.rights.title') }] : []),
    { to: '#files', text: t('package.files.title') },
    { to: NOTICE, text: t('notice.title') },
  ]
  return (
    <nav className="contents" aria-label={t('me.contents')}>
      <ul>
        {links.map(({ to, text }) => (
          <li key={to}>
            <a href={to}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function GroupHead({ register, gathered: { language } }: Props & Pick<Group, 'register'>) {
  const { name, provider, country } = register.system
  return (
    <section id={`register-${register.id}`}>
      <h2>{say(register.title, language)}</h2>
      <p>
        {translator(language)('me.held.system', { system: name, provider, country: countryName(country, language) })}
      </p>
    </section>
  )
}

/** What is the same for all records (Art. 15(1)(e), (f), (h)): told once. */
function Rights({ gathered }: Props) {
  const { language, controller, notice } = gathered
  const t = translator(language)
  if (gathered.profile !== 'access') return null
  const { name, address, email, phone, website } = controller.authority
  const site = say(website, language)
  return (
    <section id="rights">
      <h2>{t('package.rights.title')}</h2>
      <NoticeRights language={language} notice={notice} />
      <h3>{say(controller.contacts.privacy.title, language)}</h3>
      <SummaryList pairs={contactPairs(controller.contacts.privacy, language)} />
      <h3>{t('notice.complaint.title')}</h3>
      <SummaryList
        pairs={[
          { label: say(name, language), value: address },
          { label: t('shell.email'), value: <MailLink to={email} /> },
          { label: t('shell.phone'), value: <PhoneLink to={phone} /> },
          { label: t('shell.website'), value: <a href={site}>{site}</a> },
        ]}
      />
      <h3>{t('package.rights.automated')}</h3>
      <p>{t('me.automated')}</p>
    </section>
  )
}

async function* parts(gathered: Gathered): AsyncGenerator<ReactNode> {
  yield <Top gathered={gathered} />
  yield <Contents gathered={gathered} />
  if (gathered.records.length === 0) yield <p>{translator(gathered.language)('package.record.none')}</p>
  for (const { register, records } of groupsOf(gathered)) {
    yield <GroupHead register={register} gathered={gathered} />
    for (const [index, record] of records.entries()) yield* recordParts(record, index + 1, gathered)
  }
  yield <Searched gathered={gathered} />
  yield <Rights gathered={gathered} />
  yield <Files gathered={gathered} />
}

/** The first page. */
export function startPage(gathered: Gathered): AsyncIterable<string> {
  const title = translator(gathered.language)(`package.title.${gathered.profile}`)
  return pageOf(gathered, { title, parts: () => parts(gathered) })
}
