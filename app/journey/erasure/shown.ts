/** Erasures as pages show them: the plan before asking, and what became of one that was asked for. */
import type { PlanView } from '#app/register/erasure-view.ts'
import type { Words } from '#app/register/register.ts'
import type { StoredErasure } from '#db/erasures.ts'
import type { StoredLock } from '#db/locks.ts'
import type { House } from '../house.ts'
import type { Filed } from '../request/file.ts'
import type { SubjectSession } from '../session.ts'
import { type AskingErasure, askErasure, ownPlan } from './ask.ts'
import { type ComingDay, comingOf } from './coming.ts'
import { type ErasurePlans, planViews } from './plan.ts'
import { partnersOf } from './told.ts'

export type ShownPlans = Pick<ErasurePlans, 'digest' | 'unread' | 'leaves'> & {
  readonly plans: readonly PlanView[]
  /** Partners that may have had what goes, by name. */
  readonly partners: readonly string[]
}

/** Plans in words, with whom they concern. */
export const shownPlans = (house: House, plans: ErasurePlans): ShownPlans => ({
  ...{ digest: plans.digest, unread: plans.unread, leaves: plans.leaves },
  plans: planViews(plans),
  partners: partnersOf(house, plans.records),
})

/** What an erasure would do. Invoices and names stand in it, so it is in the audit log as a view before it leaves. */
export async function viewOwnPlan(house: House, subject: SubjectSession): Promise<ShownPlans> {
  const plans = await ownPlan(house, subject)
  const registers = Object.fromEntries(
    plans.records.map(({ register, plan }) => [
      register.id,
      [
        ...plan.fields.filter(({ holds }) => holds === 'values').map(({ name }) => name),
        ...plan.collections.filter(({ rows }) => rows.length > 0).map(({ name }) => name),
      ],
    ]),
  )
  const { subjectHash } = subject
  await house.store.witness({ entries: [{ event: 'viewed', actor: 'subject', subjectHash, details: { registers } }] })
  return shownPlans(house, plans)
}

/** Asks for what the plan says, or gives the plan of now where it is another. */
export async function askShownErasure(
  house: House,
  subject: SubjectSession,
  asking: AskingErasure,
): Promise<({ readonly ok: true } & Filed) | { readonly ok: false; readonly plan: ShownPlans }> {
  const asked = await askErasure(house, subject, asking)
  return asked.ok ? asked : { ok: false, plan: shownPlans(house, asked.plans) }
}

type Left = Pick<StoredLock, 'state' | 'nextOn'> & {
  readonly register: Words
  readonly id: string
  /** What goes on each day to come, and why only then; none where its system is asked on the day. */
  readonly days: readonly ComingDay[]
}

/** What became of an erasure: until when it can still be taken back (null: no longer, or not begun), and what is left to go by itself, register by register. */
export type ErasureState = Pick<StoredErasure, 'state' | 'coolingUntil' | 'doneAt'> & {
  readonly left: readonly Left[]
}

/** Null where a request asked for no erasure by plan. */
export async function erasureOfRequest(house: House, requestId: string): Promise<ErasureState | null> {
  const { read } = house.store
  const [erasure, locks] = await Promise.all([read.erasures.ofRequest(requestId), read.locks.ofRequest(requestId)])
  if (!erasure) return null
  const { state, doneAt } = erasure
  const cools = erasure.coolingUntil !== null && erasure.coolingUntil > house.clock.now()
  const left: Left[] = []
  for (const lock of locks.filter(({ why }) => why === 'erasure')) {
    const coming = lock.state === 'held' ? await comingOf(house, lock) : []
    left.push({
      ...{ id: lock.id, state: lock.state, nextOn: lock.nextOn },
      register: house.registers.find(({ id }) => id === lock.register)?.title ?? { fi: lock.register },
      days: coming,
    })
  }
  return { state, coolingUntil: cools ? erasure.coolingUntil : null, doneAt, left }
}
