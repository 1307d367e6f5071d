import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'decide')
  return redirect(caseHref(params.reference ?? ''))
}

/** Staff who decide: undoes a decision that is not the person's yet, or sends it back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'decide')
  const { reference = '' } = params
  const version = Number(new Map(await textFields(request)).get('version'))
  const taken = await context.portal.requests.office.undo(staff, { reference, version })
  if (!taken.ok && taken.why === 'no-request') throw new Response(null, { status: 404 })
  return redirect(caseHref(reference, taken.ok ? '' : `?said=${taken.why}`))
}
