import type { PlanGroup } from '#app/register/erasure-view.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import { dateOf, monthOf } from '#app/words/dates.ts'
import { becauseText, type Named, whatText } from '#app/words/planned.ts'
import { translator } from '#app/words/words.ts'
import { BackLink, Tag } from '../../parts/blocks.tsx'
import { Table } from '../../parts/lists.tsx'

type Entry = {
  readonly id: string
  readonly on: string
  readonly register: Words
  readonly group: (Pick<PlanGroup, 'outcome'> & Named) | null
  readonly reference: string | null
}
type Props = { readonly language: Language; readonly entries: readonly Entry[]; readonly beyond: boolean }

function cellsOf({ on, register, group, reference }: Entry, language: Language) {
  const t = translator(language)
  const isReview = group?.outcome.does === 'stays-while'
  return [
    <span key="day" className="whole">
      <time dateTime={on}>{dateOf(on, language)}</time>{' '}
      <Tag tone={isReview ? 'wait' : 'plain'}>{t(isReview ? 'erasure.coming.review' : 'erasure.coming.erase')}</Tag>
    </span>,
    `${say(register, language)}: ${group ? whatText(group, language) : t('erasure.coming.asked')}`,
    group ? becauseText(group.outcome, language) : '–',
    reference === null ? (
      t('erasure.coming.over')
    ) : (
      <a key="request" className="whole" href={`/staff/requests/${reference}`}>
        {reference}
      </a>
    ),
  ]
}

/** The calendar of what goes by itself, month by month. */
export function ComingPage({ language, entries, beyond }: Props) {
  const t = translator(language)
  const months = [...new Set(entries.map(({ on }) => on.slice(0, 7)))]
  const columns = (['day', 'what', 'why', 'request'] as const).map((key) => ({
    key,
    label: t(`erasure.coming.${key}`),
  }))
  return (
    <div className="page">
      <BackLink language={language} to="/staff/queue" text={t('queue.title')} />
      <h1>{t('erasure.coming.title')}</h1>
      <p className="lead">{t('erasure.coming.lead')}</p>
      {months.length === 0 ? <p>{t('erasure.coming.none')}</p> : null}
      {months.map((month) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{monthOf(month, language)}</h2>
          <Table
            caption={monthOf(month, language)}
            captionHidden
            columns={columns}
            rows={entries
              .filter(({ on }) => on.startsWith(month))
              .map((entry) => ({ id: entry.id, cells: cellsOf(entry, language) }))}
          />
        </section>
      ))}
      {beyond ? <p className="hint">{t('erasure.coming.beyond')}</p> : null}
    </div>
  )
}
