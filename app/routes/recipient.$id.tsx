import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { RecipientPage } from '../ui/pages/recipient.tsx'

/** Whoever has verified the address that the notice was sent to: what was corrected, erased or restricted. Opening it confirms nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, notice] = await Promise.all([
    languageOf(request, context),
    portal.requests.recipient.open(subject, params.id ?? ''),
  ])
  if (!notice) throw new Response(null, { status: 404 })
  const titles = [...new Set(notice.corrections.map(({ title }) => title.join(', ')))]
  return forPage(translator(language)(`recipient.title.${notice.what}`), {
    language,
    controller: portal.installation.controller,
    id: notice.id,
    confirmedAt: notice.confirmedAt,
    what: notice.what,
    records: [
      ...titles.map((title) => ({
        title,
        rows: notice.corrections.filter((one) => one.title.join(', ') === title),
        fields: [],
      })),
      ...notice.records.map(({ title, fields }) => ({ title: title.join(', '), rows: [], fields })),
    ],
  })
}

/** The same: says that it is done there too. Twice is once. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { id = '' } = params
  if (!(await context.portal.requests.recipient.confirm(subject, id))) throw new Response(null, { status: 404 })
  return redirect(`/recipient/${id}`)
}

export default function Recipient() {
  const { page } = useLoaderData<typeof loader>()
  return <RecipientPage {...page} />
}
