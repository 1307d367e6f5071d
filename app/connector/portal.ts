/** The portal as a register of its own: what it holds about the person whose address was asked for. */
import { Temporal } from 'temporal-polyfill'
import type { HeldRow, Values } from '#app/register/register.ts'
import type { Connector } from './connector.ts'

type Part = 'codes' | 'sessions' | 'browsers' | 'forms' | 'cases' | 'mails' | 'log'

/** A row of the portal's own tables, as the store gives it. */
export type Holding = {
  readonly part: Part
  readonly id: string
  readonly at: number
  readonly second: number | null
  readonly third: number | null
  readonly fourth: number | null
  readonly number: number | null
  readonly word: string | null
  readonly word2: string | null
  readonly word3: string | null
}
export type HeldCopy = {
  readonly id: string
  readonly register: string
  readonly collection: string
  readonly gone_at: number | null
}

/** The store's reading side, as much of it as this connector needs; the address stands for the person. */
export type OwnHoldings<Row extends Holding> = {
  of(
    address: string,
    limit: number,
  ): Promise<{ readonly rows: readonly Row[]; readonly counts: ReadonlyMap<Part, number> }>
  page(part: Part, address: string, skip: number, limit: number): Promise<readonly Row[]>
  /** What is sealed with the row, opened. */
  open(row: Row): string | null
  copies(address: string): Promise<readonly HeldCopy[]>
}

/** Rows shown with the record itself. */
const FIRST_ROWS = 20
const PAGE_ROWS = 100
/** One record stands for one address, and the address is the session's: its id needs to tell nobody anything. */
const OWN = 'own'
const PARTS: readonly Part[] = ['codes', 'sessions', 'browsers', 'forms', 'cases', 'mails', 'log']

const text = (value: string | number | null) => (value === null || value === '' ? [] : [String(value)])

/** An instant as the kind `instant` has it: ISO 8601 in UTC. */
const instant = (at: number | null) =>
  at === null ? [] : [Temporal.Instant.fromEpochMilliseconds(Number(at)).toString()]

/** JSON as words: names and values, without braces. */
function plain(json: string | null): string[] {
  if (json === null) return []
  const flat = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(flat).join(', ')
    if (value !== null && typeof value === 'object')
      return Object.entries(value)
        .map(([name, part]) => `${name}: ${flat(part)}`)
        .join('; ')
    return String(value)
  }
  const words = flat(JSON.parse(json))
  return words === '' ? [] : [words]
}

type Reading<Row> = { readonly row: Row; readonly address: string; sealed(): string | null }

const READINGS: Readonly<Record<Part, (reading: Reading<Holding>) => Values>> = {
  codes: ({ row, address }) => ({
    asked: instant(row.at),
    mailed: instant(row.second),
    expires: instant(row.third),
    used: instant(row.fourth),
    tries: text(row.number),
    language: text(row.word),
    address: [address],
    network: text(row.word2),
    browser: text(row.word3),
  }),
  sessions: ({ row, address }) => ({
    began: instant(row.at),
    seen: instant(row.second),
    ends: instant(row.fourth ?? row.third),
    address: [address],
  }),
  browsers: ({ row }) => ({ verified: instant(row.at), browser: text(row.id) }),
  forms: ({ row, sealed }) => ({ kept: instant(row.at), content: plain(sealed()) }),
  cases: ({ row, address, sealed }) => ({
    reference: text(row.word3),
    kind: text(row.word),
    made: instant(row.at),
    due: instant(row.second),
    closed: instant(row.third),
    open: [row.word2 === 'open' ? 'yes' : 'no'],
    address: [address],
    content: plain(sealed()),
  }),
  mails: ({ row, address, sealed }) => ({
    made: instant(row.at),
    settled: instant(row.second),
    about: aboutOf(sealed()),
    to: [address],
  }),
  log: ({ row }) => ({
    number: text(row.number),
    at: instant(row.at),
    event: text(row.word),
    actor: text(row.word2),
    details: plain(row.word3),
  }),
}

function aboutOf(payload: string | null): string[] {
  const read: unknown = payload === null ? null : JSON.parse(payload)
  const message = read !== null && typeof read === 'object' && 'message' in read ? read.message : null
  return typeof message === 'string' ? [message] : []
}

const copyRow = ({ id, register, collection, gone_at }: HeldCopy): HeldRow => ({
  id,
  values: { number: [id], register: [register], part: text(collection), gone: instant(gone_at) },
})

/** A connector over the portal's own tables. `now` is when the data is read: it is always up to date. */
export function portalConnector<Row extends Holding>(
  register: string,
  holdings: OwnHoldings<Row>,
  now: () => number,
): Connector {
  const asRow = (address: string, row: Row): HeldRow => ({
    id: row.id,
    values: READINGS[row.part]({ row, address, sealed: () => holdings.open(row) }),
  })
  return {
    register,
    async find({ identifiers, signal }) {
      const address = identifiers[0]?.value
      if (address === undefined) return { records: [], asOf: now(), unread: 0 }
      const [held, copies] = await Promise.all([holdings.of(address, FIRST_ROWS), holdings.copies(address)])
      signal.throwIfAborted()
      const parts = PARTS.map((part) => {
        const rows = held.rows.filter((row) => row.part === part).map((row) => asRow(address, row))
        return [part, { count: held.counts.get(part) ?? rows.length, rows }] as const
      })
      const collections = {
        ...Object.fromEntries(parts),
        copies: { count: copies.length, rows: copies.slice(0, FIRST_ROWS).map(copyRow) },
      }
      return { records: [{ id: OWN, values: { email: [address] }, collections }], asOf: now(), unread: 0 }
    },
    async rows({ identifiers, collection }, after) {
      const address = identifiers[0]?.value
      const part = PARTS.find((name) => name === collection)
      if (address === undefined || !part) return { rows: [], next: null }
      const skip = after !== null && /^\d{1,9}$/.test(after) ? Number(after) : 0
      const rows = await holdings.page(part, address, skip, PAGE_ROWS + 1)
      const next = rows.length > PAGE_ROWS ? String(skip + PAGE_ROWS) : null
      return { rows: rows.slice(0, PAGE_ROWS).map((row) => asRow(address, row)), next }
    },
    async health() {
      return { ok: true, asOf: now() }
    },
  }
}
