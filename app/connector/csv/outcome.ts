/** What becomes of a row, as values. No text here ever holds a cell’s value: only lines, column names and sentences. */
import type { Identifier } from '#app/connector/connector.ts'
import type { Values } from '#app/register/register.ts'
import type { Refusal } from './refusal.ts'

export type RejectionReason =
  | 'value-missing'
  | 'no-address'
  | 'key-taken'
  | 'key-is-identity-code'
  | 'key-unusable'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'cell-too-long'

/** Why a row is not taken. `column` is the column’s name in the file; `line` the line that the row begins on, from 1. */
export type Rejection = {
  readonly line: number
  readonly column: string
  readonly reason: RejectionReason
  readonly text: string
}

export type WarningReason =
  | 'identity-code'
  | 'identity-code-unread'
  | 'malformed'
  | 'postcode-zeros'
  | 'business-id-zero'
  | 'operator-guessed'
  | 'row-repeated'
  | 'column-unknown'
  | 'column-spare'
  | 'column-not-held'
  | 'column-absent'

/** What a person should know, although the row or the file is taken. `line` is null where it is about the whole file. */
export type Warning = {
  readonly line: number | null
  readonly column: string
  readonly reason: WarningReason
  readonly text: string
}

/** A row that is taken. */
export type TakenRow = {
  readonly is: 'row'
  readonly line: number
  /** The key’s normal form; it tells this record from others and stays the same from file to file. */
  readonly key: string
  /** In a collection: the normal form of the key of the record it belongs to. */
  readonly parent: string | null
  /** What is held: a list for each field that has a value. */
  readonly values: Values
  /** What stood in the file, for the fields where something was repaired. */
  readonly repaired: Values
  /** Normal forms to be found by, of the fields that the register says identify. */
  readonly identifiers: readonly Identifier[]
  readonly warnings: readonly Warning[]
}

export type ReadRow =
  | TakenRow
  | {
      readonly is: 'rejected'
      readonly line: number
      /**
       * Normal forms of what may be its key. It stands in the file, so its record is not missing from it. Where the row has another
       * shape than the header every cell counts: a record taken for gone by mistake is worse than one kept a month too long.
       */
      readonly keys: readonly string[]
      readonly rejections: readonly Rejection[]
      readonly warnings: readonly Warning[]
    }
  /** The same row again: nothing to do. */
  | { readonly is: 'repeated'; readonly line: number; readonly warnings: readonly Warning[] }
  /** The file turned out to be unreadable. It comes last; nothing of the file may be kept. */
  | { readonly is: 'refused'; readonly refusal: Refusal }
