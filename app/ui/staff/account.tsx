import type { ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset } from '../parts/blocks.tsx'
import { Checks } from '../parts/fields.tsx'
import { Button, ButtonLink, ErrorSummary, PlainForm } from '../parts/form.tsx'
import { Moment, SummaryList, Table } from '../parts/lists.tsx'
import { PasswordField } from './fields.tsx'
import type { RoleName } from './shell.tsx'

type OwnAlert = { readonly name: 'new' | 'dates' | 'digest'; readonly wanted: boolean }

type OwnSession = {
  readonly id: string
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
  readonly current: boolean
}

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly account: {
    readonly name: string
    readonly address: string
    readonly role: RoleName
    readonly recoveryLeft: number
    readonly sessions: readonly OwnSession[]
    /** The mails that one's role may get. */
    readonly alerts: readonly OwnAlert[]
  }
  /** Has the person just confirmed who they are? Else what needs it waits behind a link to doing so. */
  readonly proof: 'fresh' | 'old'
  readonly done: 'password' | 'ended' | 'others' | 'alerts' | null
  readonly mistake?: 'missing' | 'too-short' | 'too-long' | 'common' | 'own-words' | undefined
}

/** One's own account: who one is here, where one is signed in, and how one signs in. */
export function AccountPage({ language, timeZone, account, proof, done, mistake }: Props) {
  const t = translator(language)
  const error = mistake && t(`staffWelcome.errors.password.${mistake}`)
  return (
    <div className="page">
      <ErrorSummary language={language} errors={error ? [{ field: 'password', text: error }] : []} />
      <h1>{t('staffAccount.title')}</h1>
      {done ? (
        <Inset>
          <p>{t(`staffAccount.done.${done}`)}</p>
        </Inset>
      ) : null}
      <SummaryList
        pairs={[
          { label: t('staffAccount.name'), value: account.name },
          { label: t('staffAccount.address'), value: account.address },
          { label: t('staffAccount.role'), value: t(`staff.role.${account.role}`) },
        ]}
      />
      <Sessions language={language} timeZone={timeZone} sessions={account.sessions} />
      <Alerts language={language} alerts={account.alerts} />
      <section>
        <h2>{t('staffAccount.safety')}</h2>
        {proof === 'fresh' ? (
          <SignInForms language={language} recoveryLeft={account.recoveryLeft} error={error} />
        ) : (
          <>
            <p>{t('staffAccount.recovery.left', { left: account.recoveryLeft })}</p>
            <p>{t('staffAccount.confirmFirst')}</p>
            <ButtonLink to="/staff/confirm?to=/staff/account">{t('staffAccount.confirm')}</ButtonLink>
          </>
        )}
      </section>
    </div>
  )
}

/** A form that is one button: `intent` says what it does. */
function Act({ intent, children, text }: { intent: string; children: ReactNode; text?: ReactNode }) {
  return (
    <PlainForm action="/staff/account">
      <input type="hidden" name="intent" value={intent} />
      {text}
      <Button look="quiet">{children}</Button>
    </PlainForm>
  )
}

function Sessions({
  language,
  timeZone,
  sessions,
}: Pick<Props, 'language' | 'timeZone'> & { sessions: Props['account']['sessions'] }) {
  const t = translator(language)
  const moment = (at: number) => <Moment key={at} at={at} language={language} timeZone={timeZone} />
  const rows = sessions.map(({ id, device, createdAt, seenAt, current }) => {
    const named = device || t('staffAccount.sessions.unknown')
    const whole = t('staffAccount.sessions.endOne', { device: named, moment: momentOf(createdAt, language, timeZone) })
    const act = current ? (
      t('staffAccount.sessions.this')
    ) : (
      <form key="act" method="post" action="/staff/account">
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="session" value={id} />
        <Button look="quiet">
          <span aria-hidden="true">{t('staffAccount.sessions.end')}</span>
          <span className="vh">{whole}</span>
        </Button>
      </form>
    )
    return { id, cells: [named, moment(createdAt), moment(seenAt), act] }
  })
  return (
    <section className="full">
      <h2>{t('staffAccount.sessions.title')}</h2>
      <p>{t('staffAccount.sessions.lead')}</p>
      <Table
        caption={t('staffAccount.sessions.title')}
        captionHidden
        columns={(['device', 'began', 'seen', 'act'] as const).map((key) => ({
          key,
          label: t(`staffAccount.sessions.${key}`),
        }))}
        rows={rows}
      />
      {sessions.length > 1 ? <Act intent="end-others">{t('staffAccount.sessions.endOthers')}</Act> : null}
    </section>
  )
}

/** Which mails one gets. They say that something waits, and never what. */
function Alerts({ language, alerts }: { language: Language; alerts: readonly OwnAlert[] }) {
  const t = translator(language)
  return (
    <section>
      <h2>{t('staffAccount.alerts.title')}</h2>
      <PlainForm action="/staff/account">
        <input type="hidden" name="intent" value="alerts" />
        <Checks
          name="alerts"
          label={t('staffAccount.alerts.label')}
          hint={t('staffAccount.alerts.hint')}
          chosen={alerts.flatMap(({ name, wanted }) => (wanted ? [name] : []))}
          choices={alerts.map(({ name }) => ({ value: name, label: t(`staffAccount.alerts.${name}`) }))}
        />
        <Button look="quiet">{t('staffAccount.alerts.go')}</Button>
      </PlainForm>
    </section>
  )
}

type FormsProps = { readonly language: Language; readonly recoveryLeft: number; readonly error?: string | undefined }

function SignInForms({ language, recoveryLeft, error }: FormsProps) {
  const t = translator(language)
  return (
    <div className="acts">
      <h3>{t('staffAccount.password.title')}</h3>
      <PlainForm action="/staff/account">
        <input type="hidden" name="intent" value="password" />
        <PasswordField
          name="password"
          label={t('staffAccount.password.field')}
          hint={t('staffWelcome.who.passwordHint')}
          error={error}
          use="new-password"
        />
        <p className="hint">{t('staffAccount.password.text')}</p>
        <Button>{t('staffAccount.password.go')}</Button>
      </PlainForm>
      <h3>{t('staffAccount.recovery.title')}</h3>
      <Act intent="recovery" text={<p>{t('staffAccount.recovery.left', { left: recoveryLeft })}</p>}>
        {t('staffAccount.recovery.go')}
      </Act>
      <h3>{t('staffAccount.phone.title')}</h3>
      <Act intent="phone" text={<p>{t('staffAccount.phone.text')}</p>}>
        {t('staffAccount.phone.go')}
      </Act>
    </div>
  )
}
