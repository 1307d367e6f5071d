import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { BackLink, Inset } from '../parts/blocks.tsx'
import { Button, ErrorSummary, PlainForm, TextField } from '../parts/form.tsx'

type Props = {
  readonly language: Language
  /** What was typed, when it was not accepted; shown again so that it can be mended. */
  readonly email?: string | undefined
  readonly errors?: { readonly email?: 'missing' | 'malformed' | 'too-long' | undefined }
  /** Why the person is here: the visit ran out, did so while a form was on its way, or a request was begun elsewhere. */
  readonly because?: 'ended' | 'kept' | 'started' | null
  /** The page to come to afterwards, where a mail's link led to it. */
  readonly to?: string | null
  /** What was begun on the company's own site, to go on with after the code. */
  readonly start?: string | null
}

/** Where one goes on to who has the new mailbox, and the old one no more. */
const LOST = `/verify?to=${encodeURIComponent('/me/address/lost')}`

/** One field, one button. */
export function VerifyPage({ language, email, errors = {}, because = null, to = null, start = null }: Props) {
  const t = translator(language)
  const mistake = errors.email ? t(`verify.errors.${errors.email}`) : undefined
  return (
    <div className="page">
      <BackLink language={language} to="/" text={t('shell.start')} />
      <ErrorSummary language={language} errors={mistake ? [{ field: 'email', text: mistake }] : []} />
      <h1>{t('verify.title')}</h1>
      {because ? <Inset title={t(`visit.${because}.title`)}>{t(`visit.${because}.text`)}</Inset> : null}
      <p className="lead">{t('verify.lead')}</p>
      <PlainForm action="/verify">
        {to ? <input type="hidden" name="to" value={to} /> : null}
        {start ? <input type="hidden" name="start" value={start} /> : null}
        <TextField
          name="email"
          type="email"
          label={t('verify.email')}
          hint={t('verify.emailHint')}
          error={mistake}
          value={email}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
        <Button>{t('verify.send')}</Button>
      </PlainForm>
      <p className="hint">{t('verify.same')}</p>
      <p className="hint">{t.rich('address.lostHint', { link: (chunks) => <a href={LOST}>{chunks}</a> })}</p>
    </div>
  )
}
