/** One step of a request, with all that belongs to it: the row, its history, the audit entry, and its place on the list. */
import { type Decided, decide, type Happening } from '#app/request/decide.ts'
import { dueAt, isClosed } from '#app/request/request.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

export type Taking = {
  readonly request: StoredRequest
  readonly happening: Happening
  /** The version that whoever asks has seen; null for the portal itself. */
  readonly version: number | null
  /** Sealed with the step: what staff and the person may read in its history. */
  readonly details?: Readonly<Record<string, unknown>>
}

export type Taken = { readonly ok: true; readonly request: StoredRequest } | Extract<Decided, { readonly ok: false }>

const staffOf = (happening: Happening) => ('staff' in happening ? happening.staff : null)

/** Takes the step in the transaction of whoever calls, or says why not; then nothing is changed. */
export async function takeStep(house: House, tx: Writer, taking: Taking): Promise<Taken> {
  const { request, happening, version } = taking
  const now = house.clock.now()
  const decided = decide(request, happening, { now, version })
  if (!decided.ok) return decided
  if (!(await tx.requests.advance(decided.next))) {
    // Nobody is there to be told that somebody was quicker: what comes due by itself is done on what is there now.
    if (version === null) tx.again()
    return { ok: false, why: 'stale' }
  }
  const next: StoredRequest = { ...request, ...decided.next }
  const staff = staffOf(happening)
  await tx.requests.note({
    requestId: next.id,
    version: next.version,
    at: now,
    event: happening.event,
    state: next.state,
    actor: decided.actor,
    actorId: staff,
    details: taking.details ?? {},
  })
  await showOnList(tx, next)
  tx.audit.add({
    event: `request-${happening.event}`,
    actor: decided.actor,
    ...(staff ? { actorId: staff } : {}),
    subjectHash: next.subjectHash,
    details: { request: next.id, kind: next.kind, state: next.state, version: next.version },
  })
  return { ok: true, request: next }
}

/** The request's own row on the list of what waits: where it stands, whose it is, by when. */
async function showOnList(tx: Writer, request: StoredRequest): Promise<void> {
  if (isClosed(request.state)) {
    await tx.waiting.finish(request.id, request.state)
    return
  }
  const row = { stage: request.state, assignee: request.assignee, dueAt: dueAt(request) }
  if (await tx.waiting.change(request.id, row)) return
  await tx.waiting.reopen(request.id, request.state)
  await tx.waiting.change(request.id, row)
}
