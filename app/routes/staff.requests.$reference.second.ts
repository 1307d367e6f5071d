import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff, requireStrong } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'approve')
  return redirect(caseHref(params.reference ?? ''))
}

/** Staff who approve: approves a colleague's decision that needs a second person. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'approve')
  const { reference = '' } = params
  const version = Number(new Map(await textFields(request)).get('version'))
  const taken = await context.portal.requests.office.second(staff, { reference, version })
  if (!taken.ok && taken.why === 'no-request') throw new Response(null, { status: 404 })
  if (!taken.ok && taken.why === 'not-strong') await requireStrong(request, context, staff, caseHref(reference))
  return redirect(caseHref(reference, taken.ok ? '' : `?said=${taken.why}`))
}
