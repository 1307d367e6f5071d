import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireSubject } from '#app/http.server.ts'
import { requestHref } from '../ui/parts/request.tsx'

/** A verified person: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireSubject(request, context)
  return redirect(requestHref(params.reference ?? ''))
}

/** The same person: waives the time to think better of an erasure of theirs. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { reference = '' } = params
  if (!(await context.portal.requests.erasure.hurry(subject, reference))) throw new Response(null, { status: 404 })
  return redirect(`${requestHref(reference)}?hurried`)
}
