/** What a command is handed: settings, a place to print, and a portal opened only if it is needed. */
import type { Config } from '#app/config.ts'
import { type Opening, openPortal, type Portal } from '#app/portal.server.ts'

export type Output = { out(text: string): void; error(text: string): void }

/** Ends a command with a sentence for the operator and exit code 1. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault'
}

/** Opens the portal for one command and closes it, whatever the command does. */
export async function withPortal<T>(
  config: Config,
  work: (portal: Portal) => Promise<T>,
  opening?: Partial<Opening>,
): Promise<T> {
  const opened = await openPortal(config, opening)
  if (!opened.ok) throw new CommandFault(opened.faults.join('\n'))
  try {
    return await work(opened.portal)
  } finally {
    await opened.portal.close()
  }
}
