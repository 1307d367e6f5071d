import { expect, test } from 'vitest'
import { KNOWN_LINE, knownLimits, neighbourhoodOf, ORDINARY_LINE, ordinaryLimits } from '#app/identity/limits.ts'

const DAY_MS = 86_400_000

test('an IPv6 customer with 65,536 networks is one neighbourhood; an IPv4 address is its own', () => {
  expect(neighbourhoodOf('2001:db8:1:2::/64')).toBe('2001:db8:1::/48')
  expect(neighbourhoodOf('2001:db8:1:ffff::/64')).toBe('2001:db8:1::/48')
  expect(neighbourhoodOf('2001:db8:2:2::/64')).not.toBe(neighbourhoodOf('2001:db8:1:2::/64'))
  expect(neighbourhoodOf('192.0.2.10')).toBe('192.0.2.10')
})

test('two networks together can never use up the day of an address', () => {
  const limits = ordinaryLimits('subject', '192.0.2.10').filter(({ periodMs }) => periodMs === DAY_MS)
  const [fromOneNetwork, ofAll] = [
    limits.find(({ why }) => why === 'address-and-network'),
    limits.find(({ why }) => why === 'address'),
  ]
  expect((fromOneNetwork?.limit ?? 99) * 2).toBeLessThan(ofAll?.limit ?? 0)
})

test('a known browser shares no count and no line with anyone', () => {
  const parts = (limits: ReturnType<typeof knownLimits>) => limits.map((limit) => JSON.stringify(limit.parts))
  const ordinary = new Set(parts(ordinaryLimits('subject', '192.0.2.10')))
  const known = parts(knownLimits('subject', 'browser'))
  expect(known.filter((part) => ordinary.has(part))).toEqual([])
  expect(known.every((part) => part.includes('browser'))).toBe(true)
  expect(KNOWN_LINE.parts).not.toEqual(ORDINARY_LINE.parts)
})

test('one network at its limit delays the others by no more than a minute', () => {
  const network = ordinaryLimits('subject', '192.0.2.10').find(({ why }) => why === 'network')
  expect((network?.limit ?? 99) * ORDINARY_LINE.gapMs).toBeLessThanOrEqual(60_000)
})
