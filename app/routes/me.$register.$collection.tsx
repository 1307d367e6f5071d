import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'
import { CollectionPage } from '../ui/pages/collection.tsx'

/** A verified person: all rows of a collection of an own record, page by page. Another's record is as good as none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const { searchParams } = new URL(request.url)
  const { register = '', collection = '' } = params
  const [record, after] = [searchParams.get('record') ?? '', searchParams.get('after')]
  const [language, page] = await Promise.all([
    languageOf(request, context),
    portal.viewCollection({ subject, register, collection, record, after }),
  ])
  if (!page) throw new Response(null, { status: 404 })
  const here = `/me/${register}/${collection}?record=${encodeURIComponent(record)}`
  return forPage(say(page.collection.label, language), {
    language,
    timeZone: portal.installation.controller.timeZone,
    register: { id: page.summary.register, title: page.summary.title },
    collection: { ...page.collection, count: page.count, rows: page.rows },
    first: after === null ? null : here,
    next: page.next === null ? null : `${here}&after=${encodeURIComponent(page.next)}`,
  })
}

export default function Rows() {
  const { page } = useLoaderData<typeof loader>()
  return <CollectionPage {...page} />
}
