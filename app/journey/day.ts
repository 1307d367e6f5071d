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
