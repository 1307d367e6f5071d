/** Packages as their person sees them. */
import type { ExportDownload, StoredExport } from '#db/exports.ts'
import type { House } from '../house.ts'

/** A download that fails is begun again; more than these are hardly the same person's. */
export const DOWNLOADS_LIMIT = 5
/** A package as its person sees it. `missing`: titles of registers that could not be read are in the package; here only how many. */
export type OwnExport = Pick<
  StoredExport,
  'id' | 'state' | 'profile' | 'askedAt' | 'readyAt' | 'expiresAt' | 'bytes' | 'files' | 'filesDone'
> & {
  readonly downloads: readonly ExportDownload[]
  readonly left: number
}

/** A package as it is now. */
export async function shownExport(house: House, stored: StoredExport): Promise<OwnExport> {
  const { id, state, profile, askedAt, readyAt, expiresAt, bytes, files, filesDone } = stored
  const downloads = await house.store.read.exports.downloads(id)
  const isOver = state === 'ready' && expiresAt !== null && expiresAt <= house.clock.now()
  return {
    ...{ id, profile, askedAt, readyAt, expiresAt, bytes, files, filesDone, downloads },
    state: isOver ? 'expired' : state,
    left: Math.max(0, DOWNLOADS_LIMIT - downloads.length),
  }
}

/** The packages of one of a person's requests. */
export async function exportsOfRequest(house: House, requestId: string): Promise<OwnExport[]> {
  const stored = await house.store.read.exports.ofRequest(requestId)
  return Promise.all(stored.map((one) => shownExport(house, one)))
}
