import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { LetterPrintPage } from '../ui/pages/letter-print.tsx'

/** Staff who see values: a letter on A4 for a window envelope. One that is not the person's yet is none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-values')
  const [language, found] = await Promise.all([
    languageOf(request, context),
    context.portal.requests.office.letter(staff, params.id ?? ''),
  ])
  if (!found) throw new Response(null, { status: 404 })
  return forPage(found.letter.title, { language, letter: found.letter })
}

export default function PrintRoute() {
  const { page } = useLoaderData<typeof loader>()
  return <LetterPrintPage {...page} />
}
