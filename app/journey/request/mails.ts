/** The mails of a request as the worker needs them: made at the moment they leave, and noted when they have left. */

import { EXTENSION_REASONS, type ExtensionReason } from '#app/letter/letter.ts'
import type { Writer } from '#db/store.ts'
import { dayOf } from '../day.ts'
import type { House } from '../house.ts'
import { readContents } from './contents.ts'
import { turnToPost } from './letters.ts'
import { letterReached } from './office.ts'

/** Where a mail goes and in which language; `path` is where in the portal it leads. */
type Addressed = { readonly to: string; readonly language: string; readonly path: string }

/** A mail about a letter: that there is one, or for an extension its new day and general reason (Art. 12(3)). */
export type LetterMail = Addressed & {
  readonly extension: { readonly until: string; readonly reason: ExtensionReason } | null
}

async function addressed(house: House, requestId: string): Promise<(Addressed & { readonly id: string }) | null> {
  const request = await house.store.read.requests.byId(requestId)
  const text = request ? await house.store.read.requests.contentsOf(request.id) : null
  const address = text === null ? null : readContents(text).address
  if (!request || address === null) return null
  return { to: address, language: request.language, path: `/me/requests/${request.reference}`, id: request.id }
}

/** The mail that tells of a letter; null where there is nobody to tell, or the letter is not the person's. */
export async function letterMail(house: House, letterId: string): Promise<LetterMail | null> {
  const { read } = house.store
  const letter = await read.letters.byId(letterId)
  if (letter?.state !== 'released') return null
  const to = await addressed(house, letter.requestId)
  if (!to) return null
  if (letter.kind !== 'extended') return { ...to, extension: null }
  const request = await read.requests.byId(letter.requestId)
  const steps = await read.requests.steps(letter.requestId)
  const said = steps.find(({ details }) => details.letter === letterId)?.details.reason
  const reason = EXTENSION_REASONS.find((one) => one === said)
  if (!request || !reason) return null
  return { ...to, extension: { until: dayOf(house, request.limits.extendedAt - 1), reason } }
}

/** The mail server has taken the mail that tells of a letter. Part of the transaction that settles the mail. */
export async function letterHandedOver(house: House, tx: Writer, letterId: string, at: number): Promise<void> {
  if (!(await tx.letters.handOver(letterId, 'handed', at))) return
  const letter = await tx.letters.byId(letterId)
  const request = letter ? await tx.requests.byId(letter.requestId) : null
  if (!letter || !request) return
  tx.audit.add({
    event: 'letter-told',
    actor: 'portal',
    subjectHash: request.subjectHash,
    details: { request: request.id, letter: letterId, kind: letter.kind },
  })
  await letterReached(house, tx, { request, letter: letterId, kind: letter.kind, at })
}

/** The mail that tells of a letter would not go: the letter is printed and posted. Part of the same transaction. */
export const letterNotTold = (house: House, tx: Writer, letterId: string): Promise<void> =>
  turnToPost(house, tx, letterId)

/** The mail with the button that confirms; null where nothing waits for it any more. */
export async function confirmMail(house: House, requestId: string): Promise<Addressed | null> {
  const request = await house.store.read.requests.byId(requestId)
  const to = request?.state === 'confirming' ? await addressed(house, requestId) : null
  return to && { ...to, path: `${to.path}/confirm` }
}

/** The mail that says that staff have written. */
export const messageMail = (house: House, requestId: string): Promise<Addressed | null> => addressed(house, requestId)
