/** What waits for a person at the controller: a row each, with its details sealed. A request has one row, under its own id. */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `details` are sealed, so they may hold what the person who answers needs to see. Times are epoch milliseconds. */
export type Waiting = {
  readonly id: string
  readonly reference: string
  readonly kind: string
  readonly subjectHash: string
  readonly details: Readonly<Record<string, unknown>>
  readonly createdAt: number
  readonly dueAt: number
  /** Where it stands: a request's state; `open` for what has no states of its own. */
  readonly stage?: string
  readonly requestId?: string | null
  readonly assignee?: string | null
  readonly customerHash?: string | null
}

/** What may change about a row that still waits. `heldBy`: only while it is theirs, or nobody's where null is given. */
export type WaitingChange = {
  readonly stage?: string
  readonly assignee?: string | null
  readonly dueAt?: number
  readonly heldBy?: string | null
}

const HOUR_MS = 3_600_000

/** The hour at whose end a row is late, counted from 1970: what is due at a full hour is late from that hour on. */
export const hourOf = (dueAt: number): number => Math.ceil(dueAt / HOUR_MS)

/** The hour under which all rows of a facet are counted together. */
export const TOTAL = 0

/** The names under which a row is counted. */
const facetsOf = ({ kind, stage, assignee }: Pick<Place, 'kind' | 'stage' | 'assignee'>): string[] => [
  'all',
  `kind:${kind}`,
  `stage:${stage}`,
  `assignee:${assignee ?? ''}`,
]

/** Rows a list shows at once. */
const LIST_ROWS = 1000

export function waitingReads(db: Kysely<Schema>, { keys }: Tools) {
  const toWaiting = (row: Selectable<Schema['waiting']>) => ({
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    subjectHash: row.subject_hash,
    details: JSON.parse(keys.unseal('waiting', row.id, 1, row.sealed)),
    createdAt: row.created_at,
    dueAt: row.due_at,
    stage: row.stage,
    requestId: row.request_id,
    assignee: row.assignee,
    customerHash: row.customer_hash,
  })
  return {
    /** The first ones due come first. */
    open: async (): Promise<Waiting[]> => {
      const rows = await db
        .selectFrom('waiting')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('due_at')
        .orderBy('id')
        .limit(LIST_ROWS)
        .execute()
      return rows.map(toWaiting)
    },
    /** One row, open or done; null where there is none. */
    byId: async (id: string): Promise<(Waiting & { readonly open: boolean }) | null> => {
      const row = await db.selectFrom('waiting').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? { ...toWaiting(row), open: row.state === 'open' } : null
    },
    /** The open rows that belong to a request, its own among them. */
    ofRequest: async (requestId: string): Promise<Waiting[]> => {
      const rows = await db
        .selectFrom('waiting')
        .selectAll()
        .where('request_id', '=', requestId)
        .where('state', '=', 'open')
        .execute()
      return rows.map(toWaiting)
    },
    /** References of one person's open rows of a kind. */
    openOf: async (subjectHash: string, kind: string): Promise<string[]> => {
      const rows = await db
        .selectFrom('waiting')
        .select('reference')
        .where('subject_hash', '=', subjectHash)
        .where('kind', '=', kind)
        .where('state', '=', 'open')
        .execute()
      return rows.map((row) => row.reference)
    },
  }
}

/** A row has been told of as new. */
const TOLD_NEW = 1

type Place = Pick<Selectable<Schema['waiting']>, 'kind' | 'stage' | 'assignee' | 'due_at'>

