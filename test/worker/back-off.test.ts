import { describe, expect, test } from 'vitest'
import { systemChance } from '#app/chance.ts'
import { LEAVING_LIMIT_MS } from '#app/identity/challenge.ts'
import { nextTry } from '#app/worker/back-off.ts'
import { MAIL_TOTAL_MS } from '#app/worker/mail.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The moments of all tries of something that never goes, counted from its putting in. */
function triesOf(totalMs: number): number[] {
  const tries = [0]
  for (;;) {
    const next = nextTry({ attempts: tries.length, createdAt: 0, giveUpAt: totalMs }, tries.at(-1) ?? 0, systemChance)
    if (next === null) return tries
    tries.push(next)
  }
}

const waitsOf = (tries: readonly number[]) => tries.slice(1).map((at, index) => at - (tries[index] ?? 0))

describe('trying again', () => {
  test('a code is tried for half an hour: at once, then ever more seldom, and once more just before the end', () => {
    for (let round = 0; round < 200; round += 1) {
      const tries = triesOf(LEAVING_LIMIT_MS)
      const waits = waitsOf(tries)
      expect(waits[0]).toBeLessThanOrEqual(2 * SECOND)
      expect(Math.max(...waits)).toBeLessThanOrEqual(1.5 * MINUTE)
      expect(tries.at(-1)).toBeGreaterThanOrEqual(LEAVING_LIMIT_MS - MINUTE)
      expect(tries.at(-1)).toBeLessThan(LEAVING_LIMIT_MS)
      expect(tries.length).toBeGreaterThan(20)
      expect(tries.length).toBeLessThan(60)
    }
  })

  test('other mail is tried for three days, hourly at the most seldom', () => {
    const tries = triesOf(MAIL_TOTAL_MS)
    expect(MAIL_TOTAL_MS).toBe(72 * HOUR)
    expect(Math.max(...waitsOf(tries))).toBeLessThanOrEqual(HOUR)
    expect(tries.at(-1)).toBeGreaterThan(71 * HOUR)
    expect(tries.at(-1)).toBeLessThan(72 * HOUR)
    expect(tries.length).toBeLessThan(200)
  })

  test('mails that failed together do not come back together', () => {
    const work = { attempts: 8, createdAt: 0, giveUpAt: MAIL_TOTAL_MS }
    const moments = new Set(Array.from({ length: 100 }, () => nextTry(work, 0, systemChance)))
    expect(moments.size).toBeGreaterThan(90)
  })

  test('after a thousand tries the wait is still a number', () => {
    expect(nextTry({ attempts: 1000, createdAt: 0, giveUpAt: MAIL_TOTAL_MS }, 1, systemChance)).toBeLessThanOrEqual(
      HOUR + 1,
    )
  })
})
