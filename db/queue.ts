/**
 * The list of what waits, read a page at a time by key, so that the first page and the last cost the same; counts are those that
 * every change keeps, or stop at a thousand.
 */
import { type Kysely, type Selectable, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Engine } from './open.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { hourOf, TOTAL } from './waiting.ts'

/** One row of the list: nothing of a person's stands in it. Times are epoch milliseconds. */
export type QueueRow = {
  readonly id: string
  readonly reference: string
  readonly kind: string
  readonly state: 'open' | 'done'
  readonly stage: string
  readonly assignee: string | null
  readonly requestId: string | null
  /** The reference of the request it belongs to; its own where it is one. */
  readonly requestReference: string | null
  readonly createdAt: number
  readonly dueAt: number
  readonly doneAt: number | null
}

/** What the list is narrowed to; what is left out narrows nothing. `assignee: null` is what nobody has. */
export type QueueFilter = {
  readonly kind?: string
  readonly stage?: string
  readonly assignee?: string | null
  /** Due before this instant, which is a full hour. */
  readonly dueBefore?: number
}

/** From where a page goes on: the place of the row next to it. */
export type QueueCursor = { readonly dueAt: number; readonly id: string }

export type QueuePage = {
  readonly rows: readonly QueueRow[]
  /** Is there more before, and after? */
  readonly before: boolean
  readonly after: boolean
}

/** Rows of a facet that are late, and those that are or soon will be. */
export type DueCount = { readonly late: number; readonly soon: number }

/** Rows that an exact search gives at most: one person's, newest first. */
const SEARCH_ROWS = 100

type Query = SelectQueryBuilder<Schema, 'waiting', object>

function narrowed(query: Query, { kind, stage, assignee, dueBefore }: QueueFilter): Query {
  return query
    .where('waiting.state', '=', 'open')
    .$if(kind !== undefined, (some) => some.where('waiting.kind', '=', kind ?? ''))
    .$if(stage !== undefined, (some) => some.where('waiting.stage', '=', stage ?? ''))
    .$if(assignee === null, (some) => some.where('waiting.assignee', 'is', null))
    .$if(typeof assignee === 'string', (some) => some.where('waiting.assignee', '=', assignee ?? ''))
    .$if(dueBefore !== undefined, (some) => some.where('waiting.due_at', '<=', dueBefore ?? 0))
}

const COLUMNS = [
  'waiting.id',
  'waiting.reference',
  'waiting.kind',
  'waiting.state',
  'waiting.stage',
  'waiting.assignee',
  'waiting.request_id',
  'waiting.created_at',
  'waiting.due_at',
  'waiting.done_at',
] as const

/**
 * The index that is made for a filter: its facets first, then the limit and the id. Left to itself a database may walk another in
 * the order of the limits and throw away what is of another facet: it reads four rows for one, or of a rare facet nearly all.
 */
function indexFor({ kind, stage, assignee }: QueueFilter): string {
  const facets = [
    ...(kind === undefined ? [] : ['kind']),
    ...(stage === undefined ? [] : ['stage']),
    ...(assignee === undefined ? [] : ['assignee']),
  ]
  if (facets.length === 0) return 'waiting_due'
  return facets.length === 3 ? 'waiting_each' : `waiting_${facets.join('_')}`
}

/** Beyond the cursor, in the words that each engine answers from its index: the limit first, then the id within it. */
function beyond(engine: Engine, way: '>' | '<', { dueAt, id }: QueueCursor) {
  const [due, own] = [sql.ref('waiting.due_at'), sql.ref('waiting.id')]
  const than = sql.raw(way)
  return engine === 'sqlite'
    ? sql<SqlBool>`(${due}, ${own}) ${than} (${dueAt}, ${id})`
    : sql<SqlBool>`(${due} ${than} ${dueAt} or (${due} = ${dueAt} and ${own} ${than} ${id}))`
}

