import type { Controller } from '#app/register/controller.ts'
import type { Language, Words } from '#app/register/register.ts'
import { dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Panel } from '../parts/blocks.tsx'
import { ContactList } from '../parts/contact.tsx'
import { fieldNames } from '../parts/corrections.tsx'
import { Diff, type DiffRow } from '../parts/diff.tsx'
import { Button, PlainForm } from '../parts/form.tsx'

type Props = {
  readonly language: Language
  readonly controller: Controller
  readonly id: string
  readonly confirmedAt: number | null
  readonly what: 'corrected' | 'erased' | 'restricted'
  /** By record: what names it, and what was changed of it, or which fields it is about. */
  readonly records: readonly {
    readonly title: string
    readonly rows: readonly DiffRow[]
    readonly fields: readonly Words[]
  }[]
}

/** What a recipient of the data is told: what was done with what of whom, and a button that says that it is done there too. */
export function RecipientPage({ language, controller, id, confirmedAt, what, records }: Props) {
  const t = translator(language)
  const { timeZone, name: company } = controller
  return (
    <div className="page">
      {confirmedAt === null ? (
        <h1>{t(`recipient.title.${what}`)}</h1>
      ) : (
        <Panel title={t(`recipient.title.${what}`)}>
          <p>{t(`recipient.done.${what}`, { day: dayOf(confirmedAt, language, timeZone) })}</p>
        </Panel>
      )}
      <p className="lead">{t(`recipient.lead.${what}`, { company })}</p>
      {records.map(({ title, rows, fields }) => (
        <section key={title}>
          <h2 translate="no">{title}</h2>
          {rows.length > 0 ? <Diff language={language} timeZone={timeZone} caption={title} rows={rows} /> : null}
          {fields.length > 0 ? <p>{fieldNames(fields, language)}</p> : null}
        </section>
      ))}
      {confirmedAt === null ? (
        <PlainForm action={`/recipient/${id}`}>
          <Button>{t(`recipient.confirm.${what}`)}</Button>
        </PlainForm>
      ) : null}
      <p className="hint">{t('recipient.law')}</p>
      <ContactList controller={controller} language={language} />
    </div>
  )
}
