/** The log, looked through by case and by who acted. */
import { type Kysely, type Selectable, sql } from 'kysely'
import type { AuditRow } from './audit.ts'
import { spansInLog, within } from './lineage.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type AuditFilter = {
  readonly actor?: string
  readonly actorId?: string
  readonly request?: { readonly id: string; readonly subjectHash: string }
}

/** The index of a filter by who acted: left to itself a database may walk all of the log to the few rows of one who acts seldom. */
const indexOf = ({ actor, actorId, request }: AuditFilter): string | null =>
  request ? null : actorId !== undefined ? 'audit_actor_id' : actor !== undefined ? 'audit_actor' : null

export function auditSearchReads(db: Kysely<Schema>, { engine }: Tools) {
  const from = (index: string | null) => {
    const name = sql.ref(index ?? '')
    const hint = index === null ? sql`` : engine === 'sqlite' ? sql` indexed by ${name}` : sql` force index (${name})`
    const log = sql<Selectable<Schema['audit']>>`${sql.table('audit')}`.as<'audit'>(sql`${sql.table('audit')}${hint}`)
    return db.selectFrom(log)
  }
  return {
    /** Newest first; `before` is the cursor. */
    page: async (filter: AuditFilter, before: number | null, limit: number): Promise<AuditRow[]> => {
      const { actor, actorId, request } = filter
      const spans = request ? await spansInLog(db, request.subjectHash) : []
      return from(indexOf(filter))
        .selectAll()
        .$if(request !== undefined, (query) =>
          query
            .where(within(spans, 'subject_hash', 'at'))
            // Ids have no sign that means something to LIKE.
            .where('details', 'like', `%"${request?.id ?? ''}"%`),
        )
        .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
        .$if(actorId !== undefined, (query) => query.where('actor_id', '=', actorId ?? ''))
        .$if(before !== null, (query) => query.where('seq', '<', before ?? 0))
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
    },
    /** References of requests by their ids. */
    references: async (ids: readonly string[]): Promise<Map<string, string>> => {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('requests').select(['id', 'reference']).where('id', 'in', ids).execute()
      return new Map(rows.map(({ id, reference }) => [id, reference]))
    },
  }
}
