import { Temporal } from 'temporal-polyfill'
import type { Language } from '#app/register/register.ts'
import { remembered } from '#app/register/remembered.ts'

/** English is written the British way: day before month, 24 hours. Finland's Swedish follows Finland. */
const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const

const MONTH_DAY_YEAR = {
  fi: { day: 'numeric', month: 'numeric', year: 'numeric' },
  sv: { day: 'numeric', month: 'long', year: 'numeric' },
  en: { day: 'numeric', month: 'long', year: 'numeric' },
} as const

const HOUR_MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** The word between day and hour. */
const AT = { fi: ' klo ', sv: ' kl. ', en: ' at ' } as const

/** Making a formatter costs a hundred times what using it does, and there are few of them: languages × zones × shapes. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, timeZone: string, shape: 'day' | 'time'): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${shape}`
  const known = formatters.get(key)
  if (known) return known
  const options = shape === 'day' ? MONTH_DAY_YEAR[language] : HOUR_MINUTE
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone })
  formatters.set(key, made)
  return made
}

/** The day of an instant in a time zone: `23.11.2026`, `23 november 2026`, `23 November 2026`. Epoch milliseconds. */
export function dayOf(instant: number, language: Language, timeZone: string): string {
  return formatter(language, timeZone, 'day').format(instant)
}

/** Days from one instant to another as a calendar of the time zone counts them: 0 on the same day, 1 on the next. Epoch milliseconds. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  const day = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate()
  return day(from).until(day(to), { largestUnit: 'day' }).days
}

/** The time of day of an instant: `14.35` in Finnish and Swedish, `14:35` in English. Epoch milliseconds. */
export function timeOf(instant: number, language: Language, timeZone: string): string {
  const parts = formatter(language, timeZone, 'time').formatToParts(instant)
  const hour = parts.find((part) => part.type === 'hour')?.value ?? ''
  const minute = parts.find((part) => part.type === 'minute')?.value ?? ''
  return language === 'en' ? `${hour}:${minute}` : `${Number(hour)}.${minute}`
}

const seconds = new Map<string, Intl.DateTimeFormat>()

/** The time of day to the second: `14.35.09` in Finnish and Swedish, `14:35:09` in English. Epoch milliseconds. */
export function clockOf(instant: number, language: Language, timeZone: string): string {
  const known =
    seconds.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { ...HOUR_MINUTE, second: '2-digit', timeZone })
  seconds.set(timeZone, known)
  const text = known.format(instant)
  return language === 'en' ? text : text.replace(/^0/, '').replaceAll(':', '.')
}

/** Day and time: `23.11.2026 klo 14.35`, `23 november 2026 kl. 14.35`, `23 November 2026 at 14:35`. Epoch milliseconds. */
export function momentOf(instant: number, language: Language, timeZone: string): string {
  return `${dayOf(instant, language, timeZone)}${AT[language]}${timeOf(instant, language, timeZone)}`
}

/** A calendar day given as `2026-11-23`, written out. Throws a RangeError for what is no date. */
export function dateOf(isoDate: string, language: Language): string {
  return writtenOut(`${language} ${isoDate}`)
}

const writtenOut = remembered((key) => {
  const [language = '', isoDate = ''] = key.split(' ')
  const shown = language === 'fi' || language === 'sv' ? language : 'en'
  return dayOf(Temporal.PlainDate.from(isoDate).toZonedDateTime('UTC').epochMilliseconds, shown, 'UTC')
})

/** A calendar day given as `2026-11-23`, short, without its year: `23.11.` in Finnish and Swedish, `23/11` in English. */
export function shortDay(isoDate: string, language: Language): string {
  const { day, month } = Temporal.PlainDate.from(isoDate)
  return language === 'en' ? `${day}/${month}` : `${day}.${month}.`
}

/** A calendar month given as `2026-11`: `marraskuu 2026`, `november 2026`, `November 2026`. */
export function monthOf(isoMonth: string, language: Language): string {
  const at = Temporal.PlainYearMonth.from(isoMonth).toPlainDate({ day: 1 }).toZonedDateTime('UTC').epochMilliseconds
  return monthFormatters[language].format(at)
}

const monthShape = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const monthFormatters = {
  fi: new Intl.DateTimeFormat(LOCALES.fi, monthShape),
  sv: new Intl.DateTimeFormat(LOCALES.sv, monthShape),
  en: new Intl.DateTimeFormat(LOCALES.en, monthShape),
} as const

/** An instant for `<time datetime>`: ISO 8601 in UTC, to the second. Epoch milliseconds. */
export function machineTime(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' })
}

const numbers = new Map<Language, Intl.NumberFormat>()

/** A count: `2 000` (with a space that does not break) in Finnish and Swedish, `2,000` in English. */
export function countOf(count: number, language: Language): string {
  const known = numbers.get(language) ?? new Intl.NumberFormat(LOCALES[language])
  numbers.set(language, known)
  return known.format(count)
}

type Joining = 'conjunction' | 'disjunction'
const lists = new Map<string, Intl.ListFormat>()

function joined(items: readonly string[], language: Language, type: Joining): string {
  const key = `${language} ${type}`
  const known = lists.get(key) ?? new Intl.ListFormat(LOCALES[language], { type, style: 'long' })
  lists.set(key, known)
  return known.format(items)
}

/** `a, b ja c`, `a, b och c`, `a, b and c`. */
export const listOf = (items: readonly string[], language: Language): string => joined(items, language, 'conjunction')

/** `a, b tai c`, `a, b eller c`, `a, b or c`. */
export const alternativesOf = (items: readonly string[], language: Language): string =>
  joined(items, language, 'disjunction')

const countries = new Map<Language, Intl.DisplayNames>()

/** A country's name in the language, from its ISO 3166-1 code; the code itself where it is none. */
export function countryName(code: string, language: Language): string {
  const known =
    countries.get(language) ?? new Intl.DisplayNames([LOCALES[language]], { type: 'region', fallback: 'code' })
  countries.set(language, known)
  return /^[A-Z]{2}$/.test(code) ? (known.of(code) ?? code) : code
}
