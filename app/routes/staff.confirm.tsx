import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff, staffPath } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { ConfirmPage } from '../ui/staff/sign-in.tsx'

/** Staff of every role, on the way to something dangerous. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'own-account')
  const language = await languageOf(request, context)
  const to = staffPath(new URL(request.url).searchParams.get('to'))
  const { timeZone } = context.portal.installation.controller
  return forPage(translator(language)('staff.confirm.title'), { language, timeZone, to })
}

/** The same: shows password and code again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'own-account')
  const posted = new Map(await textFields(request))
  const to = staffPath(posted.get('to'))
  const [password, code] = [posted.get('password') ?? '', posted.get('code') ?? '']
  const confirmed = await context.portal.staff.confirm({ staff, password, code })
  if (confirmed.ok) return redirect(to)
  return answered({ refused: confirmed, to }, confirmed.why === 'slow' ? 429 : 422)
}

export default function Confirm() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <ConfirmPage {...page} to={result?.to ?? page.to} refused={result?.refused} />
}
