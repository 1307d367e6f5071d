/**
 * The rows of a collection as a table: the same markup as the portal's own tables and values have, written as text. A package may have
 * a hundred thousand rows, and rendering each of their cells as components would take longer than everything else together.
 */
import escapeHtml from 'escape-html'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ExportColumn, ExportRow } from '#app/register/export.ts'
import { formatValue, type ToShow } from '#app/register/kinds.ts'
import { say } from '#app/register/register.ts'
import { remembered } from '#app/register/remembered.ts'
import type { ViewRetention } from '#app/register/view.ts'
import { translator } from '#app/words/words.ts'
import { type Column, Table } from '../ui/parts/lists.tsx'
import { keptShort } from '../ui/parts/retention.tsx'
import { HeldValues } from '../ui/parts/value.tsx'
import type { Gathered, GatheredCollection } from './gathered.ts'

type Cell = ExportRow['cells'][number]

/** How a value of a field is shown. */
export const showing = ({ language, timeZone }: Gathered, { choices }: Pick<ExportColumn, 'choices'>): ToShow =>
  choices ? { language, timeZone, choices } : { language, timeZone }

const isUsed = ({ values, masked, withheld }: Cell) => values.length > 0 || masked || withheld !== null

/** Columns that hold something in any of these rows: an empty one only makes the others narrow. */
function usedIn(columns: readonly ExportColumn[], rows: readonly ExportRow[]): readonly ExportColumn[] {
  const used = new Set<string>()
  for (const { cells } of rows) for (const cell of cells) if (isUsed(cell)) used.add(cell.name)
  return columns.filter(({ name }) => used.has(name))
}

/** Kinds that machines read as well: their element says so. */
function shown(kind: ExportColumn['kind'], raw: string, show: ToShow): string {
  const text = escapeHtml(formatValue(kind, raw, show))
  if (kind !== 'date' && kind !== 'instant') return text
  const machine = escapeHtml(raw)
  return text === machine ? text : `<time datetime="${machine}">${text}</time>`
}

/** Dates, sums and numbers, which come again in thousands of rows; longer texts hardly do, and would take much memory. */
const REMEMBERED_CHARACTERS = 32

type Written = (cell: Cell) => string

/** How the cells of a column are written. */
function cellsOf(gathered: Gathered, column: ExportColumn): Written {
  const { kind } = column
  const show = showing(gathered, column)
  const known = remembered((raw) => shown(kind, raw, show))
  const one = (raw: string) => (raw.length > REMEMBERED_CHARACTERS ? shown(kind, raw, show) : known(raw))
  return (cell) => {
    // What is not shown is rare, and said in words: components do that.
    if (cell.withheld || cell.masked) return renderToStaticMarkup(<HeldValues kind={kind} held={cell} show={show} />)
    const [only = ''] = cell.values
    if (cell.values.length < 2) return cell.values.length === 0 ? '' : one(only)
    return cell.values.map((raw) => `<div>${one(raw)}</div>`).join('')
  }
}

const written = new WeakMap<Gathered, Map<ExportColumn, Written>>()

/** The same for every page of a package, so that what one page has worked out is there for the next. */
function writingOf(gathered: Gathered, column: ExportColumn): Written {
  const columns = written.get(gathered) ?? new Map<ExportColumn, Written>()
  const found = columns.get(column) ?? cellsOf(gathered, column)
  written.set(gathered, columns.set(column, found))
  return found
}

/** How long a row is kept: each different answer of its cells once. */
function keptHtml({ cells }: ExportRow, { language }: Gathered): string {
  const texts = new Set<string>()
  let last: ViewRetention | null = null
  for (const { retention } of cells) {
    // Most cells of a row share their retention, the object itself.
    if (retention && retention !== last) texts.add(keptShort(retention, language))
    last = retention
  }
  const [only = ''] = texts
  return texts.size < 2 ? escapeHtml(only) : [...texts].map((text) => `<div>${escapeHtml(text)}</div>`).join('')
}

/** The cell of a column. A row has its cells in the order of the columns, so it stands where the column does, or it is looked for. */
function cellAt({ cells }: ExportRow, place: number, name: string | undefined): Cell | undefined {
  const cell = cells[place]
  return cell?.name === name ? cell : cells.find((one) => one.name === name)
}

/** What stands where the rows of a table go; nothing of people or labels looks like it, since `<` is escaped there. */
const ROWS = '<tbody role="rowgroup"></tbody>'

/** The table of these rows as HTML. `caption` is for those who hear it. */
export function tableHtml(
  caption: string,
  { columns }: Pick<GatheredCollection, 'columns'>,
  rows: readonly ExportRow[],
  gathered: Gathered,
): string {
  const { language, profile } = gathered
  const used = usedIn(columns, rows)
  const isKept = profile === 'access'
  const heads: Column[] = used.map(({ name, label, kind }) => ({
    key: name,
    label: say(label, language),
    ...(kind === 'money' ? { align: 'end' as const } : {}),
  }))
  if (isKept) heads.push({ key: '-kept', label: translator(language)('me.why.retention') })
  const opens = heads.map(({ label, align }) => {
    const look = align ? ` class="${align}"` : ''
    return `<td role="cell" data-label="${escapeHtml(label)}"${look}`
  })
  const writers = used.map((column) => writingOf(gathered, column))
  const places = used.map(({ name }) => columns.findIndex((column) => column.name === name))
  const rowHtml = (row: ExportRow) => {
    let html = '<tr role="row">'
    for (let index = 0; index < used.length; index += 1) {
      const [cell, write] = [cellAt(row, places[index] ?? 0, used[index]?.name), writers[index]]
      html += `${opens[index]}>${cell && write ? write(cell) : ''}</td>`
    }
    return `${html}${isKept ? `${opens.at(-1)} translate="yes">${keptHtml(row, gathered)}</td>` : ''}</tr>`
  }
  const around = renderToStaticMarkup(<Table caption={caption} captionHidden columns={heads} rows={[]} />)
  const [before = '', after = ''] = around.split(ROWS)
  // What is held is nobody's to translate; how long it is kept is said in words.
  return `${before}<tbody role="rowgroup" translate="no">${rows.map(rowHtml).join('')}</tbody>${after}`
}
