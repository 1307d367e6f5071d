import { describe, expect, test } from 'vitest'
import { type Decided, decide, type Happening, isOverdue } from '#app/request/decide.ts'
import {
  CONFIRM_MS,
  DECISIONS,
  dueAt,
  HOLD_MS,
  isClosed,
  type Request,
  type RequestState,
  STATES,
  shownState,
} from '#app/request/request.ts'
import { STEPS, type StepEvent } from '#app/request/steps.ts'
import { random } from '../support/random.ts'

const DAY = 24 * 3_600_000
const FILED = 1_772_438_400_000
const LIMITS = { targetAt: FILED + 31 * DAY, dueAt: FILED + 32 * DAY, extendedAt: FILED + 92 * DAY }

const filed = (over: Partial<Request> = {}): Request => ({
  id: 'r',
  kind: 'access',
  state: 'received',
  version: 1,
  receivedAt: FILED,
  limits: LIMITS,
  confirmBy: null,
  extension: null,
  held: null,
  promised: null,
  answeredAt: null,
  assignee: null,
  ...over,
})

/** Takes steps one after the other, each on the newest version; fails where one is refused. */
function walked(from: Request, ...steps: readonly (readonly [Happening, number])[]): Request {
  return steps.reduce((request, [happening, now]) => {
    const decided = decide(request, happening, { now, version: request.version })
    if (!decided.ok) throw new Error(`${happening.event} from ${request.state}: ${decided.why}`)
    return decided.next
  }, from)
}
const made = (decision: (typeof DECISIONS)[number]): Happening => ({
  event: 'decide',
  staff: 's',
  decision,
  letter: decision,
})
const why = (decided: Decided) => (decided.ok ? 'taken' : decided.why)
const tried = (request: Request, happening: Happening, now: number) =>
  why(decide(request, happening, { now, version: request.version }))

describe('a decision', () => {
  const approved = walked(filed(), [made('approve'), FILED])

  test('is held for two minutes, in which the person sees nothing of it', () => {
    expect(approved).toMatchObject({ state: 'held', assignee: 's' })
    expect(shownState(approved)).toBe('received')
    expect(tried(approved, { event: 'release' }, FILED + HOLD_MS - 1)).toBe('too-early')
    expect(walked(approved, [{ event: 'release' }, FILED + HOLD_MS])).toMatchObject({
      state: 'carrying-out',
      promised: 'approve',
      answeredAt: FILED + HOLD_MS,
    })
  })

  test('can be undone until then, and not after', () => {
    const undo = { event: 'undo', staff: 's' } as const
    expect(walked(approved, [undo, FILED + HOLD_MS - 1])).toMatchObject({ state: 'received', held: null })
    expect(tried(approved, undo, FILED + HOLD_MS)).toBe('too-late')
  })

  test('falls away where the person withdraws while it is held', () => {
    const withdrawn = walked(approved, [{ event: 'withdraw' }, FILED + 1])
    expect(withdrawn).toMatchObject({ state: 'withdrawn', held: null })
    expect(tried(withdrawn, { event: 'release' }, FILED + HOLD_MS)).toBe('not-from-here')
  })

  test('of two who decide at once the second is told that it is stale', () => {
    const first = decide(filed(), made('approve'), { now: FILED, version: 1 })
    expect(first.ok).toBe(true)
    expect(why(decide(approved, made('refuse'), { now: FILED, version: 1 }))).toBe('stale')
  })

  test('promises what it says: wholly, partly, or not at all', () => {
    const released = (decision: (typeof DECISIONS)[number]) =>
      walked(filed(), [made(decision), FILED], [{ event: 'release' }, FILED + HOLD_MS])
    expect(walked(released('approve'), [{ event: 'complete' }, FILED + DAY]).state).toBe('fulfilled')
    expect(walked(released('partly'), [{ event: 'complete' }, FILED + DAY]).state).toBe('partly-fulfilled')
    expect(released('refuse')).toMatchObject({ state: 'refused', promised: null })
    expect(released('more')).toMatchObject({ state: 'asked', answeredAt: null })
  })
})

