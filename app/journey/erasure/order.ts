/** An erasure put down for the worker, who brings it to a system of record through its port: what goes, and how it is found again. */
import { z } from 'zod'
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import { identifiersOf } from '#app/register/identifiers.ts'
import type { HeldRecord, Register } from '#app/register/register.ts'
import type { EraseOrder } from '#db/erase-orders.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { CardOrder } from '../request/card-order.ts'
import { cardOrders, nameOf, whatOf } from './by-hand.ts'

const Identifiers = z.array(z.object({ field: z.string(), value: z.string() })).readonly()

/** What is sealed with an order while it is open. */
const Content = z.object({
  order: z.object({
    register: z.string(),
    record: z.string(),
    reach: z.enum(['whole', 'part', 'nothing']),
    fields: z.array(z.string()).readonly(),
    rows: z
      .array(z.object({ collection: z.string(), id: z.string(), fields: z.array(z.string()).readonly().nullable() }))
      .readonly(),
    nextOn: z.string().nullable(),
  }),
  /** By what the record is looked for once more when it is said to be gone. */
  known: Identifiers,
  /** By what the rest of it is found on its day. */
  finds: Identifiers,
  /** What a person is asked to do where the system would not. */
  cards: z.array(CardOrder).readonly(),
  /** The same for what goes on its day: what the record is called, and what of it goes. */
  record: z.string(),
  what: z.string(),
  /** The lock whose day has come; null for what a request asked for. */
  lock: z.string().nullable(),
  recoverableDays: z.number().optional(),
})
export type OrderContent = z.infer<typeof Content>

/** What is still known of an order once it is settled: nothing that names anybody. */
const Settled = z.object({ register: z.string(), recoverableDays: z.number().optional() })
export type SettledOrder = z.infer<typeof Settled>

export const readErasing = ({ content }: Pick<EraseOrder, 'content'>): OrderContent =>
  Content.parse(JSON.parse(content))

export const settledText = (settled: SettledOrder): string => JSON.stringify(settled)

export const readSettled = ({ content }: Pick<EraseOrder, 'content'>): SettledOrder =>
  Settled.parse(JSON.parse(content))

/** A system that would erase it; `recoverableDays`: how long an administrator can still bring it back. */
export type Rehearsal = { readonly recoverableDays?: number | undefined }

/** By `placeOf`. What is missing here, a person erases. */
export type Rehearsals = ReadonlyMap<string, Rehearsal>

/** By what the record is found now. */
const knownBy = (register: Register, { values }: HeldRecord) => identifiersOf([register])(register.id, '', values)

/** By what it is found when the order has been carried out; empty where nothing of it stays, or nobody could find it. */
export const findsAfter = (register: Register, record: HeldRecord, { reach, fields }: ErasureOrder) =>
  reach === 'whole' ? [] : knownBy(register, record).filter(({ field }) => !fields.includes(field))

/** A system that is down is tried for three days; then a person does it. */
const TRYING_MS = 3 * 24 * 3_600_000

export type Putting = {
  readonly requestId: string | null
  readonly subjectHash: string
  readonly register: Register
  readonly record: HeldRecord
  readonly order: ErasureOrder
  readonly lock: string | null
  /** As the rehearsal gave it. */
  readonly recoverableDays?: number | undefined
}

/** Puts an order down as work. Part of the transaction that decides on it. */
export async function putErasing(house: House, tx: Writer, putting: Putting): Promise<void> {
  const { requestId, subjectHash, register, record, order, lock, recoverableDays } = putting
  const now = house.clock.now()
  const id = house.chance.id(now)
  const content = {
    order,
    known: knownBy(register, record),
    finds: findsAfter(register, record, order),
    cards: cardOrders(register, record, order),
    record: nameOf(register, record),
    what: whatOf(house, register, record, order),
    lock,
    ...(recoverableDays === undefined ? {} : { recoverableDays }),
  } satisfies OrderContent
  await tx.eraseOrders.add({ id, requestId, subjectHash, register: register.id, content: JSON.stringify(content) })
  await tx.outbox.put({
    kind: 'erase-port',
    once: `erase-port:${id}`,
    subjectHash,
    payload: { order: id },
    nextAt: now,
    giveUpAt: now + TRYING_MS,
  })
}
