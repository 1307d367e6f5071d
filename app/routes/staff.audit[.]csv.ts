import type { LoaderFunctionArgs } from '@remix-run/node'
import { savedPiecewise } from '#app/http.server.ts'
import { logAskedOf, requireStaff } from '#app/staff.server.ts'

/** Owners and auditors: the log as a table to take away. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-audit')
  const pieces = await context.portal.staff.logFile(staff, logAskedOf(request))
  if (!pieces) throw new Response(null, { status: 404 })
  return savedPiecewise({ name: 'omatieto-log.csv', type: 'text/csv; charset=utf-8', pieces })
}
