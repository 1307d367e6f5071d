/**
 * The store: `read` for looking, `write` for one journey's one transaction, `witness` for what a GET may leave behind.
 * An aggregate's writes exist only inside a transaction; on SQLite what only reads has a connection that can't write.
 */
import type { Transaction } from 'kysely'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Keys } from '#app/keys/keys.ts'
import { addressReads, addressWrites } from './addresses.ts'
import { apiTokenReads, apiTokenWrites } from './api-tokens.ts'
import { type AuditEntry, appendAudit, auditReads, auditWrites } from './audit.ts'
import { auditSearchReads } from './audit-search.ts'
import { banOrderReads, banOrderWrites } from './ban-orders.ts'
import { banReads, banWrites } from './bans.ts'
import { belongingWrites } from './belongings.ts'
import { cardReads, cardWrites } from './cards.ts'
import { challengeReads, challengeWrites } from './challenges.ts'
import { correctionReads, correctionWrites } from './corrections.ts'
import { disclosureReads, disclosureWrites } from './disclosures.ts'
import { eraseOrderReads, eraseOrderWrites } from './erase-orders.ts'
import { erasureReads, erasureWrites } from './erasures.ts'
import { exportReads, exportWrites } from './exports.ts'
import { holdingReads, holdingWrites } from './holdings.ts'
import { holdReads, holdWrites } from './holds.ts'
import { importReads, importWrites } from './imports.ts'
import { ledgerReads, ledgerWrites } from './ledger-due.ts'
import { letterReads, letterWrites } from './letters.ts'
import { lockReads, lockWrites } from './locks.ts'
import { messageReads, messageWrites } from './messages.ts'
import { metaReads, metaWrites } from './meta.ts'
import { noticeReads, noticeWrites } from './notices.ts'
import type { Connections, Engine } from './open.ts'
import { outboxReads, outboxWrites } from './outbox.ts'
import { overviewReads } from './overview.ts'
import { parkedReads, parkedWrites } from './parked.ts'
import { policyReads, policyWrites } from './policies.ts'
import { queueReads } from './queue.ts'
import { receiptReads, receiptWrites } from './receipts.ts'
import { recipientNoticeReads, recipientNoticeWrites } from './recipient-notices.ts'
import { reconciliationReads, reconciliationWrites } from './reconciliations.ts'
import { recordWrites } from './record-writes.ts'
import { recordReads } from './records.ts'
import { requestReads, requestWrites } from './requests.ts'
import { restoreWrites } from './restoring.ts'
import type { Schema } from './schema.ts'
import { sessionReads, sessionWrites } from './sessions.ts'
import { sourceReads, sourceWrites } from './sources.ts'
import { staffReads, staffWrites } from './staff.ts'
import { staffLinkReads, staffLinkWrites } from './staff-links.ts'
import { staffSessionReads, staffSessionWrites } from './staff-sessions.ts'
import { throttleReads, throttleWrites } from './throttle.ts'
import { toldReads, toldWrites } from './told.ts'
import { traceReads } from './traces.ts'
import { linkReads, linkWrites } from './unsubscribe-links.ts'
import { waitingReads, waitingWrites } from './waiting.ts'

export type Tools = { readonly engine: Engine; readonly keys: Keys; readonly clock: Clock; readonly chance: Chance }

