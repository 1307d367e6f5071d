import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  return redirect(caseHref(params.reference ?? ''))
}

/** Staff who handle: a partner had the data and is told, or never had it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { reference = '', notice = '' } = params
  const posted = new Map(await textFields(request))
  const how = posted.get('how')
  if (how === 'told' || how === 'not-theirs') await context.portal.requests.office.decideNotice(staff, { notice, how })
  return redirect(caseHref(reference, '#corrections'))
}
