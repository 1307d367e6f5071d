/**
 * The file connector: a system of record without an interface, known through the files it exports. What was imported is
 * searched; the state of the data is the day of the newest file.
 */

import type { HeldRecord, HeldRow, Register, Values } from '#app/register/register.ts'
import { type Asked, type Connector, type Found, notThroughPort, WALKS } from './connector.ts'

type Copy = { readonly id: string; readonly keyHash: string; readonly values: Values }
type Part = { readonly collection: string; readonly as_of: number; readonly rejected: number }

/** Where the copies are: the store's reading side, as much of it as this connector needs. */
export type Copies = {
  byIdentifiers(register: string, identifiers: readonly { field: string; value: string }[]): Promise<Copy[]>
  byId(register: string, id: string): Promise<Copy | null>
  rowsOf(register: string, collection: string, parentHash: string): AsyncIterable<Copy[]>
  countOf(register: string, collection: string, parentHash: string): Promise<number>
  anyOf(register: string): Promise<Copy | null>
  /** Records after an id, 1,000 at most. */
  page(register: string, after: string): Promise<Copy[]>
  latestOfParts(register: string): Promise<Part[]>
}

/** Rows of a page of its own. */
const PAGE_ROWS = 100

/** The date by which rows are put in order: the first field of kind date in their title. */
function dateField(register: Register, collection: string): string | undefined {
  const declared = register.collections[collection]
  return declared?.title.find((name) => declared.fields[name]?.kind === 'date')
}

/** Newest first; rows of one day by id, so that the order is the same each time. */
function newestFirst(field: string | undefined) {
  const dateOf = (row: Copy) => (field ? (row.values[field]?.[0] ?? '') : '')
  return (a: Copy, b: Copy) => {
    const [first, second] = [dateOf(a), dateOf(b)]
    if (first !== second) return first < second ? 1 : -1
    return a.id < b.id ? 1 : -1
  }
}

const asRow = ({ id, values }: Copy): HeldRow => ({ id, values })

/** A connector over the imported copies of one register. */
export function fileConnector(register: Register, copies: Copies): Connector {
  const sorted = async (collection: string, parentHash: string) => {
    const rows: Copy[] = []
    for await (const page of copies.rowsOf(register.id, collection, parentHash)) rows.push(...page)
    return rows.sort(newestFirst(dateField(register, collection)))
  }
  const withRows = async (copy: Copy, depth: Asked['depth']): Promise<HeldRecord> => {
    const collections = await Promise.all(
      Object.keys(register.collections).map(async (name) => {
        if (depth === 'records')
          return [name, { count: await copies.countOf(register.id, name, copy.keyHash), rows: [] }] as const
        const rows = await sorted(name, copy.keyHash)
        // All of them: an invoice that is still open may be an old one, and it holds its customer.
        return [name, { count: rows.length, rows: rows.map(asRow) }] as const
      }),
    )
    return { id: copy.id, values: copy.values, collections: Object.fromEntries(collections) }
  }
  const state = async () => {
    const parts = await copies.latestOfParts(register.id)
    const loaded = parts.some((part) => part.collection === '')
    return {
      asOf: loaded ? Math.min(...parts.map((part) => part.as_of)) : null,
      unread: parts.reduce((sum, part) => sum + part.rejected, 0),
    }
  }

  return {
    register: register.id,
    lives: 'here',
    ...notThroughPort(register.id, 'by-hand'),
    abilities: WALKS,
    async find({ identifiers, depth, signal }): Promise<Found> {
      const declared = identifiers.filter(({ field }) => register.fields[field] !== undefined)
      const [found, { asOf, unread }] = await Promise.all([copies.byIdentifiers(register.id, declared), state()])
      signal.throwIfAborted()
      return { records: await Promise.all(found.map((copy) => withRows(copy, depth))), asOf, unread }
    },
    async rows({ record, collection }, after) {
      const copy = await copies.byId(register.id, record)
      if (!copy) return { rows: [], next: null }
      const rows = await sorted(collection, copy.keyHash)
      const start = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1
      const page = rows.slice(start, start + PAGE_ROWS)
      return { rows: page.map(asRow), next: start + PAGE_ROWS < rows.length ? (page.at(-1)?.id ?? null) : null }
    },
    async *every({ record, collection }) {
      const copy = await copies.byId(register.id, record)
      if (!copy) return
      for await (const page of copies.rowsOf(register.id, collection, copy.keyHash)) yield page.map(asRow)
    },
    async health() {
      const { asOf } = await state()
      if (asOf === null) return { ok: false, why: 'nothing has been imported yet', when: 'never' }
      await copies.anyOf(register.id)
      return { ok: true, asOf }
    },
    // Its columns are those of the files, which are looked at when they are imported.
    async walk(after, signal) {
      signal.throwIfAborted()
      const records = await copies.page(register.id, after ?? '')
      return {
        records: records.map(({ id, values }) => ({ id, values, banned: null })),
        columns: [],
        next: records.at(-1)?.id ?? null,
      }
    },
  }
}
