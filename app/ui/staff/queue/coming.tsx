import { Fragment } from 'react'
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

type RowProps = { readonly entry: Entry; readonly language: Language }

/** What goes on the days after the next one, a line each. */
function Later({ entry, language }: RowProps) {
  const t = translator(language)
  return entry.later.map(({ on, group }) => {
    const text = t('erasure.coming.later', { date: dateOf(on, language), what: whatText(group, language) })
    return (
      <span key={`${on} ${text}`} className="hint below">
        {text}
      </span>
    )
  })
}

function Request({ entry: { reference }, language }: RowProps) {
  if (reference === null) return translator(language)('erasure.coming.over')
  return (
    <a className="whole" href={`/staff/requests/${reference}`}>
      {reference}
    </a>
  )
}

/** A row for each thing that goes on the next day, since each has its own reason; the days after stand in the last. */
function rowsOf(entry: Entry, language: Language) {
  const t = translator(language)
  const { id, on, register, days } = entry
  const groups = days.length > 0 ? days.map(({ group }) => group) : [null]
  return groups.map((group, at) => {
    const isReview = group?.outcome.does === 'stays-while'
    const isLast = at === groups.length - 1
    return {
      id: `${id}-${at}`,
      cells: [
        <span key="day">
          <time className="whole" dateTime={on}>
            {dateOf(on, language)}
          </time>{' '}
          <Tag tone={isReview ? 'wait' : 'plain'}>{t(isReview ? 'erasure.coming.review' : 'erasure.coming.erase')}</Tag>
        </span>,
        <Fragment key="what">
          {say(register, language)}: {group ? whatText(group, language) : t('erasure.coming.asked')}
          {isLast ? <Later entry={entry} language={language} /> : null}
        </Fragment>,
        group ? becauseText(group.outcome, language) : '–',
        <Request key="request" entry={entry} language={language} />,
      ],
    }
  })
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
        <section key={month} className="full" aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{monthOf(month, language)}</h2>
          <Table
            caption={monthOf(month, language)}
            captionHidden
            columns={columns}
            rows={entries.filter(({ on }) => on.startsWith(month)).flatMap((entry) => rowsOf(entry, language))}
          />
        </section>
      ))}
      <Pager language={language} first={first} next={next} />
    </div>
  )
}
