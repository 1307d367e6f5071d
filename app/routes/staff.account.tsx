import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff, requireStrong, spacedCodes } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { AccountPage } from '../ui/staff/account.tsx'
import { CodesPage } from '../ui/staff/codes.tsx'

const DONE = ['password', 'ended', 'others', 'alerts'] as const

/** Staff of every role: their own account. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'own-account')
  const { portal } = context
  const [language, account] = await Promise.all([languageOf(request, context), portal.staff.account(staff)])
  const said = new URL(request.url).searchParams.get('done')
  return forPage(translator(language)('staffAccount.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    account,
    proof: portal.staff.isStrong(staff) ? ('fresh' as const) : ('old' as const),
    done: DONE.find((one) => one === said) ?? null,
  })
}

/** The same: ends sessions; after a fresh proof changes password, phone and recovery codes. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'own-account')
  const { portal } = context
  const fields = await textFields(request)
  const posted = new Map(fields)
  const intent = posted.get('intent')
  if (intent === 'end') {
    await portal.staff.endSession(staff, posted.get('session') ?? '')
    return redirect('/staff/account?done=ended')
  }
  if (intent === 'end-others') {
    await portal.staff.endOtherSessions(staff)
    return redirect('/staff/account?done=others')
  }
  if (intent === 'alerts') {
    const chosen = fields.flatMap(([name, value]) => (name === 'alerts' ? [value] : []))
    await portal.staff.chooseAlerts(staff, chosen)
    return redirect('/staff/account?done=alerts')
  }
  await requireStrong(request, context, staff, '/staff/account')
  if (intent === 'phone') {
    const token = await portal.staff.changePhone(staff)
    return redirect(token === null ? '/staff/account' : portal.staff.linkPath(token))
  }
  if (intent === 'recovery') {
    const codes = await portal.staff.renewRecovery(staff)
    return codes ? data({ codes: spacedCodes(codes), mistake: undefined } as const) : redirect('/staff/account')
  }
  const changed = await portal.staff.changePassword(staff, posted.get('password') ?? '')
  if (changed.ok) return redirect('/staff/account?done=password')
  if (changed.why === 'not-strong') return redirect('/staff/account')
  return answered({ codes: null, mistake: changed.why } as const, 422)
}

export default function Account() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result?.codes) {
    const next = { to: '/staff/account', text: translator(page.language)('staffAccount.recovery.back') }
    return <CodesPage language={page.language} codes={result.codes} next={next} />
  }
  return <AccountPage {...page} mistake={result?.mistake} />
}
