/** Where a request stands, for the company's own site: states and dates, and nothing about whose it is. */
import { Temporal } from 'temporal-polyfill'
import { dueAt, type RequestKind, type RequestState, shownState } from '#app/request/request.ts'
import type { House } from '../house.ts'

/** Instants are ISO 8601 in UTC. */
export type RequestStatus = {
  readonly reference: string
  readonly kind: RequestKind
  /** As its person sees it: a decision that is held is none yet. */
  readonly state: RequestState
  readonly receivedAt: string
  /** The first instant after the last day on which the answer is due. */
  readonly dueBefore: string
  readonly extended: boolean
  readonly answeredAt: string | null
  readonly closedAt: string | null
}

const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString()
const known = (at: number | null) => (at === null ? null : instant(at))

/** The state of the request with this reference; null where there is none. */
export async function requestStatus(house: House, reference: string): Promise<RequestStatus | null> {
  const request = await house.store.read.requests.byReference(reference)
  if (!request) return null
  return {
    reference: request.reference,
    kind: request.kind,
    state: shownState(request),
    receivedAt: instant(request.receivedAt),
    dueBefore: instant(dueAt(request)),
    extended: request.extension?.state === 'in-force',
    answeredAt: known(request.answeredAt),
    closedAt: known(request.closedAt),
  }
}
