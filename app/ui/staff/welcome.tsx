import type { Language } from '#app/register/register.ts'
import { machineTime, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset } from '../parts/blocks.tsx'
import { Button, ButtonLink, ErrorSummary, type FieldError, PlainForm, TextField } from '../parts/form.tsx'
import { CodeField, PasswordField, type Refused, refusalText } from './fields.tsx'
import { QrCode } from './qr.tsx'
import type { RoleName } from './shell.tsx'

export type LinkKind = 'owner' | 'invite' | 'phone' | 'renew'
type Common = { readonly language: Language; readonly kind: LinkKind }

/** The phone is the second of two steps; the codes come after it. */
const STEPS = '2'

type OpenProps = Common & {
  readonly timeZone: string
  readonly company: string
  readonly role: RoleName | null
  readonly expiresAt: number
}

/** What the link opens: nothing is used up before the last step, whoever opens it and however often. */
export function OpenLinkPage({ language, timeZone, kind, company, role, expiresAt }: OpenProps) {
  const t = translator(language)
  const named = role ? t(`staff.role.${role}`) : ''
  return (
    <div className="page">
      <h1>{t(`staffWelcome.title.${kind}`)}</h1>
      <p className="lead">{t(`staffWelcome.lead.${kind}`, { company, role: named })}</p>
      {role ? <p>{t(`staff.roleMay.${role}`)}</p> : null}
      <p>{t('staffWelcome.need')}</p>
      <PlainForm>
        <input type="hidden" name="step" value="open" />
        <Button>{t('staffWelcome.begin')}</Button>
      </PlainForm>
      <p className="hint">
        {t.rich('staffWelcome.until', {
          moment: momentOf(expiresAt, language, timeZone),
          time: (chunks) => <time dateTime={machineTime(expiresAt)}>{chunks}</time>,
        })}
      </p>
    </div>
  )
}

type PasswordError = 'missing' | 'too-short' | 'too-long' | 'common' | 'own-words' | 'wrong'

type WhoProps = Common & {
  readonly timeZone: string
  readonly asks: { readonly name: boolean; readonly address: boolean; readonly password: string }
  readonly typed: { readonly name: string; readonly address: string }
  readonly mistakes: {
    readonly name?: 'missing' | 'too-long' | undefined
    readonly address?: 'missing' | 'malformed' | 'taken' | undefined
    readonly password?: PasswordError | undefined
  }
  readonly refused?: Refused | undefined
  /** The second step was left for more than an hour. */
  readonly stale: 'stale' | null
}

/** Who one is, and a password. */
export function WhoPage({ language, timeZone, asks, typed, mistakes, refused, stale }: WhoProps) {
  const t = translator(language)
  const { name, address, password } = mistakes
  const said = {
    name: name && t(`staffWelcome.errors.name.${name}`),
    address: address && t(`staffWelcome.errors.address.${address}`),
    password: password ? t(`staffWelcome.errors.password.${password}`) : refusalText(refused, language, timeZone),
  }
  const errors: FieldError[] = (['name', 'address', 'password'] as const).flatMap((field) => {
    const text = said[field]
    return text ? [{ field, text }] : []
  })
  const isNew = asks.password === 'new'
  return (
    <div className="page">
      <ErrorSummary language={language} errors={errors} />
      <p className="hint">{t('staffWelcome.step', { step: '1', of: STEPS })}</p>
      <h1>{t(asks.name ? 'staffWelcome.who.title' : 'staffWelcome.who.passwordTitle')}</h1>
      {stale ? (
        <Inset>
          <p>{t('staffWelcome.who.stale')}</p>
        </Inset>
      ) : null}
      <PlainForm>
        <input type="hidden" name="step" value="who" />
        {asks.name ? (
          <TextField
            name="name"
            label={t('staffWelcome.who.name')}
            hint={t('staffWelcome.who.nameHint')}
            error={said.name}
            value={typed.name}
            autoComplete="name"
          />
        ) : null}
        {asks.address ? (
          <TextField
            name="address"
            type="email"
            label={t('staffWelcome.who.address')}
            hint={t('staffWelcome.who.addressHint')}
            error={said.address}
            value={typed.address}
            autoComplete="username"
            inputMode="email"
            spellCheck={false}
          />
        ) : said.address ? (
          // An invitation whose address has an account by now: the summary's link needs a place to lead to.
          <p id="address" className="mistake">
            {said.address}
          </p>
        ) : null}
        <PasswordField
          name="password"
          label={t(isNew ? 'staffWelcome.who.password' : 'staffWelcome.who.oldPassword')}
          {...(isNew ? { hint: t('staffWelcome.who.passwordHint') } : {})}
          error={said.password}
          use={isNew ? 'new-password' : 'current-password'}
        />
        <Button>{t('staffWelcome.who.go')}</Button>
      </PlainForm>
    </div>
  )
}

type PhoneProps = {
  readonly language: Language
  readonly phone: { readonly sealed: string; readonly spaced: string; readonly uri: string }
  readonly mistake?: 'missing' | 'malformed' | 'wrong' | undefined
}

/** The phone: a picture for the camera, the same as text for the keyboard, and its first code. */
export function PhonePage({ language, phone, mistake }: PhoneProps) {
  const t = translator(language)
  const error = mistake && t(`staffWelcome.errors.code.${mistake}`)
  return (
    <div className="page">
      <ErrorSummary language={language} errors={error ? [{ field: 'code', text: error }] : []} />
      <p className="hint">{t('staffWelcome.step', { step: '2', of: STEPS })}</p>
      <h1>{t('staffWelcome.phone.title')}</h1>
      <p className="lead">{t('staffWelcome.phone.lead')}</p>
      <QrCode text={phone.uri} label={t('staffWelcome.phone.picture')} />
      <h2>{t('staffWelcome.phone.textTitle')}</h2>
      <p>{t('staffWelcome.phone.text')}</p>
      <p>
        <code className="key">{phone.spaced}</code>
      </p>
      <p>
        <a href={phone.uri}>{t('staffWelcome.phone.open')}</a>
      </p>
      <PlainForm>
        <input type="hidden" name="step" value="phone" />
        <input type="hidden" name="enrolment" value={phone.sealed} />
        <CodeField label={t('staffWelcome.phone.code')} hint={t('staffWelcome.phone.codeHint')} error={error} />
        <Button>{t('staffWelcome.phone.go')}</Button>
      </PlainForm>
    </div>
  )
}

/** A link that leads nowhere: why, and where a new one comes from. */
export function DeadLinkPage({ language, state }: { language: Language; state: 'used' | 'expired' | 'unknown' }) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('staffWelcome.dead.title')}</h1>
      <p className="lead">{t(`staffWelcome.dead.${state}`)}</p>
      <p>{t('staffWelcome.dead.ask')}</p>
      <p>
        <ButtonLink to="/staff/sign-in" look="quiet">
          {t('staffWelcome.dead.signIn')}
        </ButtonLink>
      </p>
    </div>
  )
}
