/**
 * Whose rows stand under a hash when addresses change hands. The log is never rewritten, so what happened under a former address is
 * found through the changes: one span for each address that was the same person's, with the time in which it was.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** After `from` and up to `until`, epoch milliseconds; `until` null: to this day. */
export type Span = { readonly hash: string; readonly from: number; readonly until: number | null }

/** Changes of one person: nobody moves more often than a log is kept. */
const CHANGES_LIMIT = 50

type Done = { readonly old: string; readonly new: string; readonly at: number }

/** Every change that leads to or from a hash, and those that lead to these. Nearly always there is none: one look-up. */
async function changesAround(db: Kysely<Schema>, hash: string): Promise<Done[]> {
  const found = new Map<string, Done>()
  const asked = new Set<string>()
  for (let next: string[] = [hash]; next.length > 0 && found.size < CHANGES_LIMIT; ) {
    for (const one of next) asked.add(one)
    const rows = await db
      .selectFrom('address_changes')
      .select(['id', 'subject_hash', 'new_hash', 'done_at'])
      .where('done_at', 'is not', null)
      .where((where) => where.or([where('subject_hash', 'in', next), where('new_hash', 'in', next)]))
      .execute()
    for (const row of rows) found.set(row.id, { old: row.subject_hash, new: row.new_hash, at: row.done_at ?? 0 })
    next = [...new Set(rows.map((row) => row.subject_hash))].filter((one) => !asked.has(one))
  }
  return [...found.values()]
}

function spansBefore(changes: readonly Done[], hash: string, until: number | null): Span[] {
  const isBefore = ({ at }: Done) => until === null || at < until
  const left = changes.filter((one) => one.old === hash && isBefore(one)).map(({ at }) => at)
  const from = Math.max(0, ...left)
  const brought = changes.filter((one) => one.new === hash && one.at > from && (until === null || one.at <= until))
  return [{ hash, from, until }, ...brought.flatMap((one) => spansBefore(changes, one.old, one.at))]
}

/** The spans of whoever has this address now: its own first, then those of former addresses. */
export async function spansOf(db: Kysely<Schema>, hash: string): Promise<Span[]> {
  return spansBefore(await changesAround(db, hash), hash, null)
}

/** The same for the log, which keeps the hashes of keys that were turned away from. */
export async function spansInLog(db: Kysely<Schema>, hash: string): Promise<Span[]> {
  const spans = await spansOf(db, hash)
  const hashes = spans.map((span) => span.hash)
  const former = await db.selectFrom('former_hashes').select(['old', 'hash']).where('hash', 'in', hashes).execute()
  return [
    ...spans,
    ...former.flatMap(({ old, hash }) =>
      spans.filter((span) => span.hash === hash).map((span) => ({ ...span, hash: old })),
    ),
  ]
}

/** Rows of these spans, by a column with the hash and one with the time. */
export function within(spans: readonly Span[], column: string, at: string): RawBuilder<boolean> {
  const [name, time] = [sql.ref(column), sql.ref(at)]
  const parts = spans.map(({ hash, from, until }) => {
    const begun = from === 0 ? sql`` : sql` and ${time} > ${from}`
    return sql`(${name} = ${hash}${begun}${until === null ? sql`` : sql` and ${time} <= ${until}`})`
  })
  return sql<boolean>`(${sql.join(parts, sql` or `)})`
}