export function waitingWrites(tx: Transaction<Schema>, { engine, keys, clock }: Tools) {
  /** The row as it is, locked until the commit: its old place has to be known for the counts. */
  const locked = (id: string) => {
    const row = tx
      .selectFrom('waiting')
      .select(['state', 'kind', 'stage', 'assignee', 'due_at', 'told'])
      .where('id', '=', id)
    return (engine === 'mysql' ? row.forUpdate() : row).executeTakeFirst()
  }
  /** Moves the counts along, in one statement and always in the same order, so that two writers do not lock each other out. */
  const count = async (...moves: readonly (readonly [Place, 1 | -1])[]): Promise<void> => {
    const sums = new Map<string, { readonly facet: string; readonly hour: number; readonly count: number }>()
    for (const [place, by] of moves)
      for (const facet of facetsOf(place))
        for (const hour of [TOTAL, hourOf(place.due_at)]) {
          const name = `${facet} ${hour}`
          sums.set(name, { facet, hour, count: (sums.get(name)?.count ?? 0) + by })
        }
    const rows = [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
    const moved = rows.filter((row) => row.count !== 0)
    if (moved.length === 0) return
    const insert = tx.insertInto('waiting_counts').values(moved)
    const kept = sql.ref('waiting_counts.count')
    await (engine === 'mysql'
      ? insert.onDuplicateKeyUpdate({ count: sql`${kept} + values(${sql.ref('count')})` })
      : insert.onConflict((conflict) =>
          conflict.columns(['facet', 'hour']).doUpdateSet({ count: sql`${kept} + ${sql.ref('excluded.count')}` }),
        )
    ).execute()
  }
  /** Takes a row off the list; its stage says how it ended. False where it was off already. */
  const finish = async (id: string, stage: string): Promise<boolean> => {
    const old = await locked(id)
    if (old?.state !== 'open') return false
    await tx.updateTable('waiting').set({ state: 'done', stage, done_at: clock.now() }).where('id', '=', id).execute()
    await count([old, -1])
    return true
  }
  return {
    add: async (row: Waiting): Promise<void> => {
      const place = {
        kind: row.kind,
        stage: row.stage ?? 'open',
        assignee: row.assignee ?? null,
        due_at: row.dueAt,
      }
      await tx
        .insertInto('waiting')
        .values({
          id: row.id,
          reference: row.reference,
          subject_hash: row.subjectHash,
          sealed: keys.seal('waiting', row.id, 1, JSON.stringify(row.details)),
          state: 'open',
          request_id: row.requestId ?? null,
          customer_hash: row.customerHash ?? null,
          created_at: row.createdAt,
          done_at: null,
          told: 0,
          ...place,
        })
        .execute()
      await count([place, 1])
    },
    /** Changes where an open row stands; one that is done stays as it is. False where nothing was open. */
    change: async (id: string, { stage, assignee, dueAt, heldBy }: WaitingChange): Promise<boolean> => {
      const old = await locked(id)
      if (old?.state !== 'open') return false
      if (heldBy !== undefined && old.assignee !== heldBy) return false
      const place: Place = {
        kind: old.kind,
        stage: stage ?? old.stage,
        assignee: assignee === undefined ? old.assignee : assignee,
        due_at: dueAt ?? old.due_at,
      }
      const { kind: _same, ...columns } = place
      // With a later limit it is neither late nor near any more, and will be told of again.
      const told = place.due_at > old.due_at ? Math.min(old.told, TOLD_NEW) : old.told
      await tx
        .updateTable('waiting')
        .set({ ...columns, told })
        .where('id', '=', id)
        .execute()
      await count([old, -1], [place, 1])
      return true
    },
    finish,
    /** Says more about a row, sealed with it. */
    amend: async (id: string, details: Waiting['details']): Promise<void> => {
      const sealed = keys.seal('waiting', id, 1, JSON.stringify(details))
      await tx.updateTable('waiting').set({ sealed }).where('id', '=', id).execute()
    },
    /** Puts a row back on the list. False where it was on it. */
    reopen: async (id: string, stage: string): Promise<boolean> => {
      const old = await locked(id)
      if (old?.state !== 'done') return false
      await tx
        .updateTable('waiting')
        .set({ state: 'open', stage, done_at: null, told: 0 })
        .where('id', '=', id)
        .execute()
      await count([{ ...old, stage }, 1])
      return true
    },
    /** Deletes rows that were done before `before`, some at a time. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const rows = await tx.selectFrom('waiting').select('id').where('done_at', '<', before).limit(limit).execute()
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await tx.deleteFrom('waiting').where('id', 'in', ids).execute()
      return ids.length
    },
    /** Takes rows off the list, some at a time, whose request is gone: nobody could do there any more what they ask for. */
    sweepLeft: async (limit: number): Promise<number> => {
      const rows = await tx
        .selectFrom('waiting')
        .leftJoin('requests', 'requests.id', 'waiting.request_id')
        .select('waiting.id')
        .where('waiting.state', '=', 'open')
        .where('waiting.request_id', 'is not', null)
        .where('requests.id', 'is', null)
        .limit(limit)
        .execute()
      for (const { id } of rows) {
        await finish(id, 'gone')
        await tx.deleteFrom('waiting').where('id', '=', id).execute()
      }
      return rows.length
    },
    /** Deletes counts that have come to nothing, some at a time. */
    sweepCounts: async (limit: number): Promise<number> => {
      const rows = await tx
        .selectFrom('waiting_counts')
        .select(['facet', 'hour'])
        .where('count', '=', 0)
        .limit(limit)
        .execute()
      for (const { facet, hour } of rows)
        await tx
          .deleteFrom('waiting_counts')
          .where('facet', '=', facet)
          .where('hour', '=', hour)
          .where('count', '=', 0)
          .execute()
      return rows.length
    },
  }
}
