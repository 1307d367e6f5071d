import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, browserOf, forPage, languageOf, settingCookies, textFields } from '#app/http.server.ts'
import { keptStaffForm, staffOf, staffPath, staffSessionIdOf } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { SignInPage } from '../ui/staff/sign-in.tsx'

/** Anyone: this is the door itself. Who is signed in goes on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const to = staffPath(searchParams.get('to'))
  if (await staffOf(request, context)) throw redirect(to)
  const language = await languageOf(request, context)
  const because = searchParams.has('kept') ? 'kept' : searchParams.has('ended') ? 'ended' : null
  const { timeZone } = context.portal.installation.controller
  return forPage(translator(language)('staff.signIn.title'), { language, timeZone, to, because } as const)
}

const TYPED_LIMIT_CHARACTERS = 320 // What fits into 64 octets, an @ and 255: longer is no address.

/** Anyone: one answer for a wrong address, password or code. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context
  const posted = new Map(await textFields(request))
  const [address, to] = [posted.get('address') ?? '', staffPath(posted.get('to'))]
  const browser = await browserOf(request, context)
  const signedIn = await portal.staff.signIn({
    address,
    password: posted.get('password') ?? '',
    code: posted.get('code') ?? '',
    browser: browser.id,
    network: context.network,
    device: portal.staff.deviceOf(request.headers.get('User-Agent')),
    sessionId: await staffSessionIdOf(request, context),
  })
  if (!signedIn.ok) {
    const typed = address.slice(0, TYPED_LIMIT_CHARACTERS)
    return answered({ refused: signedIn, address: typed, to }, signedIn.why === 'slow' ? 429 : 422)
  }
  const kept = await keptStaffForm(request, context, signedIn.sessionId)
  return redirect(kept ? '/staff/resume' : to, {
    headers: settingCookies(await portal.cookies.staff.serialize(signedIn.sessionId), browser.setCookie),
  })
}

export default function SignIn() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <SignInPage {...page} to={result?.to ?? page.to} address={result?.address ?? ''} refused={result?.refused} />
}
