import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '#app/staff.server.ts'

/** The same people: there is nothing to see here but the sources. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  return redirect('/staff/sources')
}

/** Staff who handle: read every source now and hold it against what was promised. Twice is once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  await context.portal.staff.sources.read(staff)
  return redirect('/staff/sources?done=begun')
}
