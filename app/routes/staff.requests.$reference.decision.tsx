import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { EXTENSION_REASONS } from '#app/letter/letter.ts'
import { say } from '#app/register/register.ts'
import { DECISIONS } from '#app/request/request.ts'
import { keepAndConfirm, requireStaff, requireStrong } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { caseHref } from '../ui/staff/case/desk.ts'
import { DecisionPage } from '../ui/staff/decision/page.tsx'
import {
  FREE_LIMIT_CHARACTERS,
  GROUND_LIMIT_CHARACTERS,
  LINES_LIMIT_CHARACTERS,
  linesOf,
  type Mistake,
  type Result,
  type Typed,
} from '../ui/staff/decision/typed.ts'

/** Staff who decide: what to decide, with the grounds that the law has for such a request. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'decide')
  const { portal } = context
  const { reference = '' } = params
  const [language, desk] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.decisionDesk(reference, null),
  ])
  if (!desk) throw new Response(null, { status: 404 })
  // What is erased cannot be had back: whoever decides on it shows password and code first, before anything is typed.
  if (desk.erasure) await requireStrong(request, context, staff)
  return forPage(translator(language)('staffDecision.title', { reference }), {
    language,
    timeZone: portal.installation.controller.timeZone,
    desk,
    beside: await portal.requests.office.beside(staff, reference),
    titles: Object.fromEntries(portal.registers.map(({ id, title }) => [id, say(title, language)])),
  })
}

/** What was typed, whole: what is too long is said, never cut. */
function typedIn(fields: readonly (readonly [string, string])[]): Typed {
  const field = (name: string) => (fields.find(([one]) => one === name)?.[1] ?? '').replaceAll('\r\n', '\n')
  const words = fields.flatMap(([name, value]) =>
    name.startsWith('words-') ? [[name.slice('words-'.length), value.replaceAll('\r\n', '\n')] as const] : [],
  )
  return {
    version: Number(field('version')),
    decision: DECISIONS.find((one) => one === field('decision')) ?? null,
    ...{ done: field('done'), stays: field('stays'), needed: field('needed'), free: field('free') },
    grounds: fields.flatMap(([name, value]) => (name === 'ground' ? [value] : [])),
    words: Object.fromEntries(words),
    ...{ reason: field('reason'), checked: field('checked'), package: field('package') },
    plan: field('plan'),
    approved: fields.flatMap(([name, value]) => (name === 'approved' ? [value] : [])),
  }
}

function tooLong(typed: Typed): Mistake[] {
  const lines = (['done', 'stays', 'needed'] as const).filter((name) => typed[name].length > LINES_LIMIT_CHARACTERS)
  const free = typed.free.length > FREE_LIMIT_CHARACTERS ? ['free'] : []
  const words = Object.values(typed.words).some((text) => text.length > GROUND_LIMIT_CHARACTERS) ? ['ground'] : []
  return [...lines, ...free, ...words].map((long) => ({ long }))
}

type Office = ActionFunctionArgs['context']['portal']['requests']['office']
type Deciding = Parameters<Office['preview']>[0]

/** What the chosen decision takes of what was typed. */
function decidingOf(reference: string, typed: Typed, decision: Deciding['decision'], office: Office): Deciding {
  const grounded = decision === 'refuse' || decision === 'partly'
  const lines = (text: string, asked: readonly Deciding['decision'][]) =>
    asked.includes(decision) ? linesOf(text) : []
  return {
    ...{ reference, version: typed.version, decision, refusalChecked: typed.checked === 'yes' },
    ...{ approved: typed.approved, package: typed.package === 'yes', plan: typed.plan },
    grounds: grounded
      ? office.groundsNamed(typed.grounds).map((ground) => ({ ground, words: typed.words[ground] ?? '' }))
      : [],
    reason: decision === 'extend' ? (EXTENSION_REASONS.find((one) => one === typed.reason) ?? null) : null,
    needed: lines(typed.needed, ['more']),
    done: lines(typed.done, ['approve', 'partly']),
    stays: lines(typed.stays, ['partly']),
    free: typed.free.trim(),
  }
}

/** What stands against a decision and is said as it is. */
const PLAIN = [
  'refusal-unchecked',
  'extended-already',
  'too-late',
  'not-all-approved',
  'plan-changed',
  'plan-unread',
  'plan-leaves',
  'own-request',
  'address-waits',
  'address-unknown',
  'address-shared',
  'address-taken',
  'address-silent',
  'address-whole',
] as const

/** Staff who decide: shows the letter, or decides what was shown. Everything that was typed is there again on every answer. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'decide')
  const { office } = context.portal.requests
  const { reference = '' } = params
  const fields = await textFields(request)
  const typed = typedIn(fields)
  const [, intent] = fields.find(([name]) => name === 'intent') ?? []
  const desk = await office.decisionDesk(reference, typed.version)
  if (!desk) throw new Response(null, { status: 404 })
  const answer = async (result: Omit<Result, 'typed'>, status: number, shown = desk) =>
    answered({ desk: shown, beside: await office.beside(staff, reference), result: { typed, ...result } }, status)
  const refuse = (mistakes: readonly Mistake[], preview: Result['preview'] = null) =>
    answer({ mistakes, preview, stale: 'fresh' }, 422)
  // Whether the same form was only sent twice is known to whoever decides.
  if (desk.meanwhile.length > 0 && intent !== 'decide')
    return answer({ mistakes: [], preview: null, stale: 'stale' }, 409)
  if (!typed.decision) return refuse(['decision'])
  if (intent !== 'preview' && intent !== 'decide') return answer({ mistakes: [], preview: null, stale: 'fresh' }, 200)
  const long = tooLong(typed)
  if (long.length > 0) return refuse(long)
  const deciding = decidingOf(reference, typed, typed.decision, office)
  const done = intent === 'decide' ? await office.decide(staff, deciding) : await office.preview(deciding)
  if (done.ok && !('letter' in done)) return redirect(caseHref(reference))
  if (done.ok) return answer({ mistakes: [], preview: { letter: done.letter, ready: 'whole' }, stale: 'fresh' }, 200)
  if ('missing' in done)
    return refuse(
      done.missing.map((missing) => ({ missing })),
      { letter: done.draft, ready: 'lacking' },
    )
  if (done.why === 'stale') {
    const newest = await office.decisionDesk(reference, typed.version)
    return answer({ mistakes: [], preview: null, stale: 'stale' }, 409, newest ?? desk)
  }
  if (done.why === 'not-strong') return keepAndConfirm(request, context, fields)
  const { why } = done
  return refuse([PLAIN.find((one) => one === why) ?? 'not-from-here'])
}

export default function DecisionRoute() {
  const { page } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const { desk, beside, result } = posted ?? { ...page, result: undefined }
  return <DecisionPage {...page} desk={desk} beside={beside} result={result} />
}
