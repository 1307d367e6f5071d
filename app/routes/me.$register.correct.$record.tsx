import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, filesOf, formWithFiles, forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import {
  CorrectCheckPage,
  CorrectPage,
  inputName,
  longIn,
  openFields,
  type Typed,
  WHY_LIMIT_CHARACTERS,
} from '../ui/pages/correct.tsx'

const FORM_ID_CHARACTERS = 100 // Longer than any that we have given out.

/** A verified person: the form of an own record. Another's is as good as none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const { register = '', record = '' } = params
  const [language, found] = await Promise.all([
    languageOf(request, context),
    portal.requests.own.correction(subject, { register, record }),
  ])
  if (!found) throw new Response(null, { status: 404 })
  return forPage(translator(language)('correct.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    id: portal.newFormId(),
    ...found,
  })
}

/** The same person: `intent` is to check, to change something, or to send. Sent twice it is one request. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const { register = '', record = '' } = params
  const correcting = { register, record }
  const posted = await formWithFiles(request)
  const one = (name: string) => posted.fields.find(([field]) => field === name)?.[1].replaceAll('\r\n', '\n')
  const found = await portal.requests.own.correction(subject, correcting)
  if (!found) throw new Response(null, { status: 404 })
  const typed: Typed = Object.fromEntries(
    openFields(found.form).flatMap(({ input }) => {
      const text = one(inputName(input))
      return text === undefined ? [] : [[input, text]]
    }),
  )
  const words = one('words') ?? ''
  const id = (one('form') || portal.newFormId()).slice(0, FORM_ID_CHARACTERS)
  const kept = { typed, words, id }
  if (one('intent') === 'edit') return answered({ at: 'form', ...kept, refusals: [], empty: false } as const, 200)
  const submitted = Object.fromEntries(Object.entries(typed).map(([input, text]) => [input, text.split('\n')]))
  const checked = await portal.requests.own.checkCorrection(subject, correcting, submitted)
  if (!checked) throw new Response(null, { status: 404 })
  const { changes, seen } = checked
  const refusals = [...checked.refusals, ...longIn(changes)]
  if (refusals.length > 0 || changes.length === 0)
    return answered({ at: 'form', ...kept, refusals, empty: refusals.length === 0 } as const, 422)
  if (one('intent') !== 'send') return answered({ at: 'check', ...kept, changes, seen, faults: [] } as const, 200)
  if (words.length > WHY_LIMIT_CHARACTERS)
    return answered({ at: 'check', ...kept, changes, seen, faults: [], long: true } as const, 422)
  const files = await filesOf(context, posted)
  if (!files.ok) return answered({ at: 'check', ...kept, changes, seen, faults: files.faults } as const, 422)
  const filed = await portal.requests.own.fileCorrection(subject, correcting, {
    submitted,
    seen: one('seen') ?? '',
    words,
    files: files.files,
    form: id,
    language: await languageOf(request, context),
  })
  if (!filed?.ok) {
    const now = filed?.checked ?? checked
    if (now.refusals.length > 0 || now.changes.length === 0)
      return answered({ at: 'form', ...kept, refusals: now.refusals, empty: now.refusals.length === 0 } as const, 422)
    const shown = { changes: now.changes, seen: now.seen, meanwhile: true }
    return answered({ at: 'check', ...kept, ...shown, faults: [] } as const, 422)
  }
  return redirect(`/me/requests/${filed.reference}?sent`)
}

export default function Correct() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result?.at === 'check') return <CorrectCheckPage {...page} {...result} />
  const { typed = {}, words = '', id = page.id, refusals = [], empty = false } = result ?? {}
  return <CorrectPage {...page} {...{ typed, words, id, refusals, empty }} />
}
