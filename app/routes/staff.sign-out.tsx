import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, settingCookies } from '#app/http.server.ts'
import { staffSessionIdOf } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { StaffSignedOutPage } from '../ui/staff/sign-in.tsx'

/** Anyone: the page after signing out. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request, context)
  return forPage(translator(language)('staff.signedOut.title'), { language })
}

/** Whoever carries a staff session ends it; the browser is told to forget what it kept of these pages. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context
  const id = await staffSessionIdOf(request, context)
  if (id) await portal.staff.signOut(id)
  const headers = settingCookies(await portal.cookies.staff.serialize('', { maxAge: 0 }))
  // Not "cookies": that would also forget that this browser has signed in before, and with it its own allowance.
  headers.set('Clear-Site-Data', '"cache", "storage"')
  return redirect('/staff/sign-out', { headers })
}

export default function SignOut() {
  const { page } = useLoaderData<typeof loader>()
  return <StaffSignedOutPage {...page} />
}
