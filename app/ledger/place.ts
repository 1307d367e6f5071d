/** Where a ledger is kept: a list of lines that only ever grows. */

export type LedgerPlace = {
  /** The lines after the first `after`, oldest first, some at a time. */
  lines(after: number): AsyncIterable<readonly string[]>
  /**
   * Adds lines behind the first `after`, and returns once they outlive a power cut. Throws, and adds none, where there are more or
   * fewer than that.
   */
  append(after: number, lines: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Somebody else has written meanwhile, or what was there is gone. */
export class OtherLines extends Error {
  override readonly name = 'OtherLines'
}
