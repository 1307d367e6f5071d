import type { Controller } from '#app/register/controller.ts'
import type { Coverage } from '#app/register/coverage.ts'
import { type Language, say } from '#app/register/register.ts'
import type { ViewRecord, ViewSummary } from '#app/register/view.ts'
import { translator } from '#app/words/words.ts'
import { ContactList } from '../parts/contact.tsx'
import { CoverageStatement } from '../parts/coverage.tsx'
import { Complaint, MoreToFind } from '../parts/next.tsx'
import { RegisterPart } from '../parts/register.tsx'
import { RightsList } from '../parts/rights.tsx'

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
}

/** The address of a collection's own page. */
const collectionHref = ({ register, id }: Pick<ViewRecord, 'register' | 'id'>, collection: string): string =>
  `/me/${register}/${collection}?record=${encodeURIComponent(id)}`

function Contents({ language, registers }: Pick<Props, 'language' | 'registers'>) {
  const t = translator(language)
  const links = [
    ...registers.map(({ summary }) => ({ to: `#register-${summary.register}`, text: say(summary.title, language) })),
    { to: '#more', text: t('me.more.title') },
    { to: '#rights', text: t('me.rightsTitle') },
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

/** One's own data in layers: what was searched and found, each register with its records, and what one can do next. */
export function MePage({ language, timeZone, controller, address, coverage, proof, registers }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('me.title')}</h1>
      <p className="lead">
        {t.rich('me.address', {
          address,
          b: (chunks) => <b translate="no">{chunks}</b>,
        })}
      </p>
      <Contents language={language} registers={registers} />
      <CoverageStatement coverage={coverage} proof={proof} language={language} timeZone={timeZone} />
      {registers.map(({ summary, records }) => (
        <RegisterPart
          key={summary.register}
          summary={summary}
          records={records}
          show={{ language, timeZone }}
          contact={controller.contacts.privacy}
          collectionHref={collectionHref}
        />
      ))}
      <section id="more">
        <MoreToFind language={language} controller={controller} />
      </section>
      <section id="rights">
        <h2>{t('me.rightsTitle')}</h2>
        <RightsList language={language} />
        <p>{t('me.automated')}</p>
        <p>{t('me.rightsLead')}</p>
        <ContactList controller={controller} language={language} />
        <Complaint language={language} controller={controller} />
      </section>
      <p className="hint noprint">{t('me.printHint')}</p>
    </div>
  )
}
