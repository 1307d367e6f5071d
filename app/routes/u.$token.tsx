import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { BanLinkPage } from '../ui/pages/ban.tsx'

/** Anyone with the link of a newsletter. Opening it changes nothing, however often a scanner does so. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const [language, state] = await Promise.all([
    languageOf(request, context),
    context.portal.bans.linkState(params.token ?? ''),
  ])
  const { controller } = context.portal.installation
  return forPage(translator(language)('ban.click.title'), { language, controller, state })
}

/**
 * Anyone with the link, mail programs among them (RFC 8058): no cookie, no origin, and an answer that leads nowhere else. What is
 * posted says that it is meant: anything else changes nothing.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { portal } = context
  const language = await languageOf(request, context)
  const meant = (await textFields(request)).some(
    ([name, value]) => name === 'List-Unsubscribe' && value === 'One-Click',
  )
  if (!meant) return answered({ state: 'open' } as const, 422)
  const banned = await portal.bans.byLink({ token: params.token ?? '', language })
  return banned ? answered({ state: 'banned' } as const, 200) : answered({ state: 'unknown' } as const, 404)
}

export default function Unsubscribe() {
  const { page } = useLoaderData<typeof loader>()
  return <BanLinkPage {...page} state={useActionData<typeof action>()?.state ?? page.state} />
}
