import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, requireSubject, textFields } from '#app/http.server.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { AskExportPage } from '../ui/pages/export.tsx'

const PROFILES = ['access', 'portability'] as const
const FORM_ID_CHARACTERS = 100 // Longer than any that we have given out.

/** A verified person: what to take home. Opening the page asks for nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSubject(request, context)
  const { portal } = context
  const language = await languageOf(request, context)
  const asked = new URL(request.url).searchParams.get('register')
  return forPage(translator(language)('exports.title'), {
    language,
    registers: portal.registers.map(({ id, title }) => ({ id, title })),
    form: portal.newFormId(),
    typed: { profile: '', registers: asked === null ? [] : [asked] },
  })
}

/** The same person: asks for the package. Sent twice it is one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const fields = await textFields(request)
  const profile = PROFILES.find((one) => fields.some(([name, value]) => name === 'profile' && value === one))
  const registers = fields.flatMap(([name, value]) => (name === 'register' ? [value] : []))
  const form = (new Map(fields).get('form') || portal.newFormId()).slice(0, FORM_ID_CHARACTERS)
  if (!profile) return answered({ form, typed: { profile: '', registers } }, 422)
  const language = await languageOf(request, context)
  const asked = await portal.requests.exports.ask(subject, { profile, registers, language, form })
  if (asked.ok) return redirect(`/me/exports/${asked.export}`)
  if (asked.why === 'no-such-register') return answered({ form, typed: { profile, registers }, noRegister: true }, 422)
  const t = translator(language)
  const moment = momentOf(asked.until, language, portal.installation.controller.timeZone)
  const waits = asked.why === 'too-many' ? t('exports.tooMany', { moment }) : t('address.refused', { moment })
  return answered({ form, typed: { profile, registers }, waits }, asked.why === 'too-many' ? 429 : 422)
}

export default function AskExport() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <AskExportPage {...page} {...result} refused={result !== undefined} />
}
