import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, requireSubject, textFields } from '#app/http.server.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { ErasePage } from '../ui/pages/erase.tsx'

const FORM_ID_CHARACTERS = 100 // Longer than any that we have given out.

/** A verified person: what an erasure would do. Opening the page asks for nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, erasure] = await Promise.all([languageOf(request, context), portal.requests.erasure.plan(subject)])
  const { controller } = portal.installation
  return forPage(translator(language)('erasure.title'), {
    language,
    timeZone: controller.timeZone,
    coolingOffHours: controller.erasure.coolingOffHours,
    own: PORTAL_REGISTER,
    erasure,
    form: portal.newFormId(),
  })
}

/** The same person: asks for what the plan says. Sent twice it is one request; a plan that has changed is shown again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const fields = new Map(await textFields(request))
  const form = (fields.get('form') || portal.newFormId()).slice(0, FORM_ID_CHARACTERS)
  const [language, until] = await Promise.all([languageOf(request, context), portal.address.waitsUntil(subject)])
  if (until !== null) {
    const moment = momentOf(until, language, portal.installation.controller.timeZone)
    const erasure = await portal.requests.erasure.plan(subject)
    return answered({ erasure, form, waits: translator(language)('address.refused', { moment }) }, 422)
  }
  const asked = await portal.requests.erasure.ask(subject, { digest: fields.get('digest') ?? '', language, form })
  if (asked.ok) return redirect(`/me/requests/${asked.reference}?sent`)
  return answered({ erasure: asked.plan, form, waits: null }, 409)
}

export default function Erase() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <ErasePage {...page} {...result} changed={result?.waits === null} />
}
