/** Requests and the steps they took. A request changes only by a step made on the version that was looked at. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import {
  CHANNELS,
  type Channel,
  DECIDABLE,
  DECISIONS,
  dueAt,
  type Extension,
  type Held,
  isClosed,
  REQUEST_KINDS,
  type Request,
  STATES,
} from '#app/request/request.ts'
import { sweepRequests } from './requests-sweep.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** A request with what stands around it. `contents` are sealed text, opened by `contentsOf`. */
export type StoredRequest = Request & {
  readonly reference: string
  readonly channel: Channel
  readonly language: string
  readonly subjectHash: string
  readonly snapshot: string
  readonly createdAt: number
  readonly closedAt: number | null
}

/** A step as it was taken. `details` are sealed. */
export type StepTaken = {
  readonly requestId: string
  readonly version: number
  readonly at: number
  readonly event: string
  readonly state: string
  readonly actor: string
  readonly actorId: string | null
  readonly details: Readonly<Record<string, unknown>>
}

type Row = Selectable<Schema['requests']>

/** One of a list of names; what is none was not written by this program. */
function named<const Names extends readonly string[]>(names: Names, name: string): Names[number] {
  const found = names.find((one) => one === name)
  if (found === undefined) throw new RangeError(`A request says ${name}, which is none of ${names.join(', ')}`)
  return found
}

function heldOf(row: Row): Held | null {
  if (row.held_decision === null) return null
  return {
    decision: named(DECISIONS, row.held_decision),
    before: named(DECIDABLE, row.held_before ?? ''),
    releaseAt: row.held_until ?? 0,
    letter: row.held_letter ?? '',
    staff: row.held_by ?? '',
  }
}

function extensionOf(row: Row): Extension | null {
  if (row.extension === null) return null
  return { state: named(['announced', 'in-force', 'void'], row.extension), letter: row.extension_letter ?? '' }
}

function toRequest(row: Row): StoredRequest {
  return {
    id: row.id,
    reference: row.reference,
    kind: named(REQUEST_KINDS, row.kind),
    channel: named(CHANNELS, row.channel),
    language: row.language,
    state: named(STATES, row.state),
    version: row.version,
    subjectHash: row.subject_hash,
    snapshot: row.snapshot,
    receivedAt: row.received_at,
    limits: { targetAt: row.target_at, dueAt: row.due_at, extendedAt: row.extended_at },
    confirmBy: row.confirm_by,
    extension: extensionOf(row),
    held: heldOf(row),
    promised: row.promised === null ? null : named(['approve', 'partly'], row.promised),
    answeredAt: row.answered_at,
    assignee: row.assignee,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  }
}

/** The columns that a step may change. */
function columnsOf(request: Request) {
  const { held, extension } = request
  return {
    state: request.state,
    version: request.version,
    confirm_by: request.confirmBy,
    extension: extension?.state ?? null,
    extension_letter: extension?.letter ?? null,
    held_decision: held?.decision ?? null,
    held_before: held?.before ?? null,
    held_letter: held?.letter ?? null,
    held_by: held?.staff ?? null,
    held_until: held?.releaseAt ?? null,
    promised: request.promised,
    answered_at: request.answeredAt,
    assignee: request.assignee,
  }
}

/** What the overview counts, as it is after a step. */
const timesOf = (request: Request, closedAt: number | null) => ({
  due_at: dueAt(request),
  answered_at: request.answeredAt,
  closed_at: closedAt,
})

/** A person's requests on one page. */
const OWN_ROWS = 200

/** One request; `lock` keeps it as it is until the commit. */
async function one(
  db: Kysely<Schema>,
  { column, value, lock }: { readonly column: 'id' | 'reference'; readonly value: string; readonly lock: boolean },
): Promise<StoredRequest | null> {
  const query = db.selectFrom('requests').selectAll().where(column, '=', value)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? toRequest(row) : null
}

