import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { sameValue } from '#app/register/kinds.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import { say } from '#app/register/register.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { CardFormPage, type CardMistake, longIn, type TypedCard } from '../ui/staff/case/card-form.tsx'
import { caseHref, type ShownRegister } from '../ui/staff/case/desk.ts'
import { recordName } from '../ui/staff/case/names.ts'

/** Staff who handle: the form that makes a work card. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const { reference = '' } = params
  const [language, desk] = await Promise.all([
    languageOf(request, context),
    portal.requests.office.desk(staff, reference),
  ])
  if (!desk) throw new Response(null, { status: 404 })
  const others = portal.registers.filter(({ id }) => id !== PORTAL_REGISTER)
  return forPage(translator(language)('staffCase.cards.make'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    reference,
    form: portal.newFormId(),
    found: (desk.values?.registers ?? []).filter(({ summary }) => summary.register !== PORTAL_REGISTER),
    all: others.map(({ id, title, system }) => ({ id, title: say(title, language), system: system.name })),
  })
}

type Ordered =
  | { readonly ok: false; readonly why: CardMistake }
  | {
      readonly ok: true
      readonly register: string
      readonly recordId: string | null
      readonly wanted: { what: 'value'; field: string; from: string; to: string } | { what: 'gone' } | null
    }

/** What the form asks for, held against what was found: a value can be waited for only where there is a record. */
function orderOf(typed: TypedCard, found: readonly ShownRegister[]): Ordered {
  const long = longIn(typed)
  if (long) return { ok: false, why: long }
  const { place, field, from, to, words } = typed
  const [register = '', recordId = ''] = place.split('/')
  if (register === '') return { ok: false, why: 'place' }
  const records = found.find(({ summary }) => summary.register === register)?.records ?? []
  const record = records.find(({ id }) => id === recordId)
  if (field === '') {
    if (words.trim() === '') return { ok: false, why: 'nothing' }
    return { ok: true, register, recordId: record?.id ?? null, wanted: null }
  }
  if (!record) return { ok: false, why: 'place' }
  if (field === 'gone') return { ok: true, register, recordId: record.id, wanted: { what: 'gone' } }
  const declared = record.fields.find(({ name }) => `${register}.${name}` === field)
  if (!declared) return { ok: false, why: 'field' }
  const old = from === '' ? (declared.values[0] ?? '') : from
  if (sameValue(declared.kind, old, to)) return { ok: false, why: 'same' }
  return { ok: true, register, recordId: record.id, wanted: { what: 'value', field: declared.name, from: old, to } }
}

/** Staff who handle: makes a work card for the request. Sent twice it is one card. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'handle')
  const { portal } = context
  const { reference = '' } = params
  const posted = new Map(await textFields(request))
  const field = (name: string) => (posted.get(name) ?? '').replaceAll('\r\n', '\n')
  const typed: TypedCard = {
    place: posted.get('place') ?? '',
    field: posted.get('field') ?? '',
    from: field('from').trim(),
    to: field('to').trim(),
    words: field('words'),
  }
  const desk = await portal.requests.office.desk(staff, reference)
  if (!desk) throw new Response(null, { status: 404 })
  const found = desk.values?.registers ?? []
  const order = orderOf(typed, found)
  if (!order.ok) return answered({ typed, mistake: order.why }, 422)
  const { register, recordId, wanted } = order
  const record = found.flatMap(({ records }) => records).find(({ id }) => id === recordId)
  const language = await languageOf(request, context)
  const { timeZone } = portal.installation.controller
  const made = await portal.requests.office.makeCard(staff, {
    ...{ reference, register, recordId },
    order: { record: record ? recordName(record, { language, timeZone }) : '', words: typed.words, wanted },
    form: posted.get('form') || portal.newFormId(),
  })
  if (made.ok) return redirect(caseHref(reference, '#cards'))
  const mistake = made.why === 'closed' ? 'closed' : made.why === 'nothing' ? 'nothing' : 'place'
  return answered({ typed, mistake } as const, 422)
}

export default function CardRoute() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <CardFormPage {...page} typed={result?.typed} mistake={result?.mistake} />
}
