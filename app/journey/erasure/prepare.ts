/**
 * What an erasure asks of live systems before its transaction: what they hold, and whether they would erase it. Until each of them has
 * answered, nothing goes anywhere.
 */
import { type Connector, ConnectorFault, type Written } from '#app/connector/connector.ts'
import { type ErasureOrder, erasureOrder } from '#app/register/erasure-order.ts'
import { placeOf } from '#app/register/record-place.ts'
import type { Given } from '../asking.ts'
import type { House } from '../house.ts'
import { aboutRequest } from './about.ts'
import type { ReadLive } from './elsewhere.ts'
import { askBeforeErasing, askWhole } from './live.ts'
import { readLock } from './lock.ts'
import type { Rehearsal, Rehearsals } from './order.ts'
import { planErasure, plansOf } from './plan.ts'
import { type Due, dueLock } from './residual.ts'

const wouldDo = (written: Written): Rehearsal | null => {
  if (written.state === 'conflict') return null
  return written.state === 'done' ? { recoverableDays: written.recoverableDays } : {}
}

/** Would the system do it? Null where a person has to; `later`: it does not say now. */
async function rehearse(
  connector: Connector | undefined,
  order: ErasureOrder,
  signal: AbortSignal,
): Promise<Rehearsal | null | 'later'> {
  if (connector?.writing !== 'port' || !connector.abilities.has('erase')) return null
  try {
    return wouldDo(await connector.rehearse(order, signal))
  } catch (fault) {
    if (!(fault instanceof ConnectorFault)) throw fault
    return fault.when === 'later' ? 'later' : null
  }
}

async function rehearseAll(
  house: House,
  requestId: string,
  live: Given,
  signal: AbortSignal,
): Promise<Rehearsals | null> {
  const rehearsals = new Map<string, Rehearsal>()
  if (![...live.values()].some((answer) => answer.ok && answer.found.records.length > 0)) return rehearsals
  const about = await aboutRequest(house.store.read, requestId)
  if (!about) return rehearsals
  const { records } = await planErasure(house, about.planning, live)
  for (const { register, plan } of records) {
    const order = erasureOrder(plan)
    const connector = house.connectors.get(register.id)
    if (connector?.lives !== 'elsewhere' || order.reach === 'nothing') continue
    const said = await rehearse(connector, order, signal)
    if (said === 'later') return null
    if (said) rehearsals.set(placeOf(order), said)
  }
  return rehearsals
}

export type Prepared = { readonly live: Given; readonly rehearsals: Rehearsals }

/** Null while a live system that the request means does not answer. */
export async function prepareErasing(house: House, requestId: string, signal: AbortSignal): Promise<Prepared | null> {
  const live = await askBeforeErasing(house, requestId)
  const rehearsals = live ? await rehearseAll(house, requestId, live, signal) : null
  return live && rehearsals ? { live, rehearsals } : null
}

/** What a live system holds of what is left under a lock. Null while it does not answer; `here`: there is no live system to ask. */
export async function prepareResidual(house: House, due: Due, signal: AbortSignal): Promise<ReadLive | null | 'here'> {
  const found = await dueLock(house, house.store.read, due)
  const connector = found ? house.connectors.get(found.register.id) : undefined
  if (!found || connector?.lives !== 'elsewhere') return 'here'
  const { lock, register } = found
  const answer = await askWhole(house, connector, readLock(lock).finds ?? [])
  if (!answer.ok) return null
  const record = answer.found.records.find(({ id }) => id === lock.recordId) ?? null
  const [planned] = record ? await plansOf(house, lock.subjectHash, [{ register, record }]) : []
  const order = planned ? erasureOrder(planned.plan) : null
  if (!order || order.reach === 'nothing') return { record, rehearsal: null }
  const rehearsal = await rehearse(connector, order, signal)
  return rehearsal === 'later' ? null : { record, rehearsal }
}
