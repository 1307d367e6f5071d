import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf, parkedOf, requireSubject, settingCookies } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { ResumePage } from '../ui/pages/resume.tsx'

/** A verified person whose form was kept when the session ran out. Nothing is taken out here, only shown. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const [language, parkedId] = await Promise.all([languageOf(request, context), parkedOf(request, context)])
  const kept = parkedId ? await context.portal.keptForm({ parkedId, subjectHash: subject.subjectHash }) : null
  if (!kept) throw redirect('/me')
  return { title: translator(language)('visit.resume.title'), language, form: kept }
}

/** The same person: lets the kept form go without sending it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const parkedId = await parkedOf(request, context)
  if (parkedId) await portal.dropForm({ parkedId, subjectHash: subject.subjectHash })
  return redirect('/me', { headers: settingCookies(await portal.cookies.parked.serialize('', { maxAge: 0 })) })
}

export default function Resume() {
  const { language, form } = useLoaderData<typeof loader>()
  return <ResumePage language={language} form={form} />
}
