/** Is a package genuine and whole? Anybody who has the public keys can tell, without the portal that made it. */
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { readDetached } from '#app/keys/signing.ts'
import type { PublicKeys } from '#app/receipt/check.ts'
import { type ArchiveEntry, deflatedOf, entriesOf } from './archive.ts'
import { deflated, Measure, type WrittenFile } from './deflate.ts'
import { fileOf, instantOf, Manifest } from './manifest.ts'
import { isSeal, MANIFEST, PACKAGE_TYPE, SIGNATURE } from './seal.ts'
import { zipBytes, zipSize } from './zip.ts'

/**
 * `no-zip`: no ZIP that could be read. `no-package`: one without a manifest and signature of ours. `unknown-key`: signed by whoever
 * these keys do not belong to. `changed`, `missing`, `added`: a file is not as it was signed, is gone, or was none of the package's.
 * `repacked`: all files are as signed, but the ZIP around them is not the one that was given.
 */
export type PackageRefused = {
  readonly ok: false
  readonly why: 'no-zip' | 'no-package' | 'unknown-key' | 'changed' | 'missing' | 'added' | 'repacked'
  readonly path?: string
}
export type PackageChecked = { readonly ok: true; readonly kid: string; readonly manifest: Manifest } | PackageRefused

/** The manifest of a hundred thousand files has about 30 MB. */
const SEAL_LIMIT_BYTES = 104_857_600

const refused = (why: PackageRefused['why'], path?: string): PackageRefused =>
  path === undefined ? { ok: false, why } : { ok: false, why, path }

type Archive = { readonly file: FileHandle; readonly entries: readonly ArchiveEntry[] }

/** The bytes of a file in the ZIP; null where they cannot be read. */
async function contentOf({ file, entries }: Archive, path: string): Promise<Buffer | null> {
  const entry = entries.find((one) => one.path === path)
  if (!entry || entry.bytes > SEAL_LIMIT_BYTES) return null
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of inflated(file, entry)) {
      length += piece.length
      if (length > SEAL_LIMIT_BYTES) return null
      pieces.push(Buffer.from(piece))
    }
  } catch {
    return null
  }
  return Buffer.concat(pieces)
}

async function* seen(pieces: AsyncIterable<Uint8Array>, onPiece: (piece: Uint8Array) => void) {
  for await (const piece of pieces) {
    onPiece(piece)
    yield piece
  }
}

function inflated(
  file: FileHandle,
  entry: ArchiveEntry,
  onDeflated: (piece: Uint8Array) => void = () => undefined,
): AsyncIterable<Uint8Array> {
  // A fault of the source reaches whoever reads, so nothing is left to be done about it here.
  return pipeline(seen(deflatedOf(file, entry), onDeflated), createInflateRaw(), () => undefined)
}

function manifestIn(bytes: Buffer): Manifest | null {
  try {
    return Manifest.safeParse(JSON.parse(bytes.toString())).data ?? null
  } catch {
    return null
  }
}

/** What is in the ZIP against what the manifest names; null where that is the same. */
function differenceIn(entries: readonly ArchiveEntry[], { files }: Manifest): PackageRefused | null {
  const [present, named] = [new Set(entries.map(({ path }) => path)), new Set(files.map(({ path }) => path))]
  const missing = files.find(({ path }) => !present.has(path))
  if (missing) return refused('missing', missing.path)
  const seen = new Set<string>()
  const added = entries.find(({ path }) => {
    const isTwice = seen.has(path)
    seen.add(path)
    return isTwice || !(named.has(path) || isSeal(path))
  })
  return added ? refused('added', added.path) : null
}

/** Reads a file of the ZIP whole; null where it is not exactly what was signed. */
async function written(
  file: FileHandle,
  entry: ArchiveEntry,
  signed: Manifest['files'][number],
): Promise<WrittenFile | null> {
  if (entry.deflatedBytes !== signed.deflatedBytes) return null
  const [plain, packed] = [new Measure(), new Measure()]
  try {
    for await (const piece of inflated(file, entry, (deflatedPiece) => packed.add(deflatedPiece))) plain.add(piece)
  } catch {
    return null
  }
  const isSame =
    plain.bytes === signed.bytes && plain.sha256() === signed.sha256 && packed.sha256() === signed.deflatedSha256
  return isSame ? { ...signed, crc32: plain.crc32 } : null
}

