import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, browserOf, languageOf, REQUEST_PAGE, settingCookies, textFields } from '#app/http.server.ts'
import { normaliseAddress } from '#app/register/address.ts'
import { translator } from '#app/words/words.ts'
import { LimitPage } from '../ui/pages/obstacle.tsx'
import { VerifyPage } from '../ui/pages/verify.tsx'

const ADDRESS_LIMIT_CHARACTERS = 320 // What fits into 64 octets, an @ and 255: longer is no address.

/** Anyone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request, context)
  const { searchParams } = new URL(request.url)
  const start = startedAt(searchParams.get('start'))
  const because = start ? 'started' : searchParams.has('kept') ? 'kept' : searchParams.has('ended') ? 'ended' : null
  const { controller } = context.portal.installation
  const to = requestPage(searchParams.get('to'))
  return { title: translator(language)('verify.title'), language, controller, because, to, start } as const
}

/** A request's page that a mail led to; nothing else is a place to come back to. */
const requestPage = (path: string | null | undefined): string | null => (path && REQUEST_PAGE.test(path) ? path : null)

/** What a request that was begun on the company's own site is known by: nothing without the address it was begun for. */
const startedAt = (token: string | null | undefined): string | null =>
  token && /^[\w-]{20,100}$/.test(token) ? token : null

type Mistake = 'missing' | 'malformed' | 'too-long'

/** Anyone. Every well-formed address gets the same answer: a cookie, the code page and a mail. */
export async function action({ request, context }: ActionFunctionArgs) {
  const language = await languageOf(request, context)
  const posted = new Map(await textFields(request))
  const typed = posted.get('email') ?? ''
  const to = requestPage(posted.get('to'))
  const start = startedAt(posted.get('start'))
  const email = typed.slice(0, ADDRESS_LIMIT_CHARACTERS)
  const refuse = (mistake: Mistake) =>
    answered({ state: 'mistake', email, to, start, errors: { email: mistake } } as const, 422)
  if (typed === '') return refuse('missing')
  if (typed !== email) return refuse('too-long')
  const address = normaliseAddress(typed)
  if (!address.ok) return refuse(address.why.includes('long') ? 'too-long' : 'malformed')

  const browser = await browserOf(request, context)
  const begun = await context.portal.begin({
    address: address.value,
    language,
    browser: browser.id,
    network: context.network,
    resume: to,
  })
  if (begun.state === 'refused') {
    return answered(
      { state: 'refused', limit: begun.why === 'network' ? 'network' : 'address', until: begun.again } as const,
      429,
    )
  }
  const kept = start ? [await context.portal.cookies.parked.serialize(start)] : []
  return redirect('/verify/code?sent', { headers: settingCookies(browser.setCookie, ...kept) })
}

export default function Verify() {
  const { language, controller, because, to, start } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result?.state === 'refused') {
    const { limit, until } = result
    return (
      <LimitPage
        language={language}
        controller={controller}
        timeZone={controller.timeZone}
        limit={limit}
        until={until}
      />
    )
  }
  return (
    <VerifyPage
      language={language}
      email={result?.email}
      errors={result?.errors}
      because={because}
      to={result?.to ?? to}
      start={result?.start ?? start}
    />
  )
}
