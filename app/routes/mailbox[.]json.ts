import type { LoaderFunctionArgs } from '@remix-run/node'
import { trialOnly } from '#app/http.server.ts'

/** Trial only, this machine only: the example people and the mails sent so far, newest first. */
export async function loader({ context }: LoaderFunctionArgs) {
  trialOnly(context)
  const { portal } = context
  const mails = await portal.mailbox()
  return Response.json({
    examples: portal.examples.map(({ email, about }) => ({ email, about })),
    mails: mails.map(({ to, subject, text, html, date }) => ({ to, subject, text, html, date })),
  })
}
