import type { ReactNode } from 'react'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { isClosed } from '#app/request/request.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Warning } from './blocks.tsx'
import { Moment, type Pair, SummaryList } from './lists.tsx'
import { Complaint } from './next.tsx'
import { LastDay, type ShownRequest, StateTag, toldState } from './request.tsx'

/** A step that the person is told of. Epoch milliseconds. */
export type ToldStep = { readonly at: number; readonly event: string; readonly state: string }

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly controller: Controller
  readonly request: ShownRequest
  /** Oldest first. */
  readonly history: readonly ToldStep[]
  /** The change of address that it asked for. */
  readonly change: ShownChange | null
  /** Was some of it granted at once, whatever became of the rest? */
  readonly granted: 'some' | 'nothing'
}

/** Was anything granted, whether or not its register has it by now? */
export const grantedOf = (corrections: readonly { readonly state: string }[]): 'some' | 'nothing' =>
  corrections.some(({ state }) => state === 'approved' || state === 'confirmed') ? 'some' : 'nothing'

/** `inForceAt`: epoch milliseconds. */
export type ShownChange = {
  readonly state: 'confirmed' | 'stopped' | 'in-force' | 'settled'
  readonly inForceAt: number
}

/** Links to the parts of the page that a sentence speaks of. */
const PLACES = {
  letter: (chunks: ReactNode) => <a href="#letters">{chunks}</a>,
  write: (chunks: ReactNode) => <a href="#text">{chunks}</a>,
  again: (chunks: ReactNode) => <a href="/me/requests/new">{chunks}</a>,
} as const

/** A change of address says by itself what happens next. */
function NextOfChange({
  language,
  timeZone,
  change,
}: Pick<Props, 'language' | 'timeZone'> & { readonly change: ShownChange }) {
  const t = translator(language)
  const moment = momentOf(change.inForceAt, language, timeZone)
  if (change.state !== 'confirmed') return <p>{t(`address.onRequest.${change.state}`)}</p>
  return (
    <>
      <p>{t.rich('address.onRequest.confirmed', { moment, b: (chunks) => <b>{chunks}</b> })}</p>
      <p>
        <a href="/me/address">{t('address.onRequest.look')}</a>
      </p>
    </>
  )
}

function Next({ language, timeZone, request, change, granted }: Props) {
  const t = translator(language)
  // Once stopped, staff look again at what they had granted.
  const isStopped = change?.state === 'stopped' && !isClosed(request.state)
  if (change && !isStopped) return <NextOfChange language={language} timeZone={timeZone} change={change} />
  const state = toldState(request.state)
  const moment = request.confirmBy === null ? '' : momentOf(request.confirmBy, language, timeZone)
  const ended = granted === 'some' && (state === 'refused' || state === 'withdrawn') ? (`${state}Rest` as const) : state
  return <p>{t.rich(`requests.next.${ended}`, { ...PLACES, moment })}</p>
}

function ByWhen({ language, timeZone, request }: Props) {
  const t = translator(language)
  return (
    <>
      <p>
        <b>
          <LastDay limit={request.dueAt} language={language} timeZone={timeZone} />
        </b>
      </p>
      <p className="hint">{request.extended ? t.rich('requests.law.extended', PLACES) : t('requests.law.month')}</p>
    </>
  )
}

/** These end without all that was asked for: the way to complain stands beside them (Art. 12(4)). */
const NOT_ALL = ['refused', 'partly-fulfilled']

/** Where a request is, since when, what happens next and by when; and where to complain, if it was refused or is late. */
export function RequestState(props: Props) {
  const { language, timeZone, controller, request, history } = props
  const t = translator(language)
  const isAnswered = request.state === 'carrying-out'
  const since = history.at(-1)?.at ?? request.receivedAt
  const pairs: Pair[] = [
    {
      label: t('requests.where'),
      value: (
        <p>
          <StateTag state={request.state} language={language} />
        </p>
      ),
    },
    { label: t('requests.since'), value: <Moment at={since} language={language} timeZone={timeZone} /> },
    { label: t('requests.nextTitle'), value: <Next {...props} /> },
    ...(isClosed(request.state)
      ? []
      : [{ label: t(isAnswered ? 'requests.doneBy' : 'requests.byWhen'), value: <ByWhen {...props} /> }]),
  ]
  return (
    <section className="sheet" aria-labelledby="now">
      <h2 id="now">{t('requests.now')}</h2>
      {request.late ? (
        <Warning language={language}>
          <p>{t('requests.law.late')}</p>
        </Warning>
      ) : null}
      <SummaryList pairs={pairs} />
      {request.late || NOT_ALL.includes(request.state) ? (
        <Complaint language={language} controller={controller} />
      ) : null}
    </section>
  )
}

const EVENTS = ['file', 'confirm', 'lapse', 'release', 'answer', 'extended', 'complete', 'withdraw', 'reopen'] as const

/** What a step is called: an answer that asks or refuses is called so. */
function eventKey({ event, state }: ToldStep) {
  if (event === 'release' && (state === 'asked' || state === 'refused')) return state
  return EVENTS.find((known) => known === event) ?? 'other'
}

/** What has happened so far, oldest first. */
export function Timeline({ language, timeZone, history }: Pick<Props, 'language' | 'timeZone' | 'history'>) {
  const t = translator(language)
  return (
    <ol className="timeline">
      {history.map((step) => (
        <li key={`${step.at} ${step.event}`}>
          <p>{t(`requests.event.${eventKey(step)}`)}</p>
          <p className="hint">
            <Moment at={step.at} language={language} timeZone={timeZone} />
          </p>
        </li>
      ))}
    </ol>
  )
}
