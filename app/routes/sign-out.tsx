import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, sessionIdOf, settingCookies } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { SignedOutPage } from '../ui/pages/signed-out.tsx'

/** Anyone: the page after signing out. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request, context)
  return { title: translator(language)('visit.signedOut.title'), language }
}

/** Whoever carries a session ends it; the browser is told to forget what it kept of these pages. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context
  const id = await sessionIdOf(request, context)
  if (id) await portal.signOut(id)
  const headers = settingCookies(
    await portal.cookies.session.serialize('', { maxAge: 0 }),
    await portal.cookies.parked.serialize('', { maxAge: 0 }),
  )
  // Not "cookies": that would also forget the language, and that this browser has verified an address before.
  headers.set('Clear-Site-Data', '"cache", "storage"')
  return redirect('/sign-out', { headers })
}

export default function SignOut() {
  const { language } = useLoaderData<typeof loader>()
  return <SignedOutPage language={language} />
}
