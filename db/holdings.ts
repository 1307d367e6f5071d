/** What the portal itself holds about one person, for that person's own page: everything in one question to the database. */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { type Span, spansOf, within } from './lineage.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type HoldingPart =
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

/** One row of any part. What the columns mean differs by part; `former` is the hash of the former address that it stands under. */
export type Holding = {
  readonly part: HoldingPart
  readonly id: string
  readonly at: number
  readonly second: number | null
  readonly third: number | null
  readonly fourth: number | null
  readonly number: number | null
  readonly word: string | null
  readonly word2: string | null
  readonly word3: string | null
  readonly sealed: Uint8Array | null
  readonly former: string | null
}

export type Holdings = { readonly rows: readonly Holding[]; readonly counts: ReadonlyMap<HoldingPart, number> }

type Source = {
  readonly table: keyof Schema
  /** id, at, second, third, fourth, number, word, word2, word3, sealed. */
  readonly columns: readonly [string, string, ...(string | null)[]]
}

type JoinedPart = 'cases' | 'messages' | 'attachments' | 'letters' | 'receipts' | 'packages' | 'addresses'

/** A part whose rows are found by way of their request or its like. They are sealed under the name of `table`. */
type Joined = {
  readonly table: keyof Schema
  readonly rows: (own: string, spans: readonly Span[]) => RawBuilder<unknown>
}

/** What tells a request from another case: only its own row is sealed as a request. */
const IS_REQUEST = 1

/** A decision that may still be undone is none, so the state before it is given; an extension that counts is the limit. */
const requests = (subjectHash: string) =>
  sql`select id, received_at as ${sql.ref('at')}, case when extension = 'in-force' then extended_at else due_at end as ${sql.ref('second')}, closed_at as ${sql.ref('third')}, null as ${sql.ref('fourth')}, ${sql.lit(IS_REQUEST)} as ${sql.ref('number')}, kind as ${sql.ref('word')}, coalesce(held_before, state) as ${sql.ref('word2')}, reference as ${sql.ref('word3')}, sealed from requests where subject_hash = ${subjectHash}`

/** What waits for a person; a request's own row there would say the same twice. */
const matters = (subjectHash: string) =>
  sql`select id, created_at, due_at, done_at, null, 0, kind, state, reference, sealed from waiting where subject_hash = ${subjectHash} and (request_id is null or request_id <> id)`

const ofRequests = (table: string, columns: RawBuilder<unknown>, where: RawBuilder<unknown>) => (subjectHash: string) =>
  sql`select part.id, ${columns}, part.sealed from ${sql.table(table)} as part inner join requests on requests.id = part.request_id where requests.subject_hash = ${subjectHash}${where}`

const JOINED: Readonly<Record<JoinedPart, Joined>> = {
  cases: {
    table: 'waiting',
    rows: (subjectHash) => sql`${requests(subjectHash)} union all ${matters(subjectHash)}`,
  },
  messages: {
    table: 'messages',
    // Notes that staff make for themselves are held about the person too, and belong to an answer by Art. 15. They are not shown
    // here, since they may tell of others, and are read by a person first, like any free text that does.
    rows: ofRequests(
      'messages',
      sql`part.written_at as ${sql.ref('at')}, requests.closed_at as ${sql.ref('second')}, null as ${sql.ref('third')}, null as ${sql.ref('fourth')}, null as ${sql.ref('number')}, part.author as ${sql.ref('word')}, null as ${sql.ref('word2')}, requests.reference as ${sql.ref('word3')}`,
      sql` and part.author <> 'note'`,
    ),
  },
  attachments: {
    table: 'attachments',
    // What staff keep with a note stays with it; what the person sent, and what was sent to them, is shown.
    rows: ofRequests(
      'attachments',
      sql`part.added_at as ${sql.ref('at')}, requests.closed_at as ${sql.ref('second')}, null as ${sql.ref('third')}, null as ${sql.ref('fourth')}, part.bytes as ${sql.ref('number')}, null as ${sql.ref('word')}, null as ${sql.ref('word2')}, requests.reference as ${sql.ref('word3')}`,
      sql` and not exists (select 1 from messages where messages.id = part.message_id and messages.author = 'note')`,
    ),
  },
  letters: {
    table: 'letters',
    rows: ofRequests(
      'letters',
      sql`part.written_at as ${sql.ref('at')}, requests.closed_at as ${sql.ref('second')}, part.handed_at as ${sql.ref('third')}, null as ${sql.ref('fourth')}, null as ${sql.ref('number')}, part.kind as ${sql.ref('word')}, part.language as ${sql.ref('word2')}, requests.reference as ${sql.ref('word3')}`,
      sql` and part.state not in ('held', 'void')`,
    ),
  },
  receipts: {
    table: 'receipts',
    rows: ofRequests(
      'receipts',
      sql`part.at as ${sql.ref('at')}, requests.closed_at as ${sql.ref('second')}, null as ${sql.ref('third')}, null as ${sql.ref('fourth')}, null as ${sql.ref('number')}, part.act as ${sql.ref('word')}, null as ${sql.ref('word2')}, requests.reference as ${sql.ref('word3')}`,
      sql``,
    ),
  },
  packages: {
    table: 'exports',
    rows: ofRequests(
      'exports',
      sql`part.asked_at as ${sql.ref('at')}, requests.closed_at as ${sql.ref('second')}, part.ready_at as ${sql.ref('third')}, part.expires_at as ${sql.ref('fourth')}, null as ${sql.ref('number')}, part.profile as ${sql.ref('word')}, part.state as ${sql.ref('word2')}, requests.reference as ${sql.ref('word3')}`,
      sql``,
    ),
  },
  addresses: { table: 'address_changes', rows: (own, spans) => changes(own, spans) },
}

