import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { StopAddressPage } from '../ui/pages/address-stop.tsx'

/** Anyone with the link, which is whoever reads the old mailbox. Opening it changes nothing, however often a scanner does so. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const [language, shown] = await Promise.all([
    languageOf(request, context),
    context.portal.address.stopState(params.token ?? ''),
  ])
  const { controller } = context.portal.installation
  return forPage(translator(language)('address.halt.title'), { language, controller, shown })
}

/** Anyone with the link: stops the change. Pressed twice it is pressed once; too late, the page says so. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { token = '' } = params
  await context.portal.address.stop(token)
  return redirect(`/address/stop/${encodeURIComponent(token)}`, 303)
}

export default function StopAddress() {
  const { page } = useLoaderData<typeof loader>()
  return <StopAddressPage {...page} />
}
