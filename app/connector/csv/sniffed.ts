/** What a file was found to be before its rows are read, for the person who imports it. */
import type { Delimiter } from './delimiter.ts'
import type { Encoding } from './encoding.ts'
import { shownName } from './header.ts'
import type { Warning, WarningReason } from './outcome.ts'
import type { Recognised } from './recognise.ts'
import type { Survey } from './survey.ts'

export type Sniffed = {
  readonly delimiter: Delimiter
  readonly encoding: Encoding
  readonly bom: boolean
  readonly collection: string | null
  /** Which columns hold which field: names as the file has them (`column 7` where it has none). */
  readonly columns: readonly { readonly field: string; readonly columns: readonly string[] }[]
  /** Names of columns that hold something which the register does not declare, as far as a name shows no value. */
  readonly unread: readonly string[]
  /** Fields of the register that the file could hold and has no column for. A full file says nothing about them. */
  readonly absent: readonly string[]
  readonly warnings: readonly Warning[]
}

/** How many columns one warning names. Outlook writes some 90, most of them about nothing that anybody holds. */
const COLUMNS_NAMED = 20

function listNames(names: readonly string[]): string {
  const more = names.length - COLUMNS_NAMED
  return names.slice(0, COLUMNS_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** What the columns of the file that are not read, and those that are not there, mean to a person: a sentence for each reason. */
function warnAboutColumns(recognised: Recognised): Warning[] {
  const { layout, header } = recognised
  const name = (index: number) => shownName(header?.[index] ?? '', index)
  const notHeld = layout.fields.filter(({ field }) => field === undefined).flatMap(({ indexes }) => indexes)
  const about = (reason: WarningReason, names: readonly string[], text: string): Warning[] =>
    names.length === 0 ? [] : [{ line: null, column: listNames(names), reason, text }]
  return [
    ...about(
      'column-unknown',
      layout.unknown.map(name),
      'Not known, so not imported; the register’s YAML file can map it.',
    ),
    ...about('column-spare', layout.spare.map(name), 'Not imported: another column already holds the same field.'),
    ...about('column-not-held', notHeld.map(name), 'Not imported: the register does not declare a field for it.'),
    ...about('column-absent', absentOf(recognised), 'The file has no column for this field.'),
  ]
}

function absentOf({ layout }: Recognised): string[] {
  return layout.absent.filter((field) =>
    layout.target.fields.some(({ name, field: declared }) => name === field && declared !== undefined),
  )
}

function unreadIn({ layout, header }: Recognised): string[] {
  const notHeld = layout.fields.filter(({ field }) => field === undefined).flatMap(({ indexes }) => indexes)
  return [...new Set([...layout.unknown, ...notHeld].map((index) => shownName(header?.[index] ?? '', index)))]
}

/** Says what a file is. */
export function describe(recognised: Recognised, it: Survey, delimiter: Delimiter): Sniffed {
  const { layout, header } = recognised
  return {
    delimiter,
    encoding: it.encoding,
    bom: it.markBytes > 0,
    collection: layout.target.collection,
    columns: layout.fields
      .filter(({ field }) => field !== undefined)
      .map(({ name, indexes }) => ({
        field: name,
        columns: indexes.map((index) => shownName(header?.[index] ?? '', index)),
      })),
    unread: unreadIn(recognised),
    absent: absentOf(recognised),
    warnings: warnAboutColumns(recognised),
  }
}
