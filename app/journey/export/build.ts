/** Building a package: gather, write file after file, sign. Killed anywhere, it goes on where it was. */
import type { Gathered } from '#app/package/gathered.ts'
import { manifestFiles } from '#app/package/manifest.ts'
import { zipSize } from '#app/package/zip.ts'
import type { StoredExport } from '#db/exports.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { finishExport } from './finish.ts'
import {
  About,
  FOUND,
  type FoundPart,
  gatherCollection,
  gatherFound,
  PackageGone,
  readPiece,
  type Silent,
  writeStep,
} from './gather.ts'
import { openGathered, withholds } from './gathered.ts'
import { type Building, type PackageWriter, writeFiles, writeRows, writtenFiles } from './write.ts'

/** The manifest and its signature, which come after all others. */
const SEALS = 2

async function gather(building: Building, stored: StoredExport, reference: string): Promise<Gathered> {
  const { house, key, id, signal, silent } = building
  const { address } = About.parse(JSON.parse(stored.about))
  const found = await gatherFound(house, key, stored, silent)
  for (const [at, { register: name, record }] of found.records.entries()) {
    const register = house.registers.find((one) => one.id === name)
    if (!register) throw new Error(`There is no register ${name}`)
    for (const collection of Object.keys(record.collections))
      await gatherCollection(house, key, { id, address, at, register, record, collection }, signal)
  }
  return openGathered(house, { key, stored, found, reference })
}

/** Was it gathered under another installation? Then what was declared does not fit it any more. */
async function isOutOfDate({ house, key, id }: Building): Promise<boolean> {
  const found = await readPiece<FoundPart>(house, key, { id, part: FOUND })
  return found !== null && found.digest !== house.installation.digest
}

export type Making = PackageWriter & {
  readonly signal: AbortSignal
  /** What to do about a register that does not answer: wait for it, or name it as missing. */
  readonly silent: Silent
}

export type Built = { readonly outcome: 'gone' } | { readonly outcome: 'ready'; along(tx: Writer): Promise<void> }

/** Builds what is not there yet. `along` is written in the transaction that settles the work. */
export async function buildExport(house: House, id: string, making: Making): Promise<Built> {
  try {
    return await goOn(house, id, making)
  } catch (fault) {
    if (fault instanceof PackageGone) return { outcome: 'gone' }
    throw fault
  }
}

async function goOn(house: House, id: string, making: Making): Promise<Built> {
  const { read } = house.store
  const write = (step: (tx: Writer) => Promise<void>) => writeStep(house, id, step)
  const [stored, key] = [await read.exports.byId(id), await read.exports.keyOf(id)]
  const request = stored ? await read.requests.byId(stored.requestId) : null
  if (!stored || !key || !request || (stored.state !== 'gathering' && stored.state !== 'writing'))
    return { outcome: 'gone' }
  const building = { ...making, house, key, id }
  if (await isOutOfDate(building)) await write((tx) => tx.exports.beginAgain(id))
  const gathered = await gather(building, stored, request.reference)
  const files = await making.packageFiles(gathered)
  await write((tx) => tx.exports.gathered(id, files.length + SEALS))
  await writeRows(building, gathered, files)
  const known = await writtenFiles(house, id)
  const seals = await manifestFiles(gathered, await writeFiles(building, files, known), house.signer)
  const bytes = await zipSize(await writeFiles(building, [...files, ...seals], known), gathered.madeAt)
  const isWhole = gathered.coverage.unreachable.length === 0 && !withholds(house, gathered)
  return {
    outcome: 'ready',
    along: (tx) => finishExport(house, tx, { id, bytes, isWhole, isMissing: gathered.coverage.unreachable.length > 0 }),
  }
}
