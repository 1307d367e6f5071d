/** What a newcomer reads in the terminal when trial mode starts. */
import { ownerLink } from '#app/command/owner.ts'
import type { Portal } from '#app/portal.server.ts'
import { say } from '#app/register/register.ts'

/** Prints the address, whom to try it as, and where the mail is. */
export async function welcome(portal: Portal): Promise<void> {
  const { publicUrl } = portal.config
  const examples = portal.examples.map(({ email, about }) => `    ${email.padEnd(38)} ${say(about, 'en')}`)
  const link = await ownerLink(portal)
  const owner = link
    ? ['', '  Be the company: become the first owner by this link. It works once, for 24 hours:', `    ${link}`]
    : ['', `  Work as the company at ${publicUrl}/staff`]
  const simulated = portal.outlook().length > 0
  const outlook = simulated
    ? [`  Email addresses are in a simulated Outlook; see what it holds at ${publicUrl}/outlook`]
    : []
  const lines = [
    '',
    `  Omatieto runs in trial mode: ${publicUrl}`,
    '',
    '  Try it as one of the fictional customers of the example company:',
    ...examples,
    ...owner,
    '',
    `  Mail is not sent anywhere; read it at ${publicUrl}/mailbox`,
    ...outlook,
    '  Only this machine can open these pages. Stop with Ctrl-C; start again with npm start.',
    '',
  ]
  console.info(lines.join('\n'))
}
