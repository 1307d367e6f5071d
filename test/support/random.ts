/** Chance for tests, the same for the same seed: mulberry32 seeded from a hash, which is enough to wander about. */
import { createHash } from 'node:crypto'

/** Draws of a seed: `below(n)` gives 0 to n-1, `pick` one of a list. */
export function random(seed: string) {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(list: readonly T[]): T => {
    const [found] = list.slice(below(list.length))
    if (found === undefined) throw new RangeError('There is nothing to pick from')
    return found
  }
  return { below, pick }
}
