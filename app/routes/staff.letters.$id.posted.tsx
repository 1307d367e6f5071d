import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { caseHref } from '../ui/staff/case/desk.ts'
import { type PostedMistake, PostedPage } from '../ui/staff/case/posted.tsx'

/** Staff who handle: the form that records on which day a letter was posted. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const [language, found] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.letter(staff, params.id ?? ''),
  ])
  if (!found) throw new Response(null, { status: 404 })
  return forPage(translator(language)('staffCase.letters.postedTitle'), {
    language,
    id: found.id,
    reference: found.reference,
    title: found.letter.title,
    addressee: found.letter.addressee,
    today: portal.dayOf(portal.house.clock.now()),
  })
}

/** Staff who handle: a letter was posted on this day. An extension counts if that was before the first limit. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const { office } = portal.requests
  const typed = new Map(await textFields(request)).get('day') ?? ''
  const refuse = (mistake: PostedMistake) => answered({ typed, mistake }, 422)
  const found = await office.letter(staff, params.id ?? '')
  if (!found) throw new Response(null, { status: 404 })
  // The hour is not known: of today it is now, of another day noon.
  const now = portal.house.clock.now()
  const postedAt = typed === portal.dayOf(now) ? now : office.instantOf(typed, '12:00')
  if (postedAt === null) return refuse('missing')
  const recorded = await office.recordPosted(staff, { letter: found.id, postedAt })
  if (recorded.ok) return redirect(caseHref(found.reference, '#letters'))
  const { why } = recorded
  return refuse(why === 'future' || why === 'too-early' ? why : 'no-letter')
}

export default function PostedRoute() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <PostedPage {...page} typed={result?.typed} mistake={result?.mistake} />
}
