import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { BackLink, Panel } from '../parts/blocks.tsx'
import { ContactList } from '../parts/contact.tsx'
import { Button, ButtonLink, ErrorSummary, PlainForm, TextField } from '../parts/form.tsx'

type Place = { readonly language: Language; readonly controller: Controller }

type FormProps = {
  readonly language: Language
  /** What was typed, when it was not accepted. */
  readonly email?: string | undefined
  readonly mistake?: 'missing' | 'malformed' | 'too-long' | undefined
}

/** The form for who has only an address: one field, one button, and no visit. */
export function BanFormPage({ language, email, mistake }: FormProps) {
  const t = translator(language)
  const error = mistake ? t(`verify.errors.${mistake}`) : undefined
  return (
    <div className="page">
      <BackLink language={language} to="/" text={t('shell.start')} />
      <ErrorSummary language={language} errors={error ? [{ field: 'email', text: error }] : []} />
      <h1>{t('ban.form.title')}</h1>
      <p className="lead">{t('ban.form.lead')}</p>
      <PlainForm action="/marketing">
        <TextField
          name="email"
          type="email"
          label={t('verify.email')}
          hint={t('ban.form.hint')}
          error={error}
          value={email}
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
        />
        <Button>{t('ban.switch.set')}</Button>
      </PlainForm>
      <p className="hint">{t('ban.form.same')}</p>
    </div>
  )
}

/** The ban is in force, whoever asked for it and however. */
export function BanDonePage({ language, controller }: Place) {
  const t = translator(language)
  return (
    <div className="page">
      <Panel title={t('ban.done.title')}>
        <p>{t('ban.done.text')}</p>
      </Panel>
      <p>{t('ban.done.more')}</p>
      <p>
        <ButtonLink to="/verify" look="quiet">
          {t('ban.done.see')}
        </ButtonLink>
      </p>
      <ContactList controller={controller} language={language} />
    </div>
  )
}

/** The page behind a newsletter's link. Opening it changes nothing; its one button puts the ban in force. */
export function BanLinkPage({
  language,
  controller,
  state,
}: Place & { readonly state: 'open' | 'banned' | 'unknown' }) {
  const t = translator(language)
  if (state === 'banned') return <BanDonePage language={language} controller={controller} />
  if (state === 'unknown')
    return (
      <div className="page">
        <h1>{t('ban.click.unknown')}</h1>
        <p className="lead">{t('ban.click.unknownText')}</p>
        <p>
          <ButtonLink to="/marketing">{t('ban.form.link')}</ButtonLink>
        </p>
        <ContactList controller={controller} language={language} />
      </div>
    )
  return (
    <div className="page">
      <h1>{t('ban.click.title')}</h1>
      <p className="lead">{t('ban.click.lead')}</p>
      {/* The form goes to the page's own address, so the token stands in no markup. */}
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <Button>{t('ban.switch.set')}</Button>
      </form>
      <ContactList controller={controller} language={language} />
    </div>
  )
}
