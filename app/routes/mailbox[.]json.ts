import type { LoaderFunctionArgs } from '@remix-run/node'
import { languageOf, trialOnly } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'

/** Trial only, this machine only: the example people and the mails sent so far, newest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  trialOnly(context)
  const { portal } = context
  const [language, mails] = await Promise.all([languageOf(request, context), portal.mailbox()])
  return Response.json({
    examples: portal.examples.map(({ email, about }) => ({ email, about: say(about, language) })),
    mails: mails.map(({ to, subject, text, html, date }) => ({ to, subject, text, html, date })),
  })
}
