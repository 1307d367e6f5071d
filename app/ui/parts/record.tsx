import type { ToShow } from '#app/register/kinds.ts'
import { formatValue } from '#app/register/kinds.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import { say } from '#app/register/register.ts'
import type { ViewField, ViewRecord } from '#app/register/view.ts'
import { capital } from '#app/words/capital.ts'
import { listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { CollectionPart } from './collection.tsx'
import { Facts } from './facts.tsx'
import { KeptFor } from './retention.tsx'
import { HeldValues } from './value.tsx'

const isEmpty = ({ values, masked, withheld }: ViewField) => values.length === 0 && !masked && withheld === null

/** One field: label and value, and behind `Why?` everything that belongs to it. */
function FieldRow({ field, show }: { field: ViewField; show: ToShow }) {
  const { language } = show
  const label = say(field.label, language)
  const own: ToShow = field.choices ? { ...show, choices: field.choices } : show
  return (
    <div>
      <dt>{label}</dt>
      <dd className="value">
        <HeldValues kind={field.kind} held={field} show={own} />
      </dd>
      <dd className="why">
        <details>
          <summary>
            {translator(language).rich('me.why.open', {
              field: label,
              hidden: (chunks) => <span className="vh">{chunks}</span>,
            })}
          </summary>
          <Facts
            language={language}
            field={field}
            retention={<KeptFor retention={field.retention} language={language} />}
          />
        </details>
      </dd>
    </div>
  )
}

/** The values that name a record, as its heading: `Asiakas: Aino Virtanen, 1042`. */
function headingOf(record: ViewRecord, show: ToShow): string {
  const names = record.title.flatMap(({ kind, values }) => values.map((value) => formatValue(kind, value, show)))
  const one = capital(say(record.one, show.language), show.language)
  return names.length > 0 ? `${one}: ${names.join(', ')}` : one
}

type Props = {
  readonly record: ViewRecord
  readonly show: ToShow
  /** Where all rows of a collection are, when there are more than are shown. */
  readonly collectionHref: (record: ViewRecord, collection: string) => string
}

/** One record, field by field, then its collections. What holds nothing is named together at the end. */
export function HeldRecordPart({ record, show, collectionHref }: Props) {
  const { language } = show
  const filled = record.fields.filter((field) => !isEmpty(field))
  const empty = [...record.fields.filter(isEmpty), ...record.collections.filter(({ count }) => count === 0)]
  return (
    <div className="card">
      <h3>{headingOf(record, show)}</h3>
      <dl className="held">
        {filled.map((field) => (
          <FieldRow key={field.name} field={field} show={show} />
        ))}
      </dl>
      {record.collections
        .filter(({ count }) => count > 0)
        .map((collection) => (
          <CollectionPart
            key={collection.name}
            collection={collection}
            show={show}
            href={collectionHref(record, collection.name)}
            look={record.register === PORTAL_REGISTER ? 'folded' : 'open'}
          />
        ))}
      {empty.length === 0 ? null : (
        <p className="hint">
          {translator(language)('me.record.emptyFields', {
            fields: listOf(
              empty.map(({ label }) => say(label, language)),
              language,
            ),
          })}
        </p>
      )}
    </div>
  )
}
