import { type Language, say, type Words } from '#app/register/register.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Tag } from '../../parts/blocks.tsx'
import { Button, PlainForm } from '../../parts/form.tsx'
import { Moment, type Pair, SummaryList } from '../../parts/lists.tsx'
import { Columns } from './columns.tsx'

const COUNTS = ['records', 'drift', 'marked', 'back', 'confirmed', 'reopened', 'columns'] as const

type PartShown = Readonly<Record<(typeof COUNTS)[number], number>> & {
  readonly end: 'read' | 'later' | 'never' | 'no-walk' | null
}

export type SourceShown = {
  readonly register: string
  readonly title: Words
  readonly system: string
  readonly kind: 'files' | 'here' | 'live'
  readonly state: null | {
    readonly goodAt: number | null
    readonly triedAt: number | null
    readonly failingSince: number | null
    readonly fault: 'later' | 'never' | null
    readonly why: string | null
  }
  readonly columns: readonly {
    readonly digest: string
    readonly place: string
    readonly name: string
    readonly kind: string
    readonly state: 'before' | 'new' | 'none' | 'covered' | 'missing'
    readonly firstAt: number
  }[]
}

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly sources: readonly SourceShown[]
  readonly last: null | {
    readonly state: 'running' | 'done'
    readonly beganAt: number
    readonly endedAt: number | null
    readonly parts: Readonly<Record<string, PartShown>>
  }
  readonly may: { readonly read: boolean; readonly classify: boolean }
  readonly done: 'begun' | 'classified' | null
}

const TONES = { well: 'good', failing: 'wait', stopped: 'bad', empty: 'plain', unknown: 'plain' } as const

function standingOf({ state, kind }: SourceShown): keyof typeof TONES {
  if (!state) return 'unknown'
  if (state.failingSince === null) return 'well'
  // What was never imported is no system that fails.
  if (kind === 'files' && state.goodAt === null) return 'empty'
  return state.fault === 'never' ? 'stopped' : 'failing'
}

type Common = Pick<Props, 'language' | 'timeZone'>

function Counts({ part, language }: { readonly part: PartShown; readonly language: Language }) {
  const t = translator(language)
  const unread = part.end === 'read' || part.end === null ? null : part.end
  const shown = COUNTS.filter((name) => part[name] > 0 || (name === 'records' && unread !== 'no-walk'))
  return (
    <>
      {shown.map((name) => t(`staffSources.counts.${name}`, { count: part[name] })).join(' ')}{' '}
      {unread === null ? null : t(`staffSources.unread.${unread}`)}
    </>
  )
}

function pairsOf(source: SourceShown, part: PartShown | undefined, { language, timeZone }: Common): Pair[] {
  const t = translator(language)
  const { state, system, kind } = source
  const moment = (at: number) => <Moment at={at} language={language} timeZone={timeZone} />
  const fails = state?.failingSince != null && standingOf(source) !== 'empty' ? state : null
  return [
    { label: t('staffSources.system'), value: system },
    { label: t('staffSources.how'), value: t(`staffSources.kind.${kind}`) },
    ...(state?.goodAt == null ? [] : [{ label: t('staffSources.goodAt'), value: moment(state.goodAt) }]),
    ...(fails?.failingSince == null
      ? []
      : [{ label: t('staffSources.failingSince'), value: moment(fails.failingSince) }]),
    ...(fails?.fault == null
      ? []
      : [
          {
            label: t('staffSources.fault'),
            value: (
              <>
                {t(`staffSources.faultKind.${fails.fault}`)}
                {/* The connector's own sentence, for whoever mends it. */}
                {fails.why ? (
                  <>
                    <br />
                    <code lang="en">{fails.why}</code>
                  </>
                ) : null}
              </>
            ),
          },
        ]),
    ...(part ? [{ label: t('staffSources.found'), value: <Counts part={part} language={language} /> }] : []),
  ]
}

function Reading({ last, may, language, timeZone }: Pick<Props, 'last' | 'may'> & Common) {
  const t = translator(language)
  const running = last?.state === 'running'
  const time = last ? momentOf(last.endedAt ?? last.beganAt, language, timeZone) : ''
  return (
    <section>
      <h2>{t('staffSources.reading')}</h2>
      <p>{t('staffSources.readingText')}</p>
      <p>
        {last === null ? t('staffSources.never') : t(running ? 'staffSources.running' : 'staffSources.ended', { time })}
      </p>
      {may.read && !running ? (
        <PlainForm action="/staff/sources/reading">
          <Button>{t('staffSources.read')}</Button>
        </PlainForm>
      ) : null}
    </section>
  )
}

/** Every source: how it does, what it has, and what the last reading came to. */
export function SourcesPage({ sources, last, may, done, language, timeZone }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('staffSources.title')}</h1>
      {done ? (
        <Inset>
          <p>{t(`staffSources.${done}`)}</p>
        </Inset>
      ) : null}
      <p className="lead">{t('staffSources.lead')}</p>
      <Reading last={last} may={may} language={language} timeZone={timeZone} />
      {sources.map((source) => (
        <section key={source.register} className="full">
          <h2>
            {say(source.title, language)}{' '}
            <Tag tone={TONES[standingOf(source)]}>{t(`staffSources.state.${standingOf(source)}`)}</Tag>
          </h2>
          <SummaryList pairs={pairsOf(source, last?.parts[source.register], { language, timeZone })} />
          <Columns
            columns={source.columns}
            mayClassify={may.classify ? 'yes' : 'no'}
            language={language}
            timeZone={timeZone}
          />
        </section>
      ))}
    </div>
  )
}
