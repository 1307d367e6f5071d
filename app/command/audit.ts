/** `audit verify`: is the log whole, unaltered, and as long as its signed heads say? */
import type { Config } from '#app/config.ts'
import { verifyAudit } from '#app/journey/audit.ts'
import { CommandFault, type Output, withPortal } from './context.ts'

const WHY = {
  altered: 'its content was altered',
  'link-broken': 'the chain is broken here: a row was altered, inserted or removed',
  missing: 'a row is missing',
  'tail-cut': 'the end of the log was cut off',
  'beyond-head': 'the row stands behind the last one that the log counts: it was inserted',
  'head-differs': 'the row differs from what was signed for it',
  'fork-forged': 'this place where the log goes on after a backup was put back was not signed by this portal',
  'head-forged': 'this line of the signed heads was not signed by this portal',
} as const

/** Verifies the chain and prints every fault; exit code 1 where there is one. */
export function auditCommand(
  config: Config,
  output: Output,
  what: string,
  options: { readonly json?: boolean },
): Promise<number> {
  if (what !== 'verify') throw new CommandFault('The audit log can be verified: npm run portal -- audit verify')
  return withPortal(config, async ({ house, heads }) => {
    const report = await verifyAudit(house, heads)
    if (options.json) output.out(JSON.stringify(report))
    else {
      output.out(`${report.rows} rows, ${report.heads} signed heads, ${report.faults.length} faults`)
      if (report.forks > 0) output.out(`Gone on from a backup that was put back: ${report.forks} times`)
      for (const { seq, why } of report.faults)
        output.out(`  ${why === 'head-forged' || why === 'fork-forged' ? 'line' : 'row'} ${seq}: ${WHY[why]}`)
    }
    return report.faults.length === 0 ? 0 : 1
  })
}