export function queueReads(db: Kysely<Schema>, { engine }: Tools) {
  const finished = async (query: Query): Promise<QueueRow[]> => {
    const rows = await query.select(COLUMNS).execute()
    // A request's own row has its reference; only what belongs to one has to ask for it.
    const ofOthers = rows.filter(({ id, request_id }) => request_id !== null && request_id !== id)
    const parents = [...new Set(ofOthers.flatMap(({ request_id }) => request_id ?? []))]
    const known = new Map(
      parents.length === 0
        ? []
        : (await db.selectFrom('requests').select(['id', 'reference']).where('id', 'in', parents).execute()).map(
            ({ id, reference }) => [id, reference] as const,
          ),
    )
    return rows.map((row) => ({
      id: row.id,
      reference: row.reference,
      kind: row.kind,
      state: row.state,
      stage: row.stage,
      assignee: row.assignee,
      requestId: row.request_id,
      requestReference: row.request_id === row.id ? row.reference : (known.get(row.request_id ?? '') ?? null),
      createdAt: row.created_at,
      dueAt: row.due_at,
      doneAt: row.done_at,
    }))
  }
  const start = () => db.selectFrom('waiting').select([])
  /** The rows of a filter, by its own index. */
  const filtered = (filter: QueueFilter): Query => {
    const index = sql.ref(indexFor(filter))
    const hint = engine === 'sqlite' ? sql`indexed by ${index}` : sql`force index (${index})`
    const waiting = sql`${sql.table('waiting')} ${hint}`
    const table = sql<Selectable<Schema['waiting']>>`${sql.table('waiting')}`.as<'waiting'>(waiting)
    return narrowed(db.selectFrom(table).select([]), filter)
  }
  return {
    /** The page after a cursor, or from the beginning. */
    after: async (filter: QueueFilter, cursor: QueueCursor | null, limit: number): Promise<QueuePage> => {
      const query = filtered(filter).$if(cursor !== null, (some) =>
        cursor ? some.where(beyond(engine, '>', cursor)) : some,
      )
      const rows = await finished(
        query
          .orderBy('waiting.due_at')
          .orderBy('waiting.id')
          .limit(limit + 1),
      )
      return { rows: rows.slice(0, limit), before: cursor !== null, after: rows.length > limit }
    },
    /** The page before a cursor, or the last one. */
    before: async (filter: QueueFilter, cursor: QueueCursor | null, limit: number): Promise<QueuePage> => {
      const query = filtered(filter).$if(cursor !== null, (some) =>
        cursor ? some.where(beyond(engine, '<', cursor)) : some,
      )
      const backwards = query.orderBy('waiting.due_at', 'desc').orderBy('waiting.id', 'desc')
      const rows = await finished(backwards.limit(limit + 1))
      return { rows: rows.slice(0, limit).reverse(), before: rows.length > limit, after: cursor !== null }
    },
    /** How many rows each facet has. */
    totals: async (): Promise<ReadonlyMap<string, number>> => {
      const rows = await db.selectFrom('waiting_counts').select(['facet', 'count']).where('hour', '=', TOTAL).execute()
      return new Map(rows.map(({ facet, count }) => [facet, Number(count)]))
    },
    /** How many rows of a facet are due before two instants, which are full hours. */
    due: async (facet: string, late: number, soon: number): Promise<DueCount> => {
      const row = await db
        .selectFrom('waiting_counts')
        .select(({ fn, eb }) => [
          fn.sum<number>(eb.case().when('hour', '<=', hourOf(late)).then(eb.ref('count')).else(0).end()).as('late'),
          fn.sum<number>('count').as('soon'),
        ])
        .where('facet', '=', facet)
        .where('hour', '>', TOTAL)
        .where('hour', '<=', hourOf(soon))
        .executeTakeFirst()
      return { late: Number(row?.late ?? 0), soon: Number(row?.soon ?? 0) }
    },
    /** How many rows any combination has, counted no further than `limit`. */
    count: async (filter: QueueFilter, limit: number): Promise<number> => {
      const some = filtered(filter).select('waiting.id').limit(limit)
      const { count } = await db
        .selectFrom(some.as('some'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    /** What an exact reference, address or customer number finds, done or not; newest first. */
    find: (by: 'reference' | 'subject_hash' | 'customer_hash', value: string): Promise<QueueRow[]> =>
      finished(start().where(`waiting.${by}`, '=', value).orderBy('waiting.created_at', 'desc').limit(SEARCH_ROWS)),
    byId: async (id: string): Promise<QueueRow | null> =>
      (await finished(start().where('waiting.id', '=', id)))[0] ?? null,
  }
}
