import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { CookiesPage } from '../ui/pages/cookies.tsx'

/** Anyone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request, context)
  const { cookies, installation } = context.portal
  const own = (['session', 'browser', 'parked', 'language', 'staff'] as const).map((use) => ({
    use,
    name: cookies[use].name,
  }))
  return { title: translator(language)('cookies.title'), language, controller: installation.controller, own }
}

export default function Cookies() {
  const { language, controller, own } = useLoaderData<typeof loader>()
  return <CookiesPage language={language} controller={controller} own={own} />
}
