/** When a condition that holds data is looked at again. The day follows from the data and the calendar, so a plan stays the same. */
import { Temporal } from 'temporal-polyfill'
import type { Place } from './anchor.ts'
import { parseValue } from './kinds.ts'

/** A review nearer than this would come before anything could have changed. */
const NOTICE_DAYS = 30
const MONTHS_A_QUARTER = 3

/** The first day of the next quarter that is at least a month away: the same day for everybody, and for weeks on end. */
function nextQuarter(today: Temporal.PlainDate): Temporal.PlainDate {
  const soonest = today.add({ days: NOTICE_DAYS })
  const quarter = soonest.with({ month: soonest.month - ((soonest.month - 1) % MONTHS_A_QUARTER), day: 1 })
  return Temporal.PlainDate.compare(quarter, soonest) === 0 ? quarter : quarter.add({ months: MONTHS_A_QUARTER })
}

/** The next anniversary of a day after today; 29 February is kept on the 28th where there is none. */
function nextAnniversary(day: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(day, today) > 0) return day
  const thisYear = day.add({ years: today.year - day.year })
  return Temporal.PlainDate.compare(thisYear, today) > 0 ? thisYear : day.add({ years: today.year - day.year + 1 })
}

/** The date that shows a running contract, where the register has one: the contract may end on its anniversary. */
function contractDay({ register, record }: Place): Temporal.PlainDate | null {
  const name = register.conditions?.['running-contract'] ?? ''
  const field = register.fields[name]
  const value = field?.kind === 'date' ? record.values[name]?.[0] : undefined
  const parsed = value === undefined ? undefined : parseValue('date', value)
  return parsed?.ok ? Temporal.PlainDate.from(parsed.value) : null
}

/**
 * The day on which a condition is looked at again. Null where it ends by itself: a ban does when the person lifts it.
 */
export function reviewDay(condition: string, place: Place, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (condition === 'marketing-ban') return null
  const contract = condition === 'running-contract' ? contractDay(place) : null
  return contract ? nextAnniversary(contract, today) : nextQuarter(today)
}
