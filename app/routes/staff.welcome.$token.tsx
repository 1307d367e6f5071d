import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, browserOf, forPage, languageOf, settingCookies, textFields } from '#app/http.server.ts'
import { spacedCodes, staffSessionIdOf } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { CodesPage } from '../ui/staff/codes.tsx'
import { DeadLinkPage, OpenLinkPage, PhonePage, WhoPage } from '../ui/staff/welcome.tsx'

/** Anyone with the link. Opening it changes nothing, so a mail scanner may do so as often as it likes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = await languageOf(request, context)
  const t = translator(language)
  const { timeZone, name: company } = context.portal.installation.controller
  const found = await context.portal.staff.linkState(params.token ?? '')
  if (found.state !== 'open') {
    const dead = forPage(t('staffWelcome.dead.title'), { language, state: found.state, open: null })
    return answered(dead, found.state === 'unknown' ? 404 : 410)
  }
  const { kind, role, expiresAt } = found.link
  const open = { kind, role: context.portal.staff.roleOf(role), expiresAt, asks: context.portal.staff.asksFor(kind) }
  const page = forPage(t(`staffWelcome.title.${kind}`), { language, state: null, open: { ...open, company, timeZone } })
  return answered(page, 200)
}

/** Anyone with the link: first who one is, then the phone; the last step alone uses the link up. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const posted = new Map(await textFields(request))
  const typed = { name: posted.get('name') ?? '', address: posted.get('address') ?? '' }
  const step = posted.get('step')
  if (step === 'phone') return finish({ request, context, token, posted })
  if (step !== 'who') return data({ step: 'who', typed, mistakes: {}, refused: undefined, stale: null } as const)
  const begun = await context.portal.staff.beginEnrolment(token, { ...typed, password: posted.get('password') ?? '' })
  if (begun.ok) return data({ step: 'phone', phone: begun.phone, mistake: undefined } as const)
  if (begun.why === 'dead') return answered({ step: 'dead' } as const, 410)
  const mistakes = begun.why === 'mistakes' ? begun.mistakes : {}
  const refused = begun.why === 'slow' ? begun : undefined
  return answered({ step: 'who', typed, mistakes, refused, stale: null } as const, refused ? 429 : 422)
}

type Finishing = Pick<ActionFunctionArgs, 'request' | 'context'> & {
  readonly token: string
  readonly posted: ReadonlyMap<string, string>
}

async function finish({ request, context, token, posted }: Finishing) {
  const { portal } = context
  const [browser, language, sessionId] = await Promise.all([
    browserOf(request, context),
    languageOf(request, context),
    staffSessionIdOf(request, context),
  ])
  const joined = await portal.staff.finishEnrolment({
    token,
    sealed: posted.get('enrolment') ?? '',
    code: posted.get('code') ?? '',
    language,
    browser: browser.id,
    device: portal.staff.deviceOf(request.headers.get('User-Agent')),
    sessionId,
  })
  if (joined.ok) {
    const headers = settingCookies(await portal.cookies.staff.serialize(joined.sessionId), browser.setCookie)
    return data({ step: 'codes', codes: spacedCodes(joined.codes) } as const, { headers })
  }
  if (joined.why === 'code')
    return answered({ step: 'phone', phone: joined.phone, mistake: joined.mistake } as const, 422)
  const typed = { name: '', address: '' }
  if (joined.why === 'stale')
    return data({ step: 'who', typed, mistakes: {}, refused: undefined, stale: 'stale' } as const, 409)
  return answered({ step: 'dead' } as const, 410)
}

export default function Welcome() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { language, open } = page
  if (result?.step === 'codes') {
    const next = { to: '/staff', text: translator(language)('staffWelcome.codes.go') }
    return <CodesPage language={language} codes={result.codes} next={next} />
  }
  if (!open || result?.step === 'dead') return <DeadLinkPage language={language} state={page.state ?? 'used'} />
  if (result?.step === 'phone') return <PhonePage language={language} phone={result.phone} mistake={result.mistake} />
  if (result?.step !== 'who') return <OpenLinkPage language={language} {...open} />
  return <WhoPage language={language} {...open} {...result} />
}
