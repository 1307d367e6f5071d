import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Panel } from '../parts/blocks.tsx'
import { ContactList } from '../parts/contact.tsx'
import { Diff, type DiffRow } from '../parts/diff.tsx'
import { Button, PlainForm } from '../parts/form.tsx'

type Props = {
  readonly language: Language
  readonly controller: Controller
  readonly id: string
  readonly confirmedAt: number | null
  /** By record: what names it, and what was changed of it. */
  readonly records: readonly { readonly title: string; readonly rows: readonly DiffRow[] }[]
}

/** What a recipient of the data is told: what was corrected, before and after, and a button that says that it is done. */
export function RecipientPage({ language, controller, id, confirmedAt, records }: Props) {
  const t = translator(language)
  const { timeZone, name: company } = controller
  return (
    <div className="page">
      {confirmedAt === null ? (
        <h1>{t('recipient.title')}</h1>
      ) : (
        <Panel title={t('recipient.title')}>
          <p>{t('recipient.done', { day: dayOf(confirmedAt, language, timeZone) })}</p>
        </Panel>
      )}
      <p className="lead">{t('recipient.lead', { company })}</p>
      {records.map(({ title, rows }) => (
        <section key={title}>
          <h2 translate="no">{title}</h2>
          <Diff language={language} timeZone={timeZone} caption={title} rows={rows} />
        </section>
      ))}
      {confirmedAt === null ? (
        <PlainForm action={`/recipient/${id}`}>
          <Button>{t('recipient.confirm')}</Button>
        </PlainForm>
      ) : null}
      <p className="hint">{t('recipient.law')}</p>
      <ContactList controller={controller} language={language} />
    </div>
  )
}
