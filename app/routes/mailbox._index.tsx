import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, trialOnly } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { MailboxPage } from '../ui/pages/mailbox.tsx'

/** Trial only, this machine only: what the portal would have mailed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  trialOnly(context)
  const { portal } = context
  const [language, mails] = await Promise.all([languageOf(request, context), portal.mailbox()])
  const title = translator(language)('mailbox.title')
  const { timeZone } = portal.installation.controller
  return {
    title,
    language,
    timeZone,
    examples: portal.examples.map(({ email, about }) => ({ email, about: say(about, language) })),
    mails: mails.map(({ id, to, subject, date }) => ({ id, to, subject, date })),
  }
}

export default function Mailbox() {
  const data = useLoaderData<typeof loader>()
  return <MailboxPage {...data} />
}
