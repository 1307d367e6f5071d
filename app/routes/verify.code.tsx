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
import type { Portal } from '#app/portal.server.ts'
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
  if (challenge && challenge.state !== 'none') return { ...common, page: 'code' as const, challenge }
  // The page before set a cookie and named this address with `sent`: without the cookie the browser refuses them.
  const cameFromForm = new URL(request.url).searchParams.has('sent')
  const page = cameFromForm && !browser ? ('cookie-refused' as const) : ('other-browser' as const)
  return { ...common, page, challenge: null }
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
    return answered({ state: 'mistake', why: mistakeOf(entered.why) } as const, 422)
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

type Why = Extract<Awaited<ReturnType<Portal['enterCode']>>, { ok: false }>['why']

/** What to say about the code. What became of the challenge itself, such as its time being over, the page reads off its state. */
function mistakeOf(why: Why) {
  if (why === 'missing' || why === 'malformed' || why === 'queued') return why
  return why === 'wrong' || why === 'replaced' ? 'wrong' : undefined
}

export default function Code() {
  const { language, controller, page, challenge } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const who = { language, controller } as const
  if (page === 'cookie-refused') return <CookieRefusedPage {...who} />
  if (page === 'other-browser' || challenge === null) return <OtherBrowserPage {...who} />
  if (result?.state === 'refused') {
    return <LimitPage {...who} timeZone={controller.timeZone} limit={result.limit} until={result.until} />
  }
  return (
    <CodePage language={language} timeZone={controller.timeZone} challenge={challenge} errors={{ code: result?.why }} />
  )
}
