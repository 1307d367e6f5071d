import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { namesHolidays } from '#app/register/check/countries.ts'
import { deadlineOf } from '#app/request/deadline.ts'
import { holidaysOf } from '#app/request/holidays.ts'
import { ROOT } from '../house.ts'
import { random } from '../support/random.ts'

const ZONE = 'Europe/Helsinki'
const deadline = (received: string, length: 'month' | 'extended' = 'month') =>
  deadlineOf({ received, timeZone: ZONE, country: 'FI', extended: length === 'extended' })
const day = (text: string) => Temporal.PlainDate.from(text)

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easter(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const leap = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - leap + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const number = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(number / 31), day: (number % 31) + 1 })
}

/** The first Saturday on or after a day. */
function saturdayFrom(year: number, month: number, first: number): Temporal.PlainDate {
  const from = Temporal.PlainDate.from({ year, month, day: first })
  return from.add({ days: (6 - from.dayOfWeek + 7) % 7 })
}

/** Finland's list for the Regulation, by the rules of the statute books: not by the library that the code asks. */
function holidaysByRule(year: number): Set<string> {
  const sunday = easter(year)
  const midsummer = saturdayFrom(year, 6, 20)
  const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'].map((rest) => `${year}-${rest}`)
  const moving = [-2, 0, 1, 39, 49].map((days) => sunday.add({ days }).toString())
  const saturdays = [midsummer.subtract({ days: 1 }), midsummer, saturdayFrom(year, 10, 31)].map(String)
  return new Set([...fixed, ...moving, ...saturdays])
}

const known = new Map<number, Set<string>>()
function isWorkingDay(one: Temporal.PlainDate): boolean {
  const holidays = known.get(one.year) ?? holidaysByRule(one.year)
  known.set(one.year, holidays)
  return one.dayOfWeek < 6 && !holidays.has(one.toString())
}

describe('the month of an answer', () => {
  test.each([
    ['2026-01-31', '2026-02-28', '2026-03-02'],
    ['2026-03-06', '2026-04-06', '2026-04-07'],
    ['2026-04-14', '2026-05-14', '2026-05-15'],
    ['2026-05-19', '2026-06-19', '2026-06-22'],
    ['2025-11-24', '2025-12-24', '2025-12-29'],
    ['2023-01-31', '2023-02-28', '2023-02-28'],
    ['2024-01-31', '2024-02-29', '2024-02-29'],
    // New Year's Eve is a working day.
    ['2026-11-30', '2026-12-30', '2026-12-30'],
    ['2026-12-01', '2027-01-01', '2027-01-04'],
  ])('of what came on %s is aimed at %s and ends on %s', (received, target, due) => {
    expect(deadline(received)).toMatchObject({ received, target, due })
  })

  test('is explained step by step', () => {
    expect(deadline('2026-05-19').steps.map(({ rule, day: on }) => `${rule} ${on}`)).toEqual([
      'receipt 2026-05-19',
      'month 2026-06-19',
      'moved 2026-06-20',
      'moved 2026-06-21',
      'moved 2026-06-22',
      'end 2026-06-22',
    ])
    expect(deadline('2026-05-19').steps[2]).toMatchObject({
      because: 'holiday',
      holiday: { fi: 'juhannusaatto', sv: 'midsommarafton', en: 'Midsummer Eve' },
    })
    expect(deadline('2026-01-31').steps[1]).toMatchObject({ rule: 'last-of-month' })
  })

  test('is counted from the local day of receipt, in summer and in winter', () => {
    const at = (instant: string) =>
      deadlineOf({ received: Date.parse(instant), timeZone: ZONE, country: 'FI', extended: false })
    expect(at('2026-03-31T20:59:00Z').received).toBe('2026-03-31')
    expect(at('2026-03-31T21:00:00Z').received).toBe('2026-04-01')
    expect(at('2026-11-22T22:00:00Z').received).toBe('2026-11-23')
    // It ends with the last hour of the day, and the clocks are turned in between.
    expect(new Date(at('2026-03-02T10:00:00Z').dueAt).toISOString()).toBe('2026-04-02T21:00:00.000Z')
    expect(new Date(at('2026-10-05T10:00:00Z').dueAt).toISOString()).toBe('2026-11-05T22:00:00.000Z')
  })

  test('is refused for what is no day', () => {
    expect(() => deadline('2026-02-30')).toThrow(RangeError)
    expect(() => deadline('soon')).toThrow(RangeError)
    expect(() => deadlineOf({ received: Number.NaN, timeZone: ZONE, country: 'FI', extended: false })).toThrow(
      RangeError,
    )
  })

  test('is refused for days that the Regulation or the calendar does not reach', () => {
    expect(deadline('1971-07-01').due).toBe('1971-08-02')
    expect(deadline('9998-12-31', 'extended').target).toBe('9999-03-31')
    for (const outside of ['1971-06-30', '0001-01-01', '9999-01-01', '+010000-01-01'])
      expect(() => deadline(outside)).toThrow(RangeError)
  })
})

describe('two further months', () => {
  test.each([
    ['2026-01-31', '2026-04-28', '2026-04-28', 'two-from-first'],
    ['2026-03-06', '2026-06-06', '2026-06-08', 'three-from-receipt'],
    ['2025-11-30', '2026-02-28', '2026-03-02', 'three-from-receipt'],
  ])('of what came on %s are aimed at %s and end on %s', (received, target, due, reading) => {
    const extended = deadline(received, 'extended')
    expect(extended).toMatchObject({ target, due })
    expect(extended.steps).toContainEqual(expect.objectContaining({ rule: 'extension', reading }))
  })
})

