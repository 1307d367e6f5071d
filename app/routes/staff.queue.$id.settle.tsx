import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { NOTE_LIMIT_CHARACTERS, SettlePage } from '../ui/staff/queue/settle.tsx'

/** Staff who handle: says what was done about something that waited. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  const language = await languageOf(request, context)
  return forPage(translator(language)('queue.item.settle'), { language, id: params.id ?? '' })
}

/** The same people: takes it, puts it back, hands it over, or takes it off the list with a note of what was done. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { queue } = context.portal.requests
  const posted = new Map(await textFields(request))
  const { id = '' } = params
  const intent = posted.get('intent')
  const seen = { id, holder: posted.get('holder') || null }
  const claiming =
    intent === 'take' || intent === 'put-back'
      ? ({ ...seen, claim: intent } as const)
      : intent === 'hand-over'
        ? ({ ...seen, claim: intent, to: posted.get('to') ?? '' } as const)
        : null
  if (claiming) {
    const claimed = await queue.claim(staff, claiming)
    if (!claimed.ok && (claimed.why === 'none' || claimed.why === 'is-request'))
      throw new Response(null, { status: 404 })
    return redirect(`/staff/queue/${id}${claimed.ok ? '' : `?said=${claimed.why}`}`)
  }
  const note = (posted.get('note') ?? '').replaceAll('\r\n', '\n')
  if (note.length > NOTE_LIMIT_CHARACTERS) return answered({ why: 'too-long', note } as const, 422)
  const settled = await queue.settle(staff, { id, note })
  if (settled.ok) return redirect('/staff/queue')
  if (settled.why === 'elsewhere') return redirect(`/staff/queue/${id}`)
  if (settled.why === 'none' || settled.why === 'is-request') throw new Response(null, { status: 404 })
  return answered({ why: settled.why, note }, 422)
}

export default function Settle() {
  const { page } = useLoaderData<typeof loader>()
  return <SettlePage {...page} refused={useActionData<typeof action>()} />
}
