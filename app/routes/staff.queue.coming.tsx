import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { ComingPage } from '../ui/staff/queue/coming.tsx'

const PATH = '/staff/queue/coming'

/** Staff of every role that sees cases, a page at a time. No person's data stands in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'see-cases')
  const after = new URL(request.url).searchParams.get('after')
  const [language, { entries, next }] = await Promise.all([
    languageOf(request, context),
    context.portal.requests.erasure.coming(after),
  ])
  return forPage(translator(language)('erasure.coming.title'), {
    ...{ language, entries },
    first: after === null ? null : PATH,
    next: next === null ? null : `${PATH}?after=${next}`,
  })
}

export default function StaffComing() {
  const { page } = useLoaderData<typeof loader>()
  return <ComingPage {...page} />
}
