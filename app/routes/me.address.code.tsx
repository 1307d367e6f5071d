import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, requireSubject, sessionIdOf, textFields } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { CodePage } from '../ui/pages/code.tsx'
import { LimitPage } from '../ui/pages/obstacle.tsx'

/** A verified person: where the code that went to the new address is typed. It belongs to this visit. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, challenge] = await Promise.all([languageOf(request, context), portal.address.codeState(subject)])
  if (challenge.state === 'none') throw redirect('/me/address')
  const { controller } = portal.installation
  return forPage(translator(language)('address.code.title'), { language, controller, challenge })
}

const REFUSALS = ['taken', 'silent', 'shared'] as const

/** What to say about the code. */
function mistakeOf(why: string) {
  if (why === 'missing' || why === 'malformed' || why === 'queued') return why
  return why === 'wrong' || why === 'replaced' ? 'wrong' : undefined
}

/** The same person: types the code, or asks for another. The visit goes on under a new id. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, fields] = await Promise.all([languageOf(request, context), textFields(request)])
  const posted = new Map(fields)
  if (posted.get('intent') === 'again') {
    const again = await portal.address.again(subject, { language, network: context.network })
    if (again.state === 'refused')
      return answered({ limit: again.why === 'network' ? 'network' : 'address', until: again.again } as const, 429)
    return redirect(again.state === 'sent' || again.state === 'queued' ? '/me/address/code' : '/me/address')
  }
  const sessionId = (await sessionIdOf(request, context)) ?? ''
  const confirmed = await portal.address.confirm(subject, { typed: posted.get('code') ?? '', language, sessionId })
  if (confirmed.ok)
    return redirect(`/me/requests/${confirmed.reference}?sent`, {
      headers: { 'Set-Cookie': await portal.cookies.session.serialize(confirmed.session.id) },
    })
  const { why } = confirmed
  if (why === 'none') return redirect('/me/address')
  const refused = REFUSALS.find((one) => one === why)
  if (refused) return answered({ refused } as const, 422)
  // What became of the code itself, the page reads off its state.
  return answered({ code: mistakeOf(why) } as const, 422)
}

export default function AddressCode() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { language, controller, challenge } = page
  const where = { language, timeZone: controller.timeZone } as const
  if (result && 'limit' in result) return <LimitPage {...where} controller={controller} {...result} />
  const refused = result && 'refused' in result ? translator(language)(`address.code.${result.refused}`) : undefined
  const code = result && 'code' in result ? result.code : undefined
  return <CodePage {...where} challenge={challenge} errors={{ code }} use="address" refused={refused} />
}
