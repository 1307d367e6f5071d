import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'decide')
  return redirect(caseHref(params.reference ?? ''))
}

/** Staff who decide: an erasure that did not come to its end is tried again, or done by hand. It erases no more than was approved. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'decide')
  const { reference = '' } = params
  const how = new Map(await textFields(request)).get('intent')
  if (how !== 'again' && how !== 'by-hand') throw new Response(null, { status: 400 })
  const done = await context.portal.requests.erasure.goOn(staff, { reference, how })
  if (!done.ok && done.why === 'no-request') throw new Response(null, { status: 404 })
  return redirect(caseHref(reference, done.ok ? '#erasure' : `?said=${done.why}`))
}
