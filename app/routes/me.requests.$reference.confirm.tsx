import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { ConfirmPage } from '../ui/pages/request-step.tsx'

/** A verified person, by the mailed link: what was asked, and the button. A mail scanner that opens the link confirms nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, requests] = await Promise.all([languageOf(request, context), portal.requests.own.list(subject)])
  const found = requests.find(({ reference }) => reference === params.reference)
  if (!found) throw new Response(null, { status: 404 })
  if (found.state !== 'confirming') throw redirect(`/me/requests/${found.reference}`)
  return forPage(translator(language)('requests.confirm.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    request: found,
  })
}

/** The same person: presses the button. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { reference = '' } = params
  const confirmed = await context.portal.requests.own.confirm(subject, reference)
  if (!confirmed.ok && confirmed.why === 'no-request') throw new Response(null, { status: 404 })
  return redirect(`/me/requests/${reference}?confirmed`)
}

export default function Confirm() {
  const { page } = useLoaderData<typeof loader>()
  return <ConfirmPage {...page} />
}
