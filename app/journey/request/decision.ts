/** Deciding on a request: the exact letter is shown first, the decision is held, and can be undone until it is released. */
import { z } from 'zod'
import { mayDo, Role } from '#app/identity/roles.ts'
import type { DecisionKind } from '#app/request/request.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import { beginGranted } from '../address/lost.ts'
import { stopRefused } from '../address/stop.ts'
import type { Given } from '../asking.ts'
import { type Decider, isOfStaff, keepsFromErasing, promisesErasure } from '../erasure/approve.ts'
import { beginErasure } from '../erasure/carry.ts'
import { heldFor } from '../erasure/cooling.ts'
import { askLive } from '../erasure/live.ts'
import { beginExport } from '../export/begin.ts'
import type { House } from '../house.ts'
import { beginRestriction } from '../lock/restrict.ts'
import { giveReceipt } from '../receipts.ts'
import { completeIfDone } from './complete.ts'
import { readContents } from './contents.ts'
import { approveCorrections } from './corrections.ts'
import {
  addressObstacle,
  composeDecision,
  type Deciding,
  LETTER_OF,
  openRequest,
  type Previewed,
  packageOf,
} from './decision-letter.ts'
import { correctionsOf } from './disputes.ts'
import { holdLetter, releaseLetter } from './letters.ts'
import { decidedBefore } from './sent-twice.ts'
import { type Taken, takeStep } from './step.ts'

/** An erasure is not released while the person can still think better of it. */
async function notBefore(
  house: House,
  tx: Writer,
  request: StoredRequest,
  decision: DecisionKind | undefined,
): Promise<{ notBefore?: number }> {
  if (!decision || !promisesErasure(request, decision)) return {}
  return { notBefore: await heldFor(house, tx, request.id) }
}

export type Made =
  /** `second`: somebody else has to approve it first, by `releaseAt` it goes on where nobody may. */
  | { readonly ok: true; readonly releaseAt: number; readonly waitsFor: 'second' | 'release' }
  | Exclude<Previewed, { readonly ok: true }>
  | Extract<Taken, { readonly ok: false }>
  | { readonly ok: false; readonly why: 'own-request' | 'not-strong' }

/** Decides, and holds the decision. Of two who decide at once the first wins; the other is told, and keeps what they wrote. */
export async function decideRequest(house: House, staff: Decider, deciding: Deciding): Promise<Made> {
  const obstacle = await addressObstacle(house, deciding)
  if (obstacle) return { ok: false, why: obstacle }
  const live = await askLive(house, await openRequest(house.store.read, deciding.reference))
  const made = await attempt(house, staff, deciding, live)
  // Beaten by what came a moment before: by oneself, where a button was pressed twice.
  return 'why' in made && made.why === 'stale' ? attempt(house, staff, deciding, live) : made
}

function attempt(house: House, staff: Decider, deciding: Deciding, live: Given | undefined): Promise<Made> {
  return house.store
    .write(async (tx): Promise<Made> => {
      const opened = await openRequest(tx, deciding.reference)
      if (!opened) return { ok: false, why: 'no-request' }
      const { request, contents } = opened
      // Looked at before the letter is composed: who comes second is told so, not that a letter lacks something.
      if (request.version !== deciding.version) {
        const sent = await decidedBefore(house, tx, opened, { staffId: staff.staffId, deciding, live })
        return sent ? { ok: true, ...sent } : { ok: false, why: 'stale' }
      }
      const kept = promisesErasure(request, deciding.decision)
        ? await keepsFromErasing(house, tx, request, staff)
        : null
      if (kept) return { ok: false, why: kept }
      const composed = await composeDecision(house, tx, opened, deciding, live)
      if (!composed.ok) return composed
      const kind = LETTER_OF[deciding.decision]
      const letter = await holdLetter(house, tx, { request, contents, kind, letter: composed.letter })
      const { decision, grounds, reason, approved = [] } = deciding
      const gives = await packageOf(house, tx, opened, deciding)
      const { done } = composed
      const plan = promisesErasure(request, decision) ? deciding.plan : undefined
      const event = composed.eyes === 'two' ? 'propose' : 'decide'
      const taken = await takeStep(house, tx, {
        request,
        happening: {
          event,
          staff: staff.staffId,
          decision,
          letter,
          ...(await notBefore(house, tx, request, decision)),
        },
        version: deciding.version,
        details: { decision, letter, grounds, reason, done, approved, package: gives, plan },
      })
      if (!taken.ok) throw new Beaten(taken)
      const releaseAt = await putOn(tx, taken.request, letter)
      return { ok: true, releaseAt, waitsFor: event === 'propose' ? 'second' : 'release' }
    })
    .catch((fault: unknown): Made => {
      if (fault instanceof Beaten) return fault.taken
      throw fault
    })
}

