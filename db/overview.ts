/** What the overview counts, from `request_times`: within its indexes, and without anything that was asked. */
import { type Kysely, sql } from 'kysely'
import type { Counts } from '#app/request/overview.ts'
import type { Schema } from './schema.ts'

const DAY_MS = 86_400_000

export function overviewReads(db: Kysely<Schema>) {
  /** The place of the week that an instant falls in. */
  const weekOf = (column: 'received_at' | 'answered_at' | 'closed_at', starts: readonly number[]) => {
    const cases = starts
      .slice(1)
      .map((end, week) => sql`when ${sql.ref(column)} < ${sql.lit(end)} then ${sql.lit(week)}`)
    return sql<number>`case ${sql.join(cases, sql` `)} else ${sql.lit(starts.length - 1)} end`.as('week')
  }
  const grouped = async (column: 'received_at' | 'closed_at', starts: readonly number[]) => {
    const rows = await db
      .selectFrom('request_times')
      .select(['kind', 'register', weekOf(column, starts), sql<number>`count(*)`.as('count')])
      .where(column, '>=', starts[0] ?? 0)
      .groupBy(['kind', 'register', 'week'])
      .execute()
    return rows.map((row) => ({ ...row, week: Number(row.week), count: Number(row.count) }))
  }
  const answered = async (starts: readonly number[]) => {
    const took = sql`(answered_at - received_at)`
    const rows = await db
      .selectFrom('request_times')
      .select([
        'kind',
        'register',
        weekOf('answered_at', starts),
        // Without a division, which the engines do differently.
        sql<number>`${took} - ${took} % ${sql.lit(DAY_MS)}`.as('took'),
        sql<number>`case when answered_at < due_at then 1 else 0 end`.as('on_time'),
        sql<number>`count(*)`.as('count'),
      ])
      .where('answered_at', '>=', starts[0] ?? 0)
      .groupBy(['kind', 'register', 'week', 'took', 'on_time'])
      .execute()
    return rows.map(({ kind, register, week, took, on_time, count }) => ({
      ...{ kind, register, week: Number(week), count: Number(count) },
      days: Number(took) / DAY_MS,
      onTime: Number(on_time) === 1,
    }))
  }
  const open = async (now: number) => {
    const rows = await db
      .selectFrom('request_times')
      .select([
        'kind',
        'register',
        sql<number>`case when due_at <= ${sql.lit(now)} then 1 else 0 end`.as('late'),
        sql<number>`count(*)`.as('count'),
      ])
      .where('closed_at', 'is', null)
      .groupBy(['kind', 'register', 'late'])
      .execute()
    return rows.map((row) => ({ ...row, late: Number(row.late) === 1, count: Number(row.count) }))
  }
  return {
    /** Everything that is counted. `starts`: when the weeks begin, and the instant after the last. Epoch milliseconds. */
    counts: async (starts: readonly number[], now: number): Promise<Counts> => ({
      received: await grouped('received_at', starts),
      answered: await answered(starts),
      closed: await grouped('closed_at', starts),
      open: await open(now),
    }),
  }
}
