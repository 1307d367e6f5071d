import type { ReactNode } from 'react'
import { formatValue } from '#app/register/kinds.ts'
import { type Kind, type Language, say, type Words } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Table } from './lists.tsx'

/** One field before and after. */
export type DiffRow = {
  readonly id: string
  readonly field: {
    readonly label: Words
    readonly kind: Kind
    readonly choices: Readonly<Record<string, Words>> | null
  }
  /** Null: the value is there and is not shown. */
  readonly from: readonly string[] | null
  readonly to: readonly string[]
  /** What stands in the last column. */
  readonly note?: ReactNode
}

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly caption: string
  readonly rows: readonly DiffRow[]
  /** What the last column is called, where there is one. */
  readonly note?: string
}

type Showing = Pick<Props, 'language' | 'timeZone'>

/** Values as people read them, one below the other. */
export function valuesText({ kind, choices }: DiffRow['field'], values: readonly string[], showing: Showing): string {
  if (values.length === 0) return translator(showing.language)('correct.empty')
  return values.map((raw) => formatValue(kind, raw, { ...showing, choices: choices ?? undefined })).join('\n')
}

/** What is to be changed, before and after. */
export function Diff({ language, timeZone, caption, rows, note }: Props) {
  const t = translator(language)
  const text = (field: DiffRow['field'], values: readonly string[]) => valuesText(field, values, { language, timeZone })
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'field', label: t('correct.field') },
        { key: 'old', label: t('correct.old') },
        { key: 'new', label: t('correct.new') },
        ...(note === undefined ? [] : [{ key: 'note', label: note }]),
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          say(row.field.label, language),
          <del key="old" className="typed">
            {row.from === null ? t('correct.hidden') : text(row.field, row.from)}
          </del>,
          <ins key="new" className="typed">
            {text(row.field, row.to)}
          </ins>,
          ...(note === undefined ? [] : [row.note]),
        ],
      }))}
    />
  )
}
