/** Corrections that need nobody's leave: the request is answered as it is made, and done as soon as the registers have it. */
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { giveReceipt } from '../receipts.ts'
import { completeIfDone } from './complete.ts'
import { NOTHING } from './compose.ts'
import type { Opened } from './contents.ts'
import { correctionLines } from './correction-lines.ts'
import { sendLetter } from './letters.ts'
import { takeStep } from './step.ts'

/** Answers a request of which every correction was approved. `also`: what else the letter says is done. */
export async function grantCorrections(
  house: House,
  tx: Writer,
  { request, contents }: Opened,
  also: readonly string[] = [],
): Promise<void> {
  const lines = await correctionLines(house, tx, request, { how: 'done', chosen: () => true })
  const done = [...also, ...lines]
  const taken = await takeStep(house, tx, { request, happening: { event: 'grant' }, version: null, details: { done } })
  if (!taken.ok) throw new Error(`A request cannot be granted: ${taken.why}`)
  const extras = { ...NOTHING, done, made: lines }
  const letter = await sendLetter(house, tx, { request: taken.request, contents, kind: 'fulfilled', extras })
  await giveReceipt(house, tx, {
    request: taken.request,
    act: 'answered',
    outcome: 'approve',
    ...(letter ? { letter } : {}),
  })
  await completeIfDone(house, tx, taken.request, 'with-the-answer')
}
