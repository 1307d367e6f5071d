/** What an approved erasure sets going for a record in a live system: work for its port, or cards for the people who use it. */
import { type ErasureOrder, erasureOrder } from '#app/register/erasure-order.ts'
import { placeOf } from '#app/register/record-place.ts'
import type { HeldRecord } from '#app/register/register.ts'
import type { StoredLock } from '#db/locks.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { askByHand, cardsFor } from './by-hand.ts'
import { askLater } from './later.ts'
import { keyHashOf, lockLeft } from './lock.ts'
import { findsAfter, putErasing, type Rehearsal, type Rehearsals } from './order.ts'
import type { PlannedRecord } from './plan.ts'

/** What is left of a record, as its live system gives it; null where it has nothing any more. */
export type ReadLive = { readonly record: HeldRecord | null; readonly rehearsal: Rehearsal | null }

type Leaving = { readonly request: StoredRequest; readonly planned: PlannedRecord; readonly rehearsals: Rehearsals }

/**
 * Part of the transaction that carries the erasure out; the system itself is written after it. What stays is locked with what finds
 * it on its day. Where nothing would find it, its days stand in the list from now on. `ordered`: the worker brings it there.
 */
export async function eraseElsewhere(
  house: House,
  tx: Writer,
  { request, planned, rehearsals }: Leaving,
): Promise<'ordered' | 'left'> {
  const { register, record, plan } = planned
  const { id: requestId, subjectHash } = request
  const asked = erasureOrder(plan)
  const finds = findsAfter(register, record, asked)
  const stays = asked.reach !== 'whole'
  if (stays && finds.length === 0) await askLater(house, tx, { register, record, plan, subjectHash })
  const order = { ...asked, nextOn: finds.length > 0 ? asked.nextOn : null }
  const rehearsal = rehearsals.get(placeOf(order))
  if (rehearsal && order.reach !== 'nothing') {
    const { recoverableDays } = rehearsal
    await putErasing(house, tx, { requestId, subjectHash, register, record, order, lock: null, recoverableDays })
    return 'ordered'
  }
  await cardsFor(house, tx, request, { register, record, order })
  if (!stays || finds.length === 0) return 'left'
  const keyHash = await keyHashOf(house, tx, register.id, record.id)
  const kept = { ...order, reach: 'nothing', fields: [], rows: [] } as const
  await lockLeft(house, tx, { requestId, subjectHash, order: kept, erased: { keyHash, rows: [] }, also: { finds } })
  return 'left'
}

type Left = { readonly lock: StoredLock; readonly planned: PlannedRecord; readonly order: ErasureOrder }

/** The same for what is left in a live system under a lock, on its day. */
export async function leaveElsewhere(
  house: House,
  tx: Writer,
  { lock, planned, order, rehearsal }: Left & Pick<ReadLive, 'rehearsal'>,
): Promise<void> {
  const { register, record } = planned
  const { requestId, subjectHash, keyHash } = lock
  if (rehearsal && order.reach !== 'nothing') {
    const { recoverableDays } = rehearsal
    await putErasing(house, tx, {
      requestId: null,
      subjectHash,
      register,
      record,
      order,
      lock: lock.id,
      recoverableDays,
    })
    return
  }
  await askByHand(house, tx, { register, record, order, subjectHash })
  const finds = findsAfter(register, record, order)
  await lockLeft(house, tx, { requestId, subjectHash, order, erased: { keyHash, rows: [] }, also: { finds } })
}
