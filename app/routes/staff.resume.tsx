import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, parkedOf, settingCookies } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { ResumePage } from '../ui/pages/resume.tsx'

/** Staff whose own form was kept when their session ran out. Nothing is taken out here, only shown. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'own-account')
  const [language, parkedId] = await Promise.all([languageOf(request, context), parkedOf(request, context)])
  const kept = parkedId ? await context.portal.staff.keptForm(staff, parkedId) : null
  if (!kept) throw redirect('/staff')
  return forPage(translator(language)('visit.resume.title'), { language, form: kept })
}

/** The same person: lets the kept form go without sending it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'own-account')
  const { portal } = context
  const parkedId = await parkedOf(request, context)
  if (parkedId) await portal.staff.dropForm(staff, parkedId)
  return redirect('/staff', { headers: settingCookies(await portal.cookies.parked.serialize('', { maxAge: 0 })) })
}

export default function Resume() {
  const { page } = useLoaderData<typeof loader>()
  return <ResumePage {...page} drop="/staff/resume" />
}
