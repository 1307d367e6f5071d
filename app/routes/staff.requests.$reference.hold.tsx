import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { caseHref } from '../ui/staff/case/desk.ts'
import { type HoldMistake, HoldPage, REASON_LIMIT_CHARACTERS, reviewField } from '../ui/staff/case/hold-page.tsx'

/** Staff who place holds: those on the person of a request. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'hold')
  const { portal } = context
  const { reference = '' } = params
  const [language, desk] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.desk(staff, reference),
  ])
  if (!desk) throw new Response(null, { status: 404 })
  return forPage(translator(language)('staffCase.hold.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    reference,
    holds: desk.values?.holds ?? [],
  })
}

/** Staff who place holds: places one, with reason and review date, prolongs one, or lifts it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'hold')
  const { office } = context.portal.requests
  const { reference = '' } = params
  const posted = new Map(await textFields(request))
  const prolonged = posted.get('prolong') ?? null
  const typed = {
    hold: prolonged,
    reason: (posted.get('reason') ?? '').replaceAll('\r\n', '\n'),
    review: posted.get(prolonged === null ? 'review' : reviewField(prolonged)) ?? '',
  }
  const refuse = (mistake: HoldMistake) => answered({ typed, mistake }, 422)
  const hold = posted.get('lift')
  if (hold !== undefined) {
    const lifted = await office.liftHold(staff, { reference, hold })
    return lifted ? redirect(caseHref(reference, '#holds')) : refuse('gone')
  }
  if (prolonged !== null) {
    const kept = await office.prolongHold(staff, { reference, hold: prolonged, reviewOn: typed.review })
    return kept.ok ? redirect(caseHref(reference, '#holds')) : refuse(kept.why)
  }
  if (typed.reason.length > REASON_LIMIT_CHARACTERS) return refuse('too-long')
  const placed = await office.placeHold(staff, { reference, reason: typed.reason, reviewOn: typed.review })
  if (placed.ok) return redirect(caseHref(reference, '#holds'))
  if (placed.why === 'no-request') throw new Response(null, { status: 404 })
  return refuse(placed.why)
}

export default function HoldRoute() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <HoldPage {...page} typed={result?.typed} mistake={result?.mistake} />
}
