import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, trialOnly } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { OutlookPage } from '../ui/pages/outlook.tsx'

/** Trial only, this machine only: what the simulated Outlook holds now, so that a correction is seen to arrive there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  trialOnly(context)
  const { portal } = context
  const language = await languageOf(request, context)
  const { timeZone } = portal.installation.controller
  return { title: translator(language)('outlook.title'), language, timeZone, mailboxes: portal.outlook() }
}

export default function Outlook() {
  const data = useLoaderData<typeof loader>()
  return <OutlookPage {...data} />
}
