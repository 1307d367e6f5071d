import type { ReactNode } from 'react'
import type { Coverage } from '#app/register/coverage.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import { type Language, say } from '#app/register/register.ts'
import { listOf, machineTime, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Tag, Warning } from './blocks.tsx'
import { ButtonLink } from './form.tsx'

type Searched = Coverage['notFound'][number]
type Common = { readonly language: Language; readonly timeZone: string }

/** In the order in which they are told. */
export const COVERAGE_PARTS = ['found', 'withheld', 'unreachable', 'notFound', 'notLoaded', 'notSearchable'] as const
export type CoveragePart = (typeof COVERAGE_PARTS)[number]

export const COVERAGE_TONES = {
  found: 'good',
  withheld: 'wait',
  unreachable: 'bad',
  notFound: 'plain',
  notLoaded: 'bad',
  notSearchable: 'wait',
} as const

export const COVERAGE_TAGS = {
  found: 'found',
  withheld: 'withheld',
  unreachable: 'unreachable',
  notFound: 'nothing',
  notLoaded: 'notSearched',
  notSearchable: 'notSearched',
} as const

type OutcomeProps = {
  readonly part: CoveragePart
  readonly searched: Searched & { readonly count?: number }
  readonly language: Language
  /** Is a further proof asked for above? Then what is held back needs no words of its own. */
  readonly isAsked: boolean
}

/** Where the search found something: the count and the way to it; elsewhere what the outcome means, and what it doesn't. */
function Outcome({ part, searched, language, isAsked }: OutcomeProps) {
  const t = translator(language)
  if (part === 'found') {
    return (
      <p>
        <a href={`#register-${searched.register}`}>{t('coverage.foundText', { count: searched.count ?? 0 })}</a>
      </p>
    )
  }
  if (part === 'withheld') return isAsked ? null : <p>{t('coverage.withheldText')}</p>
  if (part === 'unreachable') return <p>{t('coverage.unreachableText')}</p>
  if (part === 'notFound') return <p>{t('coverage.nothingText')}</p>
  return <p>{part === 'notLoaded' ? t('coverage.neverLoaded') : t('coverage.notSearchable')}</p>
}

/** How and when it was searched, and the state of the data: nothing for a register that could not be searched. */
export function HowSearched({
  part,
  searched,
  language,
  timeZone,
}: Common & { part: CoveragePart; searched: Searched }) {
  const t = translator(language)
  const time = (at: number) => ({
    moment: momentOf(at, language, timeZone),
    time: (chunks: ReactNode) => <time dateTime={machineTime(at)}>{chunks}</time>,
  })
  const fields = listOf(
    searched.by.map(({ label }) => say(label, language)),
    language,
  )
  const wasSearched = part === 'found' || part === 'notFound' || part === 'withheld'
  if (!wasSearched) return null
  return (
    <p className="hint">
      {fields ? t.rich('coverage.searched', { fields, ...time(searched.searchedAt) }) : null}{' '}
      {searched.asOf === null ? t('coverage.dayUnknown') : t.rich('coverage.asOf', time(searched.asOf))}
    </p>
  )
}

/** What keeps the statement of a register from being whole, whatever was found. */
export function Lacking({ searched, language, timeZone }: Common & { readonly searched: Searched }) {
  const t = translator(language)
  const { unread, columns, failingSince } = searched
  return (
    <>
      {unread > 0 ? <p className="unread">{t('coverage.unread', { count: unread })}</p> : null}
      {columns === 'unclassified' ? <p className="unread">{t('coverage.unclassified')}</p> : null}
      {failingSince === undefined ? null : (
        <p className="unread">
          {t.rich('coverage.failingSince', {
            moment: momentOf(failingSince, language, timeZone),
            time: (chunks: ReactNode) => <time dateTime={machineTime(failingSince)}>{chunks}</time>,
          })}
        </p>
      )}
    </>
  )
}

type Proof = { readonly why: 'role' | 'several' } | null

/** Said once for all registers, since what is held back in which of them is itself about other people. */
function ProofAsked({ proof, language }: { proof: Exclude<Proof, null>; language: Language }) {
  const t = translator(language)
  return (
    <Warning language={language}>
      <p>{t(`proof.why.${proof.why}`)}</p>
      <p>
        <ButtonLink to="/me/proof">{t('coverage.prove')}</ButtonLink>
      </p>
    </Warning>
  )
}

type Props = Common & { readonly coverage: Coverage; readonly proof: Proof }

/** The coverage statement: one item for each register, what was found first. */
export function CoverageStatement({ coverage, proof, language, timeZone }: Props) {
  const t = translator(language)
  const items = COVERAGE_PARTS.flatMap((part) => coverage[part].map((searched) => ({ part, searched })))
  return (
    <section className="sheet" aria-labelledby="coverage">
      <h2 id="coverage">{t('coverage.title')}</h2>
      {proof ? <ProofAsked proof={proof} language={language} /> : null}
      <ul className="coverage">
        {items.map(({ part, searched }) => (
          <li key={searched.register}>
            <h3>
              {say(searched.title, language)}{' '}
              <Tag tone={COVERAGE_TONES[part]}>{t(`coverage.${COVERAGE_TAGS[part]}`)}</Tag>
            </h3>
            <Outcome part={part} searched={searched} language={language} isAsked={proof !== null} />
            <HowSearched part={part} searched={searched} language={language} timeZone={timeZone} />
            <Lacking searched={searched} language={language} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {coverage.found.every(({ register }) => register === PORTAL_REGISTER) ? (
        <>
          <p>{t('coverage.ask')}</p>
          <p>
            <ButtonLink to="/me/requests/new?kind=access">{t('requests.ask')}</ButtonLink>
          </p>
        </>
      ) : null}
      {coverage.unreachable.length > 0 ? (
        <p>
          <ButtonLink to="/me" look="quiet">
            {t('coverage.again')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
