/** What whoever decides has before their eyes beside the letter: what the person wrote, and the records as they are now. */
import type { Attachment } from '#db/messages.ts'
import type { House } from '../house.ts'
import { recordsOf, type Values } from './case.ts'
import { type RequestContents, readContents } from './contents.ts'

export type Beside = Pick<Values, 'registers' | 'silent' | 'leftAt' | 'locked'> & {
  readonly contents: Pick<RequestContents, 'address' | 'words'>
  /** What was sent along with the request itself. */
  readonly files: readonly Attachment[]
}

/** Null where there is no such request. The look is in the audit log, with the registers and fields seen, before this resolves. */
export async function openBeside(
  house: House,
  staff: { readonly staffId: string },
  reference: string,
): Promise<Beside | null> {
  const { read } = house.store
  const request = await read.requests.byReference(reference)
  if (!request) return null
  const { id, subjectHash } = request
  const [text, files] = await Promise.all([read.requests.contentsOf(id), read.messages.attachments(id)])
  const { address, words } = readContents(text ?? '{}')
  const { seen, ...found } = await recordsOf(house, address, subjectHash)
  const details = { request: id, registers: seen }
  await house.store.witness({
    entries: [{ event: 'case-viewed', actor: 'staff', actorId: staff.staffId, subjectHash, details }],
  })
  return { contents: { address, words }, files: files.filter(({ messageId }) => messageId === null), ...found }
}
