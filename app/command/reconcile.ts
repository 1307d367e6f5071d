/** `reconcile`: every source read from end to end now and held against what was promised. */
import type { Command } from 'commander'
import type { Config } from '#app/config.ts'
import { type Reconciliation, reconciliationOf } from '#app/journey/reconcile/report.ts'
import { beginReconciliation, stepReconciliation } from '#app/journey/reconcile/run.ts'
import { type Output, withPortal } from './context.ts'

const ENDS = {
  read: 'read',
  later: 'did not answer; it is tried again the next night',
  never: 'could not be read: see npm run portal -- doctor',
  'no-walk': 'cannot be read from end to end',
} as const

function linesOf(parts: Reconciliation['parts']): string[] {
  return Object.entries(parts).flatMap(([register, part]) => {
    const found = [
      part.drift > 0
        ? `${part.drift} bans had got lost: ${part.mended} marked, ${part.ordered} on their way, ${part.told} new on the waiting list`
        : '',
      part.marked > 0 ? `${part.marked} marks of people who are on no list` : '',
      part.back > 0 ? `${part.back} erased people are there again: see the waiting list` : '',
      part.confirmed > 0 ? `${part.confirmed} cards confirmed` : '',
      part.reopened > 0 ? `${part.reopened} cards and writes opened again` : '',
      part.columns > 0 ? `${part.columns} columns never seen before: say at /staff/sources what they are` : '',
    ].filter((line) => line !== '')
    const records = `${part.records} ${part.records === 1 ? 'record' : 'records'}`
    return [`${register}: ${records}, ${ENDS[part.end ?? 'later']}`, ...found.map((line) => `    ${line}`)]
  })
}

/** Reads everything in this process; what is to be written through a port is the worker's, as soon as one runs. */
function reconcileCommand(config: Config, output: Output, { json }: { readonly json?: boolean }): Promise<number> {
  return withPortal(config, async ({ house }) => {
    const id = await beginReconciliation(house, { asked: 'command' })
    while ((await stepReconciliation(house, id, new AbortController().signal)) === 'more');
    const run = await reconciliationOf(house, id)
    const parts = run?.parts ?? {}
    if (json) output.out(JSON.stringify({ reconciliation: id, registers: parts }))
    else for (const line of linesOf(parts)) output.out(line)
    return Object.values(parts).some(({ end }) => end === 'later' || end === 'never') ? 1 : 0
  })
}

type Running = {
  readonly config: () => Config
  readonly output: Output
  readonly run: (work: Promise<number>) => Promise<void>
}

/** Adds the command. */
export function addReconcile(program: Command, { config, output, run }: Running): void {
  program
    .command('reconcile')
    .description('read every source from end to end and hold it against bans, erasures, cards and corrections')
    .option('--json', 'one line of JSON')
    .action((options: { json?: boolean }) => run(reconcileCommand(config(), output, options)))
}
