import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloaded } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'

/** Staff who see values: a file of a request, to be saved. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-values')
  const { reference = '', file = '' } = params
  const found = await context.portal.requests.office.fileOf(staff, { reference, file })
  if (!found) throw new Response(null, { status: 404 })
  return downloaded(found)
}
