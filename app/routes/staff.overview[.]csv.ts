import type { LoaderFunctionArgs } from '@remix-run/node'
import { savedPiecewise } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'

/** The overview as a table to take away: counts, and nobody's data. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'see-cases')
  const pieces = await context.portal.requests.overview.file()
  return savedPiecewise({ name: 'omatieto-overview.csv', type: 'text/csv; charset=utf-8', pieces })
}
