import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { FoundPage } from '../ui/staff/queue/found.tsx'

/** Staff who may see values: the form of an exact search. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'see-values')
  const { portal } = context
  const language = await languageOf(request, context)
  return forPage(translator(language)('queue.search.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    now: portal.house.clock.now(),
  })
}

/** The same people: what is found is answered at once, since an address must not stand in a link. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-values')
  const typed = new Map(await textFields(request)).get('q') ?? ''
  const found = await context.portal.requests.queue.search(staff, typed)
  return answered({ typed: typed.slice(0, TYPED_LIMIT_CHARACTERS), found }, found.ok ? 200 : 422)
}

const TYPED_LIMIT_CHARACTERS = 254 // What the field takes; a longer text was not typed there.

export default function Search() {
  const { page } = useLoaderData<typeof loader>()
  return <FoundPage {...page} result={useActionData<typeof action>()} />
}
