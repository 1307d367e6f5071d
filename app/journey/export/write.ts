/** Writing what a package is made of: rows of large collections once in all of their forms, then file after file. */
import type { DataKey } from '#app/keys/keys.ts'
import { deflated, deflatedPart, type WrittenFile } from '#app/package/deflate.ts'
import {
  type Gathered,
  type GatheredCollection,
  type GatheredRecord,
  isPaged,
  type PackageFile,
  ROW_FORMS,
  type RowPiece,
  type WrittenRows,
} from '#app/package/gathered.ts'
import { fileOf } from '#app/package/manifest.ts'
import type { ExportPiece } from '#db/exports.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { PIECE_ROWS, type Silent, writeStep, writtenPart } from './gather.ts'

/** What needs the build, since pages are rendered there. */
export type PackageWriter = {
  /** The files of a package. */
  readonly packageFiles: (gathered: Gathered) => readonly PackageFile[] | Promise<readonly PackageFile[]>
  /** Rows of a collection that has pages of its own, in every form. */
  readonly packageRows: (gathered: Gathered, piece: RowPiece) => Promise<WrittenRows>
}

export type Building = PackageWriter & {
  readonly house: House
  readonly key: DataKey
  readonly id: string
  readonly signal: AbortSignal
  readonly silent: Silent
}

/** Deflated bytes written in one transaction: large enough that the transaction's own cost fades, small beside the memory. */
const BATCH_BYTES = 524_288
/** The same for rows, some thousands of them: a crash makes at most so many be written anew. */
const ROWS_BATCH_BYTES = 262_144

const filePart = (at: number) => `file/${at}`

/** What was written of a package's files, by their place in it. */
export async function writtenFiles({ store }: House, id: string): Promise<Map<number, WrittenFile>> {
  const files = await store.read.exports.filesOf(id)
  return new Map([...files].map(([at, content]): [number, WrittenFile] => [at, JSON.parse(content)]))
}

/** Writes one file from its beginning. What a crash has left of it is taken away first. */
async function writeFile({ house, key, id, signal }: Building, file: PackageFile, at: number): Promise<WrittenFile> {
  const part = filePart(at)
  const write = (step: (tx: Writer) => Promise<void>) => writeStep(house, id, step)
  if ((await house.store.read.exports.countPieces(id, part)) > 0) await write((tx) => tx.exports.dropPart(id, part))
  let [pieces, bytes, position]: [Uint8Array[], number, number] = [[], 0, 0]
  const taken = () => {
    const batch = pieces.map((piece, index) => ({ part, position: position + index, bytes: piece }))
    position += pieces.length
    ;[pieces, bytes] = [[], 0]
    return batch
  }
  const stream = deflated(file)
  let next = await stream.next()
  for (; !next.done; next = await stream.next()) {
    signal.throwIfAborted()
    pieces.push(next.value)
    bytes += next.value.length
    if (bytes < BATCH_BYTES) continue
    const batch = taken()
    await write((tx) => tx.exports.addPieces(key, id, batch))
  }
  const written = next.value
  const batch = taken()
  await write(async (tx) => {
    await tx.exports.addPieces(key, id, batch)
    await tx.exports.filesDone(id, [{ position: at, content: JSON.stringify(written) }])
  })
  return written
}

/** Writes the files that are not whole yet, and gives all of them in their order. */
export async function writeFiles(
  building: Building,
  files: readonly PackageFile[],
  written: Map<number, WrittenFile>,
): Promise<WrittenFile[]> {
  const all: WrittenFile[] = []
  for (const [at, file] of files.entries()) {
    const whole = written.get(at) ?? (await writeFile(building, file, at))
    written.set(at, whole)
    all.push(whole)
  }
  return all
}

type Page = { readonly at: number; readonly written: WrittenFile; readonly pieces: readonly Uint8Array[] }

async function pageOf(at: number, path: string, text: string): Promise<Page> {
  const pieces: Uint8Array[] = []
  const stream = deflated(fileOf(path, text))
  let next = await stream.next()
  for (; !next.done; next = await stream.next()) pieces.push(next.value)
  return { at, written: next.value, pieces }
}

type Collection = { readonly record: GatheredRecord; readonly collection: GatheredCollection; readonly at: number }
type Batch = { readonly pieces: ExportPiece[]; readonly pages: Page[] }

/** Rows in every form, deflated: what a piece of a collection becomes. */
async function deflatedForms(
  { at, collection }: Collection,
  position: number,
  made: WrittenRows,
  placeOf: (path: string) => number,
): Promise<Batch> {
  const [pages, forms] = await Promise.all([
    Promise.all(made.pages.map(({ path, text }) => pageOf(placeOf(path), path, text))),
    ROW_FORMS.map((form): ExportPiece => {
      const { deflated: bytes } = deflatedPart(made[form])
      return { part: writtenPart(at, collection.name, form), position, bytes }
    }),
  ])
  const files = pages.flatMap(({ at: place, pieces }) =>
    pieces.map((bytes, index): ExportPiece => ({ part: filePart(place), position: index, bytes })),
  )
  return { pieces: [...files, ...forms], pages }
}

/** Goes on with the rows of one collection, some pieces in a transaction. */
async function writeCollection(
  building: Building,
  gathered: Gathered,
  { record, collection, at }: Collection,
  placeOf: (path: string) => number,
): Promise<void> {
  const { house, key, id, signal, packageRows } = building
  let batch: Batch = { pieces: [], pages: [] }
  const settle = async () => {
    const { pieces, pages } = batch
    batch = { pieces: [], pages: [] }
    await writeStep(house, id, async (tx) => {
      await tx.exports.addPieces(key, id, pieces)
      const files = pages.map((page) => ({ position: page.at, content: JSON.stringify(page.written) }))
      await tx.exports.filesDone(id, files)
    })
  }
  // A piece's forms are written together, so any of them tells how many there are.
  let position = await house.store.read.exports.countPieces(id, writtenPart(at, collection.name, ROW_FORMS[0]))
  for await (const rows of record.rows(collection.name, position * PIECE_ROWS)) {
    signal.throwIfAborted()
    const made = await packageRows(gathered, { record, collection, from: position * PIECE_ROWS, rows })
    const { pieces, pages } = await deflatedForms({ record, collection, at }, position, made, placeOf)
    batch.pieces.push(...pieces)
    batch.pages.push(...pages)
    position += 1
    if (batch.pieces.reduce((sum, { bytes }) => sum + bytes.length, 0) >= ROWS_BATCH_BYTES) await settle()
  }
  await settle()
}

/** Writes the rows of every collection that has pages of its own: those pages, and what other files are put together from. */
export async function writeRows(building: Building, gathered: Gathered, files: readonly PackageFile[]): Promise<void> {
  const places = new Map(files.map(({ path }, at) => [path, at]))
  const placeOf = (path: string) => {
    const place = places.get(path)
    if (place === undefined) throw new Error(`There is no file ${path}`)
    return place
  }
  for (const [at, record] of gathered.records.entries())
    for (const collection of record.copy.collections.filter(isPaged))
      await writeCollection(building, gathered, { record, collection, at }, placeOf)
}
