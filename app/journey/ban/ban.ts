/**
 * The ban on direct marketing (Art. 21(2)–(3)): nobody decides on it. It stands on the suppression list from the moment it is asked
 * for, and the request that asked for it is granted in the same transaction.
 */

import { bannedLines } from '#app/letter/banned.ts'
import { suppressionForm } from '#app/register/address.ts'
import type { Ban } from '#db/bans.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { giveReceipt } from '../receipts.ts'
import { makeReference } from '../reference.ts'
import { completeIfDone } from '../request/complete.ts'
import { languageOf, NOTHING } from '../request/compose.ts'
import type { Opened } from '../request/contents.ts'
import { sendLetter } from '../request/letters.ts'
import { takeStep } from '../request/step.ts'
import { carryBan } from './carry.ts'
import type { BanPlace } from './places.ts'

/** What stands on the list for an address in its normal form. */
export const banHash = async (bans: Pick<Writer['bans'], 'hashing'>, address: string): Promise<string> =>
  (await bans.hashing())(suppressionForm(address))

type Putting = { readonly hash: string; readonly way: Ban['way']; readonly subjectHash?: string }

/** Puts a hash on the list; gives the ban's id, or null where it stood there already. Part of a transaction. */
export async function putOnList(house: House, tx: Writer, { hash, way, subjectHash }: Putting): Promise<string | null> {
  const id = house.chance.id(house.clock.now())
  if (!(await tx.bans.put(hash, { id, way }))) return null
  await tx.ledger.add({ what: 'banned', hash, depth: await tx.bans.depth(), id, since: house.clock.now(), way })
  tx.audit.add({
    event: 'marketing-banned',
    actor: 'subject',
    ...(subjectHash === undefined ? {} : { subjectHash }),
    details: { ban: id, way },
  })
  return id
}

export type Granting = Opened & {
  readonly places: readonly BanPlace[]
  readonly way: Ban['way']
  /** Who clicked a newsletter's link wants less mail, not one more. */
  readonly letter: 'send' | 'none'
}

/** Grants a request for a ban: the list, the registers, the answer and its receipt. Part of the transaction that made it. */
export async function grantBan(house: House, tx: Writer, granting: Granting): Promise<void> {
  const { request, contents, places, way } = granting
  if (contents.address === null) throw new Error('A ban without an address stands on no list')
  const hash = await banHash(tx.bans, contents.address)
  await putOnList(house, tx, { hash, way, subjectHash: request.subjectHash })
  await carryBan(house, tx, request, { places, ban: 'set' })
  const done = bannedLines(languageOf(request))
  const taken = await takeStep(house, tx, { request, happening: { event: 'grant' }, version: null, details: { done } })
  if (!taken.ok) throw new Error(`A ban cannot be granted: ${taken.why}`)
  const writing = { request: taken.request, contents, kind: 'fulfilled', extras: { ...NOTHING, done } } as const
  const letter = granting.letter === 'send' ? await sendLetter(house, tx, writing) : null
  await giveReceipt(house, tx, {
    request: taken.request,
    act: 'answered',
    outcome: 'approve',
    ...(letter ? { letter } : {}),
  })
  if (contents.words.trim() !== '' && contents.enteredBy === null) await askToRead(house, tx, taken.request)
  await completeIfDone(house, tx, taken.request, 'with-the-answer')
}

/** A week, as for any message. */
const READ_MS = 7 * 24 * 3_600_000

/** Whoever wrote something beside the ban is read by a person, although nobody has to decide. */
async function askToRead(
  house: House,
  tx: Writer,
  { id: requestId, subjectHash, assignee }: StoredRequest,
): Promise<void> {
  const now = house.clock.now()
  const row = { id: house.chance.id(now), reference: makeReference(house.chance), kind: 'reply', subjectHash }
  await tx.waiting.add({ ...row, details: {}, createdAt: now, dueAt: now + READ_MS, requestId, assignee })
}
