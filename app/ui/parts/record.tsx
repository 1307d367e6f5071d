import type { ToShow } from '#app/register/kinds.ts'
import { formatValue } from '#app/register/kinds.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import { say } from '#app/register/register.ts'
import type { ViewField, ViewRecord } from '#app/register/view.ts'
import { capital } from '#app/words/capital.ts'
import { listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { correctHref } from '../pages/correct.tsx'
import { CollectionPart } from './collection.tsx'
import { DisputeNote } from './dispute.tsx'
import { Facts } from './facts.tsx'
import { KeptFor } from './retention.tsx'
import { HeldValues } from './value.tsx'

const isEmpty = ({ values, masked, withheld, dispute }: ViewField) =>
  values.length === 0 && !masked && withheld === null && dispute === null

/** One field: label and value, and behind `Why?` everything that belongs to it. */
function FieldRow({ field, show, system }: { field: ViewField; show: ToShow; system: string }) {
  const { language } = show
  const label = say(field.label, language)
  const own: ToShow = field.choices ? { ...show, choices: field.choices } : show
  return (
    <div>
      <dt>{label}</dt>
      <dd className="value">
        <HeldValues kind={field.kind} held={field} show={own} />
        {field.dispute ? <DisputeNote dispute={field.dispute} field={field} system={system} show={own} /> : null}
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
  /** What the register’s system is called. */
  readonly system: string
  /** One’s own record can be corrected from here. */
  readonly whose: 'own' | 'another'
  /** Where all rows of a collection are, when there are more than are shown. */
  readonly collectionHref: (record: ViewRecord, collection: string) => string
}

/** One record, field by field, then its collections. What holds nothing is named together at the end. */
export function HeldRecordPart({ record, show, system, whose, collectionHref }: Props) {
  const { language } = show
  const filled = record.fields.filter((field) => !isEmpty(field))
  const empty = [...record.fields.filter(isEmpty), ...record.collections.filter(({ count }) => count === 0)]
  const isCorrectable = record.fields.some(({ correction }) => correction.how !== 'no')
  return (
    <div className="card">
      <h3>{headingOf(record, show)}</h3>
      <dl className="held">
        {filled.map((field) => (
          <FieldRow key={field.name} field={field} show={show} system={system} />
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
      {whose === 'own' && record.register !== PORTAL_REGISTER && isCorrectable ? (
        <p>
          <a href={correctHref(record.register, record.id)}>
            {translator(language).rich('correct.go', {
              what: headingOf(record, show),
              hidden: (chunks) => <span className="vh">{chunks}</span>,
            })}
          </a>
        </p>
      ) : null}
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
