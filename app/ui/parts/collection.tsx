import type { ReactNode } from 'react'
import type { DeclaredField } from '#app/register/declared.ts'
import type { ToShow } from '#app/register/kinds.ts'
import { say } from '#app/register/register.ts'
import type { ViewCollection, ViewRetention, ViewRow } from '#app/register/view.ts'
import { translator } from '#app/words/words.ts'
import { Details } from './blocks.tsx'
import { Facts } from './facts.tsx'
import { type Column, Table } from './lists.tsx'
import { keptShort } from './retention.tsx'
import { HeldValues } from './value.tsx'

/** How long a row is kept: each different answer of its cells once. */
function rowKept(row: ViewRow, show: ToShow): ReactNode {
  const texts = new Set(row.cells.map(({ retention }) => keptShort(retention, show.language)))
  return [...texts].map((text) => <div key={text}>{text}</div>)
}

type TableProps = {
  readonly caption: string
  readonly captionHidden: boolean
  readonly fields: readonly DeclaredField[]
  readonly rows: readonly ViewRow[]
  readonly show: ToShow
}

/** Rows of a collection as a table: a column for each field that has a value in any of them, and how long each is kept. */
export function RowTable({ caption, captionHidden, fields, rows, show }: TableProps) {
  const { language } = show
  const used = fields.filter(({ name }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.name === name && (cell.values.length > 0 || cell.withheld))),
  )
  const columns: Column[] = [
    ...used.map(({ name, label, kind }) => ({
      key: name,
      label: say(label, language),
      ...(kind === 'money' ? { align: 'end' as const } : {}),
    })),
    { key: '-kept', label: translator(language)('me.why.retention') },
  ]
  const cellOf = (row: ViewRow, field: DeclaredField) => {
    const held = row.cells.find(({ name }) => name === field.name)
    const own: ToShow = field.choices ? { ...show, choices: field.choices } : show
    return held ? <HeldValues key={field.name} kind={field.kind} held={held} show={own} /> : null
  }
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [...used.map((field) => cellOf(row, field)), rowKept(row, show)],
      }))}
    />
  )
}

/** A rule as it is declared, for all rows at once; each row says its own day. */
function Rule({ retention, show }: { retention: Pick<ViewRetention, 'label'>; show: ToShow }) {
  return <p>{say(retention.label, show.language)}</p>
}

type FactsProps = {
  readonly fields: readonly DeclaredField[]
  readonly show: ToShow
  /** Of the fields' headings, so that no level is skipped on the page they stand on. */
  readonly level: 2 | 5
}

/** What is said of a collection's fields, once for all rows. */
export function CollectionFacts({ fields, show, level }: FactsProps) {
  const { language } = show
  const Heading = level === 2 ? 'h2' : 'h5'
  return (
    <Details summary={translator(language)('me.why.all')}>
      <div className="fields">
        {fields.map((field) => (
          <div key={field.name}>
            <Heading className="field-name">{say(field.label, language)}</Heading>
            <Facts language={language} field={field} retention={<Rule retention={field.retention} show={show} />} />
          </div>
        ))}
      </div>
    </Details>
  )
}

type PartProps = {
  readonly collection: ViewCollection
  readonly show: ToShow
  readonly href: string
  /** `folded`: only its name and number stand open, for what few people look at. */
  readonly look: 'open' | 'folded'
}

/** A collection with rows, within its record: the newest of them, how many there are in all, and the way to the rest. */
export function CollectionPart({ collection, show, href, look }: PartProps) {
  const what = say(collection.label, show.language)
  if (look === 'open') {
    return (
      <section className="collection">
        <h4>{what}</h4>
        <Rows collection={collection} show={show} href={href} />
      </section>
    )
  }
  return (
    <details className="more">
      <summary>
        {what} ({collection.count})
      </summary>
      <section className="collection">
        <h4 className="vh">{what}</h4>
        <Rows collection={collection} show={show} href={href} />
      </section>
    </details>
  )
}

function Rows({ collection, show, href }: Omit<PartProps, 'look'>) {
  const { language } = show
  const t = translator(language)
  const what = say(collection.label, language)
  const { rows } = collection
  const more = collection.count > rows.length
  // Whose rows they are is said by where they stand.
  const fields = collection.fields.filter(({ name }) => name !== collection.parent)
  return (
    <>
      {more ? <p>{t('me.held.newest', { shown: rows.length, count: collection.count })}</p> : null}
      <RowTable caption={what} captionHidden fields={fields} rows={rows} show={show} />
      {more ? (
        <p>
          <a href={href}>{t('me.held.all', { count: collection.count, what })}</a>
        </p>
      ) : null}
      <CollectionFacts fields={collection.fields} show={show} level={5} />
    </>
  )
}
