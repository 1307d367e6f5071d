/** Days and instants. */
import { Temporal } from 'temporal-polyfill'
import { accept, type KindOfValue, LOCALES, once, type Parsed, refuse, type Shown } from './kind.ts'

/** Years outside are slips of the keyboard: no customer’s data is older, none is kept longer. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2200

function calendarDay(year: string, month: string, day: string): string | null {
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
    return date.year < FIRST_YEAR || date.year > LAST_YEAR ? null : date.toString()
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

/** A time of day after the date, as exports of databases have it, says nothing about a date. */
const TIME = /[T ]\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$|^(\d{4})(\d{2})(\d{2})$/
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/
/** Day first here and month first in America: only a day above twelve tells. */
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

function parseDate(raw: string): Parsed {
  const text = raw.trim().replace(TIME, '')
  if (text === '') return refuse('empty')
  const [, y1, m1, d1, y2 = '', m2 = '', d2 = ''] = YEAR_FIRST.exec(text) ?? []
  if (y1 || y2) return settle(calendarDay(y1 ?? y2, m1 ?? m2, d1 ?? d2))
  const [, day, month = '', year = ''] = DAY_FIRST.exec(text) ?? []
  if (day) return settle(calendarDay(year, month, day))
  const [, one, other = '', last = ''] = SLASHES.exec(text) ?? []
  if (!one) return refuse('date')
  const dayFirst = calendarDay(last, other, one)
  const monthFirst = calendarDay(last, one, other)
  return dayFirst && monthFirst && dayFirst !== monthFirst ? refuse('date-order') : settle(dayFirst ?? monthFirst)
}

const settle = (day: string | null) => (day === null ? refuse('date') : accept(day))

const days = {
  fi: { day: 'numeric', month: 'numeric', year: 'numeric' },
  sv: { day: 'numeric', month: 'long', year: 'numeric' },
  en: { day: 'numeric', month: 'long', year: 'numeric' },
} as const
const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const formatters = once((key: string) => {
  const [language, timeZone, what] = key.split(' ')
  const known = language === 'fi' || language === 'sv' ? language : 'en'
  return new Intl.DateTimeFormat(LOCALES[known], { ...days[known], ...(what === 'moment' ? hours : {}), timeZone })
})

/** ISO 8601, `2027-03-31`. */
export const date: KindOfValue = {
  parse: parseDate,
  format: (value, { language }) =>
    formatters(`${language} UTC day`).format(Temporal.PlainDate.from(value).toZonedDateTime('UTC').epochMilliseconds),
}

/** An instant with its offset from UTC, as ISO 8601 in UTC to the second. */
function parseInstant(raw: string): Parsed {
  const text = raw.trim()
  if (text === '') return refuse('empty')
  try {
    return accept(Temporal.Instant.from(text).round('second').toString({ smallestUnit: 'second' }))
  } catch (fault) {
    if (fault instanceof RangeError) return refuse('instant')
    throw fault
  }
}

const showInstant = (value: string, { language, timeZone }: Shown) =>
  formatters(`${language} ${timeZone} moment`).format(Temporal.Instant.from(value).epochMilliseconds)

export const instant: KindOfValue = { parse: parseInstant, format: showInstant }
