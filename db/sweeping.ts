/** Rows that have reached their end. */
import { sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

type Swept =
  | 'challenges'
  | 'known_browsers'
  | 'sessions'
  | 'parked_forms'
  | 'throttle'
  | 'staff'
  | 'staff_links'
  | 'staff_sessions'
  | 'unsubscribe_links'

/**
 * Deletes the rows whose `sweep_at` has come, the oldest `limit` of them (and those of the same millisecond); gives how many
 * went. Neither engine's DELETE takes a limit in the same words, so the last row to go is looked for first.
 */
export async function sweepRows(tx: Transaction<Schema>, table: Swept, now: number, limit: number): Promise<number> {
  const last = await sql<{ sweep_at: number }>`
    select sweep_at from ${sql.table(table)} where sweep_at <= ${now} order by sweep_at limit 1 offset ${limit - 1}`.execute(
    tx,
  )
  const until = last.rows[0]?.sweep_at ?? now
  const deleted = await sql`delete from ${sql.table(table)} where sweep_at <= ${until}`.execute(tx)
  return Number(deleted.numAffectedRows ?? 0n)
}
