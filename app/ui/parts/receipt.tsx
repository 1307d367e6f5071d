import type { ShownReceipt } from '#app/receipt/receipt.ts'
import type { Language } from '#app/register/register.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { dateOf, listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Moment, type Pair, SummaryList } from './lists.tsx'

const OUTCOMES = ['approve', 'partly', 'refuse'] as const

export const receiptHref = (id: string) => `/me/receipts/${id}`

type FactsProps = {
  readonly language: Language
  readonly timeZone: string
  readonly receipt: ShownReceipt
  /** The key that signed it; left out where nobody asks. */
  readonly kid?: string
}

/** Everything that a receipt says, in words. */
export function ReceiptFacts({ language, timeZone, receipt, kid }: FactsProps) {
  const t = translator(language)
  const kind = REQUEST_KINDS.find((one) => one === receipt.kind)
  const outcome = OUTCOMES.find((one) => one === receipt.outcome)
  const moment = (at: number) => <Moment at={at} language={language} timeZone={timeZone} />
  const { name, businessId } = receipt.controller
  const pairs: readonly Pair[] = [
    { label: t('receipts.label.act'), value: t(`receipts.act.${receipt.act}`) },
    { label: t('receipts.label.at'), value: moment(receipt.at) },
    { label: t('receipts.label.reference'), value: <span translate="no">{receipt.reference}</span> },
    { label: t('receipts.label.kind'), value: kind ? t(`requests.kind.${kind}.name`) : receipt.kind },
    { label: t('receipts.label.received'), value: moment(receipt.receivedAt) },
    { label: t('receipts.label.due'), value: dateOf(receipt.dueDay, language) },
    ...(outcome ? [{ label: t('receipts.label.outcome'), value: t(`receipts.outcome.${outcome}`) }] : []),
    { label: t('receipts.label.controller'), value: businessId === null ? name : `${name}, ${businessId}` },
    { label: t('receipts.label.portal'), value: receipt.portal },
    {
      label: t('receipts.label.about'),
      value: t(receipt.hasSubject ? 'receipts.aboutHidden' : 'receipts.aboutNone'),
    },
    ...(receipt.letter
      ? [{ label: t('receipts.label.letter'), value: <code className="print">{receipt.letter}</code> }]
      : []),
    ...(kid ? [{ label: t('receipts.label.key'), value: <code className="print">{kid}</code> }] : []),
  ]
  return (
    <>
      <SummaryList pairs={pairs} />
      <Erased language={language} receipt={receipt} />
    </>
  )
}

/** What an erasure came to in each register: what went, what stays and why, and what comes by itself. */
function Erased({ language, receipt }: Pick<FactsProps, 'language' | 'receipt'>) {
  const t = translator(language)
  const { erased, told } = receipt
  if (erased.length === 0) return null
  return (
    <section>
      <h2>{t('erasure.receipt.title')}</h2>
      {erased.map(({ register, gone, stays, next, recoverableDays }) => (
        <section key={[register, ...gone, ...stays.map(({ what }) => what)].join(' ')}>
          <h3>{register}</h3>
          <ul>
            {gone.map((what) => (
              <li key={what}>{t('erasure.receipt.gone', { what })}</li>
            ))}
            {stays.map(({ what, why, until }) => (
              <li key={`${what} ${until}`}>
                {until === null
                  ? t('erasure.receipt.stays', { what, why })
                  : t('erasure.receipt.until', { what, why, date: dateOf(until, language) })}
              </li>
            ))}
            {next.map(({ on, what }) => (
              <li key={`${on} ${what}`}>{t(`erasure.receipt.${what}`, { date: dateOf(on, language) })}</li>
            ))}
            {recoverableDays === null ? null : <li>{t('erasure.receipt.recoverable', { days: recoverableDays })}</li>}
          </ul>
        </section>
      ))}
      {told.length > 0 ? <p>{t('erasure.receipt.told', { names: listOf(told, language) })}</p> : null}
    </section>
  )
}
