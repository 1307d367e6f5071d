import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, subjectOf } from '#app/http.server.ts'
import { HomePage } from '../ui/pages/home.tsx'

/** Anyone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [language, subject] = await Promise.all([languageOf(request, context), subjectOf(request, context)])
  const { controller } = context.portal.installation
  return { title: controller.name, language, controller, signedIn: subject !== null }
}

export default function Home() {
  const { language, controller, signedIn } = useLoaderData<typeof loader>()
  return <HomePage language={language} controller={controller} signedIn={signedIn} />
}
