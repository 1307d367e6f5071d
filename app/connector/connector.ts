/**
 * The port to a system of record. Issue by issue it grows; every connector speaks it, and one contract suite holds them to it.
 * A connector never guesses: what it could not read is a fault with a name, never an empty answer.
 */
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import type { HeldRecord, HeldRow, Values } from '#app/register/register.ts'

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

/** `when` as of a fault: `never` needs a person. */
export type Health =
  | { readonly ok: true; readonly asOf: number | null }
  | { readonly ok: false; readonly why: string; readonly when: 'later' | 'never' }

/** A column or property that a source has: what it is called, and what it holds in a word of the source's own. */
export type SourceColumn = {
  /** Empty for the record itself, else the collection's name. */
  readonly place: string
  readonly name: string
  readonly kind: string
  /** `read`: the register's declaration has it, or the portal itself goes by it, such as an id. */
  readonly known: 'read' | 'unread'
}

/** `banned`: whether its own system holds a mark that forbids marketing; null where it has no place for one. */
export type WalkedRecord = { readonly id: string; readonly values: Values; readonly banned: boolean | null }

/** Some of all records there are. `columns`: those that were met on this page; one that is empty everywhere may be missing. */
export type WalkPage = {
  readonly records: readonly WalkedRecord[]
  readonly columns: readonly SourceColumn[]
  readonly next: string | null
}

/**
 * How a system of record is written. `by-hand`: a person gets a work card. `here`: its records are in this database, and change in the
 * transaction of whoever decides. `port`: by the worker, through this port, after that transaction.
 */
export type Writing = 'by-hand' | 'here' | 'port'

/**
 * Where its records are. `here`: in this database, read within a transaction. `elsewhere`: in a system of its own, which nobody waits
 * for while a transaction is open, and which holds what no copy here has.
 */
export type Lives = 'here' | 'elsewhere'

/** What the port can be asked to do in the system of record; for the rest a person gets a work card. `walk`: to be read from end to end. */
export type Ability = 'correct' | 'erase' | 'forbid-marketing' | 'walk'

/** Changes of one record, each from what whoever asked has seen. */
export type CorrectionOrder = {
  readonly record: string
  readonly changes: readonly {
    readonly field: string
    readonly from: readonly string[]
    readonly to: readonly string[]
  }[]
}

export type BanOrder = { readonly record: string; readonly ban: 'set' | 'lifted' }

/**
 * What became of an order. `done`: the system holds it now, also where it had before. `conflict`: it holds something else than whoever
 * asked had seen, by field, and nothing was written. `gone`: it has no such record. Where the system says no for good it is a fault.
 */
export type Written =
  | {
      readonly state: 'done'
      readonly recoverableDays?: number
      /** Fields of which the mark of a ban stays after an erasure: without it the person would be written to again. */
      readonly keepsBan?: readonly string[]
    }
  | { readonly state: 'conflict'; readonly found: Readonly<Record<string, readonly string[]>> }
  | { readonly state: 'gone' }

/** A report that mails did not arrive. `at`: when it came, epoch milliseconds. `messageIds`: of the mails, without brackets. */
export type DeliveryReport = { readonly at: number; readonly messageIds: readonly string[] }

export interface Connector {
  readonly register: string
  readonly lives: Lives
  readonly writing: Writing
  readonly abilities: ReadonlySet<Ability>
  find(asked: Asked): Promise<Found>
  /** Rows of a collection after the cursor, newest first; 100 at a time. Only for a record that `find` gave. */
  rows(of: RowsAsked, after: string | null): Promise<{ rows: readonly HeldRow[]; next: string | null }>
  /** All rows of a collection, some at a time, however many there are. */
  every(of: RowsAsked): AsyncIterable<readonly HeldRow[]>
  health(signal: AbortSignal): Promise<Health>
  /**
   * All records, some at a time, after the cursor of the page before; the rows of collections are left out. The cursor is good for
   * another process on another day, and may name what is secret.
   */
  walk(after: string | null, signal: AbortSignal): Promise<WalkPage>
  /** Whether `erase` would do it now, looked at without doing it. */
  rehearse(order: ErasureOrder, signal: AbortSignal): Promise<Written>
  /** Writes only if the system still holds every old value. */
  correct(order: CorrectionOrder, signal: AbortSignal): Promise<Written>
  /** Values first and what identifies last. Twice is once. `recoverableDays`: how long an administrator can still bring it back. */
  erase(order: ErasureOrder, signal: AbortSignal): Promise<Written>
  /** Where it reaches the mailbox that mails come from: its delivery reports since an instant, ISO 8601, oldest first. */
  readonly reports?: (since: string, signal: AbortSignal) => Promise<readonly DeliveryReport[]>
  /** Marks the record as banned from marketing in its own system, or takes the mark off. */
  forbidMarketing(order: BanOrder, signal: AbortSignal): Promise<Written>
}

/** A fault of the world: `later` may go away by itself, `never` needs a person. The message holds no personal data. */
export class ConnectorFault extends Error {
  override readonly name = 'ConnectorFault'
  readonly when: 'later' | 'never'
  /** How long the system itself asked us to wait. */
  readonly afterMs: number | null
  constructor(when: 'later' | 'never', message: string, options?: ErrorOptions & { readonly afterMs?: number }) {
    super(message, options)
    this.when = when
    this.afterMs = options?.afterMs ?? null
  }
}

/** The writing side of a connector that is not written through the port: whoever asks it all the same has made a mistake. */
export function notThroughPort(
  register: string,
  writing: Exclude<Writing, 'port'>,
): Pick<Connector, 'writing' | 'abilities' | 'rehearse' | 'correct' | 'erase' | 'forbidMarketing' | 'walk'> {
  const refuse = async (): Promise<never> => {
    throw new ConnectorFault('never', `The register ${register} is not written through its connector`)
  }
  return {
    ...{ writing, abilities: new Set(), walk: () => cannotWalk(register) },
    ...{ rehearse: refuse, correct: refuse, erase: refuse, forbidMarketing: refuse },
  }
}

/** What a register that cannot be read from end to end says to whoever tries. */
export async function cannotWalk(register: string): Promise<never> {
  throw new ConnectorFault('never', `The register ${register} cannot be read from end to end`)
}

/** Of a connector that is not written through the port, and can be read from end to end. */
export const WALKS: ReadonlySet<Ability> = new Set(['walk'])
