import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  return redirect(caseHref(params.reference ?? ''))
}

/** Staff who handle: which old address a request is about whose person did not know it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { reference = '' } = params
  const address = new Map(await textFields(request)).get('address') ?? ''
  const noted = await context.portal.address.noteClaim(staff, { reference, address })
  if (!noted.ok && noted.why === 'no-request') throw new Response(null, { status: 404 })
  return redirect(caseHref(reference, noted.ok ? '#claim' : `?said=${noted.why}`))
}
