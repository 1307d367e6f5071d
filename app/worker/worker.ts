/** The worker: takes what is due from the outbox, as much of each kind as it has hands for, and does it. */
import type { House } from '#app/journey/house.ts'
import { doWork, LEASE_MS } from './hand.ts'
import type { Handler, Handlers } from './work.ts'

/**
 * What this process puts in wakes the worker at once; what another one puts in, and what comes due, is found by looking. A second
 * is little beside the seconds a mail takes, and one indexed look-up a second is nothing to either database.
 */
const LOOK_EVERY_MS = 1_000
/** How long work in hand may take to end by itself when the worker is told to stop, before its signal says so. */
const STOP_PATIENCE_MS = 4_000

export type Worker = {
  /** Something has been put in: look now. */
  nudge(): void
  /** Takes nothing more, lets what is in hand end within some seconds, and gives back what does not. */
  stop(): Promise<void>
}

class Rounds {
  readonly #house: House
  readonly #owner: string
  readonly #handlers: Handlers
  readonly #hands = new Map<string, Set<Promise<void>>>()
  readonly #patience = new AbortController()
  #stopping = false
  #nudged = false
  #wake: (() => void) | null = null
  #blind = false
  readonly #running: Promise<void>

  constructor(house: House, owner: string, handlers: Handlers) {
    this.#house = house
    this.#owner = owner
    this.#handlers = handlers
    this.#running = this.#run()
  }

  nudge(): void {
    this.#nudged = true
    this.#wake?.()
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const found = await this.#round()
      if (found === 'nothing') await this.#sleep()
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    const patience = setTimeout(() => this.#patience.abort(), STOP_PATIENCE_MS)
    this.#wake?.()
    await this.#running
    await Promise.all([...this.#hands.values()].flatMap((hands) => [...hands]))
    clearTimeout(patience)
  }

  /** Resolves when nudged, or after a while. A nudge that came since the last look counts. */
  async #sleep(): Promise<void> {
    if (!this.#nudged && !this.#stopping) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY_MS)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#wake = null
  }

  async #round(): Promise<'something' | 'nothing'> {
    this.#nudged = false
    let found = false
    try {
      for (const [kind, handler] of Object.entries(this.#handlers)) found = (await this.#take(kind, handler)) || found
      this.#blind = false
    } catch (fault) {
      // Said once and not every second, for as long as it lasts.
      if (!this.#blind)
        this.#house.log.error(
          { fault: fault instanceof Error ? fault.name : 'unknown' },
          'the outbox could not be read',
        )
      this.#blind = true
      return 'nothing'
    }
    return found ? 'something' : 'nothing'
  }

  /** Takes as much of a kind as there are free hands. True where there was some, even if another worker was quicker. */
  async #take(kind: string, handler: Handler): Promise<boolean> {
    const { clock, store } = this.#house
    const hands = this.#hands.get(kind) ?? new Set()
    this.#hands.set(kind, hands)
    const limit = handler.slots - hands.size
    if (limit === 0 || !(await store.read.outbox.isDue(kind, clock.now()))) return false
    const claim = { owner: this.#owner, kind, now: clock.now(), limit, leaseMs: LEASE_MS }
    const claimed = await store.write((tx) => tx.outbox.claim(claim))
    const hand = { house: this.#house, owner: this.#owner, handler, stop: this.#patience.signal }
    for (const work of claimed) {
      const doing = doWork(hand, work).finally(() => {
        hands.delete(doing)
        this.nudge()
      })
      hands.add(doing)
    }
    return true
  }
}

/** Starts a worker. `owner` names it in the leases and is its own: no two workers ever have the same. */
export function runWorker(
  house: House,
  { owner, handlers }: { readonly owner: string; readonly handlers: Handlers },
): Worker {
  const rounds = new Rounds(house, owner, handlers)
  return { nudge: () => rounds.nudge(), stop: () => rounds.stop() }
}
