/**
 * The port to a system of record. Issue by issue it grows; every connector speaks it, and one contract suite holds them to it.
 * A connector never guesses: what it could not read is a fault with a name, never an empty answer.
 */
import type { HeldRecord, HeldRow } from '#app/register/register.ts'

/** An identifier in its normal form: for `email` what `normaliseAddress` gives, otherwise what the field's kind gives. */
export type Identifier = { readonly field: string; readonly value: string }

export type Asked = {
  /** Every record that has any of these is found. */
  readonly identifiers: readonly Identifier[]
  /** `records`: the rows of collections are counted and not given, however many there are. */
  readonly depth?: 'records'
  /** Aborted when the time limit is over; a connector stops at once. */
  readonly signal: AbortSignal
}

/** Rows of a collection of one record that `find` gave for these identifiers. */
export type RowsAsked = {
  readonly record: string
  readonly identifiers: readonly Identifier[]
  readonly collection: string
}

/** How a search went: the records, and the state of the data they were found in. */
export type Found = {
  readonly records: readonly HeldRecord[]
  /** Epoch milliseconds of the state that was searched: the last import, or now for a live system. Null: never loaded. */
  readonly asOf: number | null
  /** Rows that the last reading refused, so that nobody knows whose they are. */
  readonly unread: number
}

export type Health = { readonly ok: true; readonly asOf: number | null } | { readonly ok: false; readonly why: string }

export interface Connector {
  readonly register: string
  find(asked: Asked): Promise<Found>
  /** Rows of a collection after the cursor, newest first; 100 at a time. Only for a record that `find` gave. */
  rows(of: RowsAsked, after: string | null): Promise<{ rows: readonly HeldRow[]; next: string | null }>
  /** All rows of a collection, some at a time, however many there are. */
  every(of: RowsAsked): AsyncIterable<readonly HeldRow[]>
  health(signal: AbortSignal): Promise<Health>
}

/** A fault of the world: `later` may go away by itself, `never` needs a person. The message holds no personal data. */
export class ConnectorFault extends Error {
  override readonly name = 'ConnectorFault'
  readonly when: 'later' | 'never'
  constructor(when: 'later' | 'never', message: string, options?: ErrorOptions) {
    super(message, options)
    this.when = when
  }
}
