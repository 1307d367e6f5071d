import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'

const WORDS = ['none', 'covered', 'missing'] as const

/** The same people: there is nothing to see here but the sources. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'approve')
  return redirect('/staff/sources')
}

/** Approvers and owners: what a column holds, so that it may be said again that a register was shown whole. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'approve')
  const posted = new Map(await textFields(request))
  const word = WORDS.find((one) => one === posted.get('word'))
  const digest = params.column ?? ''
  const said = word !== undefined && (await context.portal.staff.sources.classify(staff, { digest, word }))
  return redirect(said ? '/staff/sources?done=classified' : '/staff/sources')
}
