/** A change of address stopped: by the button behind the mailed link, by the person, or with its request. Stopped twice is once. */
import { addressLine } from '#app/letter/address.ts'
import type { AddressChange } from '#db/addresses.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { languageOf, NOTHING } from '../request/compose.ts'
import { takeStep } from '../request/step.ts'
import { takeBack } from '../request/withdraw.ts'
import type { SubjectSession } from '../session.ts'
import { stopHash, tellOf } from './begin.ts'

/** By whom: the reader of a mailbox, or the staff who refuse the request. */
export type Stopper = 'subject' | 'staff'

/** Stops a change that waits for its day; false where it was stopped before, or is in force. Part of a transaction. */
async function stopIn(house: House, tx: Writer, change: AddressChange, by: Stopper): Promise<boolean> {
  if (!(await tx.addresses.stop(change.id))) return false
  const request = await tx.requests.byId(change.requestId)
  const subjects = new Set([change.oldHash, ...(request ? [request.subjectHash] : [])])
  const details = { change: change.id, request: change.requestId }
  for (const subjectHash of subjects)
    tx.audit.add({ event: 'address-change-stopped', actor: by === 'staff' ? 'portal' : by, subjectHash, details })
  await tellOf(house, tx, change, { message: 'address-stopped', side: 'old' })
  await tellOf(house, tx, change, { message: 'address-stopped', side: 'new' })
  return true
}

/** What a stopped change means for its request: one's own is withdrawn, one that staff granted is theirs again. */
async function settleRequest(house: House, tx: Writer, change: AddressChange): Promise<void> {
  const request = await tx.requests.byId(change.requestId)
  if (!request) return
  const details = { because: 'address-stopped' }
  if (change.way === 'codes') {
    const extras = { ...NOTHING, free: addressLine(languageOf(request), 'stopped') }
    await takeBack(house, tx, request, { extras, details })
    return
  }
  await tx.corrections.end(request.id, 'withdrawn')
  await takeStep(house, tx, { request, happening: { event: 'stop' }, version: null, details })
}

/** Stops a change, and what belongs to it. */
async function stopWhole(house: House, tx: Writer, change: AddressChange): Promise<boolean> {
  if (!(await stopIn(house, tx, change, 'subject'))) return false
  await settleRequest(house, tx, change)
  return true
}

/** What a stop link is worth now. Looking changes nothing, however often. */
export type StopState =
  | { readonly state: 'open'; readonly inForceAt: number }
  | { readonly state: 'stopped' | 'too-late' | 'unknown' }

const stateOf = (change: AddressChange | null): StopState => {
  if (!change) return { state: 'unknown' }
  if (change.state === 'confirmed') return { state: 'open', inForceAt: change.inForceAt }
  return { state: change.state === 'stopped' ? 'stopped' : 'too-late' }
}

export async function stopState(house: House, token: string): Promise<StopState> {
  return stateOf(await house.store.read.addresses.byToken(stopHash(house, token)))
}

/** Stops by the token of the mailed link; gives what became of it. Whoever reads the old mailbox needs nothing else. */
export async function stopByToken(house: House, token: string): Promise<StopState['state']> {
  return house.store.write(async (tx) => {
    const change = await tx.addresses.byToken(stopHash(house, token))
    if (change?.state !== 'confirmed') return stateOf(change).state
    if (!(await stopWhole(house, tx, change))) tx.again()
    return 'stopped'
  })
}

/** Stops the change that leads away from one's address, or to it. False where there is none. */
export async function stopOwn(house: House, { subjectHash }: SubjectSession): Promise<boolean> {
  return house.store.write(async (tx) => {
    const change = (await tx.addresses.underWay(subjectHash)) ?? (await tx.addresses.comingTo(subjectHash))
    return change ? stopWhole(house, tx, change) : false
  })
}

/** The change that waits for its day and belongs to a request; null where none does. */
export async function waitingOf(tx: Pick<Writer, 'addresses'>, requestId: string): Promise<AddressChange | null> {
  const change = await tx.addresses.ofRequest(requestId)
  return change?.state === 'confirmed' ? change : null
}

/** A request is taken back: with it goes the change that it asks for. False where it asks for none. */
export async function stopWithRequest(house: House, tx: Writer, request: StoredRequest): Promise<boolean> {
  const change = await waitingOf(tx, request.id)
  return change ? stopWhole(house, tx, change) : false
}

/** A request is refused: the change goes, and the letter of the refusal says why. */
export async function stopRefused(house: House, tx: Writer, request: StoredRequest): Promise<void> {
  const change = await waitingOf(tx, request.id)
  if (change) await stopIn(house, tx, change, 'staff')
}
