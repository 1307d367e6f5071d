import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { answered, languageOf, requireSubject } from '#app/http.server.ts'
import { ExportPage } from '../ui/pages/export.tsx'

/** The same person: there is nothing to see here but the package itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireSubject(request, context)
  return redirect(`/me/exports/${params.id ?? ''}`)
}

/** A verified person whose code is fresh: begins a download, which counts. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const { id = '' } = params
  const begun = await portal.requests.exports.begin(subject, id)
  if (begun.ok) return redirect(`/me/exports/${id}/${begun.download}`)
  const shown = await portal.requests.exports.one(subject, id)
  if (begun.why === 'none' || !shown) throw new Response(null, { status: 404 })
  const page = { language: await languageOf(request, context), controller: portal.installation.controller, shown }
  return answered({ ...page, refused: begun.why }, 422)
}

export default function Download() {
  const result = useActionData<typeof action>()
  return result ? <ExportPage {...result} /> : null
}
