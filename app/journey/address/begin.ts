/** The beginning of a change of address: its row, what both mailboxes are told, and the work that puts it in force on its day. */

import type { AddressChange } from '#db/addresses.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

/**
 * So long the reader of the old mailbox can stop the change: whoever reads mail on working days alone sees a notice of Friday evening
 * on Monday.
 */
export const CHANGE_MS = 72 * 3_600_000
/** Longer than any machine stays off: what was confirmed comes into force when it is back. */
const CHANGE_TOTAL_MS = 90 * 24 * 3_600_000
/** How long a mail about a change is tried: as long as any other that is no code. */
const MAIL_TOTAL_MS = 3 * 24 * 3_600_000

/** Which mails there are about a change. */
export const ADDRESS_MAILS = ['address-notice', 'address-coming', 'address-stopped', 'address-done'] as const
export type AddressMail = (typeof ADDRESS_MAILS)[number]
export type Side = 'old' | 'new'

/** The token of a stop link: made by the installation's key of then from the change's id, so nothing stored holds it. */
export const stopToken = ({ keys }: House, { id, confirmedAt }: Pick<AddressChange, 'id' | 'confirmedAt'>) =>
  keys.asOf(confirmedAt).hash('address-token', id)
export const stopHash = ({ keys }: House, token: string) => keys.hash('address-stop', token)

/** Tells one of the two mailboxes. Part of the transaction of what it tells of. */
export async function tellOf(
  house: House,
  tx: Writer,
  change: Pick<AddressChange, 'id' | 'oldHash' | 'newHash'>,
  mail: { readonly message: AddressMail; readonly side: Side },
): Promise<void> {
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'mail',
    once: `${mail.message}:${mail.side}:${change.id}`,
    subjectHash: mail.side === 'old' ? change.oldHash : change.newHash,
    payload: { message: mail.message, changeId: change.id, side: mail.side },
    nextAt: now,
    giveUpAt: now + MAIL_TOTAL_MS,
  })
}

/** Plans the moment at which it comes into force. */
export async function planChange(
  tx: Writer,
  { id, oldHash, inForceAt }: Pick<AddressChange, 'id' | 'oldHash' | 'inForceAt'>,
): Promise<void> {
  await tx.outbox.put({
    kind: 'address-change',
    // A day that was put off is planned anew.
    once: `address-change:${id}:${inForceAt}`,
    subjectHash: oldHash,
    payload: { changeId: id },
    nextAt: inForceAt,
    giveUpAt: inForceAt + CHANGE_TOTAL_MS,
  })
}

type Beginning = Pick<AddressChange, 'oldAddress' | 'newAddress' | 'way'> & {
  readonly request: StoredRequest
  readonly actor: 'subject' | 'portal'
}

/** Begins a change. Part of the transaction that confirms or grants it. */
export async function beginChange(house: House, tx: Writer, beginning: Beginning): Promise<AddressChange> {
  const { request, oldAddress, newAddress, way, actor } = beginning
  const now = house.clock.now()
  const id = house.chance.id(now)
  const [oldHash, newHash] = [house.keys.hash('subject', oldAddress), house.keys.hash('subject', newAddress)]
  const { language } = request
  const times = { confirmedAt: now, inForceAt: now + CHANGE_MS }
  const change = { id, requestId: request.id, oldHash, newHash, oldAddress, newAddress, way, language, ...times }
  await tx.addresses.add(change, stopHash(house, stopToken(house, change)))
  await planChange(tx, change)
  await tellOf(house, tx, change, { message: 'address-notice', side: 'old' })
  await tellOf(house, tx, change, { message: 'address-coming', side: 'new' })
  const details = { change: id, request: request.id, way }
  for (const subjectHash of new Set([oldHash, request.subjectHash]))
    tx.audit.add({ event: 'address-change-begun', actor, subjectHash, details })
  return { ...change, state: 'confirmed', unchanged: 0, doneAt: null, settledAt: null }
}

/**
 * The notice has left: the days in which the change can be stopped run from here, so that a mail server that was down takes nothing
 * of them. Part of the transaction that settles the mail.
 */
export async function noticeHandedOver(tx: Writer, changeId: string, at: number): Promise<void> {
  const change = await tx.addresses.byId(changeId)
  const inForceAt = at + CHANGE_MS
  if (change?.state !== 'confirmed' || inForceAt <= change.inForceAt) return
  if (await tx.addresses.putOff(changeId, inForceAt)) await planChange(tx, { ...change, inForceAt })
}
