import { describe, expect, test } from 'vitest'
import { openKeys } from '#app/keys/keys.ts'
import { seededChance } from '../support/house.ts'

const secret = (seed: string) => Buffer.from(seed.repeat(32), 'hex')
const open = (...seeds: readonly string[]) => {
  const older = seeds.slice(0, -1).map((seed, index) => ({ secret: secret(seed), turnedAt: 1_000 * (index + 1) }))
  return openKeys(secret(seeds.at(-1) ?? ''), seededChance(seeds.join()), older)
}

const [first, second, third] = [open('01'), open('01', '02'), open('01', '02', '03')]

describe('turned keys', () => {
  test('make of an old hash what they make of the thing itself, whatever it is for', () => {
    for (const purpose of ['subject', 'identifier', 'session'] as const) {
      const then = first.hash(purpose, 'aino@malli.example')
      const now = second.hash(purpose, 'aino@malli.example')
      expect(second.turn(then)).toBe(now)
      expect(third.turn(now)).toBe(third.hash(purpose, 'aino@malli.example'))
      expect(now).not.toBe(then)
      expect(now).toHaveLength(43)
    }
  })

  test('open what any of them has sealed, and none of before opens what today’s has', () => {
    const sealed = [first, second, third].map((keys) => keys.seal('records', 'r1', 1, 'Aino'))
    expect(sealed.map((one) => one[0])).toEqual([1, 2, 3])
    expect(sealed.map((one) => third.unseal('records', 'r1', 1, one))).toEqual(['Aino', 'Aino', 'Aino'])
    expect(() => second.unseal('records', 'r1', 1, sealed[2] ?? new Uint8Array())).toThrow('not known here')
  })

  test('wrap a package’s key anew, and the package stays as it is', () => {
    const made = first.makeDataKey()
    const part = made.seal('part 1', Buffer.from('Aino'))
    const again = second.openDataKey('exports', 'e1', made.wrap('exports', 'e1')).wrap('exports', 'e1')
    expect(again[0]).toBe(2)
    expect(second.openDataKey('exports', 'e1', again).unseal('part 1', part).toString()).toBe('Aino')
  })

  test('make codes and tokens of a time as they were made then', () => {
    expect(third.asOf(999).codeSecret('c1')).toEqual(first.codeSecret('c1'))
    expect(third.asOf(1_000).hash('staff-token', 'l1')).toBe(second.hash('staff-token', 'l1'))
    expect(third.asOf(2_000).codeSecret('c1')).toEqual(third.codeSecret('c1'))
  })
})
