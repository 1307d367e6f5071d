/** A mistake in an installation’s file: where it stands, and what to do about it, in words for the person who wrote it. */
export type Fault = {
  /** Relative to the installation’s folder. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Faults in the order in which a person would come upon them, each once. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>()
  const once = faults.filter((fault) => {
    const key = JSON.stringify([fault.file, fault.line, fault.column, fault.message])
    return !seen.has(key) && seen.add(key)
  })
  return once.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}
