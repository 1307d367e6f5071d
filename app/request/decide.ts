/** What becomes of a request: every step goes through here, whoever takes it and whatever carries it out. Pure. */
import {
  ALONE_MS,
  DECIDABLE,
  type Decidable,
  type DecisionKind,
  dueAt,
  EXTENSION_MARGIN_MS,
  type Held,
  HOLD_MS,
  isClosed,
  type Request,
  type RequestState,
} from './request.ts'
import { STEPS, type Step, type StepActor, type StepEvent } from './steps.ts'

/** What happens, with what it needs. Ids are opaque: staff, letters. */
export type Happening =
  | {
      readonly event: 'confirm' | 'lapse' | 'grant' | 'answer' | 'complete' | 'withdraw' | 'hurry' | 'release' | 'stop'
    }
  | { readonly event: 'second-alone'; readonly notBefore?: number }
  | { readonly event: 'take' | 'put-back' | 'undo' | 'reopen'; readonly staff: string }
  | { readonly event: 'second'; readonly staff: string; readonly notBefore?: number }
  | { readonly event: 'hand-over'; readonly staff: string; readonly to: string }
  | {
      readonly event: 'decide' | 'propose'
      readonly staff: string
      readonly decision: DecisionKind
      readonly letter: string
      /** The person can think better of it until then: it is not released before. */
      readonly notBefore?: number
    }
  /** `letter` was handed to the mail server, or posted, at `at`. */
  | { readonly event: 'extended'; readonly letter: string; readonly at: number }

export type Refusal =
  /** The table has no such step from here. */
  | 'not-from-here'
  /** The step was made on an older state: somebody else was quicker. */
  | 'stale'
  /** It is not time yet: a decision is still held, a link still waited for. */
  | 'too-early'
  /** It is too late: the limit has passed, or the two minutes are over. */
  | 'too-late'
  /** An extension is possible once. */
  | 'extended-already'
  /** Somebody else has it in hand. */
  | 'not-yours'
  /** The second person is somebody else than the first. */
  | 'own-decision'
  /** Such a letter is not what the request waits for. */
  | 'other-letter'

export type Decided =
  | { readonly ok: true; readonly next: Request; readonly actor: StepActor }
  | { readonly ok: false; readonly why: Refusal }

/** What a released decision makes of a request. */
const RELEASED: Readonly<Record<DecisionKind, RequestState | 'before'>> = {
  approve: 'carrying-out',
  partly: 'carrying-out',
  refuse: 'refused',
  more: 'asked',
  extend: 'before',
}
const PROMISED = { approve: 'fulfilled', partly: 'partly-fulfilled' } as const

function stepOf(event: StepEvent): Step {
  const found = STEPS.find((step) => step.event === event)
  if (!found) throw new RangeError(`There is no step ${event}`)
  return found
}

const isDecidable = (state: RequestState): state is Decidable => DECIDABLE.some((one) => one === state)

/** What stands against a step although the table has it; null where nothing does. */
function obstacle(request: Request, happening: Happening, now: number): Refusal | null {
  switch (happening.event) {
    case 'lapse':
      return now < (request.confirmBy ?? 0) ? 'too-early' : null
    case 'release':
    case 'second-alone':
      return now < (request.held?.releaseAt ?? 0) ? 'too-early' : null
    case 'second':
      return request.held?.staff === happening.staff ? 'own-decision' : null
    case 'undo':
      return request.state === 'held' && now >= (request.held?.releaseAt ?? 0) ? 'too-late' : null
    case 'put-back':
      return request.assignee === happening.staff ? null : 'not-yours'
    case 'decide':
    case 'propose':
      return happening.decision === 'extend' ? extensionObstacle(request, now) : null
    case 'extended':
      return letterObstacle(request, happening.letter)
    default:
      return null
  }
}

/** An extension is possible once, and only while its letter can still be handed over before the first limit (Art. 12(3)). */
function extensionObstacle({ extension, limits }: Request, now: number): Refusal | null {
  if (extension && extension.state !== 'void') return 'extended-already'
  return now >= limits.dueAt ? 'too-late' : null
}

function letterObstacle({ extension }: Request, letter: string): Refusal | null {
  return extension?.state === 'announced' && extension.letter === letter ? null : 'other-letter'
}

