/** A value that the person says is wrong, or that was corrected here and is not in its register yet (Art. 16, 18(1)(a)). */
export type Dispute = {
  readonly field: string
  /** What it should be; none: it should not be there. */
  readonly to: readonly string[]
  /** Epoch milliseconds. */
  readonly askedAt: number
  /** Null: nobody has decided. Else it counts as corrected, and the register is waited for. */
  readonly approvedAt: number | null
  /** When somebody did it by hand in the register's system; null while nobody has. The register has not shown it yet. */
  readonly doneAt: number | null
}
