/** Why a whole file is refused: a name for the program, one plain sentence for the person, and never a value of the file. */

export type RefusalReason =
  | 'empty'
  | 'no-rows'
  | 'no-table'
  | 'binary'
  | 'spreadsheet'
  | 'unknown-encoding'
  | 'other-encoding'
  | 'line-too-long'
  | 'record-too-long'
  | 'too-many-columns'
  | 'quote-not-closed'
  | 'no-column-names'
  | 'columns-missing'
  | 'other-register'
  | 'unknown-profile'
  | 'no-mapping'

export type Refusal = {
  readonly reason: RefusalReason
  /** One or two sentences in English: what is wrong, and what to do. */
  readonly text: string
  /** Where in the file, counted from 1, if it is one place. */
  readonly line: number | null
  /** With `columns-missing`: the fields without a column. */
  readonly missing: readonly string[]
  /** Column names that were not recognised, as the file has them. */
  readonly unknown: readonly string[]
}

/** A refusal; `more` says where and which columns. */
export function refuse(reason: RefusalReason, text: string, more: Partial<Refusal> = {}): Refusal {
  return { line: null, missing: [], unknown: [], ...more, reason, text }
}
