/** The end of a request that was granted: when nothing of what was promised is left to do. */
import { z } from 'zod'
import { addressLine } from '#app/letter/address.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import { isLookedAfter } from '../erasure/looked-after.ts'
import { erasedIn, recoverableLines } from '../erasure/report.ts'
import type { House } from '../house.ts'
import { giveReceipt } from '../receipts.ts'
import { type LetterExtras, languageOf, NOTHING } from './compose.ts'
import { readContents } from './contents.ts'
import { sendLetter } from './letters.ts'
import { toldNames } from './recipients.ts'
import { takeStep } from './step.ts'

/**
 * What was promised is done when no work card is open, no system is still to be read whether it is gone there, nothing is left to the worker, no ban is on its way, no package is being made and
 * no erasure is under way: what is done by hand but not yet confirmed delays nothing. `by-package`: the mail that it is ready has told
 * the person already.
 */
export async function completeIfDone(
  house: House,
  tx: Writer,
  request: StoredRequest,
  when: 'with-the-answer' | 'later' | 'by-package',
): Promise<void> {
  if (request.state !== 'carrying-out') return
  const change = await tx.addresses.ofRequest(request.id)
  // What staff granted is not done before its day.
  if (change?.state === 'confirmed') return
  const cards = await tx.cards.ofRequest(request.id)
  if (cards.some((card) => card.state === 'open' || (card.state === 'done' && isLookedAfter(house, card)))) return
  if (await tx.banOrders.anyOpen(request.id)) return
  const corrections = await tx.corrections.ofRequest(request.id)
  if (corrections.some(({ state, cardId }) => state === 'approved' && cardId === null)) return
  const erasure = await tx.erasures.ofRequest(request.id)
  if (erasure && erasure.state !== 'asked' && erasure.state !== 'done') return
  const packages = await tx.exports.ofRequest(request.id)
  if (packages.some(({ state }) => state === 'gathering' || state === 'writing')) return
  const taken = await takeStep(house, tx, { request, happening: { event: 'complete' }, version: null })
  if (!taken.ok || when === 'with-the-answer') return
  if (when === 'later') {
    const contents = readContents((await tx.requests.contentsOf(request.id)) ?? '{}')
    const moved = { ...NOTHING, done: [addressLine(languageOf(request), 'done')] }
    const promised = change?.way === 'staff' ? moved : await promisedIn(tx, request.id)
    const done = [...promised.done, ...(await recoverableLines(house, tx, request))]
    await sendLetter(house, tx, { request: taken.request, contents, kind: 'closing', extras: { ...promised, done } })
  }
  const erased = await erasedIn(tx, request.id)
  const partners = erased ? await toldNames(house, tx, request.id) : []
  const told = erased ? { erased, partners } : {}
  await giveReceipt(house, tx, { request: taken.request, act: 'carried-out', ...told })
}

const FROM = ['decide', 'propose', 'grant'] as const

const Promised = z.object({ done: z.array(z.string()) })

/** What the last decision said would be done, for the letter that says that it is. */
async function promisedIn(tx: Writer, requestId: string): Promise<LetterExtras> {
  const steps = await tx.requests.steps(requestId)
  const last = steps.findLast(({ event }) => FROM.some((one) => one === event))
  const read = Promised.safeParse(last?.details)
  const done = read.success ? read.data.done : []
  // What staff wrote of it was looked at when it was decided.
  return { ...NOTHING, done, made: done }
}