describe('a decision whose grounds two people look at', () => {
  const proposed = walked(filed(), [{ event: 'propose', staff: 's', decision: 'refuse', letter: 'l' }, FILED])

  test('waits for somebody else than who made it', () => {
    expect(proposed.state).toBe('proposed')
    expect(shownState(proposed)).toBe('received')
    expect(tried(proposed, { event: 'second', staff: 's' }, FILED)).toBe('own-decision')
    expect(tried(proposed, { event: 'release' }, FILED + 9 * DAY)).toBe('not-from-here')
    const approved = walked(proposed, [{ event: 'second', staff: 'k' }, FILED + DAY])
    expect(approved).toMatchObject({ state: 'held', held: { staff: 's', releaseAt: FILED + DAY + HOLD_MS } })
    expect(walked(approved, [{ event: 'release' }, FILED + DAY + HOLD_MS]).state).toBe('refused')
  })

  test('can be sent back, and goes on alone after a day', () => {
    expect(walked(proposed, [{ event: 'undo', staff: 'k' }, FILED + 9 * DAY])).toMatchObject({
      state: 'received',
      held: null,
    })
    expect(tried(proposed, { event: 'second-alone' }, FILED + DAY - 1)).toBe('too-early')
    expect(walked(proposed, [{ event: 'second-alone' }, FILED + DAY]).state).toBe('held')
  })
})

describe('an extension', () => {
  const announced = (now: number) =>
    walked(filed(), [made('extend'), now], [{ event: 'release' }, Math.min(now + HOLD_MS, LIMITS.dueAt - 1)])
  const handed = (at: number): Happening => ({ event: 'extended', letter: 'extend', at })

  test('moves the limit only when its letter was handed over before it', () => {
    const waiting = announced(FILED + DAY)
    expect(waiting).toMatchObject({ state: 'received', extension: { state: 'announced' } })
    expect(dueAt(waiting)).toBe(LIMITS.dueAt)
    const inForce = walked(waiting, [handed(LIMITS.dueAt - 1), LIMITS.dueAt - 1])
    expect(dueAt(inForce)).toBe(LIMITS.extendedAt)
    const late = walked(waiting, [handed(LIMITS.dueAt), LIMITS.dueAt])
    expect(late.extension).toMatchObject({ state: 'void' })
    expect(dueAt(late)).toBe(LIMITS.dueAt)
  })

  test('is held no longer than its letter has time to leave', () => {
    const last = LIMITS.dueAt - 60_000
    const held = walked(filed(), [made('extend'), last])
    expect(held.held?.releaseAt).toBe(last)
    expect(tried(filed(), made('extend'), LIMITS.dueAt)).toBe('too-late')
  })

  test('is possible once', () => {
    expect(tried(announced(FILED + DAY), made('extend'), FILED + 2 * DAY)).toBe('extended-already')
  })

  test('does not come into force by the letter of another', () => {
    expect(tried(announced(FILED + DAY), { event: 'extended', letter: 'x', at: FILED }, FILED)).toBe('other-letter')
  })
})

test('what is not confirmed in three days goes to staff', () => {
  const waiting = filed({ state: 'confirming', confirmBy: FILED + CONFIRM_MS })
  expect(tried(waiting, { event: 'lapse' }, FILED + CONFIRM_MS - 1)).toBe('too-early')
  expect(walked(waiting, [{ event: 'lapse' }, FILED + CONFIRM_MS])).toMatchObject({
    state: 'received',
    confirmBy: null,
  })
})

test('an answer is late by the limit that counts, and a withdrawn request never is', () => {
  expect(isOverdue(filed(), LIMITS.dueAt - 1)).toBe(false)
  expect(isOverdue(filed(), LIMITS.dueAt)).toBe(true)
  expect(isOverdue(filed({ state: 'withdrawn' }), LIMITS.dueAt)).toBe(false)
  expect(isOverdue(filed({ state: 'fulfilled', answeredAt: LIMITS.dueAt - 1 }), LIMITS.dueAt + DAY)).toBe(false)
})

const STAFF = ['s', 'k']
type Walker = ReturnType<typeof random>