export function requestReads(db: Kysely<Schema>, { keys }: Tools) {
  return {
    byId: (value: string) => one(db, { column: 'id', value, lock: false }),
    byReference: (value: string) => one(db, { column: 'reference', value, lock: false }),
    /** One person's, newest first. */
    of: async (subjectHash: string): Promise<StoredRequest[]> => {
      const rows = await db
        .selectFrom('requests')
        .selectAll()
        .where('subject_hash', '=', subjectHash)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(OWN_ROWS)
        .execute()
      return rows.map(toRequest)
    },
    /** What was asked, unsealed: JSON. Null where there is no such request. */
    contentsOf: async (id: string): Promise<string | null> => {
      const row = await db.selectFrom('requests').select('sealed').where('id', '=', id).executeTakeFirst()
      return row ? keys.unseal('requests', id, 1, row.sealed) : null
    },
    /** The steps taken, oldest first. */
    steps: async (requestId: string): Promise<StepTaken[]> => {
      const rows = await db
        .selectFrom('request_steps')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('version')
        .execute()
      return rows.map((row) => ({
        requestId: row.request_id,
        version: row.version,
        at: row.at,
        event: row.event,
        state: row.state,
        actor: row.actor,
        actorId: row.actor_id,
        details: JSON.parse(keys.unseal('request_steps', row.request_id, row.version, row.sealed)),
      }))
    },
    /** The installation under which a request was made, as JSON. */
    snapshot: async (digest: string): Promise<string | null> => {
      const row = await db.selectFrom('snapshots').select('content').where('digest', '=', digest).executeTakeFirst()
      return row?.content ?? null
    },
  }
}

export function requestWrites(tx: Transaction<Schema>, { engine, keys, clock }: Tools) {
  // SQLite has one writer at a time, and no word for a lock.
  const lock = engine === 'mysql'
  return {
    byId: (value: string) => one(tx, { column: 'id', value, lock }),
    byReference: (value: string) => one(tx, { column: 'reference', value, lock }),
    /** `register`: the one that it is about; null for all, or several. */
    add: async (request: StoredRequest, contents: string, register: string | null): Promise<void> => {
      await tx
        .insertInto('requests')
        .values({
          id: request.id,
          reference: request.reference,
          kind: request.kind,
          channel: request.channel,
          language: request.language,
          subject_hash: request.subjectHash,
          sealed: keys.seal('requests', request.id, 1, contents),
          snapshot: request.snapshot,
          received_at: request.receivedAt,
          target_at: request.limits.targetAt,
          due_at: request.limits.dueAt,
          extended_at: request.limits.extendedAt,
          created_at: request.createdAt,
          closed_at: null,
          ...columnsOf(request),
        })
        .execute()
      await tx
        .insertInto('request_times')
        .values({
          request_id: request.id,
          kind: request.kind,
          register: register ?? '',
          received_at: request.receivedAt,
          ...timesOf(request, request.closedAt),
        })
        .execute()
    },
    /** Moves a request to `next`, if it still has the version before it. False where somebody else was quicker. */
    advance: async (next: Request): Promise<boolean> => {
      const closedAt = isClosed(next.state) ? clock.now() : null
      const moved = await tx
        .updateTable('requests')
        .set({ ...columnsOf(next), closed_at: closedAt })
        .where('id', '=', next.id)
        .where('version', '=', next.version - 1)
        .executeTakeFirst()
      if (moved.numUpdatedRows !== 1n) return false
      await tx.updateTable('request_times').set(timesOf(next, closedAt)).where('request_id', '=', next.id).execute()
      return true
    },
    note: async (step: StepTaken): Promise<void> => {
      await tx
        .insertInto('request_steps')
        .values({
          request_id: step.requestId,
          version: step.version,
          at: step.at,
          event: step.event,
          state: step.state,
          actor: step.actor,
          actor_id: step.actorId,
          sealed: keys.seal('request_steps', step.requestId, step.version, JSON.stringify(step.details)),
        })
        .execute()
    },
    /** Which request a form has made: `id` where it is the first to hold it. Two at once: the second waits and gets the first's. */
    holdForm: async (hash: string, id: string): Promise<string> => {
      const insert = tx.insertInto('request_forms').values({ hash, request_id: id, at: clock.now() })
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
      const row = await tx
        .selectFrom('request_forms')
        .select('request_id')
        .where('hash', '=', hash)
        .executeTakeFirstOrThrow()
      return row.request_id
    },
    /** Forgets forms sent before `before`, some at a time. */
    sweepForms: async (before: number, limit: number): Promise<number> => {
      const rows = await tx.selectFrom('request_forms').select('hash').where('at', '<', before).limit(limit).execute()
      const hashes = rows.map(({ hash }) => hash)
      if (hashes.length > 0) await tx.deleteFrom('request_forms').where('hash', 'in', hashes).execute()
      return hashes.length
    },
    /** Keeps an installation as it is now; the same one is kept once. */
    keepSnapshot: async (digest: string, content: string): Promise<void> => {
      const insert = tx.insertInto('snapshots').values({ digest, content, at: clock.now() })
      await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
    },
    sweep: (before: number, limit: number) => sweepRequests(tx, before, limit),
  }
}
