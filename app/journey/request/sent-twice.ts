/** A decision whose form was sent twice, as a double click sends it: it was made once, and whoever made it did not race anybody. */
import type { Writer } from '#db/store.ts'
import type { Given } from '../asking.ts'
import type { House } from '../house.ts'
import type { Opened } from './contents.ts'
import { composeDecision, type Deciding } from './decision-letter.ts'

type Sending = { readonly staffId: string; readonly deciding: Deciding; readonly live: Given | undefined }

/** When what was decided goes on, if the last step was this very decision, to the letter; null where it was another. */
export async function decidedBefore(
  house: House,
  tx: Writer,
  { request, contents }: Opened,
  { staffId, deciding, live }: Sending,
): Promise<{ readonly releaseAt: number; readonly waitsFor: 'second' | 'release' } | null> {
  const { held, state, version } = request
  if (held?.staff !== staffId || held.decision !== deciding.decision || version !== deciding.version + 1) return null
  const before = { ...request, state: held.before }
  const [composed, letter] = [
    await composeDecision(house, tx, { request: before, contents }, deciding, live),
    await tx.letters.byId(held.letter),
  ]
  if (!composed.ok || letter?.content !== JSON.stringify(composed.letter)) return null
  return { releaseAt: held.releaseAt, waitsFor: state === 'proposed' ? 'second' : 'release' }
}
