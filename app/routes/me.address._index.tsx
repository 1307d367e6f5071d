import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, requireSubject, textFields } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { AddressPage } from '../ui/pages/address.tsx'
import { LimitPage } from '../ui/pages/obstacle.tsx'

const TYPED_LIMIT_CHARACTERS = 320 // What fits into 64 octets, an @ and 255: longer is no address.

/** A verified person: where the address stands by which one is found, and the field for a new one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, shown] = await Promise.all([languageOf(request, context), portal.address.state(subject)])
  const { controller } = portal.installation
  const stopped = new URL(request.url).searchParams.has('stopped') && shown.state !== 'waiting'
  const page = { language, controller, address: subject.address, shown, stopped }
  return forPage(translator(language)('address.title'), page)
}

/** The same person: asks for a code to a new address, or stops the change that waits. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const posted = new Map(await textFields(request))
  if (posted.get('intent') === 'stop') {
    await portal.address.stopOwn(subject)
    return redirect('/me/address?stopped')
  }
  const typed = posted.get('email') ?? ''
  const language = await languageOf(request, context)
  const asked = await portal.address.ask(subject, { typed, language, network: context.network })
  if (asked.state === 'not-open') return redirect('/me/address')
  if (asked.state === 'mistake')
    return answered({ typed: typed.slice(0, TYPED_LIMIT_CHARACTERS), mistake: asked.why } as const, 422)
  if (asked.state === 'refused')
    return answered({ limit: asked.why === 'network' ? 'network' : 'address', until: asked.again } as const, 429)
  return redirect('/me/address/code')
}

export default function Address() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result && 'limit' in result) return <LimitPage {...page} timeZone={page.controller.timeZone} {...result} />
  return <AddressPage {...page} {...result} />
}
