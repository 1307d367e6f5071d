/** What a reading of all sources has come to, and where it is: sealed with it. */
import { z } from 'zod'
import type { StoredReconciliation } from '#db/reconciliations.ts'

const count = z.int().min(0).default(0)

/** What the reading of one register has come to. */
const Part = z.object({
  records: count,
  pages: count,
  /** Banned people whose mark was missing; of them marked at once, on their way through the port, and told to staff. */
  drift: count,
  mended: count,
  ordered: count,
  told: count,
  /** Marks of people who are on no list. */
  marked: count,
  /** Erased people who are there again and of whom nobody knew. */
  back: count,
  confirmed: count,
  reopened: count,
  /** Columns that were never seen before. */
  columns: count,
  /** How it ended: read whole, or not; `no-walk`: its system cannot be read from end to end. */
  end: z.enum(['read', 'later', 'never', 'no-walk']).nullable().default(null),
})
export type Part = z.infer<typeof Part>

const Content = z.object({
  /** Null once everything has been read. */
  at: z.object({ register: z.string(), cursor: z.string().nullable(), began: z.number() }).nullable(),
  parts: z.record(z.string(), Part),
})
export type Content = z.infer<typeof Content>

export const NOTHING: Part = Part.parse({})

export const contentText = (content: Content): string => JSON.stringify(content)

export const readContent = ({ content }: Pick<StoredReconciliation, 'content'>): Content =>
  Content.parse(JSON.parse(content))

type Counts = Omit<Part, 'end'>

/** What was there, and more. */
export function plus(part: Part, more: Partial<Counts>): Part {
  const sums = Object.entries(more).map(
    ([name, value]) => [name, Object.entries(part).find(([one]) => one === name)?.[1] ?? 0, value] as const,
  )
  return { ...part, ...Object.fromEntries(sums.map(([name, was, add]) => [name, Number(was) + (add ?? 0)])) }
}
