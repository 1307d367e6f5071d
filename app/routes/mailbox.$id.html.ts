import type { LoaderFunctionArgs } from '@remix-run/node'
import { trialOnly } from '#app/http.server.ts'

/** Trial only, this machine only: the HTML of one mail, shown in a frame that can do nothing. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  trialOnly(context)
  const mails = await context.portal.mailbox()
  const mail = mails.find(({ id }) => id === params.id)
  if (!mail) throw new Response(null, { status: 404 })
  return new Response(mail.html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
