import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf } from '#app/http.server.ts'
import { logAskedOf, logPath, requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { AuditPage } from '../ui/staff/audit.tsx'

/** Owners and auditors: the log, by case and by who acted. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-audit')
  const { portal } = context
  const asked = logAskedOf(request)
  const [language, found, colleagues, verified] = await Promise.all([
    languageOf(request, context),
    portal.staff.log(staff, asked),
    portal.staff.logActors(),
    portal.staff.logVerified(),
  ])
  const { reference, actor, before } = asked
  const next = found.ok ? found.next : null
  const page = forPage(translator(language)('staffAudit.title'), {
    ...{ language, timeZone: portal.installation.controller.timeZone, colleagues, verified },
    asked: { reference: reference ?? '', actor: actor ?? '' },
    mistake: found.ok ? null : found.why,
    rows: found.ok ? found.rows : [],
    file: logPath('/staff/audit.csv', asked),
    first: before === null ? null : logPath('/staff/audit', asked),
    next: next === null ? null : logPath('/staff/audit', asked, next),
  })
  return answered(page, found.ok ? 200 : 404)
}

export default function Audit() {
  const { page } = useLoaderData<typeof loader>()
  return <AuditPage {...page} />
}
