/** The day it is for the controller: dates in law and retention are local days, not instants. */
import { Temporal } from 'temporal-polyfill'
import type { House } from './house.ts'

const zones = new Map<string, { readonly quarter: number; readonly day: Temporal.PlainDate }>()

/** Every time zone's day begins at a quarter of an hour, so within one the day stays the same. */
const QUARTER_MS = 900_000

/** Today in the controller's time zone. Worked out once a quarter of an hour, since every page asks. */
export function today({ clock, installation }: House): Temporal.PlainDate {
  const { timeZone } = installation.controller
  const now = clock.now()
  const quarter = Math.floor(now / QUARTER_MS)
  const known = zones.get(timeZone)
  if (known?.quarter === quarter) return known.day
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  zones.set(timeZone, { quarter, day })
  return day
}

/** The controller's local day of an instant, as an ISO day. */
export function dayOf({ installation }: House, instant: number): string {
  const { timeZone } = installation.controller
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/**
 * The instant of a local day and time (`2026-11-23`, `14.35` or `14:35`) at the controller, epoch milliseconds; null where the text
 * is none. Of an hour that the clock shows twice the first is meant; one that it leaps over is read as the hour after.
 */
export function instantOf({ installation }: House, day: string, time: string): number | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(time.trim()) ?? []
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day.trim()) || hour === '') return null
  try {
    const plain = Temporal.PlainDateTime.from(`${day.trim()}T${hour.padStart(2, '0')}:${minute}`, {
      overflow: 'reject',
    })
    return plain.toZonedDateTime(installation.controller.timeZone).epochMilliseconds
  } catch {
    return null
  }
}