describe('the holidays of another country', () => {
  const dueIn = (country: string, received: string) =>
    deadlineOf({ received, timeZone: 'UTC', country, extended: false }).due

  test.each([
    // Midsummer Eve is one in Finland alone, Pentecost Monday in Germany, and Easter Monday comes a week later in Greece.
    ['DE', '2026-05-19', '2026-06-19'],
    ['DE', '2026-04-25', '2026-05-26'],
    ['GR', '2026-03-13', '2026-04-14'],
    ['FI', '2026-03-13', '2026-04-13'],
    // Romania's New Year is two days.
    ['RO', '2025-12-02', '2026-01-05'],
    ['FI', '2025-12-02', '2026-01-02'],
    // Iceland's Christmas Eve is a holiday from noon on, so the period ends on it.
    ['IS', '2026-11-24', '2026-12-24'],
  ])('moves a deadline in %s: %s is due on %s', (country, received, due) => {
    expect(dueIn(country, received)).toBe(due)
  })

  test('every country that a controller may name has holidays in every year', () => {
    const codes = Array.from({ length: 26 * 26 }, (_, at) => {
      const letter = (number: number) => String.fromCharCode(65 + number)
      return letter(Math.floor(at / 26)) + letter(at % 26)
    })
    const countries = codes.filter(namesHolidays)
    expect(countries).toHaveLength(30)
    const few = countries.flatMap((country) =>
      [2018, 2026, 2099, 2100, 2200]
        .filter((year) => holidaysOf(country, year).size < 9)
        .map((year) => `${country} ${year}`),
    )
    expect(few).toEqual([])
  })
})

test('every due date of 2025 and 2026 is the one that the published list of holidays gives', () => {
  const path = join(ROOT, '..', 'shared', 'data', 'holidays', 'oj-public-holidays-FI.json')
  const isThere = existsSync(path)
  if (!isThere) console.info('The published list of holidays is not here: its days by rule stand in for it')
  const byRule = Object.fromEntries([2025, 2026].map((year) => [String(year), [...holidaysByRule(year)]]))
  const published: Record<string, string[]> = isThere ? JSON.parse(readFileSync(path, 'utf8')) : byRule
  const holidays = new Set(Object.values(published).flat())
  let checked = 0
  for (let one = day('2024-12-01'); ; one = one.add({ days: 1 })) {
    let due = one.add({ months: 1 })
    while (due.dayOfWeek > 5 || holidays.has(due.toString())) due = due.add({ days: 1 })
    if (due.year > 2026) break
    if (due.year < 2025) continue
    expect(deadline(one.toString()).due).toBe(due.toString())
    checked += 1
  }
  expect(checked).toBeGreaterThan(700)
})

describe('from 2018 to 2200', () => {
  const seed = process.env.SEED ?? '20261123'
  const { below } = random(seed)
  const first = day('2018-05-25')
  const days = first.until(day('2200-09-01'), { largestUnit: 'days' }).days
  console.info(`Days of receipt from seed ${seed}`)
  const drawn = Array.from({ length: 6_000 }, () => below(days))
  // Months differ at their ends, so every end is there, with the first of the next.
  const ends = Array.from({ length: days }, (_, offset) => offset).filter((offset) => {
    const number = first.add({ days: offset }).day
    return number > 27 || number === 1
  })
  const counted = [...new Set([...drawn, ...ends])]
    .sort((a, b) => a - b)
    .map((offset) => {
      const received = first.add({ days: offset }).toString()
      return { received, plain: deadline(received), extended: deadline(received, 'extended') }
    })

  /** So many months later: the same number, or the month's last. */
  function monthsAfter(text: string, months: number): string {
    const [year = 0, month = 0, number = 0] = text.split('-').map(Number)
    const index = year * 12 + month - 1 + months
    const [to, of] = [Math.floor(index / 12), (index % 12) + 1]
    const isLeap = (to % 4 === 0 && to % 100 !== 0) || to % 400 === 0
    const february = isLeap ? 29 : 28
    const length = of === 2 ? february : 30 + Number([1, 3, 5, 7, 8, 10, 12].includes(of))
    return [to, of, Math.min(number, length)].map((part) => String(part).padStart(2, '0')).join('-')
  }

  test('the target is a month from receipt; of the two readings of an extension it is the earlier', () => {
    let parted = 0
    for (const { received, plain, extended } of counted) {
      const [whole, further] = [monthsAfter(received, 3), monthsAfter(monthsAfter(received, 1), 2)]
      expect(plain.target).toBe(monthsAfter(received, 1))
      expect(extended.target).toBe(whole < further ? whole : further)
      parted += Number(whole !== further)
    }
    expect(parted).toBeGreaterThan(700)
  })

  test('no answer is due on a Saturday, a Sunday or a public holiday', () => {
    const wrong = counted.filter(({ plain, extended }) => ![plain, extended].every(({ due }) => isWorkingDay(day(due))))
    expect(wrong.map(({ received }) => received)).toEqual([])
  })

  test('nor earlier than its target, nor later than the first working day from there', () => {
    for (const { plain, extended } of counted) {
      for (const { target, due } of [plain, extended]) {
        let working = day(target)
        while (!isWorkingDay(working)) working = working.add({ days: 1 })
        expect(due).toBe(working.toString())
      }
    }
  })

  test('what comes later is not due earlier, and an extension is later than the first limit', () => {
    for (const [index, { plain, extended }] of counted.entries()) {
      expect(extended.dueAt).toBeGreaterThan(plain.dueAt)
      const before = counted[index - 1]
      if (!before) continue
      expect(plain.dueAt).toBeGreaterThanOrEqual(before.plain.dueAt)
      expect(extended.dueAt).toBeGreaterThanOrEqual(before.extended.dueAt)
    }
  })
})
