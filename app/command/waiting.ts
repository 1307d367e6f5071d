/** `waiting`: what waits for a person, until staff have a page of their own. */
import { formatInstant } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { type Output, withPortal } from './context.ts'

/** Lists the open rows, oldest first. The details are shown: the operator is the one who answers. */
export function waitingCommand(config: Config, output: Output, options: { readonly json?: boolean }): Promise<number> {
  return withPortal(config, async ({ house }) => {
    const rows = await house.store.read.waiting.open()
    if (options.json) {
      output.out(
        JSON.stringify(
          rows.map(({ reference, kind, createdAt, dueAt, details }) => ({
            reference,
            kind,
            createdAt,
            dueAt,
            details,
          })),
        ),
      )
      return 0
    }
    if (rows.length === 0) output.out('Nothing waits for a person.')
    for (const { reference, kind, createdAt, dueAt, details } of rows) {
      output.out(
        `${reference}  ${kind}  since ${formatInstant(createdAt)}${dueAt === null ? '' : `, due ${formatInstant(dueAt)}`}`,
      )
      for (const [name, value] of Object.entries(details))
        output.out(`    ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    }
    return 0
  })
}
