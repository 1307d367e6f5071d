import type { Controller } from '#app/register/controller.ts'
import type { Coverage } from '#app/register/coverage.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import type { ViewRecord, ViewSummary } from '#app/register/view.ts'
import { translator } from '#app/words/words.ts'
import { BanSwitch, type ShownBan } from '../parts/ban.tsx'
import { ContactList } from '../parts/contact.tsx'
import { CoverageStatement } from '../parts/coverage.tsx'
import { ButtonLink } from '../parts/form.tsx'
import { Complaint, MoreToFind } from '../parts/next.tsx'
import { RegisterPart } from '../parts/register.tsx'
import { RequestList, type ShownRequest } from '../parts/request.tsx'
import { RightsList } from '../parts/rights.tsx'
import { ADDRESS_HREF, AddressWaits, LeftAddress } from './address.tsx'
import { correctHref } from './correct.tsx'

/** A register in which something was found: what it is for, and the records. */
export type FoundRegister = { readonly summary: ViewSummary; readonly records: readonly ViewRecord[] }

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly controller: Controller
  /** The verified address. */
  readonly address: string
  readonly coverage: Coverage
  /** Where a further proof can open what is withheld: why it is asked for. */
  readonly proof: { readonly why: 'role' | 'several' } | null
  /** Those with records that may be shown, in the installation's order, the portal's own last. */
  readonly registers: readonly FoundRegister[]
  /** Registers that are kept here and in which nothing is yet. */
  readonly offered: readonly { readonly register: string; readonly title: Words; readonly summary: Words }[]
  /** When the address was left for another, while registers still hold it. Epoch milliseconds. */
  readonly leftAt: number | null
  /** Until when this address waits to take another's place; null where it does not. */
  readonly waitsUntil: number | null
  /** The ban on direct marketing; null where there is none. */
  readonly ban: ShownBan | null
  /** The id of the switch's form. */
  readonly form: string
  /** What the person has asked for and is not closed yet, newest first. */
  readonly requests: readonly ShownRequest[]
}

/** The address of a collection's own page. */
const collectionHref = ({ register, id }: Pick<ViewRecord, 'register' | 'id'>, collection: string): string =>
  `/me/${register}/${collection}?record=${encodeURIComponent(id)}`

function Contents({ language, registers }: Pick<Props, 'language' | 'registers'>) {
  const t = translator(language)
  const links = [
    ...registers.map(({ summary }) => ({ to: `#register-${summary.register}`, text: say(summary.title, language) })),
    { to: '#marketing', text: t('ban.switch.title') },
    { to: '#more', text: t('me.more.title') },
    { to: '#rights', text: t('me.rightsTitle') },
    { to: '/me/requests', text: t('requests.title') },
    { to: '/me/access-log', text: t('me.logLink') },
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

/** What the person waits for, before anything else: who comes back comes for this. */
function OpenRequests({ language, timeZone, requests }: Pick<Props, 'language' | 'timeZone' | 'requests'>) {
  const t = translator(language)
  if (requests.length === 0) return null
  return (
    <section>
      <h2>{t('requests.openTitle')}</h2>
      <RequestList requests={requests} language={language} timeZone={timeZone} />
      <p>
        <a href="/me/requests">{t('requests.allLink')}</a>
      </p>
    </section>
  )
}

/** One's own data in layers: what was searched and found, each register with its records, and what one can do next. */
export function MePage(props: Props) {
  const { language, timeZone, controller, address, coverage, proof, registers, offered, requests } = props
  const { leftAt, waitsUntil } = props
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('me.title')}</h1>
      <p className="lead">
        {t.rich('me.address', {
          address,
          b: (chunks) => <b translate="no">{chunks}</b>,
        })}{' '}
        <a href={ADDRESS_HREF}>{t('address.link')}</a>
      </p>
      {waitsUntil === null ? null : <AddressWaits language={language} timeZone={timeZone} at={waitsUntil} />}
      <p>
        <ButtonLink to="/me/requests/new" look="quiet">
          {t('requests.ask')}
        </ButtonLink>
      </p>
      <p>
        <ButtonLink to="/me/exports/new" look="quiet">
          {t('exports.title')}
        </ButtonLink>
      </p>
      <p>
        <ButtonLink to="/me/erase" look="quiet">
          {t('erasure.title')}
        </ButtonLink>
      </p>
      <Contents language={language} registers={registers} />
      <OpenRequests language={language} timeZone={timeZone} requests={requests} />
      {leftAt === null ? (
        <CoverageStatement coverage={coverage} proof={proof} language={language} timeZone={timeZone} />
      ) : (
        <LeftAddress language={language} controller={controller} at={leftAt} />
      )}
      {registers.map(({ summary, records }) => (
        <RegisterPart
          key={summary.register}
          summary={summary}
          records={records}
          show={{ language, timeZone }}
          contact={controller.contacts.privacy}
          marketing={props.ban === null ? 'not-banned' : 'banned'}
          collectionHref={collectionHref}
        />
      ))}
      {offered.map(({ register, title, summary }) => (
        <section key={register} className="sheet" id={`register-${register}`}>
          <h2>{say(title, language)}</h2>
          <p className="lead">{say(summary, language)}</p>
          <p>
            <ButtonLink to={correctHref(register, 'new')} look="quiet">
              {t.rich('correct.begin', {
                what: say(title, language),
                hidden: (chunks) => <span className="vh">{chunks}</span>,
              })}
            </ButtonLink>
          </p>
        </section>
      ))}
      <BanSwitch language={language} timeZone={timeZone} ban={props.ban} form={props.form} />
      <section id="more">
        <MoreToFind language={language} />
      </section>
      <section id="rights">
        <h2>{t('me.rightsTitle')}</h2>
        <RightsList language={language} />
        <p>{t('me.automated')}</p>
        <p>{t('requests.askText')}</p>
        <p>
          <ButtonLink to="/me/requests/new">{t('requests.ask')}</ButtonLink>
        </p>
        <p>{t('requests.other')}</p>
        <ContactList controller={controller} language={language} />
        <Complaint language={language} controller={controller} />
      </section>
      <p className="hint noprint">{t('me.printHint')}</p>
    </div>
  )
}
