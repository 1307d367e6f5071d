/** Gathering what a package is made of: registers first, then each collection, a piece at a time, so that a crash loses one at most. */
import { z } from 'zod'
import type { DataKey } from '#app/keys/keys.ts'
import { PAGE_ROWS, type RowForm } from '#app/package/gathered.ts'
import type { Coverage } from '#app/register/coverage.ts'
import type { Dispute } from '#app/register/dispute.ts'
import type { HeldRecord, HeldRow, Register } from '#app/register/register.ts'
import { tellingRows } from '#app/register/telling-rows.ts'
import type { ExportPiece, StoredExport } from '#db/exports.ts'
import type { Writer } from '#db/store.ts'
import { addressIdentifiers } from '../asking.ts'
import type { House } from '../house.ts'
import { disputesOn } from '../request/disputes.ts'
import { sourcesStanding } from '../source/standing.ts'
import { coverOf, findMine } from '../view.ts'

/** Rows of one piece: whole pages of the package, and some tens of kilobytes. */
export const PIECE_ROWS = PAGE_ROWS
/** Rows written in one transaction, whose own cost fades beside them. */
const BATCH_ROWS = 5 * PIECE_ROWS
/** Collections of up to so many rows are put in order, newest first; larger ones stay as their register has them. */
const SORTED_ROWS = 5_000

/** Whose data, and which registers of it; none for all. */
export const About = z.object({
  address: z.string(),
  proven: z.record(z.string(), z.array(z.string())),
  registers: z.array(z.string()),
})
export type About = z.infer<typeof About>

/** What was found, before any rows. `digest`: the installation it was read under. */
export type FoundPart = {
  readonly at: number
  readonly digest: string
  readonly coverage: Coverage
  readonly records: readonly { readonly register: string; readonly record: HeldRecord }[]
  /** Disputed values by `placeOf` of their record, as they stood then: every file of the package says the same. */
  readonly disputes: readonly (readonly [string, readonly Dispute[]])[]
}

/** What is known of a collection once all of its rows are gathered. */
export type CollectionPart = { readonly count: number; readonly telling: readonly HeldRow[] }

export const FOUND = 'found'
export const donePart = (record: number, collection: string) => `done/${record}/${collection}`
export const rowsPart = (record: number, collection: string) => `rows/${record}/${collection}`
/** Where the rows of a collection are in a form that files are put together from. */
export const writtenPart = (record: number, collection: string, form: RowForm) => `${form}/${record}/${collection}`

const jsonBytes = (value: unknown) => Buffer.from(JSON.stringify(value))

/** Reads a piece of JSON that this program wrote; null where there is none. */
export async function readPiece<Piece>(
  { store }: House,
  key: DataKey,
  place: { readonly id: string; readonly part: string; readonly position?: number },
): Promise<Piece | null> {
  const bytes = await store.read.exports.piece(key, place.id, place.part, place.position ?? 0)
  if (!bytes) return null
  const piece: Piece = JSON.parse(bytes.toString())
  return piece
}

/** The package was taken back, or its time ran out, while it was built. */
export class PackageGone extends Error {
  override readonly name = 'PackageGone'
}

/** Writes a step of the building down, unless the package is gone: what nobody has a key to any more would stay for good. */
export function writeStep({ store }: House, id: string, step: (tx: Writer) => Promise<void>): Promise<void> {
  return store.write(async (tx) => {
    await tx.exports.lock(id)
    const state = (await tx.exports.byId(id))?.state
    if (state !== 'gathering' && state !== 'writing') throw new PackageGone()
    await step(tx)
  })
}

/** Registers did not answer, and are asked again before the package is made without them. */
export class RegistersSilent extends Error {
  override readonly name = 'RegistersSilent'
}

export type Silent = 'wait' | 'name-it'

