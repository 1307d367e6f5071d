import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSubject, streamed } from '#app/http.server.ts'

/** A verified person: the bytes of a download that was begun, whole or by ranges. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { id = '', download = '' } = params
  const opened = await context.portal.requests.exports.open(subject, { id, download })
  if (!opened) throw new Response(null, { status: 404 })
  return streamed(request, {
    ...opened,
    name: `omatieto-${opened.reference}.zip`,
    type: 'application/zip',
    tag: `"${id}"`,
  })
}
