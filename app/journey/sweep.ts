/**
 * The portal's own retention: what has reached its end goes, whatever state the case it belonged to ended in. The limits are
 * the portal register's own, so the notice and the sweep cannot disagree.
 */
import type { Writer } from '#db/store.ts'
import type { House } from './house.ts'

/** Rows of each kind taken in one transaction: short enough that nobody waits for it. */
const BATCH_ROWS = 500

export type SweepLimits = {
  /** How long a copy is kept after its row has gone from the system of record, in milliseconds. */
  readonly goneCopyMs: number
  /** How long an import's refused rows, and what it takes to undo it, are kept. */
  readonly importMs: number
  /** How long a settled row of the outbox is kept. */
  readonly outboxMs: number
  /** How long a closed request, with all that belongs to it, a done row of the waiting list and a lifted hold are kept. */
  readonly waitingMs: number
  /** How long it is remembered which form has made which request or message. */
  readonly sentFormMs: number
  /** How long an audit entry keeps its content. Its link in the chain stays. */
  readonly auditMs: number
  /** How long it is kept to whom data was given. */
  readonly disclosureMs: number
  /** How long a change of address is kept once it was stopped, or no register has the old address any more. */
  readonly addressChangeMs: number
}

type Broom = (tx: Writer, now: number) => Promise<number>

function brooms(limits: SweepLimits): Record<string, Broom> {
  return {
    challenges: (tx, now) => tx.challenges.sweep(now, BATCH_ROWS),
    sessions: (tx, now) => tx.sessions.sweep(now, BATCH_ROWS),
    staffSessions: (tx, now) => tx.staffSessions.sweep(now, BATCH_ROWS),
    staffLinks: (tx, now) => tx.staffLinks.sweep(now, BATCH_ROWS),
    staff: (tx, now) => tx.staff.sweep(now, BATCH_ROWS),
    throttle: (tx, now) => tx.throttle.sweep(now, BATCH_ROWS),
    parked: (tx, now) => tx.parked.sweep(now, BATCH_ROWS),
    goneCopies: (tx, now) => tx.records.sweepGone(now - limits.goneCopyMs, BATCH_ROWS),
    imports: (tx, now) => tx.imports.sweep(now - limits.importMs, BATCH_ROWS),
    outbox: (tx, now) => tx.outbox.sweep(now - limits.outboxMs, BATCH_ROWS),
    requests: (tx, now) => tx.requests.sweep(now - limits.waitingMs, BATCH_ROWS),
    requestForms: (tx, now) => tx.requests.sweepForms(now - limits.sentFormMs, BATCH_ROWS),
    exports: async (tx, now) => {
      const over = await tx.exports.expired(now, BATCH_ROWS)
      for (const { id, subjectHash } of over) {
        await tx.exports.destroy(id, 'expired')
        tx.audit.add({ event: 'export-destroyed', actor: 'portal', subjectHash, details: { export: id } })
      }
      return over.length
    },
    unsubscribeLinks: (tx, now) => tx.links.sweep(now, BATCH_ROWS),
    reconciliations: (tx, now) => tx.reconciliations.sweep(now - limits.outboxMs, BATCH_ROWS),
    holds: (tx, now) => tx.holds.sweep(now - limits.waitingMs, BATCH_ROWS),
    waiting: (tx, now) => tx.waiting.sweep(now - limits.waitingMs, BATCH_ROWS),
    waitingLeft: (tx) => tx.waiting.sweepLeft(BATCH_ROWS),
    waitingCounts: (tx) => tx.waiting.sweepCounts(BATCH_ROWS),
    disclosures: (tx, now) => tx.disclosures.sweep(now - limits.disclosureMs, BATCH_ROWS),
    addressChanges: (tx, now) => tx.addresses.sweep(now - limits.addressChangeMs, BATCH_ROWS),
    audit: (tx, now) => tx.audit.forget(now - limits.auditMs, BATCH_ROWS),
  }
}

/** Sweeps once, everything that is due, a batch at a time. Gives how many of each kind went. */
export async function sweep(house: House, limits: SweepLimits): Promise<Record<string, number>> {
  const swept: Record<string, number> = {}
  for (;;) {
    const round = await house.store.write((tx) => sweepRound(tx, limits, house.clock.now()))
    for (const [name, count] of Object.entries(round)) swept[name] = (swept[name] ?? 0) + count
    if (Object.values(round).every((count) => count < BATCH_ROWS)) return swept
  }
}

/** One batch of each kind, and its trace, in one transaction: what goes is never gone without a word. */
async function sweepRound(tx: Writer, limits: SweepLimits, now: number): Promise<Record<string, number>> {
  const round: Record<string, number> = {}
  for (const [name, broom] of Object.entries(brooms(limits))) {
    const count = await broom(tx, now)
    if (count > 0) round[name] = count
  }
  if (Object.keys(round).length > 0) tx.audit.add({ event: 'swept', actor: 'portal', details: round })
  return round
}
