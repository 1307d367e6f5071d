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

/** How often each kind is asked for in a week of the overview, and for how many days each waits. */
const ASKED = [
  { kind: 'access', register: '', often: 4, days: 6 },
  { kind: 'rectification', register: 'billing', often: 3, days: 1 },
  { kind: 'rectification', register: 'email-addresses', often: 1, days: 2 },
  { kind: 'erasure', register: '', often: 2, days: 21 },
  { kind: 'marketing-ban', register: '', often: 1, days: 0 },
] as const
const WEEKS = 25
const LIMIT_DAYS = 30

/** Half a year in which requests were answered, some late and some not yet: what the overview counts, without the requests. */
export function fillHalfYear(portal: RunningPortal): void {
  const now = Date.now()
  const rows = Array.from({ length: WEEKS }, (_none, week) =>
    ASKED.flatMap(({ kind, register, often, days }) =>
      Array.from({ length: 1 + ((week * often) % (often + 2)) }, (_other, index) => {
        const received = now - (WEEKS - week) * 7 * DAY_MS - index * HOUR_MS
        const answered = received + (days + ((week * 7 + index * 5) % 19)) * DAY_MS
        const done = answered < now ? answered : 'null'
        const due = received + LIMIT_DAYS * DAY_MS
        return `('half-year-${kind}-${register}-${week}-${index}', '${kind}', '${register}', ${received}, ${due}, ${done}, ${done})`
      }),
    ),
  ).flat()
  change(portal, [`insert or ignore into request_times values ${rows.join(', ')}`])
}
