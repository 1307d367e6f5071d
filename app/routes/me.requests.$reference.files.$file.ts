import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloaded, requireSubject } from '#app/http.server.ts'

/** A verified person: a file of an own request, to be saved. Another's is as good as none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { reference = '', file = '' } = params
  const found = await context.portal.requests.own.fileOf(subject, { reference, file })
  if (!found) throw new Response(null, { status: 404 })
  return downloaded(found)
}
