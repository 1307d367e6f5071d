import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { SourcesPage } from '../ui/staff/sources/page.tsx'

const DONE = ['begun', 'classified'] as const

/** Staff: how each source does, which columns nobody knows, and what the last reading came to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-cases')
  const { portal } = context
  const [language, sources] = await Promise.all([languageOf(request, context), portal.staff.sources.page()])
  const said = new URL(request.url).searchParams.get('done')
  return forPage(translator(language)('staffSources.title'), {
    ...{ language, timeZone: portal.installation.controller.timeZone },
    sources: sources.sources,
    last: sources.last,
    may: { read: portal.staff.may(staff, 'handle'), classify: portal.staff.may(staff, 'approve') },
    done: DONE.find((one) => one === said) ?? null,
  })
}

export default function Sources() {
  const { page } = useLoaderData<typeof loader>()
  return <SourcesPage {...page} />
}
