import type { Language } from '#app/register/register.ts'
import { countOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../../parts/blocks.tsx'
import { ButtonLink } from '../../parts/form.tsx'
import { SearchForm } from './found.tsx'
import { kindText, QueueTable, type Row, stageText } from './row.tsx'

/** A way to narrow the list, with how much is left then. */
export type Facet = { readonly value: string; readonly count: number }
export type Narrowed = {
  readonly kind?: string | undefined
  readonly stage?: string | undefined
  readonly due?: string | undefined
  readonly whose?: string | undefined
}

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly now: number
  readonly mayHandle: boolean
  readonly maySearch: boolean
  readonly narrowed: Narrowed
  readonly queue: {
    readonly rows: readonly Row[]
    readonly count: { readonly count: number; readonly beyond: boolean }
    readonly all: number
    readonly overdue: number
    readonly week: number
    readonly mine: number
    readonly free: number
    readonly kinds: readonly Facet[]
    readonly stages: readonly Facet[]
  }
  /** Ways to the other pages; null where there is none. */
  readonly pages: {
    readonly first: string | null
    readonly before: string | null
    readonly after: string | null
    readonly last: string | null
  }
}

/** The address of the list, narrowed as said. */
export function queueHref(narrowed: Narrowed, more: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...narrowed, ...more })) if (value) parameters.set(name, value)
  const query = parameters.toString()
  return query ? `/staff/queue?${query}` : '/staff/queue'
}

type Choice = { readonly value: string | undefined; readonly text: string; readonly count: number }
type FacetProps = {
  readonly language: Language
  readonly legend: string
  readonly name: keyof Narrowed
  readonly narrowed: Narrowed
  readonly choices: readonly Choice[]
}

/** One row of links; the one that holds is said to hold, not only shown. */
function FacetLinks({ language, legend, name, narrowed, choices }: FacetProps) {
  return (
    <div className="facet">
      <h3>{legend}</h3>
      <ul>
        {choices.map(({ value, text, count }) => (
          <li key={value ?? ''}>
            <a
              href={queueHref({ ...narrowed, [name]: value })}
              aria-current={narrowed[name] === value ? 'true' : undefined}
            >
              {text}
            </a>{' '}
            <span className="count">{countOf(count, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facets({ language, narrowed, queue }: Pick<Props, 'language' | 'narrowed' | 'queue'>) {
  const t = translator(language)
  const all = { value: undefined, text: t('queue.narrow.all'), count: queue.all }
  const shared = { language, narrowed }
  const kinds = queue.kinds.map(({ value, count }) => ({ value, count, text: kindText(value, t) }))
  const stages = queue.stages.map(({ value, count }) => ({ value, count, text: stageText(value, t) }))
  return (
    <section className="facets" id="narrow" aria-labelledby="narrow-title">
      <h2 id="narrow-title">{t('queue.narrow.title')}</h2>
      <FacetLinks
        {...shared}
        legend={t('queue.narrow.due')}
        name="due"
        choices={[
          all,
          { value: 'overdue', text: t('queue.narrow.overdue'), count: queue.overdue },
          { value: 'week', text: t('queue.narrow.week'), count: queue.week },
        ]}
      />
      <FacetLinks
        {...shared}
        legend={t('queue.narrow.whose')}
        name="whose"
        choices={[
          all,
          { value: 'mine', text: t('queue.narrow.mine'), count: queue.mine },
          { value: 'free', text: t('queue.narrow.free'), count: queue.free },
        ]}
      />
      <FacetLinks {...shared} legend={t('queue.narrow.kind')} name="kind" choices={[all, ...kinds]} />
      <FacetLinks {...shared} legend={t('queue.narrow.stage')} name="stage" choices={[all, ...stages]} />
    </section>
  )
}

function Pages({ language, pages }: Pick<Props, 'language' | 'pages'>) {
  const t = translator(language)
  const ways = (['first', 'before', 'after', 'last'] as const).flatMap((way) => {
    const href = pages[way]
    return href === null ? [] : [{ way, href }]
  })
  if (ways.length === 0) return null
  return (
    <nav className="pager" aria-label={t('queue.pages.label')}>
      {ways.map(({ way, href }) => (
        <a key={way} href={href}>
          {t(`queue.pages.${way}`)}
        </a>
      ))}
    </nav>
  )
}

/** Everything that waits for somebody: the most urgent first, narrowed by links, searched exactly. */
export function QueuePage({ language, timeZone, now, mayHandle, maySearch, narrowed, queue, pages }: Props) {
  const t = translator(language)
  const { count, beyond } = queue.count
  const isNarrowed = Object.values(narrowed).some(Boolean)
  const counted = beyond ? t('queue.countBeyond', { count: countOf(count, language) }) : t('queue.count', { count })
  return (
    <div className="page">
      <h1>{t('queue.title')}</h1>
      <p className="lead">{t('queue.lead')}</p>
      {mayHandle ? (
        <p>
          <ButtonLink to="/staff/requests/new" look="quiet">
            {t('queue.enter')}
          </ButtonLink>
        </p>
      ) : null}
      <p>
        <a href="/staff/queue/coming">{t('erasure.coming.title')}</a>
      </p>
      {maySearch ? (
        <Details summary={t('queue.search.title')}>
          <SearchForm language={language} />
        </Details>
      ) : null}
      <div className="queue full">
        <section aria-labelledby="list">
          <h2 id="list">{counted}</h2>
          <p className="to-facets">
            <a href="#narrow">{t('queue.narrow.title')}</a>
          </p>
          {queue.rows.length === 0 ? (
            <p>{t(isNarrowed ? 'queue.emptyFiltered' : 'queue.empty')}</p>
          ) : (
            <QueueTable
              language={language}
              timeZone={timeZone}
              now={now}
              caption={t('queue.title')}
              rows={queue.rows}
            />
          )}
          <Pages language={language} pages={pages} />
        </section>
        <Facets language={language} narrowed={narrowed} queue={queue} />
      </div>
    </div>
  )
}
