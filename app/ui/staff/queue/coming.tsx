import type { PlanGroup } from '#app/register/erasure-view.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import { dateOf, monthOf } from '#app/words/dates.ts'
import { becauseText, type Named, whatText } from '#app/words/planned.ts'
import { translator } from '#app/words/words.ts'
import { BackLink, Tag } from '../../parts/blocks.tsx'
import { Pager, Table } from '../../parts/lists.tsx'

type Day = { readonly on: string; readonly group: Pick<PlanGroup, 'outcome'> & Named }
type Entry = {
  readonly id: string
  readonly on: string
  readonly register: Words
  readonly days: readonly Day[]
  readonly later: readonly Day[]
  readonly reference: string | null
}
type Props = {
  readonly language: Language
  readonly entries: readonly Entry[]
  /** Addresses of the first and the next page; null where this is one of them. */
  readonly first: string | null
  readonly next: string | null
}

/** What goes on the next day, and below it what goes on the days after. */
function What({ entry, language }: { readonly entry: Entry; readonly language: Language }) {
  const t = translator(language)
  const { register, days, later } = entry
  const what = days.map(({ group }) => whatText(group, language)).join('; ')
  return (
    <>
      {say(register, language)}: {days.length > 0 ? what : t('erasure.coming.asked')}
      {later.map(({ on, group }) => {
        const text = t('erasure.coming.later', { date: dateOf(on, language), what: whatText(group, language) })
        return (
          <span key={`${on} ${text}`} className="hint below">
            {text}
          </span>
        )
      })}
    </>
  )
}

function cellsOf(entry: Entry, language: Language) {
  const t = translator(language)
  const { on, days, reference } = entry
  const isReview = days.length > 0 && days.every(({ group }) => group.outcome.does === 'stays-while')
  const why = [...new Set(days.map(({ group }) => becauseText(group.outcome, language)))]
  return [
    <span key="day" className="whole">
      <time dateTime={on}>{dateOf(on, language)}</time>{' '}
      <Tag tone={isReview ? 'wait' : 'plain'}>{t(isReview ? 'erasure.coming.review' : 'erasure.coming.erase')}</Tag>
    </span>,
    <What key="what" entry={entry} language={language} />,
    why.length > 0 ? why.join(' ') : '–',
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
export function ComingPage({ language, entries, first, next }: Props) {
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
      <Pager language={language} first={first} next={next} />
    </div>
  )
}
