/** Whose data an erasure is about, and what was asked. */
import type { StoredRequest } from '#db/requests.ts'
import type { Reader, Writer } from '#db/store.ts'
import { type RequestContents, readContents } from '../request/contents.ts'
import type { Planning } from './plan.ts'

type About = { readonly request: StoredRequest; readonly contents: RequestContents }

/** Whose data a request is about; null where no address is known. */
export function planningOf({ request, contents }: About): Planning | null {
  const { address, proven, registers } = contents
  return address === null ? null : { address, proven, registers, subjectHash: request.subjectHash }
}

/** The request of an erasure with whose data it is about; null where that is not known. */
export async function aboutRequest(
  reader: Reader | Writer,
  requestId: string,
): Promise<(About & { readonly planning: Planning }) | null> {
  const request = await reader.requests.byId(requestId)
  const text = request ? await reader.requests.contentsOf(request.id) : null
  if (!request || text === null) return null
  const contents = readContents(text)
  const planning = planningOf({ request, contents })
  return planning ? { request, contents, planning } : null
}
