/**
 * The audit log: append-only, hash-chained over salted commitments. A row's details and salt can be erased later and the chain
 * still verifies; without the salt no guess at the details can be tested against the commitment.
 */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import { commitmentOf, linkOf } from '#app/keys/chain.ts'
import type { AuditEvent } from '#app/register/portal/inner.ts'
import { spansInLog, within } from './lineage.ts'
import type { Engine } from './open.ts'
import type { Schema } from './schema.ts'

export type Actor = 'subject' | 'staff' | 'operator' | 'portal' | 'recipient'

/** What happened. `details` name registers, fields, ids and counts; never a value. */
export type AuditEntry = {
  readonly event: AuditEvent
  readonly actor: Actor
  readonly actorId?: string
  readonly subjectHash?: string
  readonly details?: Readonly<Record<string, unknown>>
}

export type AuditRow = Selectable<Schema['audit']>

const SALT_BYTES = 32
/** Rows in one INSERT: below SQLite's limit of 32,766 parameters and MySQL's packet size with room to spare. */
const ROWS_A_STATEMENT = 200

/** Appends entries at the end of a transaction; the head's row is locked until the commit, so the chain never forks. */
export async function appendAudit(
  tx: Transaction<Schema>,
  engine: Engine,
  entries: readonly AuditEntry[],
  clock: Clock,
  chance: Chance,
): Promise<void> {
  const lock = tx.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1)
  const head = await (engine === 'mysql' ? lock.forUpdate() : lock).executeTakeFirstOrThrow()
  const at = clock.now()
  let { seq, hash } = head
  const rows = entries.map((entry) => {
    seq += 1
    const salt = chance.bytes(SALT_BYTES).toString('base64url')
    const row = {
      event: entry.event,
      actor: entry.actor,
      actor_id: entry.actorId ?? null,
      subject_hash: entry.subjectHash ?? null,
      details: entry.details ? JSON.stringify(entry.details) : null,
    }
    const commitment = commitmentOf(salt, row)
    const prev = hash
    hash = linkOf(prev, seq, at, commitment)
    return { ...row, seq, at, salt, commitment, prev, hash }
  })
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await tx
      .insertInto('audit')
      .values(rows.slice(from, from + ROWS_A_STATEMENT))
      .execute()
  }
  await tx.updateTable('audit_head').set({ seq, hash }).where('id', '=', 1).execute()
}

/** Reading the log. */
export function auditReads(db: Kysely<Schema>) {
  return {
    head: () => db.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirst(),
    /** Rows after `seq`, in order, `limit` at a time. */
    after: (seq: number, limit: number): Promise<AuditRow[]> =>
      db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute(),
    at: (seq: number) => db.selectFrom('audit').selectAll().where('seq', '=', seq).executeTakeFirst(),
    /** What happened to one person's data, under former addresses too, newest first; `before` is the cursor. */
    of: async (subjectHash: string, before: number | null, limit: number): Promise<AuditRow[]> =>
      db
        .selectFrom('audit')
        .selectAll()
        .where(within(await spansInLog(db, subjectHash), 'subject_hash', 'at'))
        .$if(before !== null, (query) => query.where('seq', '<', before ?? 0))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
    countOf: async (subjectHash: string): Promise<number> => {
      const row = await db
        .selectFrom('audit')
        .select(sql<number>`count(*)`.as('count'))
        .where(within(await spansInLog(db, subjectHash), 'subject_hash', 'at'))
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
  }
}

/** The one change the log allows: content that has reached its end goes, with its salt; commitment and link stay. */
export function auditWrites(tx: Transaction<Schema>) {
  return {
    forget: async (before: number, limit: number): Promise<number> => {
      await tx.deleteFrom('former_hashes').where('turned_at', '<', before).execute()
      const rows = await tx
        .selectFrom('audit')
        .select('seq')
        .where('at', '<', before)
        .where('salt', 'is not', null)
        .orderBy('seq')
        .limit(limit)
        .execute()
      if (rows.length > 0) {
        await tx
          .updateTable('audit')
          .set({ event: null, actor: null, actor_id: null, subject_hash: null, details: null, salt: null })
          .where(
            'seq',
            'in',
            rows.map((row) => row.seq),
          )
          .execute()
      }
      return rows.length
    },
  }
}
