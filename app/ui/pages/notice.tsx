import type { Notice, NoticeRegister } from '#app/register/notice.ts'
import { type Language, say } from '#app/register/register.ts'
import { countryName, dateOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Trail } from '../parts/blocks.tsx'
import { contactPairs, MailLink, PhoneLink } from '../parts/contact.tsx'
import { ButtonLink } from '../parts/form.tsx'
import { type Pair, SummaryList } from '../parts/lists.tsx'
import { NoticeRegisterPart } from '../parts/notice-register.tsx'
import { NoticeMarketing, NoticeRights } from '../parts/notice-rights.tsx'

/** A version of the notice: where to read it, and the ISO day from which it held. */
type NoticeVersionLink = { readonly href: string; readonly from: string; readonly inForce: boolean }

type Props = {
  readonly language: Language
  readonly notice: Notice
  /** Is this the version in force? Earlier ones say that they are not. */
  readonly inForce: boolean
  /** All versions, newest first. */
  readonly versions: readonly NoticeVersionLink[]
}

function ControllerPart({ language, notice }: Pick<Props, 'language' | 'notice'>) {
  const t = translator(language)
  const { name, businessId, address, website, contacts } = notice.controller
  const pairs: Pair[] = [
    { label: t('notice.controller'), value: name },
    { label: t('shell.businessId'), value: businessId },
    {
      label: t('shell.post'),
      value: `${address.street}, ${address.postcode} ${address.city}, ${countryName(address.country, language)}`,
    },
    ...(website ? [{ label: t('shell.website'), value: <a href={website}>{website}</a> }] : []),
    ...contactPairs(contacts.privacy, language),
  ]
  return (
    <section id="controller">
      <h2>{t('notice.controller')}</h2>
      <SummaryList pairs={pairs} />
      {contacts.dpo ? (
        <>
          <h3>{t('notice.dpo')}</h3>
          <SummaryList pairs={contactPairs(contacts.dpo, language)} />
        </>
      ) : null}
    </section>
  )
}

function Contents({ language, notice }: Pick<Props, 'language' | 'notice'>) {
  const t = translator(language)
  const links = [
    { to: '#controller', text: t('notice.controller') },
    ...notice.registers.map(({ id, title }) => ({ to: `#register-${id}`, text: say(title, language) })),
    { to: '#rights', text: t('notice.rights') },
    { to: '#complaint', text: t('notice.complaint.title') },
    { to: '#versions', text: t('notice.versions.title') },
  ]
  return (
    <nav className="contents noprint" aria-label={t('me.contents')}>
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

function Authority({ language, notice }: Pick<Props, 'language' | 'notice'>) {
  const t = translator(language)
  const { name, address, email, phone, website } = notice.authority
  const site = say(website, language)
  return (
    <section id="complaint">
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
  )
}

function Versions({ language, versions }: Pick<Props, 'language' | 'versions'>) {
  const t = translator(language)
  return (
    <section id="versions" className="noprint">
      <h2>{t('notice.versions.title')}</h2>
      {versions.length < 2 ? <p>{t('notice.versions.only')}</p> : null}
      <ul>
        {versions.map(({ href, from, inForce }) => (
          <li key={href}>
            <a href={href}>{t('notice.versions.from', { date: dateOf(from, language) })}</a>
            {inForce ? ` (${t('notice.versions.inForce')})` : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The whole notice of Art. 13 and 14. Nothing in it is folded away, so that it prints as it is read. */
export function NoticePage({ language, notice, inForce, versions }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('notice.title')}</h1>
      <p className="lead">{t('notice.lead', { company: notice.controller.name })}</p>
      <p className="hint">
        {t('notice.since', { date: dateOf(notice.date, language) })} {t('notice.law')}
      </p>
      {inForce ? null : (
        <Inset>
          <p>{t.rich('notice.old', { link: (chunks) => <a href="/notice">{chunks}</a> })}</p>
        </Inset>
      )}
      <p className="noprint">
        <ButtonLink to="/verify" look="quiet">
          {t('notice.mine')}
        </ButtonLink>
      </p>
      <Contents language={language} notice={notice} />
      <ControllerPart language={language} notice={notice} />
      <NoticeMarketing language={language} notice={notice} />
      {notice.registers.map((register) => (
        <section key={register.id} className="sheet" id={`register-${register.id}`}>
          <h2>{say(register.title, language)}</h2>
          <NoticeRegisterPart language={language} register={register} level={3} />
        </section>
      ))}
      <section id="rights">
        <h2>{t('notice.rights')}</h2>
        <p>{t('notice.rightsHow')}</p>
        <NoticeRights language={language} notice={notice} />
      </section>
      <section>
        <h2>{t('notice.automated')}</h2>
        <p>{t('notice.automatedNone')}</p>
      </section>
      <Authority language={language} notice={notice} />
      <section>
        <h2>{t('notice.cookies')}</h2>
        <p>{t.rich('notice.cookiesText', { link: (chunks) => <a href="/cookies">{chunks}</a> })}</p>
      </section>
      <Versions language={language} versions={versions} />
    </div>
  )
}

type RegisterProps = { readonly language: Language; readonly notice: Notice; readonly register: NoticeRegister }

/** One register's notice on a page of its own. */
export function RegisterNoticePage({ language, notice, register }: RegisterProps) {
  const t = translator(language)
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[{ to: '/notice', text: t('notice.title') }, { text: say(register.title, language) }]}
      />
      <h1>{say(register.title, language)}</h1>
      <p className="hint">
        {notice.controller.name}. {t('notice.since', { date: dateOf(notice.date, language) })} {t('notice.law')}
      </p>
      <div className="full">
        <NoticeRegisterPart language={language} register={register} level={2} />
      </div>
      <NoticeMarketing language={language} notice={notice} />
      <p>
        <a href="/notice">{t('notice.whole')}</a>
      </p>
    </div>
  )
}
