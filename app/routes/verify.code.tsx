import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  answered,
  knownBrowser,
  languageOf,
  parkedOf,
  safePath,
  sessionIdOf,
  settingCookies,
  textFields,
} from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { CodePage } from '../ui/pages/code.tsx'
import { CookieRefusedPage, LimitPage, OtherBrowserPage } from '../ui/pages/obstacle.tsx'

/** Anyone. The page knows its challenge by the browser's cookie; the link in the mail carries nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [language, browser] = await Promise.all([languageOf(request, context), knownBrowser(request, context)])
  const { controller } = context.portal.installation
  const title = translator(language)('code.title')
  const common = { title, language, controller } as const
  const challenge = browser ? await context.portal.challengeState(browser) : null
  if (challenge && challenge.state !== 'none') return { ...common, page: 'code', challenge } as const
  // The page before set a cookie and named this address with `sent`: without the cookie the browser refuses them.
  const cameFromForm = new URL(request.url).searchParams.has('sent')
  return { ...common, page: cameFromForm && !browser ? 'cookie-refused' : 'other-browser', challenge: null } as const
}

/** Anyone with the cookie of the browser that asked: tries a code, or asks for a new one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal } = context
  const [language, browser, fields] = await Promise.all([
    languageOf(request, context),
    knownBrowser(request, context),
    textFields(request),
  ])
  if (!browser) return redirect('/verify/code?sent')
  const posted = new Map(fields)
  if (posted.get('intent') === 'again') {
    const again = await portal.beginAgain({ browser, language, network: context.network })
    if (again.state === 'unknown') return redirect('/verify')
    if (again.state !== 'refused') return redirect('/verify/code?sent')
    const limit = again.why === 'network' ? 'network' : 'address'
    return answered({ state: 'refused', limit, until: again.again } as const, 429)
  }
  const entered = await portal.enterCode({
    browser,
    typed: posted.get('code') ?? '',
    sessionId: await sessionIdOf(request, context),
  })
  if (!entered.ok) {
    if (entered.why === 'none') return redirect('/verify/code')
    return answered({ state: 'mistake', why: entered.why, left: 'left' in entered ? entered.left : null } as const, 422)
  }
  const parked = await parkedOf(request, context)
  const kept = parked ? await portal.keptForm({ parkedId: parked, subjectHash: entered.session.subjectHash }) : null
  const to = kept ? '/resume' : safePath(entered.resume ?? '/me')
  return redirect(to, {
    headers: settingCookies(
      await portal.cookies.session.serialize(entered.session.id),
      await portal.cookies.browser.serialize(browser),
    ),
  })
}

/** Tries that a page offers where the challenge can't be tried any more. */
const NO_TRIES = 0

export default function Code() {
  const { language, controller, page, challenge } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const who = { language, controller } as const
  if (page === 'cookie-refused') return <CookieRefusedPage {...who} />
  if (page === 'other-browser') return <OtherBrowserPage {...who} />
  if (result?.state === 'refused') {
    return <LimitPage {...who} timeZone={controller.timeZone} limit={result.limit} until={result.until} />
  }
  const sent = challenge.state === 'sent'
  const queued = challenge.state === 'queued'
  const dead = challenge.state === 'expired' || challenge.state === 'used-up' || challenge.state === 'used' ? challenge.state : undefined
  const mistake = result?.why === 'queued' || result?.why === undefined ? undefined : result.why
  return (
    <CodePage
      language={language}
      timeZone={controller.timeZone}
      mail={sent && challenge.expiresAt !== null ? { state: 'sent', validUntil: challenge.expiresAt } : { state: 'queued' }}
      triesLeft={sent || queued ? challenge.left : NO_TRIES}
      errors={{ code: mistake ?? dead }}
    />
  )
}
