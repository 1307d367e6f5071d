import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { textFields } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { caseHref } from '../ui/staff/case/desk.ts'

/** The same people: there is nothing to see here but the request itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  return redirect(caseHref(params.reference ?? ''))
}

/** Staff who handle: take the request up, put it back, hand it over, take it up again. Where that could not be, the page says why. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { office } = context.portal.requests
  const { reference = '' } = params
  const posted = new Map(await textFields(request))
  const moving = { reference, version: Number(posted.get('version')) }
  const [intent, to] = [posted.get('intent') ?? '', posted.get('to') ?? '']
  if (intent === 'hand-over' && to === '') return redirect(caseHref(reference, '?said=colleague'))
  const steps: ReadonlyMap<string, () => ReturnType<typeof office.take>> = new Map([
    ['take', () => office.take(staff, moving)],
    ['put-back', () => office.putBack(staff, moving)],
    ['reopen', () => office.reopen(staff, moving)],
    ['hand-over', () => office.handOver(staff, { ...moving, to })],
    ['settle', () => office.settleReply(staff, reference)],
  ])
  const taken = await steps.get(intent)?.()
  if (!taken) throw new Response(null, { status: 400 })
  if (!taken.ok && taken.why === 'no-request') throw new Response(null, { status: 404 })
  return redirect(caseHref(reference, taken.ok ? '' : `?said=${taken.why}`))
}
