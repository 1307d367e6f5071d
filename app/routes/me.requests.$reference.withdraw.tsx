import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { STEPS } from '#app/request/steps.ts'
import { translator } from '#app/words/words.ts'
import { WithdrawPage } from '../ui/pages/request-step.tsx'
import { grantedOf } from '../ui/parts/request-state.tsx'

const WITHDRAWABLE: readonly string[] = STEPS.find(({ event }) => event === 'withdraw')?.from ?? []

/** A verified person: asks once more before an own request is taken back. Opening the page changes nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, found] = await Promise.all([
    languageOf(request, context),
    portal.requests.own.one(subject, params.reference ?? ''),
  ])
  if (!found) throw new Response(null, { status: 404 })
  const { reference, kind, receivedAt, dueAt, state, extended, late, confirmBy, closedAt, corrections } = found
  const shown = { reference, kind, receivedAt, dueAt, state, extended, late, confirmBy, closedAt }
  return forPage(translator(language)('requests.withdraw.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    request: shown,
    granted: grantedOf(corrections),
    closed: !WITHDRAWABLE.includes(found.state),
  })
}

/** The same person: takes the request back. What was answered meanwhile stays as it is, and the page says so. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { reference = '' } = params
  const withdrawn = await context.portal.requests.own.withdraw(subject, reference)
  if (!withdrawn.ok && withdrawn.why === 'no-request') throw new Response(null, { status: 404 })
  return redirect(withdrawn.ok ? `/me/requests/${reference}?withdrawn` : `/me/requests/${reference}/withdraw`)
}

export default function Withdraw() {
  const { page } = useLoaderData<typeof loader>()
  return <WithdrawPage {...page} />
}