/** The hold of an extension ends before the limit does, so that its letter can still leave in time. */
function releaseAt(request: Request, decision: DecisionKind, now: number, notBefore = 0): number {
  if (decision === 'extend') return Math.max(now, Math.min(now + HOLD_MS, request.limits.dueAt - EXTENSION_MARGIN_MS))
  // Nobody's second thoughts make the answer late.
  return Math.max(now + HOLD_MS, Math.min(notBefore, dueAt(request) - EXTENSION_MARGIN_MS))
}

/** The fields that a step changes beside the state. */
function changes(request: Request, happening: Happening, now: number): Partial<Request> {
  switch (happening.event) {
    case 'confirm':
    case 'lapse':
      return { confirmBy: null }
    case 'grant':
      return { promised: 'approve', answeredAt: request.answeredAt ?? now }
    case 'take':
    case 'reopen':
      return { assignee: happening.staff, promised: null }
    case 'put-back':
      return { assignee: null }
    case 'stop':
      return { promised: null, assignee: null }
    case 'hand-over':
      return { assignee: happening.to }
    case 'decide':
    case 'propose':
      return hold(request, happening, now)
    case 'second':
    case 'second-alone':
      return heldUntil(request, ({ decision }) => releaseAt(request, decision, now, happening.notBefore))
    case 'hurry':
      return request.state === 'held' ? heldUntil(request, () => now + HOLD_MS) : {}
    case 'undo':
      return { held: null }
    case 'withdraw':
      return { held: null, confirmBy: null }
    case 'release':
      return release(request, now)
    case 'extended':
      return extend(request, happening)
    case 'answer':
    case 'complete':
      return {}
  }
}

function heldUntil({ held }: Request, until: (held: Held) => number): Partial<Request> {
  return held ? { held: { ...held, releaseAt: until(held) } } : {}
}

type Deciding = Extract<Happening, { event: 'decide' | 'propose' }>

function hold(
  request: Request,
  { event, decision, letter, staff, notBefore }: Deciding,
  now: number,
): Partial<Request> {
  const { state, assignee } = request
  if (!isDecidable(state)) return {}
  const until = event === 'propose' ? now + ALONE_MS : releaseAt(request, decision, now, notBefore)
  const held = { decision, before: state, letter, staff, releaseAt: until }
  return { held, assignee: assignee ?? staff }
}

function release({ held, answeredAt }: Request, now: number): Partial<Request> {
  if (!held) return {}
  const { decision, letter } = held
  if (decision === 'extend') return { held: null, extension: { state: 'announced', letter } }
  if (decision === 'more') return { held: null }
  const promised = decision === 'refuse' ? null : decision
  return { held: null, promised, answeredAt: answeredAt ?? now }
}

function extend({ limits }: Request, { letter, at }: Extract<Happening, { event: 'extended' }>): Partial<Request> {
  return { extension: { state: at < limits.dueAt ? 'in-force' : 'void', letter } }
}

function target({ state, held, promised }: Request, { to }: Step): RequestState {
  if (to === 'same') return state
  if (to === 'before') return held?.before ?? state
  if (to === 'promised') return PROMISED[promised ?? 'approve']
  if (to !== 'decided') return to
  const then = held ? RELEASED[held.decision] : state
  return then === 'before' ? (held?.before ?? state) : then
}

/**
 * Takes one step, or says why not. `version` is the one that whoever asks has seen; null for the portal itself, which looks at
 * the request in the transaction that changes it.
 */
export function decide(request: Request, happening: Happening, at: { now: number; version: number | null }): Decided {
  const step = stepOf(happening.event)
  if (!step.from.includes(request.state))
    return { ok: false, why: at.version === null ? 'not-from-here' : late(request, at.version) }
  if (at.version !== null && at.version !== request.version) return { ok: false, why: 'stale' }
  const why = obstacle(request, happening, at.now)
  if (why) return { ok: false, why }
  const next = {
    ...request,
    ...changes(request, happening, at.now),
    state: target(request, step),
    version: request.version + 1,
  }
  return { ok: true, next, actor: step.by }
}

/** A step that is impossible because somebody else took one in between is stale, not wrong. */
const late = (request: Request, version: number): Refusal => (version === request.version ? 'not-from-here' : 'stale')

/** Is the answer late? Counted to the moment it was given, or to now. */
export function isOverdue(request: Request, now: number): boolean {
  if (request.state === 'withdrawn') return false
  if (request.answeredAt === null && isClosed(request.state)) return false
  return (request.answeredAt ?? now) >= dueAt(request)
}
