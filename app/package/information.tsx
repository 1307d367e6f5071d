/** What Art. 15(1) asks to be told of a field: beneath its value, or once for all rows of a collection. */

import { renderToStaticMarkup } from 'react-dom/server'
import type { ExportColumn, FieldInformation } from '#app/register/export.ts'
import { type Language, say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../ui/parts/blocks.tsx'
import { Bases, Purposes, Recipients, Sources } from '../ui/parts/facts.tsx'
import { type Pair, SummaryList } from '../ui/parts/lists.tsx'
import { KeptFor } from '../ui/parts/retention.tsx'

type Props = { readonly information: FieldInformation; readonly language: Language }

/** The rule alone where it is said for many rows; the day as well where it is said of one value. */
function Kept({ information: { retention }, language }: Props) {
  if ('kept' in retention) return <KeptFor retention={retention} language={language} />
  return (
    <p>
      {say(retention.label, language)}{' '}
      {retention.afterErasure === 'stays' ? translator(language)('me.kept.stays') : null}
    </p>
  )
}

/** Purposes, basis, source, recipients and retention of a field. */
export function Information({ information, language }: Props) {
  const t = translator(language)
  const { purposes, sources, recipients, marketing } = information
  const pairs: Pair[] = [
    { label: t('me.why.purposes'), value: <Purposes language={language} items={purposes} /> },
    { label: t('me.why.basis'), value: <Bases language={language} field={information} /> },
    { label: t('me.why.source'), value: <Sources language={language} items={sources} /> },
    { label: t('me.why.recipients'), value: <Recipients language={language} items={recipients} /> },
    { label: t('me.why.retention'), value: <Kept information={information} language={language} /> },
    ...(marketing ? [{ label: t('me.why.marketing'), value: t('me.why.isMarketing') }] : []),
  ]
  return <SummaryList look="plain" pairs={pairs} />
}

type ColumnsProps = {
  readonly columns: readonly ExportColumn[]
  readonly language: Language
  /** Of the fields' headings, so that no level is skipped on the page they stand on. */
  readonly level: 2 | 5
}

/** By the columns themselves, which all pages of a collection share: it is the same on each of them. */
const written = new WeakMap<ColumnsProps['columns'], Map<string, string>>()

/** The same for the columns of a collection, folded; nothing in a package that does not tell it. */
export function ColumnsInformation({ columns, language, level }: ColumnsProps) {
  if (columns.every(({ information }) => information === null)) return null
  const texts = written.get(columns) ?? new Map<string, string>()
  written.set(columns, texts)
  const key = `${language} ${level}`
  const html =
    texts.get(key) ?? renderToStaticMarkup(<FoldedInformation columns={columns} language={language} level={level} />)
  texts.set(key, html)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: Rendered by the component below.
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}

function FoldedInformation({ columns, language, level }: ColumnsProps) {
  const Heading = level === 2 ? 'h2' : 'h5'
  return (
    <Details summary={translator(language)('me.why.all')}>
      <div className="fields">
        {columns.map(({ name, label, information }) =>
          information ? (
            <div key={name}>
              <Heading className="field-name">{say(label, language)}</Heading>
              <Information information={information} language={language} />
            </div>
          ) : null,
        )}
      </div>
    </Details>
  )
}
