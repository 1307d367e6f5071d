import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { caseHref } from '../ui/staff/case/desk.ts'
import { DisclosuresPage } from '../ui/staff/case/disclosures-page.tsx'

/** Staff who handle: to whom data of the person of a request was given. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const { reference = '' } = params
  const [language, desk] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.disclosures(staff, reference),
  ])
  if (!desk) throw new Response(null, { status: 404 })
  return forPage(translator(language)('disclosures.title'), {
    ...{ language, timeZone: portal.installation.controller.timeZone, reference, ...desk },
  })
}

/** Staff who handle: writes one down, or takes a mistaken one away. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { office } = context.portal.requests
  const { reference = '' } = params
  const posted = new Map(await textFields(request))
  const id = posted.get('drop')
  if (id !== undefined) {
    await office.dropDisclosure(staff, { reference, id })
    return redirect(caseHref(reference, '/disclosures'))
  }
  const typed = {
    partner: posted.get('partner') ?? '',
    to: posted.get('to') ?? '',
    what: (posted.get('what') ?? '').replaceAll('\r\n', '\n'),
    on: posted.get('on') ?? '',
  }
  const written = await office.writeDisclosure(staff, { reference, ...typed })
  if (written === 'done') return redirect(caseHref(reference, '/disclosures'))
  if (written === 'no-request') throw new Response(null, { status: 404 })
  return answered({ typed, mistake: written }, 422)
}

export default function DisclosuresRoute() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <DisclosuresPage {...page} typed={result?.typed} mistake={result?.mistake} />
}