/** What the portal would have written of the manifest or its signature. */
async function sealed(path: string, content: Buffer): Promise<{ file: WrittenFile; pieces: Uint8Array[] }> {
  const pieces: Uint8Array[] = []
  const writing = deflated(fileOf(path, content.toString()))
  let next = await writing.next()
  for (; !next.done; next = await writing.next()) pieces.push(next.value)
  return { file: next.value, pieces }
}

/** Is the ZIP, byte for byte, the one that the portal composes of these files? */
async function isAsComposed(
  archive: Archive,
  at: number,
  files: readonly WrittenFile[],
  seals: readonly Awaited<ReturnType<typeof sealed>>[],
): Promise<boolean> {
  const all = [...files, ...seals.map(({ file }) => file)]
  const { size } = await archive.file.stat()
  if ((await zipSize(all, at)) !== size || archive.entries.length !== all.length) return false
  const content = (index: number) => {
    const [entry, seal] = [archive.entries[index], seals[index - files.length]]
    if (seal) return Readable.from(seal.pieces)
    return entry ? deflatedOf(archive.file, entry) : Readable.from([])
  }
  let position = 0
  for await (const piece of zipBytes(all, at, content, { from: 0, to: size - 1 })) {
    const { buffer, bytesRead } = await archive.file.read(Buffer.alloc(piece.length), 0, piece.length, position)
    if (bytesRead !== piece.length || !buffer.equals(piece)) return false
    position += piece.length
  }
  return position === size
}

async function checkFiles(archive: Archive, manifest: Manifest): Promise<readonly WrittenFile[] | PackageRefused> {
  const byPath = new Map(archive.entries.map((entry) => [entry.path, entry]))
  const files: WrittenFile[] = []
  for (const signed of manifest.files) {
    const entry = byPath.get(signed.path)
    const file = entry ? await written(archive.file, entry, signed) : null
    if (!file) return refused('changed', signed.path)
    files.push(file)
  }
  return files
}

async function checkArchive(archive: Archive, keys: PublicKeys): Promise<PackageChecked> {
  const [manifestBytes, jws] = [await contentOf(archive, MANIFEST), await contentOf(archive, SIGNATURE)]
  const absent = [MANIFEST, SIGNATURE].some((path) => !archive.entries.some((entry) => entry.path === path))
  if (absent) return refused('no-package')
  if (!manifestBytes || !jws) return refused('changed', manifestBytes ? SIGNATURE : MANIFEST)
  const signature = await readDetached(jws.toString(), manifestBytes, PACKAGE_TYPE, keys)
  if (!signature.ok) {
    if (signature.why === 'changed') return refused('changed', MANIFEST)
    return refused(signature.why === 'form' ? 'no-package' : signature.why)
  }
  const manifest = manifestIn(manifestBytes)
  if (!manifest) return refused('no-package')
  const difference = differenceIn(archive.entries, manifest)
  if (difference) return difference
  const files = await checkFiles(archive, manifest)
  if ('ok' in files) return files
  const seals = [await sealed(MANIFEST, manifestBytes), await sealed(SIGNATURE, jws)]
  const isWhole = await isAsComposed(archive, instantOf(manifest.madeAt), files, seals)
  return isWhole ? { ok: true, kid: signature.kid, manifest } : refused('repacked')
}

/**
 * Checks a package offline: every file's hash against the manifest, that nothing is missing and nothing added, the manifest's
 * signature against the public keys, and that the ZIP around the files is, byte for byte, the one that was given.
 */
export async function checkPackage(path: string, keys: PublicKeys): Promise<PackageChecked> {
  const file = await open(path)
  try {
    const entries = await entriesOf(file)
    return entries ? await checkArchive({ file, entries }, keys) : refused('no-zip')
  } finally {
    await file.close()
  }
}
