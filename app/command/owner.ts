/** `owner`: the one-time link of the first owner; with `--reset`, the way back in for an owner whom no colleague could help. */
import type { Config } from '#app/config.ts'
import type { Portal } from '#app/portal.server.ts'
import { CommandFault, type Output, withPortal } from './context.ts'

const REFUSALS = {
  'no-owner':
    'No owner signs in with this address. Owners reset their colleagues on the page of people; this is for the only owner.',
  others: 'There is another owner: they reset this account on the page of people.',
} as const

/** Mails and pages speak the first of the installation's languages until people choose another. */
const languageOf = ({ installation }: Portal) => installation.controller.languages[0] ?? 'fi'

/** The address that a token leads to, whole. */
const linkOf = (portal: Portal, token: string) => `${portal.config.publicUrl}${portal.staff.linkPath(token)}`

/** The link of the first owner, or null where somebody owns the portal. */
export async function ownerLink(portal: Portal): Promise<string | null> {
  const made = await portal.staff.makeOwnerLink(languageOf(portal))
  return made.ok ? linkOf(portal, made.token) : null
}

/** Prints a link that works once within 24 hours; exit code 1 where there is nothing to print one for. */
export function ownerCommand(config: Config, output: Output, options: { readonly reset?: string }): Promise<number> {
  return withPortal(config, async (portal) => {
    if (options.reset === undefined) {
      const link = await ownerLink(portal)
      if (link === null)
        throw new CommandFault('There is an owner already. Owners invite others on the page of people.')
      output.out('The first owner opens this link within 24 hours. It works once; an earlier one no longer does.')
      output.out(link)
      return 0
    }
    const reset = await portal.staff.resetSoleOwner(options.reset, languageOf(portal))
    if (!reset.ok) throw new CommandFault(REFUSALS[reset.why])
    output.out('Password, phone and recovery codes no longer work, and a mail tells the owner so.')
    output.out('The owner opens this link within 24 hours. It works once:')
    output.out(linkOf(portal, reset.token))
    return 0
  })
}
