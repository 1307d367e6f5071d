/** One letter for staff: to be read again, printed and posted. */
import { Letter } from '#app/letter/letter.ts'
import type { StoredLetter } from '#db/letters.ts'
import type { House } from '../house.ts'

export type StaffLetter = Pick<StoredLetter, 'id' | 'state' | 'byPost' | 'writtenAt' | 'handedAt'> & {
  readonly reference: string
  readonly letter: Letter
}

/** A letter that is the person's; null for one that is held or was undone, which must not leave on paper either. */
export async function staffLetter(
  house: House,
  staff: { readonly staffId: string },
  id: string,
): Promise<StaffLetter | null> {
  const { read } = house.store
  const stored = await read.letters.byId(id)
  const request = stored ? await read.requests.byId(stored.requestId) : null
  if (!stored || !request || stored.state === 'held' || stored.state === 'void') return null
  await house.store.witness({
    entries: [
      {
        event: 'letter-viewed',
        actor: 'staff',
        actorId: staff.staffId,
        subjectHash: request.subjectHash,
        details: { request: request.id, letter: id },
      },
    ],
  })
  const { state, byPost, writtenAt, handedAt, content } = stored
  const letter = Letter.parse(JSON.parse(content))
  return { id, state, byPost, writtenAt, handedAt, reference: request.reference, letter }
}
