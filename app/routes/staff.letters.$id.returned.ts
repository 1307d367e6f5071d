import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here, and the list leads on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  return redirect('/staff/queue')
}

/** Staff who handle: the mail that told of a letter came back, so the letter is to be posted. Said twice it is said once. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const told = await context.portal.requests.office.mailCameBack(staff, params.id ?? '')
  if (!told) throw new Response(null, { status: 404 })
  return redirect(caseHref(told.reference, '#letters'))
}
