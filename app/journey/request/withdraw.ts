/** A request taken back, with all that waits for it. */
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { giveReceipt } from '../receipts.ts'
import { type LetterExtras, NOTHING } from './compose.ts'
import { readContents } from './contents.ts'
import { grantedLines } from './correction-lines.ts'
import { sendLetter } from './letters.ts'
import { type Taken, takeStep } from './step.ts'

export type TakingBack = {
  readonly extras?: LetterExtras
  /** What its history says of it. */
  readonly details?: Readonly<Record<string, unknown>>
}

const isGranted = ({ state }: { readonly state: string }) => state === 'approved'

/** Takes a request back: it stays visible, and the letter says that it can be made again at any time. Part of a transaction. */
export async function takeBack(
  house: House,
  tx: Writer,
  request: StoredRequest,
  { extras, details }: TakingBack = {},
): Promise<Taken> {
  const held = request.held?.letter
  const step = { request, happening: { event: 'withdraw' }, version: null } as const
  const taken = await takeStep(house, tx, { ...step, ...(details ? { details } : {}) })
  if (!taken.ok) return taken
  if (held) await tx.letters.release(held, 'void')
  // A hold stays in force whatever becomes of the request; what was granted already is still brought to its register, and who had it is
  // still to be told.
  const granted = new Set((await tx.corrections.ofRequest(request.id)).filter(isGranted).map(({ cardId }) => cardId))
  for (const row of await tx.waiting.ofRequest(request.id))
    if (row.kind !== 'hold-review' && row.kind !== 'recipient' && !granted.has(row.id))
      await tx.waiting.finish(row.id, 'withdrawn')
  for (const { id } of await tx.exports.ofRequest(request.id)) await tx.exports.destroy(id, 'expired')
  await tx.corrections.end(request.id, 'withdrawn')
  const contents = readContents((await tx.requests.contentsOf(request.id)) ?? '{}')
  const told = { ...NOTHING, ...extras, granted: await grantedLines(house, tx, taken.request) }
  await sendLetter(house, tx, { request: taken.request, contents, kind: 'withdrawn', extras: told })
  await giveReceipt(house, tx, { request: taken.request, act: 'withdrawn' })
  return taken
}
