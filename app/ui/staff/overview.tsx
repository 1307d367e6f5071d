import type { Language } from '#app/register/register.ts'
import { countOf, dateOf, shortDay } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../parts/blocks.tsx'
import { Button } from '../parts/form.tsx'
import { SummaryList, Table } from '../parts/lists.tsx'
import { ColumnPlot, RowPlot } from '../parts/plot.tsx'

type Figures = {
  readonly received: number
  readonly answered: number
  readonly onTime: number
  readonly share: number | null
  readonly median: number | null
  readonly open: number
}
type Named = { readonly value: string; readonly text: string }
type Group = Figures & Named

type Props = {
  readonly language: Language
  readonly asked: { readonly kind: string; readonly register: string | null }
  readonly kinds: readonly Named[]
  readonly registers: readonly Named[]
  readonly weeks: readonly (Figures & { readonly begins: string })[]
  readonly total: Figures & { readonly late: number }
  readonly byKind: readonly Group[]
  readonly byRegister: readonly Group[]
}

const HUNDRED = 100

/** `96 %`, `96%`; a dash where nothing was answered. */
function shareText(share: number | null, language: Language): string {
  if (share === null) return translator(language)('overview.none')
  // Never rounded up to all of them.
  const percent = share === 1 ? HUNDRED : Math.min(HUNDRED - 1, Math.round(share * HUNDRED))
  return language === 'en' ? `${percent}%` : `${percent}\u00a0%`
}

const daysText = (median: number | null, language: Language): string =>
  median === null ? translator(language)('overview.none') : countOf(median, language)

const COLUMNS = ['received', 'answered', 'share', 'median'] as const

function figureCells({ received, answered, share, median, open }: Figures, language: Language): string[] {
  return [
    countOf(received, language),
    countOf(answered, language),
    shareText(share, language),
    daysText(median, language),
    countOf(open, language),
  ]
}

function Select({
  name,
  label,
  any,
  chosen,
  choices,
}: {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly chosen: string
  readonly choices: readonly Named[]
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

function Filter({ language, asked, kinds, registers }: Pick<Props, 'language' | 'asked' | 'kinds' | 'registers'>) {
  const t = translator(language)
  return (
    <form method="get" action="/staff/overview" className="spaced">
      <Select name="kind" label={t('overview.kind')} any={t('overview.any')} chosen={asked.kind} choices={kinds} />
      <Select
        name="register"
        label={t('overview.register')}
        any={t('overview.any')}
        chosen={asked.register ?? ''}
        choices={registers}
      />
      <Button look="quiet">{t('overview.go')}</Button>
    </form>
  )
}

function Weeks({ language, weeks }: Pick<Props, 'language' | 'weeks'>) {
  const t = translator(language)
  const write = (value: number) => countOf(value, language)
  const bars = (of: (week: Props['weeks'][number]) => number | null) =>
    weeks.map((week) => ({ label: shortDay(week.begins, language), value: of(week) }))
  return (
    <section aria-labelledby="weekly">
      <h2 id="weekly">{t('overview.weekly')}</h2>
      <p className="hint">{t('overview.plotHint')}</p>
      <h3>{t('overview.sharePlot')}</h3>
      <ColumnPlot
        title={t('overview.sharePlot')}
        bars={bars(({ share }) => (share === null ? null : share * HUNDRED))}
        top={HUNDRED}
        write={write}
      />
      <h3>{t('overview.medianPlot')}</h3>
      <ColumnPlot title={t('overview.medianPlot')} bars={bars(({ median }) => median)} write={write} />
      <h3>{t('overview.openPlot')}</h3>
      <ColumnPlot title={t('overview.openPlot')} bars={bars(({ open }) => open)} write={write} />
      <Details summary={t('overview.weeklyTable')}>
        <Table
          caption={t('overview.weeklyTable')}
          captionHidden
          columns={[
            { key: 'week', label: t('overview.week') },
            ...COLUMNS.map((key) => ({ key, label: t(`overview.${key}`), align: 'end' }) as const),
            { key: 'open', label: t('overview.open'), align: 'end' },
          ]}
          rows={[...weeks].reverse().map((week) => ({
            id: week.begins,
            cells: [dateOf(week.begins, language), ...figureCells(week, language)],
          }))}
        />
      </Details>
    </section>
  )
}

function Groups({ language, by, groups }: { language: Language; by: 'kind' | 'register'; groups: readonly Group[] }) {
  const t = translator(language)
  const title = t(by === 'kind' ? 'overview.byKind' : 'overview.byRegister')
  return (
    <section aria-labelledby={`by-${by}`}>
      <h2 id={`by-${by}`}>{title}</h2>
      <p className="hint">{t('overview.groupPlot')}</p>
      <RowPlot
        title={`${title}. ${t('overview.groupPlot')}`}
        rows={groups.map(({ text, answered, onTime }) => ({ label: text, solid: onTime, striped: answered - onTime }))}
        write={(value) => countOf(value, language)}
      />
      <div className="full">
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'name', label: t(`overview.${by}`) },
            ...COLUMNS.map((key) => ({ key, label: t(`overview.${key}`), align: 'end' }) as const),
            { key: 'open', label: t('overview.openNow'), align: 'end' },
          ]}
          rows={groups.map((group) => ({ id: group.value, cells: [group.text, ...figureCells(group, language)] }))}
        />
      </div>
    </section>
  )
}

/** How requests were answered, as plots with the table beside them. */
export function OverviewPage(props: Props) {
  const { language, total, weeks, byKind, byRegister } = props
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('overview.title')}</h1>
      <p className="lead">{t('overview.lead')}</p>
      <h2>{t('overview.narrow')}</h2>
      <Filter {...props} />
      <SummaryList
        pairs={[
          { label: t('overview.openNow'), value: countOf(total.open, language) },
          { label: t('overview.lateNow'), value: countOf(total.late, language) },
          { label: t('overview.received'), value: countOf(total.received, language) },
          { label: t('overview.answered'), value: countOf(total.answered, language) },
          { label: t('overview.share'), value: shareText(total.share, language) },
          { label: t('overview.median'), value: daysText(total.median, language) },
        ]}
      />
      <p>
        <a href="/staff/overview.csv" download>
          {t('overview.file')}
        </a>
      </p>
      {total.received + total.answered + total.open === 0 ? (
        <p>{t('overview.empty')}</p>
      ) : (
        <>
          <Weeks language={language} weeks={weeks} />
          <Groups language={language} by="kind" groups={byKind} />
          <Groups language={language} by="register" groups={byRegister} />
        </>
      )}
    </div>
  )
}
