/**
 * What an erasure has come to, register by register: kept without any value from when it is carried out until its receipt is given, so
 * that nothing else has to be kept to say it.
 */
import { z } from 'zod'
import { erasedParts, recoverableLine } from '#app/letter/erased.ts'
import { ErasedRegister } from '#app/receipt/erased.ts'
import { say } from '#app/register/register.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { languageOf } from '../request/compose.ts'
import { readSettled } from './order.ts'
import { type ErasurePlans, planViews } from './plan.ts'

const Report = z.array(ErasedRegister.extend({ id: z.string() }))

/** Keeps what the plan comes to, in the person's language. Part of the transaction that carries it out. */
export async function keepReport(tx: Writer, request: StoredRequest, plans: ErasurePlans): Promise<void> {
  const language = languageOf(request)
  const views = planViews(plans)
  const report = plans.records.flatMap(({ plan }, index) => {
    const view = views[index]
    if (!view) return []
    const { gone, stays } = erasedParts(language, view)
    const next = plan.calendar.map(({ on, what }) => ({ on, what }))
    const register = say(view.registerTitle, language)
    return [{ id: view.register, register, gone, stays, next, recoverableDays: null }]
  })
  await tx.eraseOrders.report(request.id, JSON.stringify(report satisfies z.infer<typeof Report>))
}

/** How long administrators can still bring back what was erased, by register. */
async function recoverable(tx: Writer, requestId: string): Promise<ReadonlyMap<string, number>> {
  const days = new Map<string, number>()
  for (const order of await tx.eraseOrders.ofRequest(requestId)) {
    if (order.state === 'open') continue
    const { register, recoverableDays } = readSettled(order)
    if (recoverableDays !== undefined) days.set(register, Math.max(recoverableDays, days.get(register) ?? 0))
  }
  return days
}

/** What the receipt of a request's erasure says; null where it asked for none by plan. */
export async function erasedIn(tx: Writer, requestId: string): Promise<readonly ErasedRegister[] | null> {
  const text = await tx.eraseOrders.reportOf(requestId)
  if (text === null) return null
  const days = await recoverable(tx, requestId)
  return Report.parse(JSON.parse(text)).map(({ id, ...one }) => ({ ...one, recoverableDays: days.get(id) ?? null }))
}

/** What the letter at the end adds to what the answer had promised: who can still bring it back, and for how long. */
export async function recoverableLines(house: House, tx: Writer, request: StoredRequest): Promise<string[]> {
  const language = languageOf(request)
  return [...(await recoverable(tx, request.id))].map(([id, days]) => {
    const system = house.installation.registers.find((register) => register.id === id)?.system.name ?? id
    return recoverableLine(language, system, days)
  })
}
