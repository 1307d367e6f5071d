import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { normaliseAddress } from '#app/register/address.ts'
import { translator } from '#app/words/words.ts'
import { BanDonePage, BanFormPage } from '../ui/pages/ban.tsx'
import { LimitPage } from '../ui/pages/obstacle.tsx'

const ADDRESS_LIMIT_CHARACTERS = 320 // What fits into 64 octets, an @ and 255: longer is no address.

/** Anyone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request, context)
  const { controller } = context.portal.installation
  return forPage(translator(language)('ban.form.title'), { language, controller })
}

/** Anyone: a ban for an address. Every well-formed address gets the same answer, and no mail. */
export async function action({ request, context }: ActionFunctionArgs) {
  const language = await languageOf(request, context)
  const typed = new Map(await textFields(request)).get('email') ?? ''
  const email = typed.slice(0, ADDRESS_LIMIT_CHARACTERS)
  const refuse = (mistake: 'missing' | 'malformed' | 'too-long') =>
    answered({ state: 'mistake', email, mistake } as const, 422)
  if (typed === '') return refuse('missing')
  if (typed !== email) return refuse('too-long')
  const address = normaliseAddress(typed)
  if (!address.ok) return refuse(address.why.includes('long') ? 'too-long' : 'malformed')
  const asked = await context.portal.bans.byForm({ address: address.value, language, network: context.network })
  if (asked.state === 'refused')
    return answered({ state: 'refused', limit: asked.why, until: asked.again } as const, 429)
  return answered({ state: 'done' } as const, 200)
}

export default function Marketing() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result?.state === 'done') return <BanDonePage {...page} />
  if (result?.state === 'refused') {
    const { limit, until } = result
    return <LimitPage {...page} timeZone={page.controller.timeZone} limit={limit} until={until} />
  }
  return <BanFormPage language={page.language} email={result?.email} mistake={result?.mistake} />
}