/** Asks the registers, once. What did not answer is in the coverage by name, unless it is waited for. */
export async function gatherFound(
  house: House,
  key: DataKey,
  { id, about }: StoredExport,
  silent: Silent,
): Promise<FoundPart> {
  const known = await readPiece<FoundPart>(house, key, { id, part: FOUND })
  if (known) return known
  const { address, proven, registers } = About.parse(JSON.parse(about))
  const at = house.clock.now()
  const sorted = await findMine(house, { address, proven }, 'records')
  const isAsked = (register: string) => registers.length === 0 || registers.includes(register)
  const shown = sorted.shown.filter(({ register }) => isAsked(register.id))
  const found: FoundPart = {
    at,
    digest: house.installation.digest,
    coverage: coverOf(house, sorted, { searchedAt: at, standing: await sourcesStanding(house) }, isAsked),
    records: shown.map(({ register, record }) => ({ register: register.id, record: withoutRows(record) })),
    disputes: [
      ...(await disputesOn(
        house,
        shown.map(({ register, record }) => ({ register: register.id, record: record.id })),
      )),
    ],
  }
  if (silent === 'wait' && found.coverage.unreachable.length > 0) throw new RegistersSilent()
  await writeStep(house, id, (tx) =>
    tx.exports.addPieces(key, id, [{ part: FOUND, position: 0, bytes: jsonBytes(found) }]),
  )
  return found
}

const withoutRows = (record: HeldRecord): HeldRecord => ({
  ...record,
  collections: Object.fromEntries(
    Object.entries(record.collections).map(([name, { count }]) => [name, { count, rows: [] }]),
  ),
})

type Gathering = {
  readonly id: string
  readonly address: string
  readonly at: number
  readonly register: Register
  readonly record: HeldRecord
  readonly collection: string
}

/** The date by which rows are put in order: the first of their title. */
function dateOf(register: Register, collection: string): (row: HeldRow) => string {
  const declared = register.collections[collection]
  const name = declared?.title.find((one) => ['date', 'instant'].includes(declared.fields[one]?.kind ?? ''))
  return (row) => (name ? (row.values[name]?.[0] ?? '') : '')
}

/** Gathers one collection from its beginning, unless it is there already. */
export async function gatherCollection(
  house: House,
  key: DataKey,
  { id, address, at, register, record, collection }: Gathering,
  signal: AbortSignal,
): Promise<CollectionPart> {
  const done = donePart(at, collection)
  const known = await readPiece<CollectionPart>(house, key, { id, part: done })
  if (known) return known
  const part = rowsPart(at, collection)
  if ((await house.store.read.exports.countPieces(id, part)) > 0)
    await writeStep(house, id, (tx) => tx.exports.dropPart(id, part))
  const telling = tellingRows(register, collection)
  const isSorted = (record.collections[collection]?.count ?? 0) <= SORTED_ROWS
  let rows: HeldRow[] = []
  let [count, position] = [0, 0]
  const pieces = (least: number): ExportPiece[] => {
    const made: ExportPiece[] = []
    for (; rows.length > least; position += 1) {
      made.push({ part, position, bytes: jsonBytes(rows.slice(0, PIECE_ROWS)) })
      rows = rows.slice(PIECE_ROWS)
    }
    return made
  }
  const keep = (made: readonly ExportPiece[]) => writeStep(house, id, (tx) => tx.exports.addPieces(key, id, made))
  const connector = house.connectors.get(register.id)
  const asked = { record: record.id, identifiers: addressIdentifiers(house, register.id, address), collection }
  for await (const page of connector?.every(asked) ?? []) {
    signal.throwIfAborted()
    telling.hear(page)
    count += page.length
    rows.push(...page)
    if (!isSorted && rows.length >= BATCH_ROWS) await keep(pieces(PIECE_ROWS - 1))
  }
  if (isSorted) {
    const day = dateOf(register, collection)
    rows.sort((one, other) => day(other).localeCompare(day(one), 'en'))
  }
  const whole: CollectionPart = { count, telling: telling.rows() }
  await keep([...pieces(0), { part: done, position: 0, bytes: jsonBytes(whole) }])
  return whole
}
