/**
 * What staff press where an erasure did not come to its end, since a system still has something or never answered: it is tried once
 * more, or somebody does it by hand.
 */
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import type { StoredErasure } from '#db/erasures.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { completeIfDone } from '../request/complete.ts'
import { aboutRequest } from './about.ts'
import { cardsFor } from './by-hand.ts'
import { putErasureWork } from './carry.ts'
import { askStaff, putCheck, type StillThere, stillThere } from './check.ts'
import { eraseCopies } from './copies.ts'
import { askLiveOf } from './live.ts'
import { erasedFields } from './lock.ts'
import { putErasing } from './order.ts'

/** The work of an erasure was tried for as long as it may be: staff look at its request. Part of the transaction that gives it up. */
export async function erasureGaveUp(house: House, tx: Writer, requestId: string): Promise<'handled' | 'not-handled'> {
  const request = await tx.requests.byId(requestId)
  if (!request) return 'not-handled'
  await askStaff(house, tx, request, 'erasure-failed')
  return 'handled'
}

/** How it goes on; `by-hand` only where something was erased already, so that it is known what is left. */
export type GoingOn = 'again' | 'by-hand'

export type WentOn =
  | { readonly ok: true }
  | {
      readonly ok: false
      /** `silent`: a system does not answer now, so nobody knows what is left in it. */
      readonly why: 'no-request' | 'nothing-failed' | 'silent'
    }

/** What was to go of a record, as its lock knows it. Its rows are looked at with it. */
function orderOf({ lock, register, record }: StillThere): ErasureOrder {
  const reach = lock.state === 'gone' ? 'whole' : 'part'
  const fields = erasedFields(lock).filter((field) => (record.values[field] ?? []).length > 0)
  return { register: register.id, record: record.id, reach, fields, rows: [], nextOn: lock.nextOn }
}

/** Has a system of its own, and the portal may erase there. */
function isWritten({ connectors }: House, register: string): boolean {
  const connector = connectors.get(register)
  return connector?.writing === 'port' && connector.abilities.has('erase')
}

/** Sets what is left of one record going once more. */
async function setGoing(
  house: House,
  tx: Writer,
  request: StoredRequest,
  { how, there }: { readonly how: GoingOn; readonly there: StillThere },
): Promise<void> {
  const { register, record } = there
  const order = orderOf(there)
  const isHere = house.connectors.get(register.id)?.lives !== 'elsewhere'
  if (isHere) await eraseCopies(house, tx, register, order)
  const { id: requestId, subjectHash } = request
  if (how === 'again' && isHere) return
  if (how === 'again' && isWritten(house, register.id))
    await putErasing(house, tx, { requestId, subjectHash, register, record, order, lock: null })
  else if (!(await isAsked(tx, requestId, order))) await cardsFor(house, tx, request, { register, record, order })
}

/** Is somebody asked to do it already? */
async function isAsked(tx: Writer, requestId: string, { register, record }: ErasureOrder): Promise<boolean> {
  const cards = await tx.cards.ofRequest(requestId)
  return cards.some((card) => card.state === 'open' && card.register === register && card.recordId === record)
}

/** Closes the rows that asked staff to look; false where there is none. */
async function closeRows(tx: Writer, requestId: string, how: GoingOn): Promise<boolean> {
  let closed = false
  for (const row of await tx.waiting.ofRequest(requestId))
    if (row.kind === 'erasure-failed' && (await tx.waiting.finish(row.id, how))) closed = true
  return closed
}

/** May it go on so from here? Before anything has gone there is nothing to do by hand but the whole of the plan. */
const fits = ({ state }: StoredErasure, how: GoingOn): boolean =>
  state === 'erased' || (state === 'approved' && how === 'again')

/** Goes on with an erasure that staff were asked to look at. */
export async function goOnErasing(
  house: House,
  { staffId }: { readonly staffId: string },
  { reference, how }: { readonly reference: string; readonly how: GoingOn },
): Promise<WentOn> {
  const request = await house.store.read.requests.byReference(reference)
  if (!request) return { ok: false, why: 'no-request' }
  const live = await askLiveOf(house, request.id)
  return house.store.write(async (tx): Promise<WentOn> => {
    const about = await aboutRequest(tx, request.id)
    const erasure = await tx.erasures.ofRequest(request.id)
    if (!about || !erasure || !fits(erasure, how)) return { ok: false, why: 'nothing-failed' }
    const isSilent = [...live.values()].some(({ ok }) => !ok)
    if (isSilent && erasure.state === 'erased') return { ok: false, why: 'silent' }
    if (!(await closeRows(tx, request.id, how))) return { ok: false, why: 'nothing-failed' }
    const { id: requestId, subjectHash } = request
    const once = `${requestId}:${house.chance.id(house.clock.now())}`
    if (erasure.state === 'approved') await putErasureWork(house, tx, request, once)
    else {
      const left = await stillThere(house, tx, about.planning, { requestId, live })
      for (const there of left) await setGoing(house, tx, request, { how, there })
      if (how === 'again') await putCheck(house, tx, { requestId, subjectHash, once })
      else await tx.erasures.done(requestId)
    }
    const event = how === 'again' ? 'erasure-again' : 'erasure-by-hand'
    tx.audit.add({ event, actor: 'staff', actorId: staffId, subjectHash, details: { request: requestId } })
    if (how === 'by-hand') await completeIfDone(house, tx, request, 'later')
    return { ok: true }
  })
}
