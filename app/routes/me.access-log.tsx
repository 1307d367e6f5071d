import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { AccessLogPage } from '../ui/pages/access-log.tsx'

/** A verified person: who has seen what is held under the address. `before` is the cursor of the page before. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const cursor = Number(new URL(request.url).searchParams.get('before') ?? '')
  const before = Number.isSafeInteger(cursor) && cursor > 0 ? cursor : null
  const [language, log] = await Promise.all([
    languageOf(request, context),
    portal.accessLog({ subjectHash: subject.subjectHash, before }),
  ])
  return {
    title: translator(language)('log.title'),
    language,
    timeZone: portal.installation.controller.timeZone,
    registers: portal.registers,
    rows: log.rows,
    first: before === null ? null : '/me/access-log',
    next: log.next === null ? null : `/me/access-log?before=${log.next}`,
  }
}

export default function AccessLog() {
  const data = useLoaderData<typeof loader>()
  return <AccessLogPage {...data} />
}
