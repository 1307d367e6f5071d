/** A ban written through the port of a register, by the worker; what its system refuses for good, a person is asked to do. */
import { z } from 'zod'
import { ConnectorFault } from '#app/connector/connector.ts'
import type { BanOrder } from '#db/ban-orders.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { addCard } from '../request/cards.ts'
import { completeIfDone } from '../request/complete.ts'
import { tellBroken } from './watch.ts'

/** In place of a request's id: the ban was found to have got lost, and is written again. */
export const OF_NOBODY = ''

/** `address`: where no request tells whose ban it is. */
const Place = z.object({ record: z.string(), name: z.string(), address: z.string().optional() })

/** `along` is done in the transaction that settles the work. `when`: whether trying again may help. */
export type Writing =
  | { readonly ok: true; along(tx: Writer): Promise<void> }
  | { readonly ok: false; readonly when: 'later' | 'never' }

/** Writes one order. Twice is once. */
export async function writeBan(house: House, orderId: string, signal: AbortSignal): Promise<Writing> {
  const order = await house.store.read.banOrders.byId(orderId)
  if (order?.state !== 'open') return { ok: true, along: async () => undefined }
  const connector = house.connectors.get(order.register)
  const { record } = Place.parse(JSON.parse(order.content))
  try {
    const written = await connector?.forbidMarketing({ record, ban: order.ban }, signal)
    const state = written?.state === 'conflict' || !written ? 'card' : 'done'
    return { ok: true, along: (tx) => settle(house, tx, order, state) }
  } catch (fault) {
    if (fault instanceof ConnectorFault) return { ok: false, when: fault.when }
    throw fault
  }
}

async function settle(house: House, tx: Writer, order: BanOrder, state: 'done' | 'card'): Promise<void> {
  if (!(await tx.banOrders.settle(order.id, state))) return
  const { record, name, address } = Place.parse(JSON.parse(order.content))
  if (order.requestId === OF_NOBODY) return settleMended(house, tx, order, { state, name, address: address ?? '' })
  const request = await tx.requests.byId(order.requestId)
  if (!request) return
  if (state === 'card')
    await addCard(house, tx, request, {
      register: order.register,
      recordId: record,
      order: { record: name, words: '', wanted: { what: 'ban', ban: order.ban } },
    })
  else
    tx.audit.add({
      event: 'ban-written',
      actor: 'portal',
      subjectHash: request.subjectHash,
      details: { request: request.id, register: order.register, ban: order.ban },
    })
  await completeIfDone(house, tx, request, 'with-the-answer')
}

/** A ban that had got lost in a register: it is there again, or staff hear of it; the order, which names its person, goes. */
async function settleMended(
  house: House,
  tx: Writer,
  { id, register, ban }: BanOrder,
  { state, name, address }: { readonly state: 'done' | 'card'; readonly name: string; readonly address: string },
): Promise<void> {
  await tx.banOrders.remove(id)
  const declared = house.installation.registers.find((one) => one.id === register)
  const subjectHash = house.keys.hash('subject', address)
  if (state === 'done') tx.audit.add({ event: 'ban-written', actor: 'portal', subjectHash, details: { register, ban } })
  else if (declared) await tellBroken(house, tx, declared, { address, record: name })
}

/** It would not go: a person does it by hand. */
export async function giveBanToStaff(house: House, tx: Writer, orderId: string): Promise<void> {
  const order = await tx.banOrders.byId(orderId)
  if (order) await settle(house, tx, order, 'card')
}
