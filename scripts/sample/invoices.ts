/** Invoices up to the sample’s day: numbered by date, older ones paid, a few of the latest open or overdue. */
import { Temporal } from 'temporal-polyfill'
import type { Customer } from './known.ts'
import { reference } from './numbers.ts'
import type { Random } from './random.ts'

/** The day on which the lists were written, so that “open” and “overdue” stay what they are. */
const SAMPLE_DAY = '2026-11-01'

/** Six full years and this one, so that bookkeeping’s time has run out for none of them. */
const OLDEST_DAYS = 2_400
const PAYMENT_DAYS = 14
const FIRST_INVOICE = 20_001
const MOST_INVOICES = 15

export type Invoice = {
  readonly number: string
  readonly customer: string
  readonly date: Temporal.PlainDate
  readonly due: Temporal.PlainDate
  readonly reference: string
  readonly cents: number
  readonly openCents: number
  readonly state: string
}

type Draft = Pick<Invoice, 'customer' | 'date' | 'cents'> & { readonly last: boolean }

function draftsOf(random: Random, customer: Customer, today: Temporal.PlainDate): Draft[] {
  const count = customer.invoices ?? random.between(0, MOST_INVOICES)
  const drafts = Array.from({ length: count }, (_, index) => ({
    customer: customer.customerNumber,
    // Spread over the years, the last one in October: customers whose invoices are named here have a fresh one.
    date: today.subtract({
      days: Math.round((OLDEST_DAYS * (count - 1 - index)) / Math.max(count, 1)) + random.between(6, 16),
    }),
    cents: random.between(19, 2_900) * 100 + random.pick([0, 0, 0, 50, 90]),
    last: index === count - 1,
  }))
  return customer.invoices === null
    ? drafts.map((draft) => ({ ...draft, last: draft.last && random.often(30) }))
    : drafts
}

/** All invoices by date; one number follows the other, as the law on invoices wants it. */
export function invoicesOf(random: Random, customers: readonly Customer[]): Invoice[] {
  const today = Temporal.PlainDate.from(SAMPLE_DAY)
  const drafts = customers.flatMap((customer) => draftsOf(random, customer, today))
  drafts.sort((a, b) => Temporal.PlainDate.compare(a.date, b.date) || Number(a.customer) - Number(b.customer))
  return drafts.map(({ customer, date, cents, last }, index) => {
    const number = FIRST_INVOICE + index
    const due = date.add({ days: PAYMENT_DAYS })
    const overdue = Temporal.PlainDate.compare(due, today) < 0
    const state = !last ? 'Maksettu' : overdue ? 'Erääntynyt' : 'Avoin'
    return {
      number: String(number),
      customer,
      date,
      due,
      reference: reference(number),
      cents,
      openCents: last ? cents : 0,
      state,
    }
  })
}

export const finnishDate = ({ day, month, year }: Temporal.PlainDate) => `${day}.${month}.${year}`

/** `1 234,50`, as Finnish programs print it. */
export function euros(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/(\d)(?=(\d{3})+$)/g, '$1 ')
  return `${whole},${String(cents % 100).padStart(2, '0')}`
}
