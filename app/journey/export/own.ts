async function mine(house: House, { subjectHash }: SubjectSession, id: string): Promise<StoredExport | null> {
  const stored = await house.store.read.exports.byId(id)
  return stored?.subjectHash === subjectHash ? stored : null
}

/** A person's own packages: asked for, followed until they are ready, and downloaded in a visit whose code is fresh. */
import { zipBytes } from '#app/package/zip.ts'
import type { StoredExport } from '#db/exports.ts'
import type { House } from '../house.ts'
import { AddressWaits, fileRequest } from '../request/file.ts'
import type { SubjectSession } from '../session.ts'
import { About, FOUND, type FoundPart, readPiece } from './gather.ts'
import { TooManyPackages } from './limit.ts'
import { DOWNLOADS_LIMIT, type OwnExport, shownExport } from './packages.ts'
import { writtenFiles } from './write.ts'

/** A download begins in a visit whose code was entered at most so long ago: everything of a person is in it. */
export const FRESH_MS = 15 * 60_000
/** What was begun may be gone on with for a day, however slow the line. */
const DOWNLOAD_LIFE_MS = 24 * 3_600_000

export type AskingExport = {
  readonly profile: 'access' | 'portability'
  /** Registers to have; none for all. */
  readonly registers: readonly string[]
  readonly language: string
  /** The form's own random id: the same form sent twice is one package. */
  readonly form: string
}

/** A package like it that is being made already: asking again while one waits makes no second one. */
async function sameBeingMade(
  { store }: House,
  { subjectHash }: SubjectSession,
  { profile, registers }: Pick<AskingExport, 'profile' | 'registers'>,
): Promise<{ readonly reference: string; readonly export: string } | null> {
  const wanted = JSON.stringify([...registers].sort())
  for (const one of await store.read.exports.beingMade(subjectHash)) {
    const asked = About.parse(JSON.parse(one.about)).registers
    const request = await store.read.requests.byId(one.requestId)
    if (request && one.profile === profile && JSON.stringify([...asked].sort()) === wanted)
      return { reference: request.reference, export: one.id }
  }
  return null
}

/** Somebody chose a register that is not declared any more, or never was: that is not everything, which choosing none means. */
class NoSuchRegister extends Error {
  override readonly name = 'NoSuchRegister'
}

/** Asks for a package: a request like any other, which the package answers. Throws AddressWaits, TooManyPackages, NoSuchRegister. */
export async function askExport(
  house: House,
  subject: SubjectSession,
  { profile, registers, language, form }: AskingExport,
): Promise<{ readonly reference: string; readonly export: string }> {
  if (registers.some((id) => !house.registers.some((register) => register.id === id))) throw new NoSuchRegister()
  const same = await sameBeingMade(house, subject, { profile, registers })
  if (same) return same
  const filing = { kind: profile, language, words: '', registers, form } as const
  const { reference } = await fileRequest(house, subject, { ...filing, package: profile })
  const request = await house.store.read.requests.byReference(reference)
  const [made] = await house.store.read.exports.ofRequest(request?.id ?? '')
  return { reference, export: made?.id ?? '' }
}

export type AskedExport =
  | { readonly ok: true; readonly export: string }
  | { readonly ok: false; readonly why: 'address-waits' | 'too-many'; readonly until: number }
  | { readonly ok: false; readonly why: 'no-such-register' }

/** The same with what may be in its way as an answer. */
export async function askOwnExport(house: House, subject: SubjectSession, asking: AskingExport): Promise<AskedExport> {
  try {
    return { ok: true, export: (await askExport(house, subject, asking)).export }
  } catch (fault) {
    if (fault instanceof TooManyPackages) return { ok: false, why: 'too-many', until: fault.until }
    if (fault instanceof AddressWaits) return { ok: false, why: 'address-waits', until: fault.until }
    if (fault instanceof NoSuchRegister) return { ok: false, why: 'no-such-register' }
    throw fault
  }
}

