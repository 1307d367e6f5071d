import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { languageCookie, safePath, textFields } from '#app/http.server.ts'

/** Anyone: remembers the chosen language and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const fields = new Map(await textFields(request))
  return redirect(safePath(fields.get('to')), {
    headers: { 'Set-Cookie': await languageCookie(context, fields.get('lang') ?? '') },
  })
}

/** A language is chosen by a button; an address typed in by hand leads to the front page. */
export const loader = () => redirect('/')
