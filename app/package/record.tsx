/** A record on the first page: field by field, then its collections, then what is left out of it. */
import type { ReactNode } from 'react'
import type { ExportField } from '#app/register/export.ts'
import { formatValue } from '#app/register/kinds.ts'
import { say } from '#app/register/register.ts'
import { listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../ui/parts/blocks.tsx'
import { DisputeNote } from '../ui/parts/dispute.tsx'
import { Table } from '../ui/parts/lists.tsx'
import { HeldValues } from '../ui/parts/value.tsx'
import { type Gathered, type GatheredCollection, type GatheredRecord, isPaged, PAGE_ROWS } from './gathered.ts'
import { ColumnsInformation, Information } from './information.tsx'
import { pagePath, pagesOf } from './parts.ts'
import { RowTable, rowsOn } from './rows.tsx'
import { showing } from './table.tsx'

const isEmpty = ({ values, masked, withheld, dispute }: ExportField) =>
  values.length === 0 && !masked && withheld === null && dispute === null

/** Records of a register are counted, and named where they hold a name. */
function headingOf({ copy }: GatheredRecord, number: number, gathered: Gathered): string {
  const t = translator(gathered.language)
  const named = copy.fields.find(({ kind, values }) => kind === 'name' && values.length > 0)
  const [name] = named?.values ?? []
  if (!named || name === undefined) return t('package.record.numbered', { number })
  return t('package.record.named', { number, name: formatValue('name', name, showing(gathered, named)) })
}

type RowProps = { readonly field: ExportField; readonly system: string; readonly gathered: Gathered }

function FieldRow({ field, system, gathered }: RowProps) {
  const { language } = gathered
  const label = say(field.label, language)
  return (
    <div>
      <dt>{label}</dt>
      <dd className="value">
        <HeldValues kind={field.kind} held={field} show={showing(gathered, field)} />
        {field.dispute ? (
          <DisputeNote dispute={field.dispute} field={field} system={system} show={showing(gathered, field)} />
        ) : null}
      </dd>
      {field.information ? (
        <dd className="why">
          <details>
            <summary>
              {translator(language).rich('me.why.open', {
                field: label,
                hidden: (chunks) => <span className="vh">{chunks}</span>,
              })}
            </summary>
            <Information information={field.information} language={language} />
          </details>
        </dd>
      ) : null}
    </div>
  )
}

function Fields({ record: { copy }, gathered }: { record: GatheredRecord; gathered: Gathered }) {
  const { language } = gathered
  const t = translator(language)
  const filled = copy.fields.filter((field) => !isEmpty(field))
  const empty = [...copy.fields.filter(isEmpty), ...copy.collections.filter(({ count }) => count === 0)]
  if (copy.fields.length + copy.collections.length === 0) return <p>{t('package.record.noFields')}</p>
  return (
    <>
      {filled.length > 0 ? (
        <dl className="held">
          {filled.map((field) => (
            <FieldRow key={field.name} field={field} system={copy.register.system.name} gathered={gathered} />
          ))}
        </dl>
      ) : null}
      {empty.length > 0 ? (
        <p className="hint">
          {t('me.record.emptyFields', {
            fields: listOf(
              empty.map(({ label }) => say(label, language)),
              language,
            ),
          })}
        </p>
      ) : null}
    </>
  )
}

type CollectionProps = {
  readonly record: GatheredRecord
  readonly collection: GatheredCollection
  readonly gathered: Gathered
}

function PageLinks({ record, collection, gathered: { language } }: CollectionProps) {
  const t = translator(language)
  return (
    <>
      <p>{t('package.record.pages', { count: collection.count })}</p>
      <ul>
        {pagesOf(collection).map((page) => (
          <li key={page.number}>
            <a href={pagePath(record, collection, page)}>
              {t('package.record.page', { first: page.from + 1, last: page.end })}
              <span className="vh"> ({say(collection.label, language)})</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

async function collectionPart({ record, collection, gathered }: CollectionProps): Promise<ReactNode> {
  const { language } = gathered
  const what = say(collection.label, language)
  const rows = isPaged(collection)
    ? []
    : await rowsOn(record, collection.name, { number: 1, from: 0, end: Math.min(collection.count, PAGE_ROWS) })
  return (
    <section className="collection full">
      <h4>{what}</h4>
      {isPaged(collection) ? (
        <PageLinks record={record} collection={collection} gathered={gathered} />
      ) : (
        <RowTable caption={what} collection={collection} rows={rows} gathered={gathered} />
      )}
      <ColumnsInformation columns={collection.columns} language={language} level={5} />
    </section>
  )
}

/** With Art. 20: what is not in the package, and why. */
function LeftOut({ record: { copy }, gathered: { language } }: { record: GatheredRecord; gathered: Gathered }) {
  const t = translator(language)
  if (copy.leftOut.length === 0) return null
  return (
    <Details summary={t('package.leftOut.title')}>
      <p>{t('package.leftOut.text')}</p>
      <Table
        caption={t('package.leftOut.title')}
        captionHidden
        columns={[
          { key: 'field', label: t('package.leftOut.field') },
          { key: 'why', label: t('package.leftOut.why') },
        ]}
        rows={copy.leftOut.map(({ path, label, why }) => ({
          id: path,
          cells: [
            <span key="field">{say(label, language)}</span>,
            <span key="why">{t(`package.leftOut.${why}`)}</span>,
          ],
        }))}
      />
    </Details>
  )
}

/** A record, part by part: only one collection's rows are at hand at a time. */
export async function* recordParts(
  record: GatheredRecord,
  number: number,
  gathered: Gathered,
): AsyncGenerator<ReactNode> {
  yield (
    <div className="card" id={record.name}>
      <h3>{headingOf(record, number, gathered)}</h3>
      <Fields record={record} gathered={gathered} />
    </div>
  )
  for (const collection of record.copy.collections) {
    if (collection.count > 0) yield await collectionPart({ record, collection, gathered })
  }
  yield <LeftOut record={record} gathered={gathered} />
}
