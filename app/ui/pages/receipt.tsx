import type { ShownReceipt } from '#app/receipt/receipt.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../parts/blocks.tsx'
import { ReceiptFacts, receiptHref } from '../parts/receipt.tsx'
import { requestHref } from '../parts/request.tsx'

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly id: string
  readonly receipt: ShownReceipt
}

/** One receipt: what it says, what it proves, and the file to keep. */
export function ReceiptPage({ language, timeZone, id, receipt }: Props) {
  const t = translator(language)
  const steps = [
    { to: '/me', text: t('me.title') },
    { to: '/me/requests', text: t('requests.title') },
    { to: requestHref(receipt.reference), text: receipt.reference },
    { text: t('receipts.title') },
  ]
  return (
    <div className="page">
      <Trail language={language} steps={steps} />
      <h1>{t(`receipts.act.${receipt.act}`)}</h1>
      <ReceiptFacts language={language} timeZone={timeZone} receipt={receipt} />
      <p className="buttons">
        <a className="button main" href={`${receiptHref(id)}/json`} download>
          {t('receipts.download')}
        </a>
        {receipt.letter ? (
          <a className="button quiet" href={`${receiptHref(id)}/letter`} download>
            {t('receipts.downloadLetter')}
          </a>
        ) : null}
      </p>
      <section>
        <h2>{t('receipts.proves.title')}</h2>
        <p>{t('receipts.proves.yes', { company: receipt.controller.name })}</p>
        <p>{t('receipts.proves.no')}</p>
        {receipt.letter ? <p>{t('receipts.proves.letter')}</p> : null}
        <p>{t('receipts.proves.keep')}</p>
        <p>
          <a href="/verify-receipt">{t('receipts.check.title')}</a>
        </p>
      </section>
    </div>
  )
}
