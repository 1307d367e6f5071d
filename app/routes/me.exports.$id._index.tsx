import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { ExportPage } from '../ui/pages/export.tsx'

/** A verified person: an own package, where it is. Another's is as good as none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, shown] = await Promise.all([
    languageOf(request, context),
    portal.requests.exports.one(subject, params.id ?? ''),
  ])
  if (!shown) throw new Response(null, { status: 404 })
  return forPage(translator(language)('exports.page'), {
    language,
    controller: portal.installation.controller,
    shown,
  })
}

export default function OwnExport() {
  const { page } = useLoaderData<typeof loader>()
  return <ExportPage {...page} />
}
