/**
 * The store: `read` for looking, `write` for one journey's one transaction, `witness` for what a GET may leave behind.
 * An aggregate's writes exist only inside a transaction; on SQLite what only reads has a connection that can't write.
 */
import type { Transaction } from 'kysely'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Keys } from '#app/keys/keys.ts'
import { type AuditEntry, appendAudit, auditReads, auditWrites } from './audit.ts'
import { challengeReads, challengeWrites } from './challenges.ts'
import { holdingReads } from './holdings.ts'
import { importReads, importWrites } from './imports.ts'
import { metaReads, metaWrites } from './meta.ts'
import { noticeReads, noticeWrites } from './notices.ts'
import type { Connections, Engine } from './open.ts'
import { outboxReads, outboxWrites } from './outbox.ts'
import { parkedReads, parkedWrites } from './parked.ts'
import { recordWrites } from './record-writes.ts'
import { recordReads } from './records.ts'
import type { Schema } from './schema.ts'
import { sessionReads, sessionWrites } from './sessions.ts'
import { throttleReads, throttleWrites } from './throttle.ts'
import { waitingReads, waitingWrites } from './waiting.ts'

export type Tools = { readonly engine: Engine; readonly keys: Keys; readonly clock: Clock; readonly chance: Chance }

function readsOf(db: Connections['read'], tools: Tools) {
  return {
    meta: metaReads(db, tools),
    records: recordReads(db, tools),
    imports: importReads(db),
    challenges: challengeReads(db, tools),
    sessions: sessionReads(db, tools),
    throttle: throttleReads(db, tools),
    parked: parkedReads(db, tools),
    waiting: waitingReads(db, tools),
    outbox: outboxReads(db, tools),
    notices: noticeReads(db),
    audit: auditReads(db),
    holdings: holdingReads(db, tools),
  }
}

function writesOf(tx: Transaction<Schema>, tools: Tools, entries: AuditEntry[]) {
  const reads = readsOf(tx, tools)
  return {
    meta: { ...reads.meta, ...metaWrites(tx, tools) },
    records: { ...reads.records, ...recordWrites(tx, tools) },
    imports: { ...reads.imports, ...importWrites(tx, tools) },
    challenges: { ...reads.challenges, ...challengeWrites(tx, tools) },
    sessions: { ...reads.sessions, ...sessionWrites(tx, tools) },
    throttle: { ...reads.throttle, ...throttleWrites(tx, tools) },
    parked: { ...reads.parked, ...parkedWrites(tx, tools) },
    waiting: { ...reads.waiting, ...waitingWrites(tx, tools) },
    outbox: { ...reads.outbox, ...outboxWrites(tx, tools) },
    notices: { ...reads.notices, ...noticeWrites(tx, tools) },
    audit: {
      ...reads.audit,
      ...auditWrites(tx),
      /** The entry is appended at the end of the transaction, in the order of the calls. */
      add(entry: AuditEntry): void {
        entries.push(entry)
      },
    },
  }
}

export type Reader = ReturnType<typeof readsOf>
export type Writer = ReturnType<typeof writesOf>

export type Store = {
  readonly engine: Engine
  readonly read: Reader
  /** One transaction. The work may run again after a deadlock, so it does nothing but reads and writes of `tx`. */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /** What a GET may leave: an audit entry and a session's time of last use; many at once share one commit. */
  witness(seen: Witnessed): Promise<void>
  close(): Promise<void>
}

export type Witnessed = {
  readonly entries: readonly AuditEntry[]
  readonly session?: { readonly idHash: string; readonly seenAt: number }
}

/** A deadlock's loser runs again; a fifth loss in a row means something else is wrong. */
const WRITE_TRIES = 5

function isDeadlock(fault: unknown): boolean {
  return fault instanceof Error && 'errno' in fault && (fault.errno === 1213 || fault.errno === 1205)
}

/** Opens the store over migrated connections. */
export function openStore(connections: Connections, tools: Omit<Tools, 'engine'>): Store {
  const all: Tools = { ...tools, engine: connections.engine }
  const attempt = <T>(work: (tx: Writer) => Promise<T>) =>
    connections.write.transaction().execute(async (trx) => {
      const entries: AuditEntry[] = []
      const result = await work(writesOf(trx, all, entries))
      if (entries.length > 0) await appendAudit(trx, all.engine, entries, all.clock, all.chance)
      return result
    })
  const write = async <T>(work: (tx: Writer) => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt(work)
      } catch (fault) {
        if (!isDeadlock(fault) || tries === WRITE_TRIES) throw fault
      }
    }
  }
  return {
    engine: all.engine,
    read: readsOf(connections.read, all),
    write,
    witness: groupCommits(write),
    close: () => connections.close(),
  }
}

type Waiting = { readonly seen: Witnessed; resolve(): void; reject(fault: unknown): void }

/** A commit costs a flush to disk; those that arrive while one is under way go together in the next. */
function groupCommits(write: Store['write']): Store['witness'] {
  let queue: Waiting[] = []
  let running = false
  const commit = (batch: readonly Waiting[]) =>
    write(async (tx) => {
      for (const { seen } of batch) {
        for (const entry of seen.entries) tx.audit.add(entry)
      }
      const touched = new Map(
        batch.flatMap(({ seen }) => (seen.session ? [[seen.session.idHash, seen.session.seenAt]] : [])),
      )
      for (const [idHash, seenAt] of touched) await tx.sessions.touch(idHash, seenAt)
    })
  const run = async () => {
    running = true
    while (queue.length > 0) {
      const batch = queue
      queue = []
      await commit(batch).then(
        () => {
          for (const one of batch) one.resolve()
        },
        (fault) => {
          for (const one of batch) one.reject(fault)
        },
      )
    }
    running = false
  }
  return (seen) =>
    new Promise((resolve, reject) => {
      queue.push({ seen, resolve, reject })
      if (!running) void run()
    })
}
