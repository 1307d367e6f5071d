/** Legal holds: while one is in force nothing of a person is erased. Placed and lifted by staff, with a reason and a day to look again. */
import { Temporal } from 'temporal-polyfill'
import { mayDo, Role } from '#app/identity/roles.ts'
import type { Writer } from '#db/store.ts'
import { instantOf, today } from '../day.ts'
import { releaseLocks } from '../erasure/residual.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'

type Staff = { readonly staffId: string }

/** A hold is looked at again within a year: kept "for ever" it would be no hold but a habit. */
const REVIEW_LIMIT_DAYS = 366

export type Placing = {
  readonly reference: string
  readonly reason: string
  /** ISO day. */
  readonly reviewOn: string
}

export type Placed = { readonly ok: true } | { readonly ok: false; readonly why: 'no-request' | 'reason' | 'review' }

function isReviewDay(house: House, text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    const ahead = today(house)
      .until(Temporal.PlainDate.from(text, { overflow: 'reject' }))
      .total('days')
    return ahead > 0 && ahead <= REVIEW_LIMIT_DAYS
  } catch {
    return false
  }
}

/** Places a hold on everything of the person whose request this is. */
export async function placeHold(house: House, { staffId }: Staff, placing: Placing): Promise<Placed> {
  const { reason } = placing
  if (reason.trim() === '') return { ok: false, why: 'reason' }
  if (!isReviewDay(house, placing.reviewOn)) return { ok: false, why: 'review' }
  return house.store.write(async (tx): Promise<Placed> => {
    const request = await tx.requests.byReference(placing.reference)
    if (!request) return { ok: false, why: 'no-request' }
    const { subjectHash } = request
    const open = (await tx.holds.of(subjectHash)).filter(({ liftedAt }) => liftedAt === null)
    // Sent twice, the form has placed it once.
    if (open.some((hold) => hold.reason === reason && hold.reviewOn === placing.reviewOn)) return { ok: true }
    const id = house.chance.id(house.clock.now())
    await tx.holds.place({ id, subjectHash, reason, reviewOn: placing.reviewOn, placedBy: staffId })
    const details = { hold: id, request: request.id, review: placing.reviewOn }
    tx.audit.add({ event: 'hold-placed', actor: 'staff', actorId: staffId, subjectHash, details })
    await planReview(house, tx, { hold: id, requestId: request.id, subjectHash, reviewOn: placing.reviewOn })
    return { ok: true }
  })
}

type Review = {
  readonly hold: string
  readonly requestId: string
  readonly subjectHash: string
  /** ISO day. */
  readonly reviewOn: string
}

/** Work that waits for a day is due from its morning on. */
const REVIEW_TIME = '06:00'
/** Longer than any machine stays off: a hold is looked at again, if late. */
const REVIEW_TOTAL_MS = 90 * 24 * 3_600_000

async function planReview(house: House, tx: Writer, { hold, requestId, subjectHash, reviewOn }: Review): Promise<void> {
  const at = instantOf(house, reviewOn, REVIEW_TIME) ?? house.clock.now()
  await tx.outbox.put({
    kind: 'hold-review',
    // Each day that is set brings its own review.
    once: `hold-review:${hold}:${reviewOn}`,
    subjectHash,
    payload: { hold, requestId },
    nextAt: at,
    giveUpAt: at + REVIEW_TOTAL_MS,
  })
}

/** A review is done within two weeks. */
const REVIEW_DUE_MS = 14 * 24 * 3_600_000

/** Whoever has the request looks at its hold, if their role may lift one; else it is for whoever gets to it first. */
async function reviewer(tx: Writer, requestId: string): Promise<string | null> {
  const assignee = (await tx.requests.byId(requestId))?.assignee ?? null
  const staff = assignee === null ? null : await tx.staff.byId(assignee)
  const role = Role.safeParse(staff?.role)
  return staff?.state === 'active' && role.success && mayDo(role.data, 'hold') ? staff.id : null
}

/**
 * The day has come on which a hold is looked at again: it is put on the list, under the hold's own id. One that was lifted, or
 * prolonged to a day still to come, is left alone.
 */
export async function reviewHold(
  house: House,
  tx: Writer,
  { hold: id, requestId }: { readonly hold: string; readonly requestId: string },
): Promise<void> {
  const hold = await tx.holds.byId(id)
  if (!hold || hold.liftedAt !== null || hold.reviewOn > today(house).toString()) return
  const now = house.clock.now()
  const place = { dueAt: now + REVIEW_DUE_MS, assignee: await reviewer(tx, requestId) }
  const known = await tx.waiting.byId(id)
  if (known?.open) return
  if (known) {
    await tx.waiting.reopen(id, 'open')
    await tx.waiting.change(id, place)
    return
  }
  await tx.waiting.add({
    id,
    reference: makeReference(house.chance),
    kind: 'hold-review',
    subjectHash: hold.subjectHash,
    details: { reason: hold.reason },
    createdAt: now,
    requestId: (await tx.requests.byId(requestId))?.id ?? null,
    ...place,
  })
}

export type Prolonging = {
  readonly reference: string
  readonly hold: string
  /** ISO day. */
  readonly reviewOn: string
}

export type Prolonged = { readonly ok: true } | { readonly ok: false; readonly why: 'gone' | 'review' }

/** Keeps a hold in force, and sets the next day to look at it. `gone`: it was lifted, or is somebody else's. */
export async function prolongHold(
  house: House,
  { staffId }: Staff,
  { reference, hold: id, reviewOn }: Prolonging,
): Promise<Prolonged> {
  if (!isReviewDay(house, reviewOn)) return { ok: false, why: 'review' }
  return house.store.write(async (tx): Promise<Prolonged> => {
    const request = await tx.requests.byReference(reference)
    const hold = await tx.holds.byId(id)
    if (!request || hold?.subjectHash !== request.subjectHash) return { ok: false, why: 'gone' }
    if (!(await tx.holds.prolong(id, reviewOn))) return { ok: false, why: 'gone' }
    // Sent twice, the form has prolonged it once.
    if (hold.reviewOn === reviewOn) return { ok: true }
    await tx.waiting.finish(id, 'prolonged')
    const { subjectHash } = request
    const details = { hold: id, request: request.id, from: hold.reviewOn, review: reviewOn }
    tx.audit.add({ event: 'hold-prolonged', actor: 'staff', actorId: staffId, subjectHash, details })
    await planReview(house, tx, { hold: id, requestId: request.id, subjectHash, reviewOn })
    return { ok: true }
  })
}

/** Lifts a hold of the person whose request this is; false where it was lifted before, or is somebody else's. */
export async function liftHold(
  house: House,
  { staffId }: Staff,
  { reference, hold: id }: { readonly reference: string; readonly hold: string },
): Promise<boolean> {
  return house.store.write(async (tx) => {
    const request = await tx.requests.byReference(reference)
    const hold = await tx.holds.byId(id)
    if (!request || hold?.subjectHash !== request.subjectHash || !(await tx.holds.lift(id, staffId))) return false
    const { subjectHash } = request
    await tx.waiting.finish(id, 'lifted')
    if ((await tx.holds.of(subjectHash)).every(({ liftedAt }) => liftedAt !== null))
      await releaseLocks(house, tx, subjectHash)
    tx.audit.add({ event: 'hold-lifted', actor: 'staff', actorId: staffId, subjectHash, details: { hold: id } })
    return true
  })
}