function readsOf(db: Connections['read'], tools: Tools) {
  return {
    meta: metaReads(db, tools),
    records: recordReads(db, tools),
    imports: importReads(db),
    challenges: challengeReads(db, tools),
    sessions: sessionReads(db, tools),
    staff: staffReads(db, tools),
    staffLinks: staffLinkReads(db, tools),
    staffSessions: staffSessionReads(db, tools),
    throttle: throttleReads(db, tools),
    parked: parkedReads(db, tools),
    waiting: waitingReads(db, tools),
    told: toldReads(db),
    requests: requestReads(db, tools),
    letters: letterReads(db, tools),
    messages: messageReads(db, tools),
    cards: cardReads(db, tools),
    holds: holdReads(db, tools),
    queue: queueReads(db, tools),
    receipts: receiptReads(db, tools),
    corrections: correctionReads(db, tools),
    exports: exportReads(db, tools),
    erasures: erasureReads(db),
    eraseOrders: eraseOrderReads(db, tools),
    locks: lockReads(db, tools),
    recipientNotices: recipientNoticeReads(db, tools),
    addresses: addressReads(db, tools),
    bans: banReads(db, tools),
    banOrders: banOrderReads(db, tools),
    links: linkReads(db, tools),
    apiTokens: apiTokenReads(db),
    outbox: outboxReads(db, tools),
    ledger: ledgerReads(db, tools),
    notices: noticeReads(db),
    audit: auditReads(db),
    auditSearch: auditSearchReads(db, tools),
    overview: overviewReads(db),
    holdings: holdingReads(db, tools),
    traces: traceReads(db, tools),
    policies: policyReads(db),
    sources: sourceReads(db),
    disclosures: disclosureReads(db, tools),
    reconciliations: reconciliationReads(db, tools),
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
    staff: { ...reads.staff, ...staffWrites(tx, tools) },
    staffLinks: { ...reads.staffLinks, ...staffLinkWrites(tx, tools) },
    staffSessions: { ...reads.staffSessions, ...staffSessionWrites(tx, tools) },
    throttle: { ...reads.throttle, ...throttleWrites(tx, tools) },
    parked: { ...reads.parked, ...parkedWrites(tx, tools) },
    waiting: { ...reads.waiting, ...waitingWrites(tx, tools) },
    told: { ...reads.told, ...toldWrites(tx, tools) },
    requests: { ...reads.requests, ...requestWrites(tx, tools) },
    letters: { ...reads.letters, ...letterWrites(tx, tools) },
    messages: { ...reads.messages, ...messageWrites(tx, tools) },
    cards: { ...reads.cards, ...cardWrites(tx, tools) },
    holds: { ...reads.holds, ...holdWrites(tx, tools) },
    queue: reads.queue,
    receipts: { ...reads.receipts, ...receiptWrites(tx, tools) },
    corrections: { ...reads.corrections, ...correctionWrites(tx, tools) },
    exports: { ...reads.exports, ...exportWrites(tx, tools) },
    erasures: { ...reads.erasures, ...erasureWrites(tx, tools) },
    eraseOrders: { ...reads.eraseOrders, ...eraseOrderWrites(tx, tools) },
    locks: { ...reads.locks, ...lockWrites(tx, tools) },
    recipientNotices: { ...reads.recipientNotices, ...recipientNoticeWrites(tx, tools) },
    addresses: { ...reads.addresses, ...addressWrites(tx, tools) },
    bans: { ...reads.bans, ...banWrites(tx, tools) },
    banOrders: { ...reads.banOrders, ...banOrderWrites(tx, tools) },
    links: { ...reads.links, ...linkWrites(tx, tools) },
    apiTokens: { ...reads.apiTokens, ...apiTokenWrites(tx, tools) },
    belongings: belongingWrites(tx, tools),
    /** Ends this try and runs the whole work again: what it has read was changed meanwhile. */
    again: (): never => {
      throw new Overtaken()
    },
    outbox: { ...reads.outbox, ...outboxWrites(tx, tools) },
    ledger: { ...reads.ledger, ...ledgerWrites(tx, tools) },
    holdings: { ...reads.holdings, ...holdingWrites(tx) },
    restore: restoreWrites(tx, tools),
    policies: { ...reads.policies, ...policyWrites(tx, tools) },
    disclosures: { ...reads.disclosures, ...disclosureWrites(tx, tools) },
    sources: { ...reads.sources, ...sourceWrites(tx, tools) },
    reconciliations: { ...reads.reconciliations, ...reconciliationWrites(tx, tools) },
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
  /** One transaction. The work may run again after a deadlock or a lost race, so it does nothing but reads and writes of `tx`. */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /** What a GET may leave: an audit entry and a session's time of last use; many at once share one commit. */
  witness(seen: Witnessed): Promise<void>
  close(): Promise<void>
}

export type Witnessed = {
  readonly entries: readonly AuditEntry[]
  readonly session?: { readonly idHash: string; readonly seenAt: number }
  readonly staffSession?: { readonly idHash: string; readonly seenAt: number }
}

/** Thrown by work that read a row just before somebody else changed it: it runs again on what is there now. */
class Overtaken extends Error {
  constructor() {
    super('What was read has been changed by somebody else, several times in a row')
  }
}

/** A deadlock's loser runs again; a fifth loss in a row means something else is wrong. */
const WRITE_TRIES = 5

function mayRunAgain(fault: unknown): boolean {
  if (fault instanceof Overtaken) return true
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
        if (!mayRunAgain(fault) || tries === WRITE_TRIES) throw fault
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
      for (const { seen } of batch) {
        if (seen.staffSession) await tx.staffSessions.touch(seen.staffSession.idHash, seen.staffSession.seenAt)
      }
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
