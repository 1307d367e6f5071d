import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { caseHref } from '../ui/staff/case/desk.ts'
import { LockedPage } from '../ui/staff/case/locked-page.tsx'

/** Staff who see values: that records of a request's person are locked, and why. What is in them is not here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-values')
  const { portal } = context
  const { reference = '' } = params
  const [language, found] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.locked(staff, reference),
  ])
  if (!found) throw new Response(null, { status: 404 })
  return forPage(translator(language)('lock.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    ...found,
  })
}

/** The same: opens them for a reason, or has a restriction lifted. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-values')
  const { office } = context.portal.requests
  const { reference = '' } = params
  const posted = new Map(await textFields(request))
  if (posted.get('intent') === 'lift') {
    const lifted = await office.announceLift(await requireStaff(request, context, 'hold'), reference)
    if (!lifted.ok && lifted.why === 'no-request') throw new Response(null, { status: 404 })
    return redirect(caseHref(reference, lifted.ok ? '/locked' : `?said=${lifted.why}`))
  }
  const reason = office.openingReason(posted.get('reason') ?? '')
  if (!reason) return answered({ opened: null, missing: true }, 422)
  const opened = await office.openLocked(staff, { reference, reason })
  if (!opened) throw new Response(null, { status: 404 })
  return answered({ opened, missing: false }, 200)
}

export default function LockedRoute() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <LockedPage {...page} opened={result?.opened ?? null} missing={result?.missing ?? false} />
}
