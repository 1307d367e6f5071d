/** What runs beside the pages: the outbox's worker, the sweep, and the signing of the audit head. */
import type { Config } from '#app/config.ts'
import type { Heads } from '#app/heads.ts'
import { alertStaff } from '#app/journey/alerts.ts'
import { signHead } from '#app/journey/audit.ts'
import { watchAuditNightly } from '#app/journey/audit-watch.ts'
import type { House } from '#app/journey/house.ts'
import { watchLedger } from '#app/journey/ledger/watch.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { reconcileNightly } from '#app/journey/reconcile/nightly.ts'
import { readReports } from '#app/journey/request/reports.ts'
import { watchSources } from '#app/journey/source/watch.ts'
import { sweep } from '#app/journey/sweep.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { type Rendering, startWorker } from '#app/worker/start.ts'

/** How often the portal's own limits are kept: the shortest of them is counted in minutes. */
const SWEEP_EVERY_MS = 60_000
/** How often colleagues are told of what is new or due: a minute is soon, and an empty look costs nothing. */
const ALERT_EVERY_MS = 60_000
/** How often the ledger is told what it could not be told at once. */
const LEDGER_EVERY_MS = 60_000
/** How often the head of the audit chain is signed and kept outside the database. */
const SIGN_EVERY_MS = 3_600_000
/** How often delivery reports are read: a mail server gives up after hours, and a report that waits some minutes harms nobody. */
const REPORTS_EVERY_MS = 300_000
/** How often it is looked whether the log is to be verified: that is done once a night. */
const VERIFY_EVERY_MS = 600_000
/** How often it is looked whether each source answers: sooner than people write in to say that it does not. */
const SOURCES_EVERY_MS = 300_000
/** How often it is looked whether the reading of the night is to begin. */
const RECONCILE_EVERY_MS = 600_000
/** A sweep or a signing of one process keeps the others from it for this long, or until it is done. */
const LEASE_MS = 55_000

export type Work = {
  readonly config: Config
  readonly house: House
  readonly heads: Heads
  readonly rendering: Rendering
  readonly owner: string
}

/** Does a task every so often, in one process at a time; a fault is logged and the next turn comes anyway. */
function repeat(work: Work, name: string, everyMs: number, task: () => Promise<unknown>): () => Promise<void> {
  const { house, owner } = work
  let running: Promise<void> = Promise.resolve()
  const turn = async () => {
    try {
      const taken = await house.store.write((tx) =>
        tx.meta.lease(name, owner, house.clock.now() + Math.min(LEASE_MS, everyMs)),
      )
      if (taken) await task()
    } catch (fault) {
      house.log.error({ task: name, fault: fault instanceof Error ? fault.name : 'unknown' }, 'a regular task failed')
    }
  }
  const timer = setInterval(() => {
    running = running.then(turn)
  }, everyMs)
  running = turn()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Starts what runs beside the pages. `nudge` wakes the outbox's worker; `stop` lets everything finish what it has in hand. */
export function startWorking(work: Work): { nudge(): void; stop(): Promise<void> } {
  const { house, heads } = work
  const stopSweep = repeat(work, 'sweep', SWEEP_EVERY_MS, () => sweep(house, sweepLimits()))
  const stopAlerts = repeat(work, 'alerts', ALERT_EVERY_MS, () => alertStaff(house))
  const stopLedger = repeat(work, 'ledger', LEDGER_EVERY_MS, () => watchLedger(house))
  const stopSigning = repeat(work, 'sign-audit-head', SIGN_EVERY_MS, () => signHead(house, heads))
  const stopVerifying = repeat(work, 'verify-audit', VERIFY_EVERY_MS, () => watchAuditNightly(house, heads))
  const stopping = new AbortController()
  const stopSources = repeat(work, 'sources', SOURCES_EVERY_MS, () => watchSources(house, stopping.signal))
  const stopReconciling = repeat(work, 'reconcile', RECONCILE_EVERY_MS, () => reconcileNightly(house))
  const stopReports = repeat(work, 'delivery-reports', REPORTS_EVERY_MS, () => readReports(house))
  const worker = startWorker(work)
  return {
    nudge: () => {
      worker.nudge()
      void tellLedger(house)
    },
    stop: async () => {
      stopping.abort()
      const regular = [stopSweep, stopAlerts, stopLedger, stopSigning, stopVerifying, stopReports]
      const watches = [...regular, stopSources, stopReconciling]
      await Promise.all([...watches.map((stop) => stop()), worker.stop()])
      await signHead(house, heads).catch(() => undefined)
      await tellLedger(house)
    },
  }
}
