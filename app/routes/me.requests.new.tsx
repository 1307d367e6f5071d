import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answered, filesOf, formWithFiles, languageOf, requireSubject } from '#app/http.server.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import {
  type Asked,
  type AskedFaults,
  AskPage,
  IDENTIFIER_LIMIT_CHARACTERS,
  IDENTIFIERS,
  identifierField,
  POSTAL_LIMIT_CHARACTERS,
  WORDS_LIMIT_CHARACTERS,
} from '../ui/pages/ask.tsx'
import { AskCheckPage } from '../ui/pages/ask-check.tsx'

const identifier = z.string().max(IDENTIFIER_LIMIT_CHARACTERS, 'too-long').default('')

/** What cannot be dealt with as long as nobody says what it is about. */
const NEEDS_WORDS = ['rectification', 'other']
const ENVELOPE_LINES = { least: 2, most: 5 } as const

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const AskForm = z
  .object({
    kind: z.enum(REQUEST_KINDS, { error: 'missing' }),
    words: z.string().max(WORDS_LIMIT_CHARACTERS, 'too-long').default(''),
    registers: z.array(z.string()).default([]),
    'identifier-customer-number': identifier,
    'identifier-address': identifier,
    'identifier-other': identifier,
    answerBy: z.enum(['portal', 'post']).catch('portal'),
    postal: z.string().max(POSTAL_LIMIT_CHARACTERS, 'missing').default(''),
  })
  .check(({ value, issues }) => {
    const refuse = (path: string) => issues.push({ code: 'custom', message: 'missing', path: [path], input: value })
    if (NEEDS_WORDS.includes(value.kind) && value.words.trim() === '') refuse('words')
    const lines = linesOf(value.postal).length
    const isLetter = value.answerBy === 'post'
    if (isLetter && (lines < ENVELOPE_LINES.least || lines > ENVELOPE_LINES.most)) refuse('postal')
  })

/** What was posted as it stands in the form: lines end as they do on this side of the line. */
function typedOf(fields: readonly (readonly [string, string])[], known: readonly string[]): Asked {
  const all = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value)
  const one = (name: string) => (all(name).at(-1) ?? '').replaceAll('\r\n', '\n')
  return {
    kind: one('kind'),
    words: one('words'),
    registers: known.filter((id) => all('registers').includes(id)),
    identifiers: {
      'customer-number': one(identifierField('customer-number')).trim(),
      address: one(identifierField('address')).trim(),
      other: one(identifierField('other')).trim(),
    },
    answerBy: one('answerBy') === 'post' ? 'post' : 'portal',
    postal: one('postal'),
    form: one('form').slice(0, FORM_ID_CHARACTERS),
  }
}

const FORM_ID_CHARACTERS = 100 // Longer than any that we have given out.

function readAsking(typed: Asked) {
  const form = new FormData()
  const { identifiers, registers, ...plain } = typed
  for (const [name, value] of Object.entries(plain)) form.append(name, value)
  for (const register of registers) form.append('registers', register)
  for (const name of IDENTIFIERS) form.append(identifierField(name), identifiers[name])
  return parseWithZod(form, { schema: AskForm })
}

function faultsOf(error: Readonly<Record<string, readonly string[] | null>> | null | undefined): AskedFaults {
  const first = (name: string) => error?.[name]?.[0]
  return {
    kind: first('kind') ? 'missing' : undefined,
    words: first('words') === 'too-long' ? 'too-long' : first('words') ? 'missing' : undefined,
    identifiers: IDENTIFIERS.filter((name) => first(identifierField(name))),
    postal: first('postal') ? 'missing' : undefined,
  }
}

/** A verified person: the form, with what a link has chosen already. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const language = await languageOf(request, context)
  const kind = new URL(request.url).searchParams.get('kind') ?? ''
  const registers = portal.registers.map(({ id, title }) => ({ id, title }))
  const typed = typedOf(
    [
      ['kind', kind],
      ['form', portal.newFormId()],
    ],
    [],
  )
  return { title: translator(language)('requests.new.title'), language, address: subject.address, registers, typed }
}

/** The same person: `intent` is to check, to change something, or to send. Sent twice it is one request. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const posted = await formWithFiles(request)
  const typed = typedOf(
    posted.fields,
    portal.registers.map(({ id }) => id),
  )
  const intent = posted.fields.find(([name]) => name === 'intent')?.[1]
  if (intent === 'edit') return answered({ at: 'form', typed, faults: {} } as const, 200)
  const read = readAsking(typed)
  if (read.status !== 'success') return answered({ at: 'form', typed, faults: faultsOf(read.error) } as const, 422)
  const until = read.value.kind === 'erasure' ? await portal.address.waitsUntil(subject) : null
  if (until !== null) {
    const language = await languageOf(request, context)
    const moment = momentOf(until, language, portal.installation.controller.timeZone)
    const waits = translator(language)('address.refused', { moment })
    return answered({ at: 'form', typed, faults: { waits } } as const, 422)
  }
  if (intent !== 'send') return answered({ at: 'check', typed, faults: [] } as const, 200)
  const files = await filesOf(context, posted)
  if (!files.ok) return answered({ at: 'check', typed, faults: files.faults } as const, 422)
  const { kind, words, answerBy, postal } = read.value
  const { reference } = await portal.requests.own.file(subject, {
    kind,
    words,
    answerBy,
    language: await languageOf(request, context),
    registers: typed.registers,
    identifiers: IDENTIFIERS.flatMap((what) =>
      typed.identifiers[what] === '' ? [] : [{ what, value: typed.identifiers[what] }],
    ),
    postal: answerBy === 'post' ? linesOf(postal) : [],
    files: files.files,
    form: typed.form === '' ? portal.newFormId() : typed.form,
  })
  return redirect(`/me/requests/${reference}?sent`)
}

export default function New() {
  const { language, address, registers, typed } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result?.at === 'check')
    return <AskCheckPage language={language} registers={registers} typed={result.typed} faults={result.faults} />
  return (
    <AskPage
      language={language}
      address={address}
      registers={registers}
      typed={result?.typed ?? typed}
      faults={result?.faults}
    />
  )
}
