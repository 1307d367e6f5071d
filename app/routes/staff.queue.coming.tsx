import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { ComingPage } from '../ui/staff/queue/coming.tsx'

/** Staff of every role that sees cases. No person's data stands in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'see-cases')
  const [language, coming] = await Promise.all([languageOf(request, context), context.portal.requests.erasure.coming()])
  return forPage(translator(language)('erasure.coming.title'), { language, ...coming })
}

export default function StaffComing() {
  const { page } = useLoaderData<typeof loader>()
  return <ComingPage {...page} />
}
