import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { RequestsPage } from '../ui/pages/requests.tsx'

/** A verified person: the own requests, open and closed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, requests] = await Promise.all([languageOf(request, context), portal.requests.own.list(subject)])
  const { timeZone } = portal.installation.controller
  return forPage(translator(language)('requests.title'), { language, timeZone, requests })
}

export default function Requests() {
  const { page } = useLoaderData<typeof loader>()
  return <RequestsPage {...page} />
}
