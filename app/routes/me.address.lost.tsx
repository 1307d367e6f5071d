import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, filesOf, formWithFiles, forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { translator } from '#app/words/words.ts'
import { LostAddressPage, type LostFaults, type TypedLost } from '../ui/pages/address-lost.tsx'
import { IDENTIFIER_LIMIT_CHARACTERS, WORDS_LIMIT_CHARACTERS } from '../ui/pages/ask.tsx'

const OLD_LIMIT_CHARACTERS = 320 // What fits into 64 octets, an @ and 255: longer is no address.
const FORM_ID_CHARACTERS = 100 // Longer than any that we have given out.

/** A verified person, with the new address: what is known of the old one, whose mailbox is lost. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const language = await languageOf(request, context)
  const typed: TypedLost = { old: '', number: '', words: '', form: portal.newFormId() }
  return forPage(translator(language)('address.lost.title'), { language, address: subject.address, typed })
}

/** The same person: asks that what is held under the old address be held under this one. Sent twice it is one request. */
export async function action({ request, context }: ActionFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const posted = await formWithFiles(request)
  const field = (name: string) => (posted.fields.find(([one]) => one === name)?.[1] ?? '').replaceAll('\r\n', '\n')
  const typed: TypedLost = {
    old: field('old').slice(0, OLD_LIMIT_CHARACTERS),
    number: field('number').trim(),
    words: field('words'),
    form: field('form').slice(0, FORM_ID_CHARACTERS) || portal.newFormId(),
  }
  const files = await filesOf(context, posted)
  const faults: LostFaults = {
    old: portal.address.lostMistake(subject, typed.old) ?? undefined,
    number: typed.number.length > IDENTIFIER_LIMIT_CHARACTERS ? 'too-long' : undefined,
    words: typed.words.trim() === '' ? 'missing' : typed.words.length > WORDS_LIMIT_CHARACTERS ? 'too-long' : undefined,
    files: files.ok ? [] : files.faults,
  }
  if (!files.ok || faults.old || faults.number || faults.words) return answered({ typed, faults } as const, 422)
  const reference = await portal.address.fileLost(subject, {
    oldAddress: typed.old,
    words: typed.words,
    identifiers: typed.number === '' ? [] : [{ what: 'customer-number', value: typed.number }],
    files: files.files,
    language: await languageOf(request, context),
    form: typed.form,
  })
  return redirect(`/me/requests/${reference}?sent`)
}

export default function LostAddress() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <LostAddressPage {...page} {...result} />
}
