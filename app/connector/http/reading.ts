/** What is read from a system that speaks HTTP: whole, a page at a time, and only what was asked for. */
import { parseValue } from '#app/register/kinds.ts'
import type { HeldRecord, HeldRow, Register, Values } from '#app/register/register.ts'
import {
  type Asked,
  ConnectorFault,
  type Found,
  type Identifier,
  type SourceColumn,
  type WalkPage,
} from '../connector.ts'
import type { Call } from './calling.ts'
import { FoundPage, RowsPage, WalkedPage } from './wire.ts'

/** One person's records are a handful; a system that gives a thousand pages runs in a circle. */
const FIND_PAGES = 100
/** Clocks differ by seconds; a state from later than this is none. */
const AHEAD_MS = 300_000

export type Reading = { readonly register: Register; readonly call: Call; readonly now: () => number }

const circle = () => new ConnectorFault('never', 'The system gives the same page again and again')

/** The fields that the register declares; what else a system gives is nobody's to see. */
const declared = (fields: Readonly<Record<string, unknown>>, values: Values): Values =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, Object.hasOwn(values, name) ? (values[name] ?? []) : []]))

/** Identifiers that the register looks people up by. */
function soughtIn({ fields }: Register, identifiers: readonly Identifier[]): Identifier[] {
  return identifiers.filter(({ field, value }) => {
    const known = Object.hasOwn(fields, field) ? fields[field] : undefined
    return value !== '' && known !== undefined && known.identifies !== 'no'
  })
}

/** Does the record really have one of them? The system's own comparison may be another than ours. */
function isMeant({ fields }: Register, values: Values, sought: readonly Identifier[]): boolean {
  return sought.some(({ field, value }) => {
    const known = fields[field]
    return (values[field] ?? []).some((text) => {
      const parsed = known && parseValue(known.kind, text)
      return parsed?.ok === true && parsed.value === value
    })
  })
}

/** A page of rows. */
export async function rowsPage(
  { register, call }: Reading,
  { record, collection }: { readonly record: string; readonly collection: string },
  after: string | null,
  signal: AbortSignal,
): Promise<{ rows: readonly HeldRow[]; next: string | null }> {
  const known = Object.hasOwn(register.collections, collection) ? register.collections[collection] : undefined
  if (!known) return { rows: [], next: null }
  const body = { record, collection, after }
  const { rows, next } = await call('rows', { body, reads: RowsPage, writes: false, signal })
  return { rows: rows.map(({ id, values }) => ({ id, values: declared(known.fields, values) })), next }
}

/** All rows of a collection, a page at a time. */
export async function* everyRow(
  reading: Reading,
  of: { readonly record: string; readonly collection: string },
  signal: AbortSignal,
): AsyncGenerator<readonly HeldRow[]> {
  const seen = new Set<string>()
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof rowsPage>> = await rowsPage(reading, of, after, signal)
    if (page.rows.length > 0) yield page.rows
    after = page.next
    if (after !== null && seen.has(after)) throw circle()
    if (after !== null) seen.add(after)
  } while (after !== null)
}

async function heldRecord(
  reading: Reading,
  { id, values, collections }: FoundPage['records'][number],
  { depth, signal }: Pick<Asked, 'depth' | 'signal'>,
): Promise<HeldRecord> {
  const held: [string, { count: number; rows: readonly HeldRow[] }][] = []
  for (const name of Object.keys(reading.register.collections)) {
    const count = Object.hasOwn(collections, name) ? (collections[name] ?? 0) : 0
    const rows: HeldRow[] = []
    if (depth !== 'records' && count > 0)
      for await (const page of everyRow(reading, { record: id, collection: name }, signal)) rows.push(...page)
    if (depth !== 'records' && rows.length < count)
      throw new ConnectorFault('later', 'The system gave fewer rows than it had counted')
    held.push([name, { count: depth === 'records' ? count : rows.length, rows }])
  }
  return { id, values: declared(reading.register.fields, values), collections: Object.fromEntries(held) }
}

/** Every record that has any of the identifiers. */
export async function findIn(reading: Reading, { identifiers, depth, signal }: Asked): Promise<Found> {
  signal.throwIfAborted()
  const sought = soughtIn(reading.register, identifiers)
  if (sought.length === 0) return { records: [], asOf: reading.now(), unread: 0 }
  const records = new Map<string, HeldRecord>()
  let [after, asOf, unread, pages]: [string | null, number, number, number] = [null, Number.POSITIVE_INFINITY, 0, 0]
  do {
    const body = { identifiers: sought, after }
    const page: FoundPage = await reading.call('find', { body, reads: FoundPage, writes: false, signal })
    for (const record of page.records)
      if (isMeant(reading.register, record.values, sought))
        records.set(record.id, await heldRecord(reading, record, depth ? { depth, signal } : { signal }))
    asOf = Math.min(asOf, Date.parse(page.asOf))
    unread = Math.max(unread, page.unread)
    pages += 1
    if (page.next !== null && (page.next === after || pages === FIND_PAGES)) throw circle()
    after = page.next
  } while (after !== null)
  if (asOf > reading.now() + AHEAD_MS)
    throw new ConnectorFault('never', 'The system gives a state of the future: compare both clocks')
  return { records: [...records.values()], asOf, unread }
}

/** What the system says that it keeps, and what was met in its records: it has no kinds, since all of its values are texts. */
function columnsOf({ fields, collections }: Register, { records, columns }: WalkedPage): SourceColumn[] {
  const told = columns.map(({ collection, field }) => ({ place: collection, name: field }))
  const met = [...new Set(records.flatMap(({ values }) => Object.keys(values)))].map((name) => ({ place: '', name }))
  const all = new Map([...told, ...met].map((column) => [`${column.place}/${column.name}`, column]))
  return [...all.values()].map(({ place, name }) => {
    const known = place === '' ? fields : Object.hasOwn(collections, place) ? collections[place]?.fields : undefined
    return { place, name, kind: 'text', known: known && Object.hasOwn(known, name) ? 'read' : 'unread' }
  })
}

/** A page of all records. */
export async function walkedPage(
  { register, call }: Reading,
  after: string | null,
  signal: AbortSignal,
): Promise<WalkPage> {
  signal.throwIfAborted()
  const page: WalkedPage = await call('walk', { body: { after }, reads: WalkedPage, writes: false, signal })
  if (page.next !== null && page.next === after) throw circle()
  return {
    records: page.records.map(({ id, values, banned }) => ({
      ...{ id, values: declared(register.fields, values), banned: banned ?? null },
    })),
    columns: columnsOf(register, page),
    next: page.next,
  }
}
