import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf, requireSubject } from '#app/http.server.ts'
import { shownReceipt } from '#app/receipt/receipt.ts'
import { translator } from '#app/words/words.ts'
import { ReceiptPage } from '../ui/pages/receipt.tsx'

/** A verified person: an own receipt. Another's is as good as none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = await requireSubject(request, context)
  const { portal } = context
  const [language, found] = await Promise.all([
    languageOf(request, context),
    portal.ownReceipt(subject, params.id ?? ''),
  ])
  if (!found) throw new Response(null, { status: 404 })
  return forPage(translator(language)('receipts.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    id: found.id,
    receipt: shownReceipt(found.receipt),
  })
}

export default function Receipt() {
  const { page } = useLoaderData<typeof loader>()
  return <ReceiptPage {...page} />
}
