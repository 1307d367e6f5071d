import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { CasePage } from '../ui/staff/case/page.tsx'

/** Staff who see cases: one request. What a role may not see is not in what the page is made of. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-cases')
  const { portal } = context
  const { reference = '' } = params
  const [language, desk] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.desk(staff, reference),
  ])
  if (!desk) throw new Response(null, { status: 404 })
  return forPage(translator(language)('staffCase.title', { reference }), {
    language,
    timeZone: portal.installation.controller.timeZone,
    desk,
    form: portal.newFormId(),
    now: portal.house.clock.now(),
    said: new URL(request.url).searchParams.get('said'),
    titles: Object.fromEntries(portal.registers.map(({ id, title }) => [id, say(title, language)])),
  })
}

export default function CaseRoute() {
  const { page } = useLoaderData<typeof loader>()
  return <CasePage {...page} />
}