/** Changes that led here, and the one that waits to lead away or was stopped; those that led away are the new address's. */
const changes = (own: string, spans: readonly Span[]) =>
  sql`select id, confirmed_at as ${sql.ref('at')}, in_force_at as ${sql.ref('second')}, coalesce(done_at, settled_at) as ${sql.ref('third')}, null as ${sql.ref('fourth')}, null as ${sql.ref('number')}, state as ${sql.ref('word')}, null as ${sql.ref('word2')}, null as ${sql.ref('word3')}, sealed from address_changes where ${within(spans, 'new_hash', 'done_at')} or (subject_hash = ${own} and done_at is null and confirmed_at > ${spans[0]?.from ?? 0})`

const SOURCES: Readonly<Record<Exclude<HoldingPart, JoinedPart>, Source>> = {
  codes: {
    table: 'challenges',
    columns: [
      'id',
      'created_at',
      'mailed_at',
      'expires_at',
      'used_at',
      'tries',
      'language',
      'network_hash',
      'browser_hash',
      null,
    ],
  },
  sessions: {
    table: 'sessions',
    columns: ['id_hash', 'created_at', 'seen_at', 'ends_at', 'ended_at', null, null, null, null, null],
  },
  browsers: {
    table: 'known_browsers',
    columns: ['browser_hash', 'verified_at', null, null, null, null, null, null, null, null],
  },
  forms: {
    table: 'parked_forms',
    columns: ['id_hash', 'created_at', null, null, null, null, null, null, null, 'sealed'],
  },
  links: {
    table: 'unsubscribe_links',
    columns: ['token_hash', 'made_at', 'sweep_at', null, null, null, null, null, null, 'sealed'],
  },
  disclosures: {
    table: 'disclosures',
    columns: ['id', 'at', 'made_at', null, null, null, 'how', null, null, 'sealed'],
  },
  mails: {
    table: 'outbox',
    columns: ['id', 'created_at', 'settled_at', null, null, null, 'state', null, null, 'sealed'],
  },
  log: { table: 'audit', columns: ['hash', 'at', null, null, null, 'seq', 'event', 'actor', 'details', null] },
}
const PARTS: readonly HoldingPart[] = [
  ...(['codes', 'sessions', 'browsers', 'forms', 'cases', 'messages', 'attachments', 'letters', 'receipts'] as const),
  ...(['packages', 'addresses', 'links', 'disclosures', 'mails', 'log'] as const),
]
const NAMES = ['id', 'at', 'second', 'third', 'fourth', 'number', 'word', 'word2', 'word3', 'sealed'] as const

function columnsOf({ columns }: Source): RawBuilder<unknown> {
  return sql.join(
    NAMES.map((name, index) => {
      const column = columns[index]
      return column ? sql`${sql.ref(column)} as ${sql.ref(name)}` : sql`null as ${sql.ref(name)}`
    }),
  )
}

const isPlain = (part: HoldingPart): part is Exclude<HoldingPart, JoinedPart> => part in SOURCES
const names = sql.join(NAMES.map((name) => sql.ref(name)))

const ownOf = (spans: readonly Span[]) => spans[0]?.hash ?? ''

/** The former address of a row, by its hash; null for the address itself. */
const formerOf = (spans: readonly Span[]) =>
  spans.length < 2
    ? sql`null as ${sql.ref('former')}`
    : sql`nullif(${sql.ref('subject_hash')}, ${ownOf(spans)}) as ${sql.ref('former')}`

