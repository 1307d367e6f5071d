import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { MePage } from '../ui/pages/me.tsx'

/** A verified person: what is held under the address. The view is in the audit log before the page leaves. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, mine] = await Promise.all([languageOf(request, context), portal.viewMine(subject)])
  const { controller } = portal.installation
  const { coverage, registers, proof } = mine
  return {
    title: translator(language)('me.title'),
    language,
    controller,
    address: subject.address,
    coverage,
    registers,
    proof,
  }
}

export default function Me() {
  const { controller, ...data } = useLoaderData<typeof loader>()
  return <MePage {...data} controller={controller} timeZone={controller.timeZone} />
}
