import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, filesOf, formWithFiles, forPage, languageOf } from '#app/http.server.ts'
import { normaliseAddress } from '#app/register/address.ts'
import { LANGUAGES } from '#app/register/register.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import {
  ENTERED_CHANNELS,
  ENTRY_FIELDS,
  EntryCheck,
  EntryDone,
  EntryForm,
  type EntryMistake,
  longIn,
  POSTAL_LIMIT_LINES,
  type TypedEntry,
} from '../ui/staff/case/entry.tsx'

/** Staff who handle: the form for a request that came otherwise than through the portal; afterwards what became of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'handle')
  const { portal } = context
  const done = new URL(request.url).searchParams.get('done')
  const [language, entered] = await Promise.all([
    languageOf(request, context),
    done === null ? null : portal.requests.office.decisionDesk(done, null),
  ])
  if (done !== null && !entered) throw new Response(null, { status: 404 })
  return forPage(translator(language)('staffEntry.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    form: portal.newFormId(),
    done: entered && { reference: entered.reference, dueDay: entered.dueDay },
  })
}

const EMPTY = {
  channel: '',
  kind: '',
  day: '',
  time: '',
  language: '',
  name: '',
  address: '',
  postal: '',
  customer: '',
}

function typedIn(fields: readonly (readonly [string, string])[]): TypedEntry {
  const typed: Record<(typeof ENTRY_FIELDS)[number], string> = { ...EMPTY, words: '', form: '' }
  for (const name of ENTRY_FIELDS) {
    const text = (fields.find(([one]) => one === name)?.[1] ?? '').replaceAll('\r\n', '\n')
    // What has several lines is kept as it was typed; around what has one, spaces mean nothing.
    typed[name] = name === 'words' || name === 'postal' ? text : text.trim()
  }
  return typed
}

const postalOf = ({ postal }: TypedEntry): string[] =>
  postal
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function mistakesOf(typed: TypedEntry, receivedAt: number | null, now: number): EntryMistake[] {
  const lines = postalOf(typed).length
  const lacksPostal = typed.address === '' && lines === 0
  return [
    ...(ENTERED_CHANNELS.some((one) => one === typed.channel) ? [] : (['channel'] as const)),
    ...(REQUEST_KINDS.some((one) => one === typed.kind) ? [] : (['kind'] as const)),
    ...(receivedAt === null ? (['moment'] as const) : receivedAt > now ? (['future'] as const) : []),
    ...longIn(typed),
    ...(typed.name === '' ? (['name'] as const) : []),
    ...(typed.address === '' || normaliseAddress(typed.address).ok ? [] : (['address'] as const)),
    ...(lacksPostal || lines > POSTAL_LIMIT_LINES ? (['postal'] as const) : []),
    ...(LANGUAGES.some((one) => one === typed.language) ? [] : (['language'] as const)),
  ]
}

/** Staff who handle: checks what was typed, then enters it with the true time of receipt. Sent twice it is one request. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const { office } = portal.requests
  const posted = await formWithFiles(request)
  const typed = typedIn(posted.fields)
  const [, intent] = posted.fields.find(([name]) => name === 'intent') ?? []
  const receivedAt = office.instantOf(typed.day, typed.time)
  const mistakes = mistakesOf(typed, receivedAt, portal.house.clock.now())
  const channel = ENTERED_CHANNELS.find((one) => one === typed.channel)
  const kind = REQUEST_KINDS.find((one) => one === typed.kind)
  const form = (why: readonly EntryMistake[], status: number) =>
    answered({ step: 'form', typed, mistakes: why } as const, status)
  if (intent === 'change') return form([], 200)
  if (mistakes.length > 0 || !channel || !kind || receivedAt === null) return form(mistakes, 422)
  if (intent !== 'enter') return answered({ step: 'check', typed, channel, kind, filesFaults: [] } as const, 200)
  const files = await filesOf(context, posted)
  if (!files.ok) return answered({ step: 'check', typed, channel, kind, filesFaults: files.faults } as const, 422)
  const { name, address, language, words, customer: customerNumber } = typed
  const entered = await office.enter(staff, {
    ...{ channel, kind, receivedAt, name, address, language, words, customerNumber },
    postal: postalOf(typed),
    files: files.files,
    form: typed.form || portal.newFormId(),
  })
  if (entered.ok) return redirect(`/staff/requests/new?done=${entered.reference}`)
  return form([entered.why === 'nobody' ? 'postal' : entered.why], 422)
}

export default function EntryRoute() {
  const { page } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const { language, timeZone, form, done } = page
  if (posted?.step === 'check') return <EntryCheck language={language} timeZone={timeZone} {...posted} />
  if (done && !posted) return <EntryDone language={language} {...done} />
  const typed = posted?.typed ?? { ...EMPTY, words: '', form }
  return <EntryForm language={language} timeZone={timeZone} typed={typed} mistakes={posted?.mistakes ?? []} />
}
