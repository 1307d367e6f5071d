/** A ban written through the port of a register, by the worker; what its system refuses for good, a person is asked to do. */
import { z } from 'zod'
import { ConnectorFault } from '#app/connector/connector.ts'
import type { BanOrder } from '#db/ban-orders.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { addCard } from '../request/cards.ts'
import { completeIfDone } from '../request/complete.ts'

const Place = z.object({ record: z.string(), name: z.string() })

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
  const request = await tx.requests.byId(order.requestId)
  if (!request) return
  const { record, name } = Place.parse(JSON.parse(order.content))
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

/** It would not go: a person does it by hand. */
export async function giveBanToStaff(house: House, tx: Writer, orderId: string): Promise<void> {
  const order = await tx.banOrders.byId(orderId)
  if (order) await settle(house, tx, order, 'card')
}
