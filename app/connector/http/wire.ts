/** What the system answers, as far as it is read. What is more than this is refused where it counts and unread elsewhere. */
import { z } from 'zod'

const Values = z.record(z.string(), z.array(z.string().min(1)))
const Key = z.string().min(1).max(200)
const Cursor = z.string().min(1).max(1_000).nullable()
const Instant = z.iso.datetime({ offset: true })

/** Records of one answer, and rows of one: what a page shows, and what is parsed without keeping others waiting. */
const PAGE = 100

export const FoundPage = z.object({
  records: z
    .array(z.object({ id: Key, values: Values, collections: z.record(z.string(), z.int().min(0)).default({}) }))
    .max(PAGE),
  next: Cursor,
  asOf: Instant,
  unread: z.int().min(0).default(0),
})
export type FoundPage = z.infer<typeof FoundPage>

/** All records, some at a time. `banned` is left out where the system has no mark for it; `columns` is all that it keeps of people. */
export const WalkedPage = z.object({
  records: z.array(z.object({ id: Key, values: Values, banned: z.boolean().optional() })).max(PAGE),
  next: Cursor,
  columns: z
    .array(z.object({ collection: z.string().max(80).default(''), field: z.string().min(1).max(200) }))
    .max(1_000)
    .default([]),
})

export type WalkedPage = z.infer<typeof WalkedPage>

export const RowsPage = z.object({ rows: z.array(z.object({ id: Key, values: Values })).max(PAGE), next: Cursor })

export const Said = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), recoverableDays: z.int().min(0).max(3_650).optional() }),
  z.object({ state: z.literal('conflict'), found: z.record(z.string(), z.array(z.string())) }),
  z.object({ state: z.literal('gone') }),
])

export const HealthSaid = z.object({ asOf: Instant, abilities: z.array(z.string()) })

/** RFC 9457. Its title and detail are the system's own words and may hold a person's data; they go nowhere. */
export const Problem = z.object({ retry: z.enum(['later', 'never']).optional() })