/** What comes due by itself: the release, or the day after which one decides alone. Gives when. */
async function putOn(tx: Writer, { id, subjectHash, held, state }: StoredRequest, letterId: string): Promise<number> {
  const at = held?.releaseAt ?? 0
  const alone = state === 'proposed'
  await tx.outbox.put({
    kind: alone ? 'request-second' : 'request-release',
    once: `${alone ? 'second' : 'release'}:${letterId}`,
    subjectHash,
    payload: { requestId: id, letterId },
    nextAt: at,
    giveUpAt: at + RELEASE_TOTAL_MS,
  })
  return at
}

/** Longer than any machine stays off: what was decided is told when it comes back. */
const RELEASE_TOTAL_MS = 90 * 24 * 3_600_000

/** The letter was written before the step was refused: the transaction takes it back. */
class Beaten extends Error {
  readonly taken: Extract<Taken, { readonly ok: false }>
  constructor(taken: Extract<Taken, { readonly ok: false }>) {
    super('Somebody else was quicker')
    this.taken = taken
  }
}

/** Approves a colleague's decision that needs a second pair of eyes; from then on it is held like any other. */
export async function secondDecision(
  house: House,
  staff: Decider,
  { reference, version }: { readonly reference: string; readonly version: number },
): Promise<Taken | { readonly ok: false; readonly why: 'no-request' | 'own-request' | 'not-strong' }> {
  return house.store.write(async (tx) => {
    const request = await tx.requests.byReference(reference)
    if (!request) return { ok: false, why: 'no-request' } as const
    const kept =
      request.held && promisesErasure(request, request.held.decision)
        ? await keepsFromErasing(house, tx, request, staff)
        : null
    if (kept) return { ok: false, why: kept } as const
    const held = await notBefore(house, tx, request, request.held?.decision)
    const happening = { event: 'second', staff: staff.staffId, ...held } as const
    const taken = await takeStep(house, tx, { request, happening, version })
    if (taken.ok && taken.request.held) await putOn(tx, taken.request, taken.request.held.letter)
    return taken
  })
}

/**
 * A day after a decision that needs two: where nobody else may approve it, it goes on. Where somebody may, it waits for them.
 * Part of the transaction that settles the work.
 */
export async function secondAlone(
  house: House,
  tx: Writer,
  { requestId, letterId }: { readonly requestId: string; readonly letterId: string },
): Promise<void> {
  const request = await tx.requests.byId(requestId)
  if (request?.state !== 'proposed' || request.held?.letter !== letterId) return
  const first = request.held.staff
  const others = (await tx.staff.all()).filter(({ id, state, role, address }) => {
    const known = Role.safeParse(role)
    const may = state === 'active' && known.success && mayDo(known.data, 'approve')
    // Whoever asks for their own data to be erased is nobody to wait for: they may not approve it.
    const mayThis = request.kind !== 'erasure' || !isOfStaff(house, request.subjectHash, address)
    return id !== first && may && mayThis
  })
  if (others.length > 0) return
  const held = await notBefore(house, tx, request, request.held.decision)
  const taken = await takeStep(house, tx, { request, happening: { event: 'second-alone', ...held }, version: null })
  if (taken.ok) await putOn(tx, taken.request, letterId)
}

/** Undoes a decision while it is held, or sends back one that waits for a second pair of eyes. */
export async function undoDecision(
  house: House,
  staff: { readonly staffId: string },
  { reference, version }: { readonly reference: string; readonly version: number },
): Promise<Taken | { readonly ok: false; readonly why: 'no-request' }> {
  return house.store.write(async (tx) => {
    const request = await tx.requests.byReference(reference)
    if (!request) return { ok: false, why: 'no-request' } as const
    const letter = request.held?.letter
    const taken = await takeStep(house, tx, {
      request,
      happening: { event: 'undo', staff: staff.staffId },
      version,
    })
    if (taken.ok && letter) await tx.letters.release(letter, 'void')
    return taken
  })
}

