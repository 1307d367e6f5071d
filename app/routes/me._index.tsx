import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { isClosed } from '#app/request/request.ts'
import { translator } from '#app/words/words.ts'
import { MePage } from '../ui/pages/me.tsx'

/** A verified person: what is held under the address. The view is in the audit log before the page leaves. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, mine, requests, waitsUntil, ban] = await Promise.all([
    languageOf(request, context),
    portal.viewMine(subject),
    portal.requests.own.list(subject),
    portal.address.waitsUntil(subject),
    portal.bans.own(subject),
  ])
  const { controller } = portal.installation
  const { coverage, registers, proof, offered, leftAt } = mine
  return forPage(translator(language)('me.title'), {
    language,
    controller,
    address: subject.address,
    coverage,
    registers,
    proof,
    offered,
    leftAt,
    waitsUntil,
    ban,
    form: portal.newFormId(),
    requests: requests.filter(({ state }) => !isClosed(state)),
  })
}

export default function Me() {
  const { page } = useLoaderData<typeof loader>()
  return <MePage {...page} timeZone={page.controller.timeZone} />
}
