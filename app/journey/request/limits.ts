/** The limits of a request by Regulation 1182/71, in the controller's time zone and country. */
import { Temporal } from 'temporal-polyfill'
import type { Deadline } from '#app/request/deadline.ts'
import type { Limits } from '#app/request/request.ts'
import type { House } from '../house.ts'

/** The calendar of the world's holidays takes a fifth of a second to load, so it waits until somebody asks for a date. */
const counting = () => import('#app/request/deadline.ts')

/** A deadline with each step of its count. `received`: epoch milliseconds, or an ISO day. */
export async function countDeadline(
  { installation }: Pick<House, 'installation'>,
  received: number | string,
  length: 'month' | 'extended',
): Promise<Deadline> {
  const { timeZone, holidays: country } = installation.controller
  const { deadlineOf } = await counting()
  return deadlineOf({ received, timeZone, country, extended: length === 'extended' })
}

/** From receipt, in epoch milliseconds, to the limits of the answer. */
export async function limitsFrom(house: House, receivedAt: number): Promise<Limits> {
  const { timeZone } = house.installation.controller
  const plain = await countDeadline(house, receivedAt, 'month')
  const extended = await countDeadline(house, receivedAt, 'extended')
  const dayAfter = Temporal.PlainDate.from(plain.target).add({ days: 1 })
  return {
    targetAt: dayAfter.toZonedDateTime(timeZone).epochMilliseconds,
    dueAt: plain.dueAt,
    extendedAt: extended.dueAt,
  }
}
