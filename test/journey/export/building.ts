/** Packages built as a worker builds them, for tests. */
import type { House } from '#app/journey/house.ts'
import { filesOf } from '#app/package/files.ts'
import { rowsWritten } from '#app/package/rows.tsx'
import { exportHandlers } from '#app/worker/exports.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'

/** Does the work of packages that is due, as a worker would. */
export async function build(house: House): Promise<number> {
  const handlers = exportHandlers({ house, packageFiles: filesOf, packageRows: rowsWritten })
  const claim = { owner: 'test', kind: 'export', now: house.clock.now(), limit: 10, leaseMs: LEASE_MS }
  const works = await house.store.write((tx) => tx.outbox.claim(claim))
  for (const work of works) {
    const handler = handlers[work.kind]
    if (handler) await doWork({ house, owner: 'test', handler, stop: new AbortController().signal }, work)
  }
  return works.length
}
