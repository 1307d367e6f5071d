import type { ShownReceipt } from '#app/receipt/receipt.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Panel } from '../parts/blocks.tsx'
import { FileField, TextArea } from '../parts/fields.tsx'
import { Button, ErrorSummary, PlainForm, TextField } from '../parts/form.tsx'
import { ReceiptFacts } from '../parts/receipt.tsx'

/** More than any receipt has. */
export const TEXT_LIMIT_CHARACTERS = 40_000

/** Why a text was not taken for a receipt; `address`, `both` and `missing` are about the form. */
export type CheckFault =
  | 'missing'
  | 'both'
  | 'too-long'
  | 'no-json'
  | 'no-receipt'
  | 'unknown-key'
  | 'other-portal'
  | 'changed'
  | 'address'

export type Refused = {
  readonly ok: false
  readonly why: CheckFault
  /** The portal that the receipt says it is from; null but for `other-portal`. */
  readonly portal: string | null
  /** Which field the text came in. */
  readonly from: 'file' | 'text'
  readonly typed: { readonly text: string; readonly address: string }
}

type Result =
  | { readonly ok: true; readonly about: boolean | null; readonly kid: string; readonly receipt: ShownReceipt }
  | Refused

type Props = { readonly language: Language; readonly timeZone: string; readonly result?: Result | undefined }

function Keys({ language }: { language: Language }) {
  const link = (chunks: React.ReactNode) => <a href="/.well-known/omatieto-keys.json">{chunks}</a>
  return <p>{translator(language).rich('receipts.check.keys', { a: link })}</p>
}

function Genuine({ language, timeZone, result }: Props & { result: Extract<Result, { ok: true }> }) {
  const t = translator(language)
  return (
    <div className="page">
      <Panel title={t('receipts.check.genuine')}>
        {result.about === null ? null : <p>{t(`receipts.check.about.${result.about ? 'yes' : 'no'}`)}</p>}
      </Panel>
      <ReceiptFacts language={language} timeZone={timeZone} receipt={result.receipt} kid={result.kid} />
      <p>
        <a href="/verify-receipt">{t('receipts.check.again')}</a>
      </p>
      <Keys language={language} />
    </div>
  )
}

/** What is wrong, and what to do about it. */
function sentence({ why, portal }: Refused, language: Language): string {
  const t = translator(language)
  if (why === 'other-portal') return t('receipts.check.fault.other-portal', { portal: portal ?? '' })
  if (why === 'too-long') return t('receipts.check.fault.too-long', { limit: TEXT_LIMIT_CHARACTERS })
  return t(`receipts.check.fault.${why}`)
}

/** Checks a receipt that somebody holds: a form, and after it the answer or what is wrong. */
export function CheckReceiptPage({ language, timeZone, result }: Props) {
  const t = translator(language)
  if (result?.ok) return <Genuine language={language} timeZone={timeZone} result={result} />
  const mistake = result ? sentence(result, language) : undefined
  const field = result?.why === 'address' ? 'address' : (result?.from ?? 'text')
  const wrongIn = (name: string) => (field === name ? mistake : undefined)
  const typed = result?.typed
  return (
    <div className="page">
      <ErrorSummary language={language} errors={mistake ? [{ field, text: mistake }] : []} />
      <h1>{t('receipts.check.title')}</h1>
      <p className="lead">{t('receipts.check.lead')}</p>
      <PlainForm action="/verify-receipt" files="some">
        <FileField
          name="file"
          label={t('receipts.check.file')}
          hint={t('receipts.check.fileHint')}
          error={wrongIn('file')}
          accept=".json,application/json"
          count="one"
        />
        <TextArea
          name="text"
          label={t('receipts.check.text')}
          hint={t('receipts.check.textHint')}
          value={typed?.text}
          error={wrongIn('text')}
          rows={6}
          maxLength={TEXT_LIMIT_CHARACTERS}
        />
        <TextField
          name="address"
          type="email"
          label={t('receipts.check.address')}
          hint={t('receipts.check.addressHint')}
          value={typed?.address}
          error={wrongIn('address')}
          autoComplete="email"
        />
        <Button>{t('receipts.check.go')}</Button>
      </PlainForm>
      <Keys language={language} />
    </div>
  )
}
