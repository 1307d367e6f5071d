import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, filesOf, formWithFiles, forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { Letter } from '#app/letter/letter.ts'
import { ACTS } from '#app/receipt/receipt.ts'
import { STEPS } from '#app/request/steps.ts'
import { translator } from '#app/words/words.ts'
import { type JustDone, RequestPage } from '../ui/pages/request.tsx'
import { MESSAGE_LIMIT_CHARACTERS } from '../ui/parts/request-messages.tsx'

const JUST_DONE = ['sent', 'confirmed', 'withdrawn', 'written', 'hurried'] as const
const WITHDRAWABLE: readonly string[] = STEPS.find(({ event }) => event === 'withdraw')?.from ?? []

/** A verified person: one's own request. Another's is as good as none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, found] = await Promise.all([
    languageOf(request, context),
    portal.requests.own.one(subject, params.reference ?? ''),
  ])
  if (!found) throw new Response(null, { status: 404 })
  const { contents, history, letters, messages, files, receipts, cards, corrections, told, packages, ...rest } = found
  const { addressChange, erasure, ...shown } = rest
  const { searchParams } = new URL(request.url)
  const just: JustDone = JUST_DONE.find((done) => searchParams.has(done)) ?? null
  const titleOf = (id: string) => portal.registers.find((register) => register.id === id)?.title
  const titled = (id: string) => [titleOf(id)].filter((title) => title !== undefined)
  return forPage(translator(language)(`requests.kind.${found.kind}.name`), {
    language,
    controller: portal.installation.controller,
    request: shown,
    asked: {
      ...contents,
      registers: contents.registers.flatMap(titled),
      files: files.filter(({ messageId }) => messageId === null),
    },
    history,
    letters: letters.map(({ id, content }) => ({ id, letter: Letter.parse(JSON.parse(content)) })).reverse(),
    messages: messages.map(({ author, ...message }) => ({
      ...message,
      author: author === 'subject' ? ('subject' as const) : ('staff' as const),
      files: files.filter(({ messageId }) => messageId === message.id),
    })),
    cards: cards.flatMap(({ register, state, at }) => titled(register).map((title) => ({ title, state, at }))),
    packages: packages.map(({ id, state }) => ({ id, state })),
    corrections,
    erasure,
    addressChange,
    told,
    receipts: receipts.map(({ id, act, at }) => ({ id, at, act: ACTS.find((one) => one === act) ?? 'answered' })),
    canWithdraw: WITHDRAWABLE.includes(found.state),
    just,
    form: portal.newFormId(),
  })
}

/** The same person: writes to staff about the request, with files. Sent twice it is one message. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const { reference = '' } = params
  const posted = await formWithFiles(request)
  const field = (name: string) => posted.fields.find(([one]) => one === name)?.[1] ?? ''
  const [text, form] = [field('text').replaceAll('\r\n', '\n'), field('form')]
  const files = await filesOf(context, posted)
  const isEmpty = text.trim() === '' && files.ok && files.files.length === 0
  const fault = text.length > MESSAGE_LIMIT_CHARACTERS ? 'too-long' : isEmpty ? 'missing' : undefined
  if (fault || !files.ok)
    return answered({ text, faults: { text: fault, files: files.ok ? [] : files.faults } } as const, 422)
  const written = await portal.requests.own.write(subject, {
    reference,
    text,
    files: files.files,
    form: form === '' ? portal.newFormId() : form,
  })
  if (!written.ok) throw new Response(null, { status: 404 })
  return redirect(`/me/requests/${reference}?written#messages`)
}

export default function OwnRequest() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <RequestPage {...page} text={result?.text} faults={result?.faults} />
}
