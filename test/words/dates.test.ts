import { describe, expect, test } from 'vitest'
import { countOf, countryName, dateOf, dayOf, listOf, machineTime, momentOf, timeOf } from '#app/words/dates.ts'

const HELSINKI = 'Europe/Helsinki'
const AFTERNOON = 1_795_437_300_000
const MORNING = 1_782_363_900_000

describe('moments as people write them', () => {
  test('an afternoon in November in the three languages', () => {
    expect(momentOf(AFTERNOON, 'fi', HELSINKI)).toBe('23.11.2026 klo 14.35')
    expect(momentOf(AFTERNOON, 'sv', HELSINKI)).toBe('23 november 2026 kl. 14.35')
    expect(momentOf(AFTERNOON, 'en', HELSINKI)).toBe('23 November 2026 at 14:35')
  })

  test('an early summer morning has no leading zero in Finnish and Swedish, and knows of summer time', () => {
    expect(momentOf(MORNING, 'fi', HELSINKI)).toBe('25.6.2026 klo 8.05')
    expect(timeOf(MORNING, 'sv', HELSINKI)).toBe('8.05')
    expect(timeOf(MORNING, 'en', HELSINKI)).toBe('08:05')
  })

  test('midnight is hour 0, of the day that begins', () => {
    expect(momentOf(1_795_384_800_000, 'fi', HELSINKI)).toBe('23.11.2026 klo 0.00')
    expect(dayOf(1_795_384_799_999, 'fi', HELSINKI)).toBe('22.11.2026')
  })

  test('machines read UTC', () => {
    expect(machineTime(AFTERNOON)).toBe('2026-11-23T12:35:00Z')
  })
})

describe('days, counts, lists and countries', () => {
  test('a calendar day does not move with the time zone', () => {
    expect(dateOf('2031-12-31', 'fi')).toBe('31.12.2031')
    expect(dateOf('2031-12-31', 'sv')).toBe('31 december 2031')
    expect(dateOf('2031-12-31', 'en')).toBe('31 December 2031')
  })

  test('a day that does not exist is a fault, not another day', () => {
    expect(() => dateOf('2026-02-30', 'fi')).toThrow(RangeError)
  })

  test('2,000 invoices are grouped as each language does', () => {
    expect(countOf(2000, 'fi')).toBe('2\u00a0000')
    expect(countOf(2000, 'en')).toBe('2,000')
  })

  test('the last of a list is joined with a word', () => {
    expect(listOf(['nimi', 'osoite', 'puhelin'], 'fi')).toBe('nimi, osoite ja puhelin')
    expect(listOf(['namn', 'adress'], 'sv')).toBe('namn och adress')
  })

  test('countries have names, and what is no country code stays as it is', () => {
    expect(countryName('IE', 'fi')).toBe('Irlanti')
    expect(countryName('US', 'sv')).toBe('USA')
    expect(countryName('nowhere', 'en')).toBe('nowhere')
  })
})
