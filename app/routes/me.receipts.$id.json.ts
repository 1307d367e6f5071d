import type { LoaderFunctionArgs } from '@remix-run/node'
import { downloaded, requireSubject } from '#app/http.server.ts'

/** A verified person: an own receipt as it was signed, to be saved. Its name says what it is about and of whom nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const found = await context.portal.ownReceipt(subject, params.id ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const { act, request: about } = found.receipt
  return downloaded({
    name: `receipt-${about.reference}-${act}.json`,
    type: 'application/json',
    content: Buffer.from(`${found.document}\n`),
  })
}
