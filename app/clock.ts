/** The one clock. Nothing else reads the time of day; everything that needs it is handed this. */
export type Clock = {
  /** Epoch milliseconds, UTC. */
  now(): number
}

/** An instant for the operator's terminal: ISO 8601 in UTC, to the second: 2026-11-23T08:15:00Z. */
export const formatInstant = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`

export const systemClock: Clock = { now: () => Date.now() }
