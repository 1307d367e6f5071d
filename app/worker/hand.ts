/** One piece of work in hand: its lease kept alive while it is done, and what became of it settled in one transaction. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { House } from '#app/journey/house.ts'
import type { Outcome, Work } from '#db/outbox.ts'
import { nextTry } from './back-off.ts'
import { handOver } from './stuck.ts'
import type { Attempt, Handler } from './work.ts'

/**
 * A dead worker's work waits this long before another takes it up. Longer than the database is ever busy with something else
 * (an import of 100,000 rows), since a lease that can't be renewed in time is work done twice.
 */
export const LEASE_MS = 60_000
/** Two renewals may fail before a lease is lost. */
const RENEW_EVERY_MS = 20_000
/** What has been done must be written down, or it is done again: while the database is away, this is how often it is tried. */
const SETTLE_AGAIN_MS = 1_000

export type InHand = {
  readonly house: House
  readonly owner: string
  readonly handler: Handler
  readonly stop: AbortSignal
}

const nameOf = (fault: unknown) => (fault instanceof Error ? fault.name : 'unknown')

/** Renews the lease until told to end; calls `lost` where the work has become someone else's. */
function keepLease({ house, owner }: InHand, work: Work, lost: () => void): () => void {
  const renew = async () => {
    try {
      const kept = await house.store.write((tx) => tx.outbox.renew(work.id, owner, house.clock.now() + LEASE_MS))
      if (!kept) lost()
    } catch (fault) {
      house.log.warn({ outbox: work.id, fault: nameOf(fault) }, 'a lease could not be renewed')
    }
  }
  const timer = setInterval(() => void renew(), RENEW_EVERY_MS)
  return () => clearInterval(timer)
}

async function attempt(hand: InHand, work: Work): Promise<Attempt> {
  const { handler, house, stop } = hand
  if (house.clock.now() >= work.giveUpAt) return { outcome: 'failed', fault: 'too-late', details: {} }
  const lost = new AbortController()
  const endLease = keepLease(hand, work, () => lost.abort())
  try {
    return await handler.run(work, AbortSignal.any([stop, lost.signal, AbortSignal.timeout(handler.limitMs)]))
  } catch (fault) {
    house.log.error({ outbox: work.id, kind: work.kind, fault: nameOf(fault) }, 'work failed unexpectedly')
    return { outcome: 'again', fault: 'unexpected', details: {} }
  } finally {
    endLease()
  }
}

type Settled = { readonly outcome: Outcome; readonly attempt: Attempt }

/** What an attempt means for the row: another try, or the end of trying. */
function settledBy({ house, stop }: InHand, work: Work, tried: Attempt): Settled {
  if (tried.outcome === 'done') return { outcome: { state: 'done' }, attempt: tried }
  if (tried.outcome !== 'again') return { outcome: { state: tried.outcome, fault: tried.fault }, attempt: tried }
  const now = house.clock.now()
  // Told to stop is no fault of the work: whoever comes next takes it up at once.
  const next = stop.aborted ? now : nextTry(work, now, house.chance)
  if (next !== null) return { outcome: { state: 'again', at: next, fault: tried.fault }, attempt: tried }
  return { outcome: { state: 'failed', fault: tried.fault }, attempt: { ...tried, outcome: 'failed' } }
}

async function settle(
  { handler, house, owner }: InHand,
  work: Work,
  { attempt: tried, outcome }: Settled,
): Promise<boolean> {
  return house.store.write(async (tx) => {
    if (!(await tx.outbox.settle(work.id, owner, outcome))) return false
    if (tried.outcome === 'done') await tried.along?.(tx)
    if (tried.outcome === 'failed' && (await handler.gaveUp?.(tx, work)) !== 'handled')
      await handOver(house, tx, work, { ...tried, kind: handler.stuck })
    return true
  })
}

function report({ house }: InHand, work: Work, { outcome }: Settled): void {
  const facts = { outbox: work.id, kind: work.kind, attempt: work.attempts }
  if (outcome.state === 'done') house.log.info(facts, 'work done')
  else if (outcome.state === 'dropped') house.log.info({ ...facts, fault: outcome.fault }, 'work dropped')
  else if (outcome.state === 'failed') house.log.error({ ...facts, fault: outcome.fault }, 'work handed over to staff')
  else {
    const inMs = outcome.at - house.clock.now()
    house.log.warn({ ...facts, fault: outcome.fault, inMs }, 'work will be tried again')
  }
}

/** Does one piece of work and settles it. Never throws: what can't be settled is left to its lease. */
export async function doWork(hand: InHand, work: Work): Promise<void> {
  const { house } = hand
  const settled = settledBy(hand, work, await attempt(hand, work))
  for (let waited = 0; waited < LEASE_MS; waited += SETTLE_AGAIN_MS) {
    try {
      if (await settle(hand, work, settled)) report(hand, work, settled)
      else house.log.warn({ outbox: work.id, kind: work.kind }, 'work had been taken over')
      return
    } catch (fault) {
      house.log.error({ outbox: work.id, kind: work.kind, fault: nameOf(fault) }, 'work could not be settled')
      if (hand.stop.aborted) return
      await sleep(SETTLE_AGAIN_MS)
    }
  }
}
