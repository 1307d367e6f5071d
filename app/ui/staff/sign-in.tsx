import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Details, Inset, Panel } from '../parts/blocks.tsx'
import { Button, ButtonLink, ErrorSummary, PlainForm, TextField } from '../parts/form.tsx'
import { CodeField, PasswordField, type Refused, refusalText } from './fields.tsx'

type Common = {
  readonly language: Language
  readonly timeZone: string
  /** The page to go on to. */
  readonly to: string
  readonly refused?: Refused | undefined
}

type SignInProps = Common & {
  /** Shown again after a mistake, so that it need not be typed twice. */
  readonly address: string
  /** Why the person is here: the session ended while a form was on its way, and it was kept or not. */
  readonly because: 'ended' | 'kept' | null
}

/** Address, password and code on one page: the answer says of none of them by itself whether it was right. */
export function SignInPage({ language, timeZone, to, address, because, refused }: SignInProps) {
  const t = translator(language)
  const text = refusalText(refused, language, timeZone)
  return (
    <div className="page">
      <ErrorSummary language={language} errors={text ? [{ field: 'address', text }] : []} />
      <h1>{t('staff.signIn.title')}</h1>
      {because ? (
        <Inset>
          <p>{t(`staff.signIn.${because}`)}</p>
        </Inset>
      ) : null}
      <PlainForm action="/staff/sign-in">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="address"
          type="email"
          label={t('staff.signIn.address')}
          value={address}
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
        />
        <PasswordField name="password" label={t('staff.signIn.password')} use="current-password" />
        <CodeField label={t('staff.signIn.code')} hint={t('staff.signIn.codeHint')} />
        <Button>{t('staff.signIn.go')}</Button>
      </PlainForm>
      <Details summary={t('staff.signIn.helpTitle')}>
        <p>{t('staff.signIn.help')}</p>
      </Details>
      <p className="hint">{t.rich('staff.signIn.customer', { link: (chunks) => <a href="/">{chunks}</a> })}</p>
    </div>
  )
}

/** Password and code once more, before something dangerous. */
export function ConfirmPage({ language, timeZone, to, refused }: Common) {
  const t = translator(language)
  const text = refusalText(refused, language, timeZone)
  return (
    <div className="page">
      <ErrorSummary language={language} errors={text ? [{ field: 'password', text }] : []} />
      <h1>{t('staff.confirm.title')}</h1>
      <p className="lead">{t('staff.confirm.lead')}</p>
      <PlainForm action="/staff/confirm">
        <input type="hidden" name="to" value={to} />
        <PasswordField name="password" label={t('staff.signIn.password')} use="current-password" />
        <CodeField label={t('staff.signIn.code')} hint={t('staff.signIn.codeHint')} />
        <Button>{t('staff.confirm.go')}</Button>
      </PlainForm>
    </div>
  )
}

/** After signing out. */
export function StaffSignedOutPage({ language }: { language: Language }) {
  const t = translator(language)
  return (
    <div className="page">
      <Panel title={t('staff.signedOut.title')}>
        <p>{t('staff.signedOut.text')}</p>
      </Panel>
      <p>
        <ButtonLink to="/staff/sign-in" look="quiet">
          {t('staff.signedOut.again')}
        </ButtonLink>
      </p>
    </div>
  )
}
