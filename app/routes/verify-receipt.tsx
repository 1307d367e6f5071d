import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, formWithText, forPage, languageOf } from '#app/http.server.ts'
import { shownReceipt } from '#app/receipt/receipt.ts'
import { translator } from '#app/words/words.ts'
import { CheckReceiptPage, type Refused, TEXT_LIMIT_CHARACTERS } from '../ui/pages/check-receipt.tsx'

/** Anybody: a form for checking a receipt. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request, context)
  return forPage(translator(language)('receipts.check.title'), {
    language,
    timeZone: context.portal.installation.controller.timeZone,
  })
}

type Sent = {
  readonly text: string
  readonly address: string
  readonly from: 'file' | 'text'
  /** What the form lacks or has twice, before anybody looks at the text. */
  readonly why: 'missing' | 'both' | 'too-long' | null
}

async function sentIn(request: Request): Promise<Sent> {
  const { fields, files, cut } = await formWithText(request)
  const field = (name: string) => fields.find(([one]) => one === name)?.[1] ?? ''
  const [file] = files
  const pasted = field('text')
  const text = file ? new TextDecoder().decode(file.bytes) : pasted
  const sent = { text, address: field('address').trim(), from: file || cut ? 'file' : 'text' } as const
  if (cut) return { ...sent, why: 'too-long' }
  if (file && pasted.trim() !== '' && pasted.trim() !== text.trim()) return { ...sent, why: 'both' }
  return { ...sent, why: text.trim() === '' ? 'missing' : null }
}

/** Anybody: the answer. What was sent is looked at and forgotten. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { text, address, from, why } = await sentIn(request)
  const refused = (fault: Pick<Refused, 'why' | 'portal'>, keeps: 'text' | 'nothing') => {
    const typed = {
      text: keeps === 'text' ? text.slice(0, TEXT_LIMIT_CHARACTERS) : '',
      address: address.slice(0, ADDRESS_LIMIT_CHARACTERS),
    }
    return answered({ ok: false, ...fault, from, typed } as const, 422)
  }
  const kept = from === 'text' ? 'text' : 'nothing'
  if (why !== null) return refused({ why, portal: null }, kept)
  const checked = await context.portal.verifyReceipt({ text, address })
  if (!checked.ok)
    return refused({ why: checked.why, portal: checked.why === 'other-portal' ? checked.portal : null }, kept)
  // A file cannot be sent back to its field, but what a genuine one held can stand in the other.
  if (checked.about === 'no-address') return refused({ why: 'address', portal: null }, 'text')
  const { about, kid, receipt } = checked
  return answered({ ok: true, about, kid, receipt: shownReceipt(receipt) } as const, 200)
}

const ADDRESS_LIMIT_CHARACTERS = 254 // What the field takes; a longer text was not typed there.

export default function VerifyReceipt() {
  const { page } = useLoaderData<typeof loader>()
  return <CheckReceiptPage {...page} result={useActionData<typeof action>()} />
}
