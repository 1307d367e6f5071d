/**
 * The outbox: what is to be done in the world, put in by the transaction that decided it. A row is claimed for a while (its
 * lease) by one worker at a time and settled by that worker alone; a lease that runs out is taken over.
 */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** What goes in. Times are epoch milliseconds; `payload` is kept sealed, as JSON. */
export type NewWork = {
  readonly kind: string
  /** Work with the same key is put in once, for as long as its row is kept. 160 ASCII characters at most. */
  readonly once: string
  /** Whom it concerns; empty where it concerns nobody. */
  readonly subjectHash: string
  readonly payload: unknown
  readonly nextAt: number
  /** When trying ends and a person is told. */
  readonly giveUpAt: number
}

/** What a worker has in hand. `attempts` counts this one. */
export type Work = {
  readonly id: string
  readonly kind: string
  readonly subjectHash: string
  readonly attempts: number
  readonly createdAt: number
  readonly giveUpAt: number
  /** The payload, unsealed when it is asked for: one row that can't be opened must not keep the others from being claimed. */
  read(): unknown
}

/** What became of it. `fault` is a code such as `smtp-550`, never a text from outside. */
export type Outcome =
  | { readonly state: 'done' }
  | { readonly state: 'again'; readonly at: number; readonly fault: string }
  | { readonly state: 'failed'; readonly fault: string }
  | { readonly state: 'dropped'; readonly fault: string }

/** Whose lease, on what, and for how long. */
export type Claim = {
  readonly owner: string
  readonly kind: string
  readonly now: number
  readonly limit: number
  readonly leaseMs: number
}

/** `overdue`: due and taken by nobody. `oldestDueAt`: since when the one that waits longest could have been done. */
export type OutboxState = {
  readonly ready: number
  readonly leased: number
  readonly failed: number
  readonly overdue: number
  readonly oldestDueAt: number | null
}

type Due = { readonly kind: string; readonly now: number; readonly limit: number }

/** Ids that a worker may claim: ready ones whose time has come, and leased ones whose lease has run out. Oldest first. */
async function dueIds(db: Kysely<Schema>, { kind, now, limit }: Due): Promise<string[]> {
  const ready = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'ready')
    .where('kind', '=', kind)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute()
  const lost = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'leased')
    .where('kind', '=', kind)
    .where('lease_until', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute()
  // What was lost has waited longest.
  return [...lost, ...ready].slice(0, limit).map(({ id }) => id)
}

export function outboxReads(db: Kysely<Schema>, _tools: Tools) {
  return {
    /** Where pieces of work are, by what they were put in once as; what was swept is missing. */
    statesOf: async (names: readonly string[]): Promise<ReadonlyMap<string, Schema['outbox']['state']>> => {
      if (names.length === 0) return new Map()
      const rows = await db.selectFrom('outbox').select(['once', 'state']).where('once', 'in', names).execute()
      return new Map(rows.map(({ once, state }) => [once, state]))
    },
    /** What a piece of work was put in once as; null where it was swept, or never was. */
    onceOf: async (id: string): Promise<string | null> => {
      const row = await db.selectFrom('outbox').select('once').where('id', '=', id).executeTakeFirst()
      return row?.once ?? null
    },
    /** Is there anything to claim? Costs no lock, so it can be asked every second. */
    isDue: async (kind: string, now: number): Promise<boolean> =>
      (await dueIds(db, { kind, now, limit: 1 })).length > 0,
    /** How the outbox does, for health checks. */
    state: async (now: number): Promise<OutboxState> => {
      const counted = await db
        .selectFrom('outbox')
        .select(['state', sql<number>`count(*)`.as('count')])
        .where('state', 'in', ['ready', 'leased', 'failed'])
        .groupBy('state')
        .execute()
      const due = await db
        .selectFrom('outbox')
        .select([sql<number>`count(*)`.as('count'), sql<number | null>`min(${sql.ref('next_at')})`.as('oldest')])
        .where('state', '=', 'ready')
        .where('next_at', '<=', now)
        .executeTakeFirstOrThrow()
      const of = (state: string) => Number(counted.find((row) => row.state === state)?.count ?? 0)
      const oldestDueAt = due.oldest === null ? null : Number(due.oldest)
      return { ready: of('ready'), leased: of('leased'), failed: of('failed'), overdue: Number(due.count), oldestDueAt }
    },
  }
}

