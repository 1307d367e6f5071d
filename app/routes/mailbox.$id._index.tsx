import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, trialOnly } from '#app/http.server.ts'
import { MailPage } from '../ui/pages/mailbox.tsx'

/** Trial only, this machine only: one mail. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  trialOnly(context)
  const { portal } = context
  const [language, mails] = await Promise.all([languageOf(request, context), portal.mailbox()])
  const mail = mails.find(({ id }) => id === params.id)
  if (!mail) throw new Response(null, { status: 404 })
  return { title: mail.subject, language, timeZone: portal.installation.controller.timeZone, mail }
}

export default function Mail() {
  const data = useLoaderData<typeof loader>()
  return <MailPage {...data} />
}
