import type { Language } from '#app/register/register.ts'
import { isClosed, type RequestKind, type RequestState } from '#app/request/request.ts'
import { dayOf, machineTime } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Tag } from './blocks.tsx'

/** A request as its person sees it. Instants are epoch milliseconds; a limit is the first instant after its last day. */
export type ShownRequest = {
  readonly reference: string
  readonly kind: RequestKind
  readonly state: RequestState
  readonly receivedAt: number
  readonly dueAt: number
  readonly extended: boolean
  readonly late: boolean
  readonly confirmBy: number | null
  readonly closedAt: number | null
}

type Where = { readonly language: Language; readonly timeZone: string }

const TONES = {
  confirming: 'wait',
  received: 'plain',
  handling: 'plain',
  asked: 'wait',
  'carrying-out': 'good',
  fulfilled: 'good',
  'partly-fulfilled': 'wait',
  refused: 'bad',
  withdrawn: 'plain',
} as const
/** A state that people are told of: a decision that may still be undone is none. */
export type ToldState = keyof typeof TONES

const isTold = (state: RequestState): state is ToldState => state in TONES
export const toldState = (state: RequestState): ToldState => (isTold(state) ? state : 'handling')

export const requestHref = (reference: string): string => `/me/requests/${reference}`

/** Where a request stands, in a word or two. */
export function StateTag({ state, language }: { state: RequestState; language: Language }) {
  const told = toldState(state)
  return <Tag tone={TONES[told]}>{translator(language)(`requests.state.${told}`)}</Tag>
}

/** The day of an instant. */
export function Day({ at, language, timeZone }: Where & { readonly at: number }) {
  return <time dateTime={machineTime(at)}>{dayOf(at, language, timeZone)}</time>
}

/** The last day of a limit. */
export const LastDay = ({ limit, ...where }: Where & { readonly limit: number }) => <Day at={limit - 1} {...where} />

/** Requests, each with what was asked, where it is, since when and by when. */
export function RequestList({ requests, ...where }: Where & { readonly requests: readonly ShownRequest[] }) {
  const t = translator(where.language)
  return (
    <ul className="requests">
      {requests.map(({ reference, kind, state, receivedAt, dueAt, closedAt }) => (
        <li key={reference}>
          <p>
            <a href={requestHref(reference)}>{t(`requests.kind.${kind}.name`)}</a>{' '}
            <StateTag state={state} language={where.language} />
          </p>
          <p className="hint">
            <span>
              {t('requests.received')} <Day at={receivedAt} {...where} />
            </span>
            {isClosed(state) && closedAt !== null ? (
              <span>
                {t('requests.closedOn')} <Day at={closedAt} {...where} />
              </span>
            ) : (
              <span>
                {t('requests.due')} <LastDay limit={dueAt} {...where} />
              </span>
            )}
            <span>
              {t('requests.reference')} <span translate="no">{reference}</span>
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
