/** The table of a request's steps as docs/requests.md shows it. `node scripts/steps-table.ts` prints it. */
import { STEPS } from '../app/request/steps.ts'

const TARGETS: Readonly<Record<string, string>> = {
  same: 'stays',
  before: 'what it was before',
  decided: 'as decided',
  promised: 'fulfilled or partly-fulfilled, as promised',
}

/** A row for each step: what happens, from which states, to which, by whom, and the sentence about it. */
export function stepsTable(): string {
  const rows = STEPS.map(
    ({ event, from, to, by, says }) => `| ${event} | ${from.join(', ')} | ${TARGETS[to] ?? to} | ${by} | ${says} |`,
  )
  return ['| step | from | to | by | |', '|---|---|---|---|---|', ...rows].join('\n')
}

if (process.argv[1] === import.meta.filename) console.info(stepsTable())