/** What the last decision was made with. */
const Decided = z.object({
  approved: z.array(z.string()).default([]),
  package: z.enum(['access', 'portability']).nullable().default(null),
  plan: z.string().optional(),
})

async function decidedIn(tx: Writer, { id }: StoredRequest): Promise<z.infer<typeof Decided>> {
  const last = (await tx.requests.steps(id)).findLast(({ event }) => event === 'decide' || event === 'propose')
  return Decided.parse(last?.details ?? {})
}

/** What staff were to look at is decided anew. */
async function finishErasureRows(tx: Writer, requestId: string): Promise<void> {
  for (const row of await tx.waiting.ofRequest(requestId))
    if (row.kind === 'erasure-changed' || row.kind === 'erasure-failed') await tx.waiting.finish(row.id, 'decided')
}

/** The package that the answer promises is begun, the erasure carried out, the records locked. */
async function beginPromised(house: House, tx: Writer, request: StoredRequest, live: Given): Promise<void> {
  const { package: profile, plan } = await decidedIn(tx, request)
  if (plan !== undefined) await beginErasure(house, tx, request, plan)
  const contents = readContents((await tx.requests.contentsOf(request.id)) ?? '{}')
  await beginRestriction(house, tx, { request, contents }, live)
  if (profile === null || contents.address === null) return
  const { id, subjectHash, language } = request
  const about = { address: contents.address, proven: contents.proven, registers: contents.registers }
  await beginExport(house, tx, { requestId: id, subjectHash, language, profile, about })
}

/** Corrections that the answer approves are brought to their registers; what it leaves out is refused. */
async function settleCorrections(
  house: House,
  tx: Writer,
  request: StoredRequest,
  decision: DecisionKind,
): Promise<void> {
  if (!ANSWERS.some((one) => one === decision)) return
  const corrections = await correctionsOf(tx, request.id)
  if (corrections.length === 0) return
  const approved = decision === 'refuse' ? [] : (await decidedIn(tx, request)).approved
  await approveCorrections(
    house,
    tx,
    request,
    corrections.filter(({ id }) => approved.includes(id)),
  )
  await tx.corrections.end(request.id, 'refused')
}

/** Decisions that answer; the others ask, or take more time. */
const ANSWERS = ['approve', 'partly', 'refuse'] as const

/**
 * The two minutes are over: the letter is the person's. Part of the transaction that settles the work; twice is once. `live`: what
 * live systems hold of the person, asked before it began.
 */
export async function releaseDecision(
  house: House,
  tx: Writer,
  { requestId, letterId, live }: { readonly requestId: string; readonly letterId: string; readonly live: Given },
): Promise<void> {
  const request = await tx.requests.byId(requestId)
  if (request?.held?.letter !== letterId) return
  const taken = await takeStep(house, tx, { request, happening: { event: 'release' }, version: null })
  const letter = await tx.letters.byId(letterId)
  if (!taken.ok || !letter) return
  await releaseLetter(house, tx, { request: taken.request, letter })
  const { decision } = request.held
  if (decision === 'refuse') await stopRefused(house, tx, taken.request)
  if (decision === 'approve') await beginGranted(house, tx, taken.request)
  await settleCorrections(house, tx, taken.request, decision)
  if (decision === 'approve' || decision === 'partly') await beginPromised(house, tx, taken.request, live)
  if (ANSWERS.some((one) => one === decision)) await finishErasureRows(tx, taken.request.id)
  if (ANSWERS.some((one) => one === decision))
    await giveReceipt(house, tx, { request: taken.request, act: 'answered', outcome: decision, letter })
  await completeIfDone(house, tx, taken.request, 'with-the-answer')
}

/** The button behind the mailed link was not pressed in time: staff look. Part of the transaction that settles the work. */
export async function lapseConfirmation(house: House, tx: Writer, requestId: string): Promise<void> {
  const request = await tx.requests.byId(requestId)
  if (request?.state === 'confirming')
    await takeStep(house, tx, { request, happening: { event: 'lapse' }, version: null })
}
