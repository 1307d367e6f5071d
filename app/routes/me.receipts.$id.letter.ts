import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloaded, requireSubject } from '#app/http.server.ts'

/** A verified person: the letter that an own receipt is about, byte for byte as its fingerprint was taken. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const found = await context.portal.letterOfReceipt(subject, params.id ?? '')
  if (!found) throw new Response(null, { status: 404 })
  return downloaded({
    name: `letter-${found.reference}-${found.kind}.json`,
    type: 'application/json',
    content: Buffer.from(found.content),
  })
}
