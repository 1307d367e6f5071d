import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf, type SearchOutcome, type SearchResult } from '#app/register/coverage.ts'

const NOW = 1_795_437_300_000
const BY = [{ name: 'email', label: { fi: 'Sähköpostiosoite' }, kind: 'email' }] as const

function searched(register: string, outcome: SearchOutcome, changes: Partial<SearchResult> = {}): SearchResult {
  return {
    register,
    title: { fi: register },
    outcome,
    by: BY,
    searchedAt: NOW,
    asOf: NOW - 1000,
    unread: 0,
    ...changes,
  }
}

test('says where something was found, and where nothing was found under this address', () => {
  const coverage = coverageOf([
    searched('billing', { state: 'found', count: 2 }),
    searched('email-addresses', { state: 'found', count: 0 }),
  ])
  expect(coverage.found).toMatchObject([{ register: 'billing', count: 2, asOf: NOW - 1000, by: BY, searchedAt: NOW }])
  expect(coverage.notFound.map(({ register }) => register)).toEqual(['email-addresses'])
  expect(coverage).toMatchObject({ records: 2, complete: true })
})

test('a register that could not be reached is named and never counted as empty', () => {
  const coverage = coverageOf([searched('billing', { state: 'unreachable', why: 'no-answer' }, { asOf: null })])
  expect(coverage.unreachable).toMatchObject([{ register: 'billing', why: 'no-answer' }])
  expect(coverage.notFound).toEqual([])
  expect(coverage.complete).toBe(false)
})

test('a register that was never loaded, or has no address to look in, was not searched', () => {
  const coverage = coverageOf([
    searched('billing', { state: 'found', count: 0 }, { asOf: null }),
    searched('devices', { state: 'found', count: 0 }, { by: [] }),
  ])
  expect(coverage.notLoaded.map(({ register }) => register)).toEqual(['billing'])
  expect(coverage.notSearchable.map(({ register }) => register)).toEqual(['devices'])
  expect(coverage).toMatchObject({ notFound: [], complete: false })
})

test('rows that could not be read leave the statement incomplete, found or not', () => {
  const coverage = coverageOf([searched('billing', { state: 'found', count: 1 }, { unread: 3 })])
  expect(coverage.unread).toMatchObject([{ register: 'billing', unread: 3 }])
  expect(coverage.found).toHaveLength(1)
  expect(coverage.complete).toBe(false)
})

test('what is withheld says nothing about how much there is', () => {
  const coverage = coverageOf([searched('billing', { state: 'withheld' })])
  expect(coverage.withheld.map(({ register }) => register)).toEqual(['billing'])
  expect(JSON.stringify(coverage.withheld)).not.toContain('count')
  expect(coverage).toMatchObject({ found: [], notFound: [], complete: false })
})

const anyOutcome: fc.Arbitrary<SearchOutcome> = fc.oneof(
  fc.record({ state: fc.constant('found' as const), count: fc.nat(3) }),
  fc.constant({ state: 'withheld' as const }),
  fc.record({
    state: fc.constant('unreachable' as const),
    why: fc.constantFrom('no-answer' as const, 'fault' as const),
  }),
)
const anyResult = fc.record({
  outcome: anyOutcome,
  by: fc.constantFrom(BY, []),
  asOf: fc.constantFrom(NOW, null),
  unread: fc.nat(2),
})

test('each register stands in exactly one part, and complete means that every one answered in full', () => {
  fc.assert(
    fc.property(fc.array(anyResult, { maxLength: 6 }), (given) => {
      const results = given.map(({ outcome, ...rest }, index) => searched(`register-${index}`, outcome, rest))
      const { unread, records, complete, ...parts } = coverageOf(results)
      const named = Object.values(parts).flatMap((part) => part.map(({ register }) => register))
      expect(named.sort()).toEqual(results.map(({ register }) => register).sort())
      expect(unread.map(({ register }) => register)).toEqual(
        results.filter((one) => one.unread > 0).map(({ register }) => register),
      )
      if (complete) {
        expect(results.every(({ outcome, asOf }) => outcome.state === 'found' && asOf !== null)).toBe(true)
      }
      const counts = results.map(({ outcome }) => (outcome.state === 'found' ? outcome.count : 0))
      expect(records).toBe(counts.reduce((sum, count) => sum + count, 0))
    }),
  )
})
