/** What a worker does: one handler for each kind of work in the outbox. */
import type { Work } from '#db/outbox.ts'
import type { Writer } from '#db/store.ts'

/** What staff see on the waiting list of work that would not go. Sealed there. */
export type Details = Readonly<Record<string, string>>

/** What an attempt came to. `fault` is a code for logs and the outbox, never a text from outside. */
export type Attempt =
  /** `along` is written in the same transaction that settles the work. */
  | { readonly outcome: 'done'; along?(tx: Writer): Promise<void> }
  /** Nobody needs it any more. */
  | { readonly outcome: 'dropped'; readonly fault: string }
  /** It may go later. */
  | { readonly outcome: 'again'; readonly fault: string; readonly details: Details }
  /** It will never go: a person has to know. */
  | { readonly outcome: 'failed'; readonly fault: string; readonly details: Details }

/** The restore ledger does not know yet what was decided: nothing is settled before it does. */
export const LEDGER_SILENT: Attempt = { outcome: 'again', fault: 'ledger-silent', details: {} }

export type Handler = {
  /** How many pieces of this kind one process has in hand at once. */
  readonly slots: number
  /** How long one attempt may take before its signal says stop, in milliseconds. */
  readonly limitMs: number
  /** The kind of row on the waiting list where it would not go. */
  readonly stuck: string
  /** Does the work. It may run more than once for the same work, after a crash; it ends soon after `signal` says stop. */
  run(work: Work, signal: AbortSignal): Promise<Attempt>
  /** What happens instead where it would not go, in the transaction that settles it; `handled`: nobody else need know. */
  gaveUp?(tx: Writer, work: Work): Promise<'handled' | 'not-handled'>
}

export type Handlers = Readonly<Record<string, Handler>>
