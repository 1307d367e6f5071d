/** A change of address comes into force: everything moves, visits end, and what registers hold is corrected. */
import { addressLine } from '#app/letter/address.ts'
import type { RecordPlace } from '#app/register/record-place.ts'
import type { AddressChange } from '#db/addresses.ts'
import type { Writer } from '#db/store.ts'
import { banHash, putOnList } from '../ban/ban.ts'
import type { House } from '../house.ts'
import { completeIfDone } from '../request/complete.ts'
import { languageOf } from '../request/compose.ts'
import { readContents } from '../request/contents.ts'
import { addCorrections, approveCorrections } from '../request/corrections.ts'
import { correctionsOf } from '../request/disputes.ts'
import { grantCorrections } from '../request/grant.ts'
import { moveKept } from '../request/kept.ts'
import { planChange, tellOf } from './begin.ts'
import { settleChange } from './settle.ts'
import { type WantedChanges, wantedChanges } from './wanted.ts'

/** `wait`: a register did not answer, or a decision on the request is held: it is tried again. */
export type Forcing =
  | { readonly outcome: 'done'; along(tx: Writer): Promise<void> }
  | { readonly outcome: 'wait'; readonly why: 'register-silent' | 'decision-held' }

/** What the worker does on the day: looks once more at what registers hold, and gives what is to be written. */
export async function forceChange(house: House, changeId: string): Promise<Forcing> {
  const { read } = house.store
  const change = await read.addresses.byId(changeId)
  if (change?.state !== 'confirmed' || house.clock.now() < change.inForceAt)
    return { outcome: 'done', along: async () => undefined }
  const request = await read.requests.byId(change.requestId)
  if (request?.state === 'held' || request?.state === 'proposed') return { outcome: 'wait', why: 'decision-held' }
  const wanted = await wantedChanges(house, { from: change.oldAddress, to: change.newAddress })
  if (!wanted.ok && wanted.why === 'silent') return { outcome: 'wait', why: 'register-silent' }
  return { outcome: 'done', along: (tx) => putInForce(house, tx, changeId, wanted) }
}

async function putInForce(house: House, tx: Writer, changeId: string, wanted: WantedChanges): Promise<void> {
  const change = await tx.addresses.byId(changeId)
  if (change?.state !== 'confirmed') return
  if (house.clock.now() < change.inForceAt) return planChange(tx, change)
  if (!(await tx.addresses.putInForce(changeId, wanted.ok ? wanted.unchanged : 0))) tx.again()
  const { oldHash, newHash, oldAddress, newAddress } = change
  await tx.belongings.move({ hash: oldHash, address: oldAddress }, { hash: newHash, address: newAddress })
  await tx.belongings.endSessions(newHash, house.clock.now())
  await moveKept(house, tx, { from: oldAddress, to: newAddress })
  await followBan(house, tx, change)
  tx.audit.add({
    event: 'address-changed',
    actor: 'portal',
    subjectHash: newHash,
    details: { change: changeId, request: change.requestId },
  })
  for (const before of await tx.addresses.leadingTo(oldHash)) await takeOver(house, tx, before)
  await correct(house, tx, change, wanted)
  await tellOf(house, tx, change, { message: 'address-done', side: 'old' })
  await tellOf(house, tx, change, { message: 'address-done', side: 'new' })
  await settleChange(tx, change.requestId)
}

/** Whoever has forbidden marketing has done so at the new address too; at the old one the ban stays. */
async function followBan(house: House, tx: Writer, { oldAddress, newAddress, newHash }: AddressChange): Promise<void> {
  if (!(await tx.bans.byHash(await banHash(tx.bans, oldAddress)))) return
  const hash = await banHash(tx.bans, newAddress)
  await putOnList(house, tx, { hash, way: 'address-change', subjectHash: newHash })
}

/** What an earlier change had still to bring to a register, the later one brings: nobody writes two addresses one after the other. */
async function takeOver(house: House, tx: Writer, before: AddressChange): Promise<void> {
  const request = await tx.requests.byId(before.requestId)
  for (const { id, cardId, settledAt } of await correctionsOf(tx, before.requestId)) {
    if (settledAt !== null) continue
    const card = cardId === null ? null : await tx.cards.byId(cardId)
    if (card && (await tx.cards.move(card, 'dropped', null))) await tx.waiting.finish(card.id, 'dropped')
    await tx.corrections.supersede(id)
  }
  if (request) await completeIfDone(house, tx, request, 'later')
}

/** Brings the new address to the registers: what the request named, and what has come to them since. */
async function correct(house: House, tx: Writer, change: AddressChange, wanted: WantedChanges): Promise<void> {
  const request = await tx.requests.byId(change.requestId)
  const text = request ? await tx.requests.contentsOf(request.id) : null
  if (!request || text === null) return
  const known = await correctionsOf(tx, request.id)
  const isKnown = ({ register, record }: RecordPlace, field: string) =>
    known.some(
      (one) =>
        one.register === register && one.recordId === record && one.change.field === field && one.settledAt === null,
    )
  const found = wanted.ok ? wanted.corrections : []
  await addCorrections(
    house,
    tx,
    request.id,
    found.flatMap((one) => {
      const changes = one.changes.filter(({ field }) => !isKnown(one, field))
      return changes.length > 0 ? [{ ...one, changes }] : []
    }),
  )
  const asked = (await correctionsOf(tx, request.id)).filter(({ state }) => state === 'asked')
  await approveCorrections(house, tx, request, asked)
  if (request.state === 'carrying-out') await completeIfDone(house, tx, request, 'later')
  else {
    const also = [addressLine(languageOf(request), 'done')]
    await grantCorrections(house, tx, { request, contents: readContents(text) }, also)
  }
}
