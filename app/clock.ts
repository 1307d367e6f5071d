/** The one clock. Nothing else reads the time of day; everything that needs it is handed this. */
export type Clock = {
  /** Epoch milliseconds, UTC. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }
