/** The portal as a register of its own: what it holds about the person whose address was asked for. */
import {
  CHANGES,
  DISCLOSED_BY,
  EVENTS,
  MAILS,
  MATTERS,
  PROFILES,
  RECEIPTS,
  STAGES,
  WRITERS,
  worded,
} from '#app/register/portal/happened.ts'
import { PORTAL_LIMITS } from '#app/register/portal.ts'
import type { HeldRow, Values } from '#app/register/register.ts'
import { type Connector, notThroughPort } from './connector.ts'
import { addressesIn, askedIn, givenIn, namedIn, writtenIn } from './portal-requests.ts'
import { banRow, copyRow, type HeldBan, type HeldCopy, instant, text } from './portal-rows.ts'

type Part =
  | 'codes'
  | 'sessions'
  | 'browsers'
  | 'forms'
  | 'cases'
  | 'messages'
  | 'attachments'
  | 'letters'
  | 'receipts'
  | 'packages'
  | 'addresses'
  | 'links'
  | 'disclosures'
  | 'mails'
  | 'log'

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
  /** The hash of the former address that the row stands under; null: of the address itself. */
  readonly former: string | null
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
  /** The former addresses behind hashes. */
  namesOf(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
  copies(address: string): Promise<readonly HeldCopy[]>
  /** The ban on direct marketing of an address; null where there is none. */
  ban(address: string): Promise<HeldBan | null>
}

/** Rows shown with the record itself. */
const FIRST_ROWS = 20
const PAGE_ROWS = 100
/** One record stands for one address, and the address is the session's: its id needs to tell nobody anything. */
const OWN = 'own'
/** How the store marks the row of a request among the cases. */
const IS_REQUEST = 1
const PARTS: readonly Part[] = [
  'codes',
  'sessions',
  'browsers',
  'forms',
  'cases',
  'messages',
  'attachments',
  'letters',
  'receipts',
  'packages',
  'addresses',
  'links',
  'disclosures',
  'mails',
  'log',
]

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
    kind: text(worded(MATTERS, row.word ?? '')),
    made: instant(row.at),
    due: instant(row.second),
    closed: instant(row.third),
    open: [row.third === null ? 'yes' : 'no'],
    state: text(worded(STAGES, row.word2 ?? '')),
    address: [address],
    ...(Number(row.number) === IS_REQUEST ? askedIn(sealed()) : { content: plain(sealed()) }),
  }),
  messages: ({ row, sealed }) => ({
    number: text(row.id),
    reference: text(row.word3),
    written: instant(row.at),
    closed: instant(row.second),
    author: text(worded(WRITERS, row.word ?? '')),
    content: text(sealed()),
  }),
  attachments: ({ row, sealed }) => ({
    number: text(row.id),
    reference: text(row.word3),
    added: instant(row.at),
    closed: instant(row.second),
    bytes: text(row.number),
    ...namedIn(sealed()),
  }),
  letters: ({ row, sealed }) => ({
    number: text(row.id),
    reference: text(row.word3),
    written: instant(row.at),
    closed: instant(row.second),
    handed: instant(row.third),
    language: text(row.word2),
    ...writtenIn(sealed()),
  }),
  receipts: ({ row, sealed }) => ({
    number: text(row.id),
    reference: text(row.word3),
    given: instant(row.at),
    closed: instant(row.second),
    act: text(worded(RECEIPTS, row.word ?? '')),
    content: text(sealed()),
  }),
  packages: ({ row }) => ({
    number: text(row.id),
    reference: text(row.word3),
    asked: instant(row.at),
    ready: instant(row.third),
    expires: instant(row.fourth),
    closed: instant(row.second),
    what: text(worded(PROFILES, row.word ?? '')),
  }),
  addresses: ({ row, sealed }) => ({
    number: text(row.id),
    confirmed: instant(row.at),
    planned: instant(row.second),
    over: instant(row.third),
    state: text(worded(CHANGES, row.word ?? '')),
    ...addressesIn(sealed()),
  }),
  links: ({ row, address }) => ({
    number: text(row.id),
    made: instant(row.at),
    given: instant(row.second === null ? null : Number(row.second) - PORTAL_LIMITS.unsubscribeLink.ms),
    address: [address],
  }),
  disclosures: ({ row, sealed }) => ({
    number: text(row.id),
    at: instant(row.at),
    how: text(worded(DISCLOSED_BY, row.word ?? '')),
    ...givenIn(sealed()),
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
    event: text(worded(EVENTS, row.word ?? '')),
    actor: text(row.word2),
    details: plain(row.word3),
  }),
}

