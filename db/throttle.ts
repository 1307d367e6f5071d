/**
 * Counting how often something happened. A bucket is a keyed hash of what is counted; its rows say how often in which
 * millisecond, so that "five in an hour" means any hour. The row of window 0 counts nothing: it is the bucket's lock.
 */
import { type Expression, type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

/** At most `limit` in any `periodMs` milliseconds. */
export type Bucket = { readonly bucket: string; readonly limit: number; readonly periodMs: number }
/** `again`: epoch milliseconds from which the bucket has room. */
export type Full = { readonly bucket: string; readonly again: number }

const LOCK_WINDOW = 0

async function fullOnes(db: Kysely<Schema>, buckets: readonly Bucket[], now: number): Promise<Full[]> {
  if (buckets.length === 0) return []
  const counted = await db
    .selectFrom('throttle')
    .select([
      'bucket',
      sql<number>`sum(${sql.ref('count')})`.as('taken'),
      sql<number>`min(${sql.ref('window')})`.as('oldest'),
    ])
    .where((where) => {
      const inside: Expression<SqlBool>[] = buckets.map(({ bucket, periodMs }) =>
        where.and([
          where('bucket', '=', bucket),
          where('window', '>', now - periodMs),
          where('window', '>', LOCK_WINDOW),
        ]),
      )
      return where.or(inside)
    })
    .groupBy('bucket')
    .execute()
  return buckets.flatMap(({ bucket, limit, periodMs }) => {
    const row = counted.find((one) => one.bucket === bucket)
    return row && Number(row.taken) >= limit ? [{ bucket, again: Number(row.oldest) + periodMs }] : []
  })
}

export function throttleReads(db: Kysely<Schema>, _tools: Tools) {
  return {
    /** Which of the buckets are full now. Cheap and without a lock: a refusal can rest on it, a permission can't. */
    full: (buckets: readonly Bucket[], now: number): Promise<Full[]> => fullOnes(db, buckets, now),
    /** How often a bucket's thing has happened within its period. */
    taken: async ({ bucket, periodMs }: Bucket, now: number): Promise<number> => {
      const row = await db
        .selectFrom('throttle')
        .select(sql<number | null>`sum(${sql.ref('count')})`.as('taken'))
        .where('bucket', '=', bucket)
        .where('window', '>', Math.max(LOCK_WINDOW, now - periodMs))
        .executeTakeFirstOrThrow()
      return Number(row.taken ?? 0)
    },
  }
}

export function throttleWrites(tx: Transaction<Schema>, { engine }: Tools) {
  /** MySQL's upsert locks each row for the rest of the transaction; SQLite's transaction is alone anyway. */
  const lock = async (buckets: readonly Bucket[], now: number): Promise<void> => {
    const rows = buckets.map(({ bucket, periodMs }) => ({
      bucket,
      window: LOCK_WINDOW,
      count: 0,
      sweep_at: now + periodMs,
    }))
    // One order for everyone: two transactions that need the same rows can't wait for each other.
    rows.sort((one, other) => (one.bucket < other.bucket ? -1 : 1))
    const insert = tx.insertInto('throttle').values(rows)
    await (engine === 'mysql'
      ? insert.onDuplicateKeyUpdate({ sweep_at: sql<number>`values(${sql.ref('sweep_at')})` })
      : insert.onConflict((conflict) =>
          conflict.columns(['bucket', 'window']).doUpdateSet({ sweep_at: (set) => set.ref('excluded.sweep_at') }),
        )
    ).execute()
  }
  return {
    /**
     * Counts one in each bucket, or in none where any is full; gives those that are (none: it is counted). The buckets are
     * locked first, so what was counted can't change before it is written, in this process or another.
     */
    take: async (buckets: readonly Bucket[], now: number): Promise<Full[]> => {
      await lock(buckets, now)
      const full = await fullOnes(tx, buckets, now)
      if (full.length > 0) return full
      const insert = tx
        .insertInto('throttle')
        .values(buckets.map(({ bucket, periodMs }) => ({ bucket, window: now, count: 1, sweep_at: now + periodMs })))
      const more = sql<number>`${sql.ref('throttle.count')} + 1`
      await (engine === 'mysql'
        ? insert.onDuplicateKeyUpdate({ count: more })
        : insert.onConflict((conflict) => conflict.columns(['bucket', 'window']).doUpdateSet({ count: more }))
      ).execute()
      return []
    },
    /**
     * Takes the next place in a line that moves one on every `gapMs` and lets `atOnce` pass after a quiet while (the generic cell
     * rate algorithm, ITU-T I.371). Gives the epoch milliseconds of its turn. The row's `sweep_at` is the line's end: once that
     * has passed, the line is empty and the row means nothing.
     */
    queue: async (
      line: { readonly bucket: string; readonly gapMs: number; readonly atOnce: number },
      now: number,
    ): Promise<number> => {
      const insert = tx
        .insertInto('throttle')
        .values({ bucket: line.bucket, window: LOCK_WINDOW, count: 0, sweep_at: now + line.gapMs })
      const end = sql.ref('throttle.sweep_at')
      const next = sql<number>`case when ${end} > ${now} then ${end} else ${now} end + ${line.gapMs}`
      await (engine === 'mysql'
        ? insert.onDuplicateKeyUpdate({ sweep_at: next })
        : insert.onConflict((conflict) => conflict.columns(['bucket', 'window']).doUpdateSet({ sweep_at: next }))
      ).execute()
      const { sweep_at } = await tx
        .selectFrom('throttle')
        .select('sweep_at')
        .where('bucket', '=', line.bucket)
        .where('window', '=', LOCK_WINDOW)
        .executeTakeFirstOrThrow()
      return Math.max(now, sweep_at - line.atOnce * line.gapMs)
    },
    /** Deletes what no limit looks at any more. */
    sweep: (now: number, limit: number): Promise<number> => sweepRows(tx, 'throttle', now, limit),
  }
}
