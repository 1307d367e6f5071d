/**
 * What the restore ledger holds: enough to do an erasure and a ban once more on a database that came back from a backup, and nothing
 * that names anybody. Records are named by their ids and by keyed hashes, people by keyed hashes, values not at all.
 */
import { z } from 'zod'

const Rows = z.array(z.object({ collection: z.string(), key: z.string(), fields: z.array(z.string()).nullable() }))

/** The first line: which installation's ledger this is. */
const Begun = z.object({ what: z.literal('begun'), ledger: z.string() })

/** Something was erased of a record. `key`: the keyed hash of its customer number or the like; `fields` null: nothing stays. */
const Erased = z.object({
  what: z.literal('erased'),
  request: z.string(),
  subject: z.string(),
  register: z.string(),
  record: z.string(),
  key: z.string(),
  fields: z.array(z.string()).nullable(),
  rows: Rows,
  nextOn: z.string().nullable(),
  recoverableDays: z.number().optional(),
})

/** The portal's own rows about a person were erased. `ban`: what the links of their newsletters lead to since. */
const Own = z.object({
  what: z.literal('own'),
  subject: z.string(),
  identifiers: z.array(z.object({ register: z.string(), field: z.string(), hash: z.string() })),
  ban: z.object({ hash: z.string(), depth: z.number() }).nullable(),
})

/** The ways in which a ban is asked for. */
const WAYS = ['switch', 'form', 'link', 'request', 'address-change'] as const

const Banned = z.object({
  what: z.literal('banned'),
  hash: z.string(),
  depth: z.number(),
  id: z.string(),
  since: z.number(),
  way: z.enum(WAYS),
})

const Lifted = z.object({ what: z.literal('lifted'), hash: z.string(), depth: z.number() })

/** A correction was approved. What it was is not kept: whoever answered the request knows, or asks. */
const Corrected = z.object({
  what: z.literal('corrected'),
  reference: z.string(),
  subject: z.string(),
  register: z.string(),
  record: z.string(),
  /** Empty for the record's own fields. */
  collection: z.string(),
  fields: z.array(z.string()),
})

/** How far the audit log had come: a database whose log ends before it is an older one. */
const Head = z.object({ what: z.literal('head'), seq: z.number(), hash: z.string() })

/** A backup was put back, and what stands above done on it: the audit log goes on from `seq`, whatever was after it before. */
const Restored = z.object({ what: z.literal('restored'), seq: z.number() })

export const LedgerEntry = z.discriminatedUnion('what', [Begun, Erased, Own, Banned, Lifted, Corrected, Head, Restored])
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** An entry that a decision has made. `id` is its own for ever, so that writing it twice is seen. `at`: epoch milliseconds. */
export type Noted = { readonly id: string; readonly at: number; readonly entry: LedgerEntry }