/** One table's own rows keep to its index, so they are asked for as plainly as can be. */
function newest(part: HoldingPart, spans: readonly Span[], limit: number): RawBuilder<unknown> {
  const named = sql`${sql.lit(part)} as ${sql.ref('part')}`
  const as = sql.ref(`newest_${part}`)
  if (!isPlain(part)) {
    const rows = JOINED[part].rows(ownOf(spans), spans)
    return sql`select * from (select ${named}, ${names}, null as ${sql.ref('former')} from (${rows}) as ${sql.ref(`all_${part}`)} order by ${sql.ref('at')} desc limit ${sql.lit(limit)}) as ${as}`
  }
  const source = SOURCES[part]
  const by = sql.ref(part === 'log' ? 'seq' : source.columns[1])
  const theirs = within(spans, 'subject_hash', source.columns[1])
  return sql`select * from (select ${named}, ${columnsOf(source)}, ${formerOf(spans)} from ${sql.table(source.table)} where ${theirs} order by ${by} desc limit ${sql.lit(limit)}) as ${as}`
}

function count(part: HoldingPart, spans: readonly Span[]): RawBuilder<unknown> {
  const rest = sql.join(
    NAMES.map((name) => (name === 'number' ? sql`count(*) as ${sql.ref(name)}` : sql`null as ${sql.ref(name)}`)),
  )
  const rows = isPlain(part)
    ? sql`${sql.table(SOURCES[part].table)} where ${within(spans, 'subject_hash', SOURCES[part].columns[1])}`
    : sql`(${JOINED[part].rows(ownOf(spans), spans)}) as ${sql.ref(`count_${part}`)}`
  return sql`select ${sql.lit(`count-${part}`)} as ${sql.ref('part')}, ${rest}, null as ${sql.ref('former')} from ${rows}`
}

/** The table under whose name a row was sealed. */
function sealedIn({ part, number }: Holding): string {
  if (part === 'cases' && Number(number) === IS_REQUEST) return 'requests'
  return isPlain(part) ? SOURCES[part].table : JOINED[part].table
}

type Raw = Omit<Holding, 'part'> & { readonly part: string }

const isPart = (name: string): name is HoldingPart => PARTS.some((part) => part === name)

export function holdingReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    /** The newest `limit` rows of each part, and how many there are in all. */
    of: async (subjectHash: string, limit: number): Promise<Holdings> => {
      const spans = await spansOf(db, subjectHash)
      const branches = PARTS.flatMap((part) => [newest(part, spans, limit), count(part, spans)])
      const { rows } = await sql<Raw>`${sql.join(branches, sql` union all `)}`.execute(db)
      const counts = new Map(
        PARTS.map((part) => [part, Number(rows.find((row) => row.part === `count-${part}`)?.number ?? 0)]),
      )
      return { rows: rows.flatMap((row) => (isPart(row.part) ? [{ ...row, part: row.part }] : [])), counts }
    },
    /** The newest rows of one part after the first `skip`. */
    page: async (part: HoldingPart, subjectHash: string, skip: number, limit: number): Promise<Holding[]> => {
      const { rows } = await sql<Raw>`${newest(part, await spansOf(db, subjectHash), skip + limit)}`.execute(db)
      return rows.slice(skip).map((row) => ({ ...row, part }))
    },
    /** The text that was sealed with a row. */
    open: (row: Holding): string | null => {
      if (!row.sealed) return null
      return keys.unseal(sealedIn(row), row.id, 1, row.sealed)
    },
    /** Copies held under an address in each register, gone ones included. */
    copies: (identifiers: readonly { readonly register: string; readonly field: string; readonly value: string }[]) => {
      if (identifiers.length === 0) return Promise.resolve([])
      return db
        .selectFrom('identifiers')
        .innerJoin('records', 'records.id', 'identifiers.record_id')
        .select(['records.id', 'records.register', 'records.collection', 'records.gone_at'])
        .distinct()
        .where((where) =>
          where.or(
            identifiers.map(({ register, field, value }) =>
              where.and([
                where('identifiers.register', '=', register),
                where('identifiers.field', '=', field),
                where('identifiers.hash', '=', keys.hash('identifier', register, field, value)),
              ]),
            ),
          ),
        )
        .execute()
    },
  }
}

/** Kinds of work that may hold a person's address once they are done; all others name rows by their ids. */
const TELLING = ['mail', 'ban-spread']
/** What a visit leaves behind, by table; and to whom data was given that is erased now. */
const VISITS = ['challenges', 'sessions', 'known_browsers', 'parked_forms', 'disclosures'] as const

export function holdingWrites(tx: Transaction<Schema>) {
  return {
    /** Deletes what visits left behind, and mails that are settled. */
    eraseVisits: async (subjectHash: string): Promise<void> => {
      for (const table of VISITS) await tx.deleteFrom(table).where('subject_hash', '=', subjectHash).execute()
      await tx
        .deleteFrom('outbox')
        .where('subject_hash', '=', subjectHash)
        .where('kind', 'in', TELLING)
        .where('settled_at', 'is not', null)
        .execute()
    },
  }
}
