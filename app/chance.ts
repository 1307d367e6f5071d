/** The one source of chance, handed in wherever something must not be guessed or must not repeat. */
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

export type Chance = {
  /** `count` unpredictable bytes. */
  bytes(count: number): Buffer
  /** A UUIDv7 (RFC 9562): sorts by time, never used as a secret. */
  id(now: number): string
}

export const systemChance: Chance = {
  bytes: (count) => randomBytes(count),
  id: (now) => v7({ msecs: now, random: randomBytes(16) }),
}
