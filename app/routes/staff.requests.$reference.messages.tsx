import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { caseHref } from '../ui/staff/case/desk.ts'
import { MESSAGE_LIMIT_CHARACTERS } from '../ui/staff/case/messages.tsx'
import { MessagesPage, type Mistake } from '../ui/staff/case/messages-page.tsx'

/** Staff who handle: what was written about a request, and the form for more. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const [language, desk] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.desk(staff, params.reference ?? ''),
  ])
  if (!desk?.values) throw new Response(null, { status: 404 })
  const { timeZone } = portal.installation.controller
  const { values } = desk
  return forPage(translator(language)('staffCase.messages.title'), {
    ...{ language, timeZone, desk, values },
    form: portal.newFormId(),
  })
}

/** The same people: write to the person, or a note for colleagues. What could not be taken stays in the form. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const { reference = '' } = params
  const posted = new Map(await textFields(request))
  const text = (posted.get('text') ?? '').replaceAll('\r\n', '\n')
  const as = posted.get('as') ?? ''
  const known = as === 'message' || as === 'note' ? as : null
  const why: Mistake[] = [
    ...(text.trim() === '' ? (['text'] as const) : text.length > MESSAGE_LIMIT_CHARACTERS ? (['long'] as const) : []),
    ...(known ? [] : (['as'] as const)),
  ]
  if (!known || why.length > 0) return answered({ text, as, why }, 422)
  const form = posted.get('form') || portal.newFormId()
  const written = await portal.requests.office.write(staff, { reference, text, as: known, form })
  if (!written.ok) throw new Response(null, { status: 404 })
  return redirect(caseHref(reference, '#messages'))
}

export default function MessagesRoute() {
  const { page } = useLoaderData<typeof loader>()
  const unsaved = useActionData<typeof action>()
  return <MessagesPage {...page} unsaved={unsaved} />
}
