/** What stands between a request to erase and its approval: the plan that staff have read, and who may approve it. */
import { type ErasedLines, erasedLines } from '#app/letter/erased.ts'
import { normaliseAddress } from '#app/register/address.ts'
import type { DecisionKind } from '#app/request/request.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { Given } from '../asking.ts'
import type { House } from '../house.ts'
import { languageOf } from '../request/compose.ts'
import type { Opened } from '../request/contents.ts'
import { planningOf } from './about.ts'
import { type ErasurePlans, planErasure, planViews } from './plan.ts'
import { partnersOf } from './told.ts'

/** `plan`: the digest of the plan that whoever decides has read. */
type Deciding = { readonly decision: DecisionKind; readonly plan?: string | undefined }

export type PlanChecked =
  | { readonly ok: true; readonly lines: ErasedLines; readonly digest: string; readonly eyes: 'one' | 'two' }
  | { readonly ok: false; readonly why: 'plan-changed' | 'plan-unread' | 'plan-leaves' }

/** Does a second person approve it? As the controller has set. */
export function eyesForPlan(
  { installation }: Pick<House, 'installation'>,
  { leaves }: Pick<ErasurePlans, 'leaves'>,
): 'one' | 'two' {
  const { secondApprover } = installation.controller.erasure
  return secondApprover === 'always' || (secondApprover === 'retained' && leaves === 'something') ? 'two' : 'one'
}

/** The plan of a request as the data is now; null where it asks for no erasure, or no address is known to search by. */
export async function planOfRequest(house: House, opened: Opened, given?: Given): Promise<ErasurePlans | null> {
  if (opened.request.kind !== 'erasure') return null
  const planning = planningOf(opened)
  return planning ? planErasure(house, planning, given) : null
}

/** Holds a decision to erase against the plan as it is now. Null where it promises no erasure by plan. */
export async function checkPlan(
  house: House,
  opened: Opened,
  { decision, plan }: Deciding,
  given?: Given,
): Promise<PlanChecked | null> {
  if (!promisesErasure(opened.request, decision)) return null
  const plans = await planOfRequest(house, opened, given)
  if (!plans) return null
  if (plans.unread.length > 0) return { ok: false, why: 'plan-unread' }
  if (plans.digest !== plan) return { ok: false, why: 'plan-changed' }
  if (decision === 'approve' && plans.leaves === 'something') return { ok: false, why: 'plan-leaves' }
  const partners = partnersOf(house, plans.records)
  const lines = erasedLines(languageOf(opened.request), planViews(plans), partners)
  return { ok: true, lines, digest: plans.digest, eyes: eyesForPlan(house, plans) }
}

/** `strongUntil`: until when their last re-authentication opens what cannot be taken back, epoch milliseconds. */
export type Decider = { readonly staffId: string; readonly strongUntil?: number }

/** Does the decision promise that something is erased? */
export const promisesErasure = ({ kind }: Pick<Opened['request'], 'kind'>, decision: DecisionKind): boolean =>
  kind === 'erasure' && (decision === 'approve' || decision === 'partly')

/** Is the person of a request somebody of the staff, by this address? */
export function isOfStaff({ keys }: Pick<House, 'keys'>, subjectHash: string, address: string): boolean {
  const known = normaliseAddress(address)
  return known.ok && keys.hash('subject', known.value) === subjectHash
}

/** Is it the request of whoever decides on it? */
async function isOwn(house: House, reader: Reader | Writer, subjectHash: string, staffId: string): Promise<boolean> {
  return isOfStaff(house, subjectHash, (await reader.staff.byId(staffId))?.address ?? '')
}

/** What keeps somebody from approving an erasure: that it is of their own data, or that they have not just signed in anew. */
export async function keepsFromErasing(
  house: House,
  reader: Reader | Writer,
  { subjectHash }: Pick<Opened['request'], 'subjectHash'>,
  { staffId, strongUntil = 0 }: Decider,
): Promise<'own-request' | 'not-strong' | null> {
  if (await isOwn(house, reader, subjectHash, staffId)) return 'own-request'
  return house.clock.now() < strongUntil ? null : 'not-strong'
}
