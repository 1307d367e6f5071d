import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { BackLink } from '../parts/blocks.tsx'
import { ButtonLink } from '../parts/form.tsx'
import { Moment, SummaryList, Table } from '../parts/lists.tsx'

/** A mail that was kept instead of sent. `date` is epoch milliseconds. */
type KeptMail = { readonly id: string; readonly to: string; readonly subject: string; readonly date: number }

type ListProps = {
  readonly language: Language
  readonly timeZone: string
  readonly examples: readonly { readonly email: string; readonly about: string }[]
  /** Newest first. */
  readonly mails: readonly KeptMail[]
}

/** The mails of the trial, and the example customers one can be. */
export function MailboxPage({ language, timeZone, examples, mails }: ListProps) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('mailbox.title')}</h1>
      <p className="lead">{t('mailbox.lead')}</p>
      <p className="buttons">
        <ButtonLink to="/mailbox" look="quiet">
          {t('mailbox.look')}
        </ButtonLink>
        <ButtonLink to="/outlook" look="quiet">
          {t('outlook.see')}
        </ButtonLink>
      </p>
      <section className="full">
        <h2>{t('mailbox.mails')}</h2>
        {mails.length === 0 ? (
          <p>{t('mailbox.empty')}</p>
        ) : (
          <Table
            caption={t('mailbox.mails')}
            captionHidden
            columns={[
              { key: 'subject', label: t('mailbox.subject') },
              { key: 'to', label: t('mailbox.to') },
              { key: 'date', label: t('mailbox.date') },
            ]}
            rows={mails.map(({ id, to, subject, date }) => ({
              id,
              cells: [
                <a key="subject" href={`/mailbox/${id}`}>
                  {subject}
                </a>,
                to,
                <Moment key="date" at={date} language={language} timeZone={timeZone} />,
              ],
            }))}
          />
        )}
      </section>
      <section className="full">
        <h2>{t('mailbox.examples')}</h2>
        <Table
          caption={t('mailbox.examples')}
          captionHidden
          columns={[
            { key: 'email', label: t('mailbox.use') },
            { key: 'about', label: t('mailbox.about') },
          ]}
          rows={examples.map(({ email, about }) => ({ id: email, cells: [<code key="email">{email}</code>, about] }))}
        />
      </section>
    </div>
  )
}

type MailProps = {
  readonly language: Language
  readonly timeZone: string
  readonly mail: KeptMail & { readonly text: string }
}

/** One mail: as mail programs show it, in a frame that can do nothing, and as the text beside it. */
export function MailPage({ language, timeZone, mail }: MailProps) {
  const t = translator(language)
  return (
    <div className="page">
      <BackLink language={language} to="/mailbox" text={t('mailbox.all')} />
      <h1>{mail.subject}</h1>
      <SummaryList
        look="plain"
        pairs={[
          { label: t('mailbox.to'), value: mail.to },
          { label: t('mailbox.date'), value: <Moment at={mail.date} language={language} timeZone={timeZone} /> },
        ]}
      />
      <section>
        <h2>{t('mailbox.asHtml')}</h2>
        <iframe
          src={`/mailbox/${mail.id}/html`}
          title={t('mailbox.asHtml')}
          sandbox="allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox"
        />
      </section>
      <section>
        <h2>{t('mailbox.asText')}</h2>
        <pre className="sheet">{mail.text}</pre>
      </section>
    </div>
  )
}