function happeningOf(event: StepEvent, request: Request, { pick }: Walker, now: number): Happening {
  const staff = pick(STAFF)
  if (event === 'decide' || event === 'propose')
    return { event, staff, decision: pick(DECISIONS), letter: `letter-${request.version}` }
  if (event === 'hand-over') return { event, staff, to: pick(STAFF) }
  if (event === 'extended') return { event, letter: request.extension?.letter ?? 'none', at: now }
  if (event === 'take' || event === 'put-back' || event === 'undo' || event === 'reopen' || event === 'second')
    return { event, staff }
  return { event }
}

/** What holds of every request at every moment, whatever has happened to it. */
function faultOf(request: Request, before: Request): string | null {
  if (['held', 'proposed'].includes(request.state) !== (request.held !== null))
    return 'held without a decision, or a decision not held'
  if (request.confirmBy !== null && request.state !== 'confirming') return 'a link is waited for though nothing waits'
  if (request.state === 'carrying-out' && request.promised === null) return 'nothing promised is carried out'
  if (request.extension?.state === 'in-force' && request.limits !== before.limits) return 'limits moved'
  if (before.answeredAt !== null && request.answeredAt !== before.answeredAt) return 'answered twice'
  if (isClosed(request.state) && request.state !== 'withdrawn' && request.answeredAt === null)
    return 'closed without an answer'
  return request.version === before.version + 1 ? null : 'a step without a version'
}

describe('3,000 walks', () => {
  const seed = process.env.SEED ?? '20261123'
  console.info(`Walks from seed ${seed}`)

  test('with late, doubled and impossible events never lose a request nor answer one twice', () => {
    const seen = new Set<string>()
    for (let walk = 0; walk < 3_000; walk += 1) {
      const walker = random(`${seed}/${walk}`)
      const confirming = walker.below(4) === 0
      let request = filed(confirming ? { state: 'confirming', confirmBy: FILED + CONFIRM_MS } : {})
      let now = FILED
      let last: Happening | null = null
      for (let step = 0; step < 60; step += 1) {
        now += walker.pick([0, 1, HOLD_MS / 2, HOLD_MS, 3_600_000, DAY, 5 * DAY])
        // A letter that was announced is handed over sooner or later; left to chance alone, mostly too late to see anything else.
        const isAnnounced = request.extension?.state === 'announced' && walker.below(4) === 0
        const event = isAnnounced ? 'extended' : walker.pick(STEPS).event
        const fresh = happeningOf(event, request, walker, now)
        const happening: Happening = last !== null && walker.below(5) === 0 ? last : fresh
        const version = walker.below(6) === 0 ? request.version - 1 : walker.pick([request.version, null])
        const decided = decide(request, happening, { now, version })
        last = happening
        if (!decided.ok) continue
        seen.add(`${request.state} ${happening.event}`)
        expect(version === null || version === request.version).toBe(true)
        expect(faultOf(decided.next, request)).toBeNull()
        request = decided.next
      }
    }
    // Every row of the table was walked from every state it names.
    const rows = STEPS.flatMap(({ event, from }) => from.map((state) => `${state} ${event}`))
    expect(rows.filter((row) => !seen.has(row))).toEqual([])
  })

  test('any open request can still be brought to an end', () => {
    const ends = new Map<RequestState, readonly Happening[]>([
      ['confirming', [{ event: 'confirm' }, made('approve'), { event: 'release' }, { event: 'complete' }]],
      ['received', [made('refuse'), { event: 'release' }]],
      ['handling', [made('refuse'), { event: 'release' }]],
      ['asked', [made('refuse'), { event: 'release' }]],
      ['proposed', [{ event: 'second', staff: 'k' }, { event: 'release' }]],
      ['held', [{ event: 'withdraw' }]],
      ['carrying-out', [{ event: 'complete' }]],
    ])
    for (const state of STATES.filter((one) => !isClosed(one))) {
      const held = { decision: 'refuse', before: 'handling', releaseAt: 0, letter: 'l', staff: 's' } as const
      const start = filed({
        state,
        held: state === 'held' || state === 'proposed' ? held : null,
        promised: state === 'carrying-out' ? 'approve' : null,
      })
      const steps = (ends.get(state) ?? []).map((one, index) => [one, FILED + index * HOLD_MS] as const)
      expect(isClosed(walked(start, ...steps).state)).toBe(true)
    }
  })
})
