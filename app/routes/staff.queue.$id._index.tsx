import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { isSettledAlone } from '#app/request/request.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { WaitingPage } from '../ui/staff/queue/item.tsx'
import { kindText } from '../ui/staff/queue/row.tsx'

/**
 * Staff of every role that sees cases; the details only who may see values. A request has a page of its own, and what belongs to one is
 * settled there; but some of it has no place on that page.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-cases')
  const { portal } = context
  const mayDo = (act: 'see-values') => portal.staff.may(staff, act)
  const [language, item] = await Promise.all([
    languageOf(request, context),
    portal.requests.queue.open({ staffId: staff.staffId, mayDo }, params.id ?? ''),
  ])
  if (!item) throw new Response(null, { status: 404 })
  const { search, searchParams } = new URL(request.url)
  if (item.requestReference !== null && !isSettledAlone(item.kind))
    throw redirect(`/staff/requests/${item.requestReference}${search}`)
  return forPage(kindText(item.kind, translator(language)), {
    language,
    timeZone: portal.installation.controller.timeZone,
    now: portal.house.clock.now(),
    mayHandle: portal.staff.may(staff, 'handle'),
    isMine: item.assignee === staff.staffId,
    said: searchParams.get('said'),
    item,
  })
}

export default function Waiting() {
  const { page } = useLoaderData<typeof loader>()
  return <WaitingPage {...page} />
}