/** A person's package; null where there is none of theirs. */
export async function ownExport(
  house: House,
  subject: SubjectSession,
  id: string,
): Promise<(OwnExport & { readonly reference: string; readonly isFresh: boolean }) | null> {
  const stored = await mine(house, subject, id)
  const request = stored ? await house.store.read.requests.byId(stored.requestId) : null
  if (!stored || !request) return null
  const isFresh = house.clock.now() - subject.verifiedAt <= FRESH_MS
  return { ...(await shownExport(house, stored)), reference: request.reference, isFresh }
}

export type Begun =
  | { readonly ok: true; readonly download: string }
  | { readonly ok: false; readonly why: 'none' | 'not-ready' | 'expired' | 'not-fresh' | 'used-up' | 'address-waits' }

/** Begins a download: it counts, and is shown to the person. */
export async function beginDownload(house: House, subject: SubjectSession, id: string): Promise<Begun> {
  if (house.clock.now() - subject.verifiedAt > FRESH_MS) return { ok: false, why: 'not-fresh' }
  return house.store.write(async (tx): Promise<Begun> => {
    await tx.exports.lock(id)
    const stored = await tx.exports.byId(id)
    const now = house.clock.now()
    if (stored?.subjectHash !== subject.subjectHash) return { ok: false, why: 'none' }
    if (stored.state === 'expired' || (stored.expiresAt !== null && stored.expiresAt <= now))
      return { ok: false, why: 'expired' }
    if (stored.state !== 'ready') return { ok: false, why: 'not-ready' }
    if (await tx.addresses.comingTo(subject.subjectHash)) return { ok: false, why: 'address-waits' }
    if ((await tx.exports.downloads(id)).length >= DOWNLOADS_LIMIT) return { ok: false, why: 'used-up' }
    const download = house.chance.id(now)
    await tx.exports.addDownload(download, id)
    tx.audit.add({
      event: 'export-downloaded',
      actor: 'subject',
      subjectHash: subject.subjectHash,
      details: { export: id, download },
    })
    return { ok: true, download }
  })
}

export type Opened = {
  readonly reference: string
  /** The size of the whole, in bytes. */
  readonly bytes: number
  /** The bytes from one to another, both included. */
  read(from: number, to: number): AsyncIterable<Uint8Array>
}

/** Opens a download that was begun, as often as its ranges need; null where there is none, or it is over. */
export async function openDownload(
  house: House,
  subject: SubjectSession,
  { id, download }: { readonly id: string; readonly download: string },
): Promise<Opened | null> {
  const { read } = house.store
  const stored = await mine(house, subject, id)
  if (stored?.state !== 'ready' || stored.bytes === null) return null
  const begun = (await read.exports.downloads(id)).find((one) => one.id === download)
  const now = house.clock.now()
  if (!begun || now - begun.at > DOWNLOAD_LIFE_MS || (stored.expiresAt ?? 0) <= now) return null
  const [key, request] = [await read.exports.keyOf(id), await read.requests.byId(stored.requestId)]
  if (!key || !request) return null
  const found = await readPiece<FoundPart>(house, key, { id, part: FOUND })
  const files = [...(await writtenFiles(house, id)).values()]
  if (!found) return null
  async function* pieces(at: number): AsyncGenerator<Uint8Array> {
    for (let position = 0; ; position += 1) {
      const piece = key ? await read.exports.piece(key, id, `file/${at}`, position) : null
      if (!piece) return
      yield piece
    }
  }
  return {
    reference: request.reference,
    bytes: stored.bytes,
    read: (from, to) => zipBytes(files, found.at, pieces, { from, to }),
  }
}

/** To whom the mail goes that a package is ready; null where there is none any more. */
export async function exportMail(
  { store, clock }: House,
  id: string,
): Promise<{ readonly to: string; readonly language: string; readonly path: string } | null> {
  const stored = await store.read.exports.byId(id)
  if (stored?.state !== 'ready' || (stored.expiresAt ?? 0) <= clock.now()) return null
  const { address } = About.parse(JSON.parse(stored.about))
  return { to: address, language: stored.language, path: `/me/exports/${id}` }
}
