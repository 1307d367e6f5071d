import { describe, expect, test } from 'vitest'
import { amongOf, type Counts, groupsOf, OVERVIEW_WEEKS, totalOf, weekStarts, weeksOf } from '#app/request/overview.ts'

const HOUR = 3_600_000
const ALL = { kind: null, register: null }

/** Two erasures and an access, one of them late, as the database would count them. */
const COUNTS: Counts = {
  received: [
    { kind: 'access', register: '', week: 23, count: 3 },
    { kind: 'erasure', register: '', week: 24, count: 2 },
    { kind: 'rectification', register: 'billing', week: 25, count: 1 },
  ],
  answered: [
    { kind: 'access', register: '', week: 24, count: 2, onTime: true, days: 3 },
    { kind: 'access', register: '', week: 25, count: 1, onTime: false, days: 40 },
    { kind: 'erasure', register: '', week: 25, count: 1, onTime: true, days: 8 },
  ],
  closed: [
    { kind: 'access', register: '', week: 24, count: 2 },
    { kind: 'access', register: '', week: 25, count: 1 },
    { kind: 'erasure', register: '', week: 25, count: 1 },
  ],
  open: [
    { kind: 'erasure', register: '', count: 1, late: true },
    { kind: 'rectification', register: 'billing', count: 1, late: false },
  ],
}

describe('the weeks of the overview', () => {
  test('begin on Monday at midnight of the controller, also where clocks change on the way', () => {
    // Sunday 29 March 2026, 23:30 in Helsinki: summer time began that morning.
    const { days, at } = weekStarts(Date.parse('2026-03-29T20:30:00Z'), 'Europe/Helsinki')
    expect(days).toHaveLength(OVERVIEW_WEEKS)
    expect(at).toHaveLength(OVERVIEW_WEEKS + 1)
    expect(days.at(-1)).toBe('2026-03-23')
    expect([at.at(-2), at.at(-1)]).toEqual([Date.parse('2026-03-22T22:00:00Z'), Date.parse('2026-03-29T21:00:00Z')])
    const lengths = at.slice(1).map((end, index) => (end - (at[index] ?? 0)) / HOUR)
    expect(lengths.filter((hours) => hours !== 168)).toEqual([169, 167])
  })

  test('say how many were open at their end, counted back from today', () => {
    const { days } = weekStarts(Date.parse('2026-11-28T10:00:00Z'), 'Europe/Helsinki')
    const weeks = weeksOf(COUNTS, days)
    expect(weeks.map(({ open }) => open).slice(-4)).toEqual([0, 3, 3, 2])
    expect(weeks.at(-2)).toEqual({
      ...{ begins: '2026-11-16', received: 2, answered: 2, onTime: 2, share: 1, median: 3, open: 3 },
    })
    expect(weeks[0]).toMatchObject({ answered: 0, share: null, median: null, open: 0 })
  })
})

describe('figures', () => {
  test('of all: the share on time, the lower middle day, and what is late now', () => {
    expect(totalOf(COUNTS)).toEqual({
      ...{ received: 6, answered: 4, onTime: 3, share: 0.75, median: 3, open: 2, late: 1 },
    })
  })

  test('of one kind and of one register', () => {
    expect(totalOf(amongOf(COUNTS, { kind: 'erasure', register: null }))).toMatchObject({
      received: 2,
      answered: 1,
      open: 1,
    })
    expect(totalOf(amongOf(COUNTS, { kind: null, register: 'billing' }))).toMatchObject({
      received: 1,
      share: null,
      late: 0,
    })
    expect(
      groupsOf(amongOf(COUNTS, ALL), 'kind').map(({ value, received, median }) => [value, received, median]),
    ).toEqual([
      ['access', 3, 3],
      ['erasure', 2, 8],
      ['rectification', 1, null],
    ])
    expect(groupsOf(COUNTS, 'register').map(({ value, open }) => [value, open])).toEqual([
      ['', 1],
      ['billing', 1],
    ])
  })
})
