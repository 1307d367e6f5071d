import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  return redirect(caseHref(params.reference ?? ''))
}

/** Staff who handle: a work card was done by hand, or nobody needs it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { reference = '', card = '' } = params
  const { office } = context.portal.requests
  const posted = new Map(await textFields(request))
  const version = Number(posted.get('version'))
  const done = await (posted.get('intent') === 'drop'
    ? office.dropCard(staff, { card, version })
    : office.doCard(staff, { card, version }))
  return redirect(caseHref(reference, done.ok ? '#cards' : '?said=card'))
}
