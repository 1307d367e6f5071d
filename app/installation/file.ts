/** One file held against the language: its value, or everything that is wrong with it. */
import type { z } from 'zod'
import { type Locate, readDocument } from './document.ts'
import type { Fault } from './fault.ts'
import type { TextFile } from './files.ts'
import { tellIssue } from './issues.ts'
import { type Mended, mend, NOTHING_MENDED } from './mend.ts'

/** A file’s value. Where it has faults, `value` is the file with stand-ins in their place, so that the rest can be checked. */
export type ReadFile<T> = {
  readonly value: T | null
  readonly mended: Mended
  /** The file’s content as it was written; undefined if it is no YAML. */
  readonly content: unknown
  readonly faults: readonly Fault[]
  /** A fault found later, at a place in this file. */
  readonly faultAt: (path: readonly (string | number)[], message: string) => Fault
}

/** Reads a file against a schema of the register language. */
export function readAgainst<T>(schema: z.ZodType<T>, { name, text }: TextFile): ReadFile<T> {
  const document = readDocument(name, text)
  const start = { file: name, line: 1, column: 1 }
  if (!document.ok) {
    return {
      value: null,
      mended: NOTHING_MENDED,
      content: undefined,
      faults: document.faults,
      faultAt: (_, message) => ({ ...start, message }),
    }
  }
  const { content, locate } = document
  const place = (path: readonly (string | number)[], where: Parameters<Locate>[1], message: string) => ({
    file: name,
    ...locate(path, where),
    message,
  })
  const faultAt = (path: readonly (string | number)[], message: string) => place(path, 'value', message)
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    const message = 'The file must hold keys with values, one below the other, like "name: Example Oy".'
    return { value: null, mended: NOTHING_MENDED, content, faults: [{ ...start, message }], faultAt }
  }
  const parsed = schema.safeParse(content)
  if (parsed.success) return { value: parsed.data, mended: NOTHING_MENDED, content, faults: [], faultAt }
  const faults = parsed.error.issues
    .flatMap((issue) => tellIssue(schema, content, issue))
    .map(({ path, at: where, message }) => place(path, where, message))
  const { content: whole, mended } = mend(content, parsed.error.issues)
  const again = schema.safeParse(whole)
  return { value: again.success ? again.data : null, mended, content, faults, faultAt }
}
