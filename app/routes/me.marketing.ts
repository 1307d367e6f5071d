import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { languageOf, requireSubject, textFields } from '#app/http.server.ts'

const SWITCH = '/me#marketing'
const FORM_ID_CHARACTERS = 100 // Longer than any that we have given out.

/** A verified person: the switch stands on the page of their data. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSubject(request, context)
  return redirect(SWITCH)
}

/** The same person: puts the ban in force, or lifts it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const fields = new Map(await textFields(request))
  const language = await languageOf(request, context)
  const form = (fields.get('form') || portal.newFormId()).slice(0, FORM_ID_CHARACTERS)
  if (fields.get('ban') === 'set') await portal.bans.forbid(subject, { language, form })
  if (fields.get('ban') === 'lift') await portal.bans.lift(subject, language)
  return redirect(SWITCH, 303)
}
