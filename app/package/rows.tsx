/** The rows of a collection: as a table, and on pages of their own where there are many. */
import type { ExportRow } from '#app/register/export.ts'
import { say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { rowLines } from './csv.ts'
import { rowsJson } from './data.ts'
import type { Gathered, GatheredCollection, GatheredRecord, RowPiece, WrittenRows } from './gathered.ts'
import { ColumnsInformation } from './information.tsx'
import { pageOf } from './page.tsx'
import { pagePath, pagesOf, type RowPage, START } from './parts.ts'
import { tableHtml } from './table.tsx'

type TableProps = {
  readonly caption: string
  readonly collection: GatheredCollection
  readonly rows: readonly ExportRow[]
  readonly gathered: Gathered
}

export function RowTable({ caption, collection, rows, gathered }: TableProps) {
  const html = tableHtml(caption, collection, rows, gathered)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: Written by the house, and every value in it escaped.
  return <div dangerouslySetInnerHTML={{ __html: html }} />
}

/** The rows of a page; those before it are not read where the source can begin later. */
export async function rowsOn(record: GatheredRecord, collection: string, page: RowPage): Promise<ExportRow[]> {
  const rows: ExportRow[] = []
  for await (const some of record.rows(collection, page.from)) {
    rows.push(...some)
    if (rows.length >= page.end - page.from) break
  }
  return rows.slice(0, page.end - page.from)
}

type AroundProps = Pick<Gathered, 'language'> & {
  readonly page: RowPage
  readonly pages: readonly RowPage[]
  readonly href: (page: RowPage) => string
  readonly place: 'above' | 'below'
}

/** The way to the pages before and after, and back to the first page of the package. */
function Around({ language, page, pages, href, place }: AroundProps) {
  const t = translator(language)
  const before = pages[page.number - 2]
  const after = pages[page.number]
  return (
    <nav className="around" aria-label={`${t('shell.pages')} ${place === 'above' ? 1 : 2}`}>
      <a href={`../${START}`}>{t('package.record.contents')}</a>
      {before ? (
        <a href={href(before)} rel="prev">
          {t('package.record.previous')}
        </a>
      ) : null}
      {after ? (
        <a href={href(after)} rel="next">
          {t('package.record.next')}
        </a>
      ) : null}
    </nav>
  )
}

/** One page of a large collection. */
export function rowPage(
  gathered: Gathered,
  record: GatheredRecord,
  collection: GatheredCollection,
  page: RowPage,
  /** Where they are at hand; they are read otherwise. */
  known?: readonly ExportRow[],
): AsyncIterable<string> {
  const { language } = gathered
  const t = translator(language)
  const what = say(collection.label, language)
  const title = t('package.record.pageTitle', {
    what,
    first: page.from + 1,
    last: page.end,
    count: collection.count,
  })
  const around = {
    ...{ language, page, pages: pagesOf(collection) },
    href: (other: RowPage) => `../${pagePath(record, collection, other)}`,
  }
  return pageOf(gathered, {
    title,
    parts: async function* () {
      yield <h1>{title}</h1>
      yield <p>{say(record.copy.register.title, language)}</p>
      yield <Around {...around} place="above" />
      const rows = known ?? (await rowsOn(record, collection.name, page))
      yield (
        <div className="full collection">
          <RowTable caption={what} collection={collection} rows={rows} gathered={gathered} />
          <ColumnsInformation columns={collection.columns} language={language} level={2} />
        </div>
      )
      yield <Around {...around} place="below" />
    },
  })
}

/** Writes a piece of a large collection in all of its forms at once, so that its rows are read and worked out once. */
export async function rowsWritten(
  gathered: Gathered,
  { record, collection, from, rows }: RowPiece,
): Promise<WrittenRows> {
  const pages: { path: string; text: string }[] = []
  for (const page of pagesOf(collection)) {
    if (page.from < from || page.from >= from + rows.length) continue
    const own = rows.slice(page.from - from, page.end - from)
    let text = ''
    for await (const piece of rowPage(gathered, record, collection, page, own)) text += piece
    pages.push({ path: pagePath(record, collection, page), text })
  }
  return { pages, csv: rowLines(rows, collection, gathered), json: rowsJson(rows, from) }
}
