import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'
import { CaseRowsPage } from '../ui/staff/case/rows.tsx'

/** Staff who see values: all rows of a collection of a record that the request's person is found under. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-values')
  const { portal } = context
  const { searchParams } = new URL(request.url)
  const { reference = '', register = '', collection = '' } = params
  const [record, after] = [searchParams.get('record') ?? '', searchParams.get('after')]
  const [language, found] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.rows(staff, { reference, register, record, collection, after }),
  ])
  if (!found) throw new Response(null, { status: 404 })
  const here = caseHref(reference, `/records/${register}/${collection}?record=${encodeURIComponent(record)}`)
  return forPage(say(found.collection.label, language), {
    language,
    timeZone: portal.installation.controller.timeZone,
    reference,
    register: say(found.summary.title, language),
    collection: { ...found.collection, count: found.count, rows: found.rows },
    first: after === null ? null : here,
    next: found.next === null ? null : `${here}&after=${encodeURIComponent(found.next)}`,
  })
}

export default function RowsRoute() {
  const { page } = useLoaderData<typeof loader>()
  return <CaseRowsPage {...page} />
}
