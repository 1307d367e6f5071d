/** Tables for a spreadsheet (RFC 4180, with semicolons), safe to be opened in one. */
import { stringify } from 'csv-stringify/sync'
import type { ExportRow } from '#app/register/export.ts'
import { say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { type Content, type Gathered, type GatheredCollection, type GatheredRecord, isPaged } from './gathered.ts'

/** What stands before a cell that a spreadsheet could take for a formula. */
export const GUARD = "'"

/** Spreadsheets look past spaces, quotes and what does not print, and take full-width signs for plain ones. */
const RISKY = /^[\p{Z}\p{C}"“”„'‘’]*[=+\-@＝＋－＠−]|^['\t\r\n]/u

/** Most cells begin so, and are no formula: looking further at each takes longer than writing it. */
const PLAIN = /^[0-9A-Za-z]/

/** A cell that no spreadsheet computes. What has a guard of its own gets one more, so that taking one away is always right. */
export function guarded(cell: string): string {
  return !PLAIN.test(cell) && RISKY.test(cell) ? `${GUARD}${cell}` : cell
}

/** The value of a guarded cell. */
export const unguarded = (cell: string): string => (cell.startsWith(GUARD) ? cell.slice(GUARD.length) : cell)

/** Excel takes a file without it for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Every cell is quoted, since a line break within one would otherwise end its row in some programs. */
function lines(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(guarded))
  return stringify(cells, { delimiter: ';', quoted: true, quoted_empty: true, record_delimiter: 'windows' })
}

/** Lines of a table; `first`: with what tells Excel the encoding. */
export const csvOf = (rows: readonly (readonly string[])[], place: 'first' | 'more'): string =>
  (place === 'first' ? BYTE_ORDER_MARK : '') + lines(rows)

type Held = { readonly values: readonly string[]; readonly masked: boolean; readonly withheld: string | null }

/** The values one below the other, and what is to be said instead of or beside them. */
function cellOf(held: Held | undefined, { language }: Pick<Gathered, 'language'>): string {
  if (!held) return ''
  const [only, ...others] = held.values
  if (only !== undefined && others.length === 0 && !held.masked && !held.withheld) return only
  const t = translator(language)
  if (held.withheld) return `[${t('package.withheld')}]`
  return [...held.values, ...(held.masked ? [`[${t('package.masked')}]`] : [])].join('\n')
}

/** The record's own fields: one row under their labels. */
export async function* recordCsv({ copy }: GatheredRecord, gathered: Gathered): AsyncGenerator<string> {
  const { language } = gathered
  const disputed = copy.fields.filter(({ dispute }) => dispute !== null)
  const wanted = disputed.map(({ label, dispute }) => `${say(label, language)}: ${(dispute?.to ?? []).join(', ')}`)
  const headings = copy.fields.map(({ label }) => say(label, language))
  const cells = copy.fields.map((field) => cellOf(field, gathered))
  // What the person says is wrong stands beside it, in a column that is there only where something is.
  yield BYTE_ORDER_MARK +
    lines(
      disputed.length > 0
        ? [
            [...headings, translator(language)('correct.disputed')],
            [...cells, wanted.join('\n')],
          ]
        : [headings, cells],
    )
}

/** Lines for rows of a collection, in the order of its columns. */
export function rowLines(rows: readonly ExportRow[], { columns }: GatheredCollection, gathered: Gathered): string {
  return lines(
    rows.map(({ cells }) =>
      columns.map(({ name }, place) => {
        // A row has its cells in the order of the columns.
        const cell = cells[place]
        return cellOf(cell?.name === name ? cell : cells.find((one) => one.name === name), gathered)
      }),
    ),
  )
}

/** A collection, piece by piece. */
export async function* collectionCsv(
  record: GatheredRecord,
  collection: GatheredCollection,
  gathered: Gathered,
): AsyncGenerator<Content> {
  yield BYTE_ORDER_MARK + lines([collection.columns.map(({ label }) => say(label, gathered.language))])
  if (isPaged(collection) && record.written) yield* record.written(collection.name, 'csv')
  else for await (const rows of record.rows(collection.name)) yield rowLines(rows, collection, gathered)
}
