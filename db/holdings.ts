/** What the portal itself holds about one person, for that person's own page: everything in one question to the database. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type HoldingPart = 'codes' | 'sessions' | 'browsers' | 'forms' | 'cases' | 'mails' | 'log'

/** One row of any part. What the columns mean differs by part; `sealed` is opened by `open`. */
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
}

export type Holdings = { readonly rows: readonly Holding[]; readonly counts: ReadonlyMap<HoldingPart, number> }

type Source = {
  readonly table: keyof Schema
  readonly where?: string
  /** id, at, second, third, fourth, number, word, word2, word3, sealed. */
  readonly columns: readonly [string, string, ...(string | null)[]]
}

const SOURCES: Readonly<Record<HoldingPart, Source>> = {
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
  cases: {
    table: 'waiting',
    columns: ['id', 'created_at', 'due_at', 'done_at', null, null, 'kind', 'state', 'reference', 'sealed'],
  },
  mails: {
    table: 'outbox',
    columns: ['id', 'created_at', 'settled_at', null, null, null, 'state', null, null, 'sealed'],
  },
  log: { table: 'audit', columns: ['hash', 'at', null, null, null, 'seq', 'event', 'actor', 'details', null] },
}
const PARTS: readonly HoldingPart[] = ['codes', 'sessions', 'browsers', 'forms', 'cases', 'mails', 'log']
const NAMES = ['id', 'at', 'second', 'third', 'fourth', 'number', 'word', 'word2', 'word3', 'sealed'] as const

function columnsOf({ columns }: Source): RawBuilder<unknown> {
  return sql.join(
    NAMES.map((name, index) => {
      const column = columns[index]
      return column ? sql`${sql.ref(column)} as ${sql.ref(name)}` : sql`null as ${sql.ref(name)}`
    }),
  )
}

function newest(part: HoldingPart, subjectHash: string, limit: number): RawBuilder<unknown> {
  const source = SOURCES[part]
  return sql`select * from (select ${sql.lit(part)} as ${sql.ref('part')}, ${columnsOf(source)} from ${sql.table(source.table)} where ${sql.ref('subject_hash')} = ${subjectHash} order by ${sql.ref(part === 'log' ? 'seq' : source.columns[1])} desc limit ${sql.lit(limit)}) as ${sql.ref(`newest_${part}`)}`
}

function count(part: HoldingPart, subjectHash: string): RawBuilder<unknown> {
  const rest = sql.join(
    NAMES.map((name) => (name === 'number' ? sql`count(*) as ${sql.ref(name)}` : sql`null as ${sql.ref(name)}`)),
  )
  return sql`select ${sql.lit(`count-${part}`)} as ${sql.ref('part')}, ${rest} from ${sql.table(SOURCES[part].table)} where ${sql.ref('subject_hash')} = ${subjectHash}`
}

type Raw = Omit<Holding, 'part'> & { readonly part: string }

const isPart = (name: string): name is HoldingPart => PARTS.some((part) => part === name)

export function holdingReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    /** The newest `limit` rows of each part, and how many there are in all. */
    of: async (subjectHash: string, limit: number): Promise<Holdings> => {
      const branches = PARTS.flatMap((part) => [newest(part, subjectHash, limit), count(part, subjectHash)])
      const { rows } = await sql<Raw>`${sql.join(branches, sql` union all `)}`.execute(db)
      const counts = new Map(
        PARTS.map((part) => [part, Number(rows.find((row) => row.part === `count-${part}`)?.number ?? 0)]),
      )
      return { rows: rows.flatMap((row) => (isPart(row.part) ? [{ ...row, part: row.part }] : [])), counts }
    },
    /** The newest rows of one part after the first `skip`. */
    page: async (part: HoldingPart, subjectHash: string, skip: number, limit: number): Promise<Holding[]> => {
      const { rows } = await sql<Raw>`${newest(part, subjectHash, skip + limit)}`.execute(db)
      return rows.slice(skip).map((row) => ({ ...row, part }))
    },
    /** The text that was sealed with a row. */
    open: (row: Holding): string | null => {
      if (!row.sealed) return null
      const table = SOURCES[row.part].table
      return keys.unseal(table, row.id, 1, row.sealed)
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