function columnsOf(outcome: Outcome, now: number) {
  const free = { lease_owner: null, lease_until: null }
  if (outcome.state === 'again') return { ...free, state: 'ready', next_at: outcome.at, fault: outcome.fault } as const
  const fault = outcome.state === 'done' ? null : outcome.fault
  return { ...free, state: outcome.state, settled_at: now, fault }
}

export function outboxWrites(tx: Transaction<Schema>, { engine, keys, clock, chance }: Tools) {
  const toWork = (row: Selectable<Schema['outbox']>): Work => ({
    id: row.id,
    kind: row.kind,
    subjectHash: row.subject_hash,
    attempts: row.attempts,
    createdAt: row.created_at,
    giveUpAt: row.give_up_at,
    read: () => JSON.parse(keys.unseal('outbox', row.id, 1, row.sealed)),
  })
  /** True for one worker alone: the guard is looked at again, by the database, at the moment of the change. */
  const take = async (id: string, { owner, now, leaseMs }: Claim): Promise<boolean> => {
    const taken = await tx
      .updateTable('outbox')
      .set((set) => ({
        state: 'leased' as const,
        lease_owner: owner,
        lease_until: now + leaseMs,
        attempts: set('attempts', '+', 1),
      }))
      .where('id', '=', id)
      .where((where) =>
        where.or([
          where.and([where('state', '=', 'ready'), where('next_at', '<=', now)]),
          where.and([where('state', '=', 'leased'), where('lease_until', '<=', now)]),
        ]),
      )
      .executeTakeFirst()
    return taken.numUpdatedRows === 1n
  }
  return {
    /** Puts work in; `known` where work with the same key is there already, and then nothing changes. */
    put: async (work: NewWork): Promise<'put' | 'known'> => {
      const now = clock.now()
      const id = chance.id(now)
      const insert = tx.insertInto('outbox').values({
        id,
        kind: work.kind,
        once: work.once,
        subject_hash: work.subjectHash,
        sealed: keys.seal('outbox', id, 1, JSON.stringify(work.payload)),
        state: 'ready',
        attempts: 0,
        next_at: work.nextAt,
        lease_owner: null,
        lease_until: null,
        created_at: now,
        give_up_at: work.giveUpAt,
        settled_at: null,
        fault: null,
      })
      // INSERT IGNORE would also forgive a key that is too long, and cut it; this forgives nothing but the same key.
      await (engine === 'mysql'
        ? insert.onDuplicateKeyUpdate({ id: sql<string>`${sql.ref('outbox.id')}` })
        : insert.onConflict((conflict) => conflict.column('once').doNothing())
      ).execute()
      const there = await tx.selectFrom('outbox').select('id').where('once', '=', work.once).executeTakeFirstOrThrow()
      return there.id === id ? 'put' : 'known'
    },
    /** Claims up to `limit` pieces of work for `owner`. No piece is ever claimed by two whose leases hold. */
    claim: async (claim: Claim): Promise<Work[]> => {
      const mine: string[] = []
      for (const id of await dueIds(tx, claim)) if (await take(id, claim)) mine.push(id)
      if (mine.length === 0) return []
      const rows = await tx.selectFrom('outbox').selectAll().where('id', 'in', mine).execute()
      return rows.map(toWork)
    },
    /** Prolongs a lease; false where it is no longer the owner's, who must then let go of the work. */
    renew: async (id: string, owner: string, until: number): Promise<boolean> => {
      const renewed = await tx
        .updateTable('outbox')
        .set({ lease_until: until })
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .where('state', '=', 'leased')
        .executeTakeFirst()
      return renewed.numUpdatedRows === 1n
    },
    /** Says what became of it; false, and nothing changes, where someone else has it by now. */
    settle: async (id: string, owner: string, outcome: Outcome): Promise<boolean> => {
      const settled = await tx
        .updateTable('outbox')
        .set(columnsOf(outcome, clock.now()))
        .where('id', '=', id)
        .where('lease_owner', '=', owner)
        .where('state', '=', 'leased')
        .executeTakeFirst()
      return settled.numUpdatedRows === 1n
    },
    /** Deletes rows settled before `before`, `limit` at a time; gives how many went. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const rows = await tx.selectFrom('outbox').select('id').where('settled_at', '<', before).limit(limit).execute()
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await tx.deleteFrom('outbox').where('id', 'in', ids).execute()
      return ids.length
    },
  }
}
