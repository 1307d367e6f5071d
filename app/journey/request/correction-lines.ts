/** What the letters of a request say of its corrections, value by value. A letter is the person's: what they may not see is not in it. */
import { correctedLines } from '#app/letter/corrected.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { languageOf } from './compose.ts'
import { type ShownCorrection, shownCorrections } from './disputes.ts'

/** The lines of those corrections of a request that are chosen. */
export async function correctionLines(
  house: House,
  reader: Reader | Writer,
  request: StoredRequest,
  { how, chosen }: { readonly how: 'done' | 'stays' | 'granted'; readonly chosen: (one: ShownCorrection) => boolean },
): Promise<string[]> {
  const place = { language: languageOf(request), timeZone: house.installation.controller.timeZone }
  const all = await shownCorrections(house, reader, request.id, 'person')
  return correctedLines(place, how, all.filter(chosen))
}

/** Is it granted, whether or not its register has it by now? */
const isGranted = ({ state }: Pick<ShownCorrection, 'state'>): boolean => state === 'approved' || state === 'confirmed'

/** What of a request was granted so far, and is carried through whatever becomes of the rest. */
export const grantedLines = (house: House, reader: Reader | Writer, request: StoredRequest): Promise<string[]> =>
  correctionLines(house, reader, request, { how: 'granted', chosen: isGranted })
