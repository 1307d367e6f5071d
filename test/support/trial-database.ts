/** The database of a running trial, from outside: time that would have to be waited for is moved there instead. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { RunningPortal } from './server.ts'

/** Another process writes too; longer than any of its transactions. */
const PATIENCE_MS = 5_000

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

function change(portal: RunningPortal, statements: readonly string[]): void {
  const database = new DatabaseSync(join(portal.dataDir, 'trial', 'trial.db'), { timeout: PATIENCE_MS })
  try {
    for (const statement of statements) database.exec(statement)
  } finally {
    database.close()
  }
}

/** The two minutes of every decision that is held are over. */
export const endHolds = (portal: RunningPortal): void =>
  change(portal, [
    "update requests set held_until = 1 where state = 'held'",
    "update outbox set next_at = 1 where kind = 'request-release' and state <> 'done'",
  ])

/** The three days of every change of address that waits are over. */
export const endThreeDays = (portal: RunningPortal): void =>
  change(portal, [
    "update address_changes set in_force_at = 1 where state = 'confirmed'",
    "update outbox set next_at = 1 where kind = 'address-change' and state = 'ready'",
  ])

/** A request’s time to answer is over since yesterday: its limits, its place on the list and the list’s counts say so. */
export function makeLate(portal: RunningPortal, reference: string): void {
  const late = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - DAY_MS
  const row = `from waiting where reference = '${reference}'`
  const facets = ["'all'", "'kind:' || kind", "'stage:' || stage", "'assignee:' || coalesce(assignee, '')"]
    .map((name) => `select ${name} as facet ${row}`)
    .join(' union all ')
  change(portal, [
    `update waiting_counts set count = count - 1
      where facet in (${facets}) and hour = (select (due_at + ${HOUR_MS - 1}) / ${HOUR_MS} ${row})`,
    `insert into waiting_counts (facet, hour, count) select facet, ${late / HOUR_MS}, 1 from (${facets}) where true
      on conflict (facet, hour) do update set count = count + 1`,
    `update waiting set due_at = ${late} where reference = '${reference}'`,
    `update requests set due_at = ${late}, target_at = ${late} where reference = '${reference}'`,
  ])
}

/** The minute for which a regular task keeps other processes from it is over. */
export const endLeases = (portal: RunningPortal): void => change(portal, ['update leases set until = 1'])