function aboutOf(payload: string | null): string[] {
  const read: unknown = payload === null ? null : JSON.parse(payload)
  const message = read !== null && typeof read === 'object' && 'message' in read ? read.message : null
  return typeof message === 'string' ? [worded(MAILS, message)] : []
}

/** A connector over the portal's own tables. `now` is when the data is read: it is always up to date. */
export function portalConnector<Row extends Holding>(
  register: string,
  holdings: OwnHoldings<Row>,
  now: () => number,
): Connector {
  /** Rows as values, each under the address that it was when it happened. */
  const asRows = async (now: string, found: readonly Row[]): Promise<{ part: Part; row: HeldRow }[]> => {
    const former = [...new Set(found.flatMap((row) => row.former ?? []))]
    const names = former.length > 0 ? await holdings.namesOf(former) : new Map<string, string>()
    return found.map((row) => {
      const address = names.get(row.former ?? '') ?? now
      return {
        part: row.part,
        row: { id: row.id, values: READINGS[row.part]({ row, address, sealed: () => holdings.open(row) }) },
      }
    })
  }
  const rows: Connector['rows'] = async ({ identifiers, collection }, after) => {
    const address = identifiers[0]?.value
    const part = PARTS.find((name) => name === collection)
    if (address === undefined || !part) return { rows: [], next: null }
    const skip = after !== null && /^\d{1,9}$/.test(after) ? Number(after) : 0
    const found = await holdings.page(part, address, skip, PAGE_ROWS + 1)
    const next = found.length > PAGE_ROWS ? String(skip + PAGE_ROWS) : null
    return { rows: (await asRows(address, found.slice(0, PAGE_ROWS))).map(({ row }) => row), next }
  }
  return {
    register,
    lives: 'here',
    ...notThroughPort(register, 'here'),
    rows,
    async *every(of) {
      const address = of.identifiers[0]?.value
      if (of.collection === 'copies' && address !== undefined) yield (await holdings.copies(address)).map(copyRow)
      const ban = of.collection === 'bans' && address !== undefined ? await holdings.ban(address) : null
      if (ban) yield [banRow(ban)]
      for (let after: string | null = null; ; ) {
        const page: Awaited<ReturnType<Connector['rows']>> = await rows(of, after)
        yield page.rows
        after = page.next
        if (after === null) return
      }
    },
    async find({ identifiers, signal }) {
      const address = identifiers[0]?.value
      if (address === undefined) return { records: [], asOf: now(), unread: 0 }
      const [held, copies, ban] = await Promise.all([
        holdings.of(address, FIRST_ROWS),
        holdings.copies(address),
        holdings.ban(address),
      ])
      signal.throwIfAborted()
      const shown = await asRows(address, held.rows)
      const parts = PARTS.map((part) => {
        const rows = shown.filter((one) => one.part === part).map(({ row }) => row)
        return [part, { count: held.counts.get(part) ?? rows.length, rows }] as const
      })
      const collections = {
        ...Object.fromEntries(parts),
        copies: { count: copies.length, rows: copies.slice(0, FIRST_ROWS).map(copyRow) },
        bans: { count: ban ? 1 : 0, rows: ban ? [banRow(ban)] : [] },
      }
      return { records: [{ id: OWN, values: { email: [address] }, collections }], asOf: now(), unread: 0 }
    },
    async health() {
      return { ok: true, asOf: now() }
    },
  }
}
