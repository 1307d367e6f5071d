import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { colleagueOf, requireStaff, requireStrong } from '#app/staff.server.ts'
import { PersonPage } from '../ui/staff/person.tsx'

/** Owners: one colleague's account. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'manage-staff')
  const { portal } = context
  const [language, person] = await Promise.all([languageOf(request, context), portal.staff.person(params.person ?? '')])
  if (!person) throw new Response(null, { status: 404 })
  return forPage(person.name, {
    language,
    person: colleagueOf(person),
    whose: person.id === staff.staffId ? ('own' as const) : ('colleague' as const),
    proof: portal.staff.isStrong(staff) ? ('fresh' as const) : ('old' as const),
    done: new URL(request.url).searchParams.has('done') ? ('changed' as const) : null,
  })
}

/** What the form's `act` asks for; null where it is no act. */
function changeOf(posted: ReadonlyMap<string, string>) {
  const act = posted.get('act')
  if (act === 'role') return { act, role: posted.get('role') ?? '' } as const
  if (act === 'phone' || act === 'renew') return { act: 'reset', what: act } as const
  return act === 'suspend' || act === 'restore' || act === 'remove' ? ({ act } as const) : null
}

/** Owners, after a fresh proof: role, reset, suspension, removal. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'manage-staff')
  const id = params.person ?? ''
  const path = `/staff/people/${encodeURIComponent(id)}`
  await requireStrong(request, context, staff, path)
  const change = changeOf(new Map(await textFields(request)))
  if (!change) throw new Response(null, { status: 400 })
  const changed = await context.portal.staff.changePerson(staff, id, change)
  if (changed.ok && change.act === 'remove') return redirect('/staff/people?done=removed')
  if (changed.ok) return redirect(`${path}?done=changed`)
  if (changed.why === 'nobody') throw new Response(null, { status: 404 })
  if (changed.why === 'not-owner' || changed.why === 'not-strong') return redirect('/staff')
  return answered({ mistake: changed.why }, 422)
}

export default function Person() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <PersonPage {...page} mistake={result?.mistake} />
}
