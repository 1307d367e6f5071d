/** How each source does, and which columns it has: names and kinds, no values. */
import { createHash } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** Times are epoch milliseconds. */
export type StoredColumn = {
  readonly digest: string
  readonly register: string
  readonly place: string
  readonly name: string
  readonly kind: string
  readonly state: Schema['source_columns']['state']
  readonly firstAt: number
  readonly decidedAt: number | null
  readonly decidedBy: string | null
}

export type SourceState = {
  readonly register: string
  readonly goodAt: number | null
  readonly triedAt: number | null
  readonly failingSince: number | null
  readonly fault: Schema['source_states']['fault']
  readonly why: string | null
  readonly columnsSince: number | null
}

/** Columns of which nobody has said yet what they are, or that are to be declared. */
const OPEN = ['new', 'missing'] as const

/** By what a column is known: one that holds another kind of thing than before is another one. */
const columnDigest = (of: Pick<StoredColumn, 'register' | 'place' | 'name' | 'kind'>): string =>
  createHash('sha256')
    .update(JSON.stringify([of.register, of.place, of.name, of.kind]))
    .digest('base64url')

const toColumn = (row: Selectable<Schema['source_columns']>): StoredColumn => ({
  ...{ digest: row.digest, register: row.register, place: row.place, name: row.name, kind: row.kind, state: row.state },
  firstAt: Number(row.first_at),
  decidedAt: row.decided_at === null ? null : Number(row.decided_at),
  decidedBy: row.decided_by,
})

const instant = (value: number | null) => (value === null ? null : Number(value))

const toState = (row: Selectable<Schema['source_states']>): SourceState => ({
  register: row.register,
  ...{ goodAt: instant(row.good_at), triedAt: instant(row.tried_at), failingSince: instant(row.failing_since) },
  ...{ fault: row.fault, why: row.why, columnsSince: instant(row.columns_since) },
})

export function sourceReads(db: Kysely<Schema>) {
  return {
    states: async (): Promise<SourceState[]> =>
      (await db.selectFrom('source_states').selectAll().orderBy('register').execute()).map(toState),
    state: async (register: string): Promise<SourceState | null> => {
      const row = await db.selectFrom('source_states').selectAll().where('register', '=', register).executeTakeFirst()
      return row ? toState(row) : null
    },
    columns: async (register: string): Promise<StoredColumn[]> =>
      (
        await db
          .selectFrom('source_columns')
          .selectAll()
          .where('register', '=', register)
          .orderBy('place')
          .orderBy('first_at')
          .orderBy('digest')
          .execute()
      ).map(toColumn),
    column: async (digest: string): Promise<StoredColumn | null> => {
      const row = await db.selectFrom('source_columns').selectAll().where('digest', '=', digest).executeTakeFirst()
      return row ? toColumn(row) : null
    },
    /** Registers with columns that keep what is said of them from being complete. */
    unclassified: async (): Promise<Set<string>> => {
      const rows = await db
        .selectFrom('source_columns')
        .select('register')
        .where('state', 'in', OPEN)
        .groupBy('register')
        .execute()
      return new Set(rows.map(({ register }) => register))
    },
  }
}

export function sourceWrites(tx: Transaction<Schema>, { engine, clock }: Tools) {
  return {
    /** The row of a register, made where there is none. */
    begin: async (register: string): Promise<void> => {
      const none = { good_at: null, tried_at: null, failing_since: null, fault: null, why: null, columns_since: null }
      const insert = tx.insertInto('source_states').values({ register, ...none })
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
    },
    change: async (register: string, to: Partial<Omit<SourceState, 'register'>>): Promise<void> => {
      const set = {
        ...(to.goodAt === undefined ? {} : { good_at: to.goodAt }),
        ...(to.triedAt === undefined ? {} : { tried_at: to.triedAt }),
        ...(to.failingSince === undefined ? {} : { failing_since: to.failingSince }),
        ...(to.fault === undefined ? {} : { fault: to.fault }),
        ...(to.why === undefined ? {} : { why: to.why }),
        ...(to.columnsSince === undefined ? {} : { columns_since: to.columnsSince }),
      }
      await tx.updateTable('source_states').set(set).where('register', '=', register).execute()
    },
    addColumns: async (
      columns: readonly Pick<StoredColumn, 'register' | 'place' | 'name' | 'kind' | 'state'>[],
    ): Promise<void> => {
      const now = clock.now()
      for (const column of columns) {
        const { register, place, name, kind, state } = column
        const times = { first_at: now, decided_at: null, decided_by: null }
        const insert = tx
          .insertInto('source_columns')
          .values({ digest: columnDigest(column), register, place, name, kind, state, ...times })
        // An import and a reading may meet the same one at the same time.
        await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
      }
    },
    /** `by`: who of the staff has said so; null where the declaration does. */
    decide: async (digest: string, state: StoredColumn['state'], by: string | null): Promise<void> => {
      await tx
        .updateTable('source_columns')
        .set({ state, decided_at: clock.now(), decided_by: by })
        .where('digest', '=', digest)
        .execute()
    },
  }
}
