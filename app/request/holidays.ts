/**
 * Public holidays as Regulation 1182/71 counts them: the days that each Member State names for the Official Journal (Art. 2(1)).
 * The library knows the days; which of its lesser ones count is data here.
 */
import Holidays, { type HolidaysTypes } from 'date-holidays'
import { Temporal } from 'temporal-polyfill'

export type Holiday = {
  /** ISO day. */
  readonly day: string
  readonly names: { readonly fi: string; readonly sv: string; readonly en: string }
}

/**
 * Days that the library calls no public holidays and that the Member State names all the same, by the library's rules. Finland:
 * Midsummer Eve and Christmas Eve (OJ C/2024/7517 for 2025, C/2025/6771 for 2026); New Year's Eve is not among them.
 */
const ALSO: Readonly<Record<string, readonly string[]>> = { FI: ['friday after 06-19', '12-24'] }

const LANGUAGES = ['fi', 'sv', 'en'] as const

const DAY_MS = 86_400_000
const DAY_LENGTH = 'yyyy-mm-dd'.length

/** A day that is a holiday from noon on is a working day: Iceland does not name its two in the Official Journal (2014/C 455/07). */
const isWhole = ({ date }: HolidaysTypes.Holiday) => date.slice(DAY_LENGTH).startsWith(' 00:00:00')

/** Every day of a holiday, as ISO days: Romania's New Year is one of two days. A day on which the clocks turn is a day all the same. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = Temporal.PlainDate.from(date.slice(0, DAY_LENGTH))
  const count = Math.round((end.getTime() - start.getTime()) / DAY_MS)
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString())
}

class Calendar {
  readonly #library: Holidays
  readonly #also: readonly string[]
  /** The library takes a millisecond a question, and a queue asks for many. */
  readonly #years = new Map<number, ReadonlyMap<string, Holiday>>()

  constructor(country: string) {
    this.#library = new Holidays(country)
    this.#also = ALSO[country] ?? []
  }

  of(year: number): ReadonlyMap<string, Holiday> {
    const known = this.#years.get(year)
    if (known) return known
    const found = new Map<string, Holiday>()
    const [fi = new Map(), sv = new Map(), en = new Map()] = LANGUAGES.map((language) => this.#named(year, language))
    for (const [day, name] of en)
      found.set(day, { day, names: { fi: fi.get(day) ?? name, sv: sv.get(day) ?? name, en: name } })
    this.#years.set(year, found)
    return found
  }

  #named(year: number, language: string): Map<string, string> {
    const counted = this.#library
      .getHolidays(year, language)
      .filter((one) => (one.type === 'public' && isWhole(one)) || this.#also.includes(one.rule))
    return new Map(counted.flatMap((one) => daysOf(one).map((day) => [day, one.name])))
  }
}

const calendars = new Map<string, Calendar>()

/** The public holidays of a year in a country (ISO 3166-1), by ISO day. A country that the library does not know has none. */
export function holidaysOf(country: string, year: number): ReadonlyMap<string, Holiday> {
  const calendar = calendars.get(country) ?? new Calendar(country)
  calendars.set(country, calendar)
  return calendar.of(year)
}
