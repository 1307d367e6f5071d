/** What comes to light while one row is read. */
import type { Identifier } from '#app/connector/connector.ts'
import type { Rejection, RejectionReason, Warning, WarningReason } from './outcome.ts'

export class Findings {
  readonly rejections: Rejection[] = []
  readonly warnings: Warning[] = []
  readonly values: Record<string, readonly string[]> = {}
  readonly repaired: Record<string, readonly string[]> = {}
  readonly identifiers: Identifier[] = []
  /** Normal forms of the key and of the parent. */
  key: string | undefined = undefined
  parent: string | undefined = undefined
  /** By the position of the well: has the row a value there? */
  readonly filled: boolean[] = []
  readonly line: number

  constructor(line: number) {
    this.line = line
  }

  reject(column: string, reason: RejectionReason, text: string): void {
    this.rejections.push({ line: this.line, column, reason, text })
  }

  warn(column: string, reason: WarningReason, text: string): void {
    this.warnings.push({ line: this.line, column, reason, text })
  }
}
