/** What was gathered for a package, read back as the package's room wants it. */
import { Temporal } from 'temporal-polyfill'
import type { DataKey } from '#app/keys/keys.ts'
import type { Gathered, GatheredRecord } from '#app/package/gathered.ts'
import { type Exporting, type ExportRow, exportOf, exportRows } from '#app/register/export.ts'
import { noticeOf } from '#app/register/notice.ts'
import { type HeldRecord, type HeldRow, LANGUAGES, type Register } from '#app/register/register.ts'
import type { StoredExport } from '#db/exports.ts'
import { dayOf } from '../day.ts'
import type { House } from '../house.ts'
import {
  type CollectionPart,
  donePart,
  type FoundPart,
  PIECE_ROWS,
  readPiece,
  rowsPart,
  writtenPart,
} from './gather.ts'

type Opened = {
  readonly key: DataKey
  readonly stored: StoredExport
  readonly found: FoundPart
  readonly reference: string
}

/** A record as if all of its rows were there: those that say something about it are. */
async function whole(
  house: House,
  { key, stored }: Opened,
  record: HeldRecord,
  at: number,
): Promise<{ readonly record: HeldRecord; readonly counts: ReadonlyMap<string, number> }> {
  const counts = new Map<string, number>()
  const collections: Record<string, { count: number; rows: readonly HeldRow[] }> = {}
  for (const name of Object.keys(record.collections)) {
    const part = await readPiece<CollectionPart>(house, key, { id: stored.id, part: donePart(at, name) })
    if (!part) throw new Error(`The collection ${name} was not gathered`)
    counts.set(name, part.count)
    collections[name] = { count: part.telling.length, rows: part.telling }
  }
  return { record: { ...record, collections }, counts }
}

type Rows = {
  readonly register: Register
  readonly record: HeldRecord
  readonly at: number
  readonly exporting: Exporting
}

async function* rowsFrom(
  house: House,
  { key, stored }: Opened,
  { register, record, at, exporting }: Rows,
  collection: string,
  from: number,
): AsyncGenerator<readonly ExportRow[]> {
  const part = rowsPart(at, collection)
  let skip = from % PIECE_ROWS
  for (let position = Math.floor(from / PIECE_ROWS); ; position += 1) {
    const held = await readPiece<HeldRow[]>(house, key, { id: stored.id, part, position })
    if (!held) return
    yield exportRows(register, record, collection, skip > 0 ? held.slice(skip) : held, exporting)
    skip = 0
  }
}

/** What was written of a collection in one form, piece by piece. */
async function* writtenRows(
  { store }: House,
  { key, stored }: Opened,
  part: string,
): AsyncGenerator<{ readonly deflated: Uint8Array }> {
  for (let position = 0; ; position += 1) {
    const deflated = await store.read.exports.piece(key, stored.id, part, position)
    if (!deflated) return
    yield { deflated }
  }
}

/** Opens what was gathered. */
export async function openGathered(house: House, opened: Opened): Promise<Gathered> {
  const { stored, found, reference } = opened
  const { controller } = house.installation
  const profile = stored.profile === 'portability' ? 'portability' : 'access'
  const exporting: Exporting = {
    ...{ today: Temporal.PlainDate.from(dayOf(house, found.at)), controller, profile, reviewed: new Set() },
    disputes: new Map(found.disputes),
  }
  const records: GatheredRecord[] = []
  for (const [at, { register: id, record }] of found.records.entries()) {
    const register = house.registers.find((one) => one.id === id)
    if (!register) throw new Error(`There is no register ${id}`)
    const { record: complete, counts } = await whole(house, opened, record, at)
    const copy = exportOf(register, complete, exporting)
    records.push({
      name: `${id}-${found.records.slice(0, at + 1).filter((one) => one.register === id).length}`,
      copy: {
        ...copy,
        collections: copy.collections.map((one) => ({ ...one, count: counts.get(one.name) ?? 0, rows: [] })),
      },
      rows: (collection, from = 0) =>
        rowsFrom(house, opened, { register, record: complete, at, exporting }, collection, from),
      written: (collection, form) => writtenRows(house, opened, writtenPart(at, collection, form)),
    })
  }
  return {
    ...{ profile, reference, controller, records },
    language: LANGUAGES.find((one) => one === stored.language) ?? 'fi',
    timeZone: controller.timeZone,
    madeAt: found.at,
    issuer: house.publicUrl,
    coverage: found.coverage,
    notice: noticeOf(controller, house.registers, Temporal.PlainDate.from(dayOf(house, found.at))),
  }
}

/** Is something in the package held back until a person has read it (Art. 15(4))? */
export function withholds({ registers }: House, { records }: Gathered): boolean {
  return records.some(({ copy }) => {
    const declared = registers.find(({ id }) => id === copy.register.id)
    const inRows = copy.collections.some(
      ({ name, count, columns }) =>
        count > 0 && columns.some((column) => declared?.collections[name]?.fields[column.name]?.thirdParties),
    )
    return inRows || copy.fields.some(({ withheld }) => withheld !== null)
  })
}
