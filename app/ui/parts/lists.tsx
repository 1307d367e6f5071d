// biome-ignore-all lint/a11y/noRedundantRoles: Safari forgets what a table means once its cells are laid out as blocks.
import type { ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { machineTime, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'

export type Pair = { readonly label: ReactNode; readonly value: ReactNode; readonly key?: string }

/** Labels and values: side by side where there is room, one above the other on a phone. */
export function SummaryList({ pairs, look = 'lines' }: { pairs: readonly Pair[]; look?: 'lines' | 'plain' }) {
  return (
    <dl className={`summary ${look}`}>
      {pairs.map(({ label, value, key }, index) => (
        <div key={key ?? index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type Column = { readonly key: string; readonly label: string; readonly align?: 'end' }

type TableProps = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

/** More columns than these are set tighter, or they would not fit beside each other in the widest language. */
const NARROW_COLUMNS = 5
/** More than these never fit beside each other: the rows are cards on every screen. */
const BROAD_COLUMNS = 9

function widthOf(columns: number): 'cards' | 'broad' | 'narrow' {
  if (columns > BROAD_COLUMNS) return 'cards'
  return columns > NARROW_COLUMNS ? 'broad' : 'narrow'
}

/**
 * A table that becomes cards on a phone: each cell then shows its column's label. The roles are said again, since browsers take a
 * table's meaning away when its cells are laid out as blocks.
 */
export function Table({ caption, captionHidden = false, columns, rows }: TableProps) {
  return (
    <table role="table" className={widthOf(columns.length)}>
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, align }) => (
            <th key={key} scope="col" role="columnheader" className={align}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells }) => (
          <tr key={id} role="row">
            {columns.map(({ key, label, align }, index) => (
              <td key={key} role="cell" data-label={label} className={align}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PagerProps = { readonly language: Language; readonly first: string | null; readonly next: string | null }

/** From page to page by cursor: there is no last page to jump to, since nobody counts the rows for it. */
export function Pager({ language, first, next }: PagerProps) {
  const t = translator(language)
  if (!first && !next) return null
  return (
    <nav className="pager" aria-label={t('shell.pages')}>
      {first ? (
        <a href={first} rel="first">
          <span aria-hidden="true">« </span>
          {t('shell.first')}
        </a>
      ) : null}
      {next ? (
        <a href={next} rel="next">
          {t('shell.next')}
          <span aria-hidden="true"> ›</span>
        </a>
      ) : null}
    </nav>
  )
}

/** An instant as people read it, and as machines do. Epoch milliseconds. */
export function Moment({ at, language, timeZone }: { at: number; language: Language; timeZone: string }) {
  return <time dateTime={machineTime(at)}>{momentOf(at, language, timeZone)}</time>
}
