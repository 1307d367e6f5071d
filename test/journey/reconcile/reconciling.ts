/** A company's own customer database in which bans, erasures and corrections get lost, for tests of reconciliation. */
import { onTestFinished } from 'vitest'
import { banHash } from '#app/journey/ban/ban.ts'
import type { House } from '#app/journey/house.ts'
import { reconciliationOf } from '#app/journey/reconcile/report.ts'
import { beginReconciliation, stepReconciliation } from '#app/journey/reconcile/run.ts'
import { stockedCrm } from '../../connector/sql/crm.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock } from '../../support/house.ts'
import { overCrm } from '../erasure/crm-erasing.ts'
import { WINTER } from '../request/requesting.ts'

export const AINO = 'aino@yritys.example'
export const BO = 'bo@bolag.example'

/** A house whose one register is that database. */
export async function crmHouse() {
  const crm = await stockedCrm()
  onTestFinished(() => crm.drop())
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  return { crm, house: overCrm(base, crm.url) }
}

/** Puts people on the list, as an earlier year has left them there. */
export async function banned(house: House, ...addresses: string[]): Promise<void> {
  await house.store.write(async (tx) => {
    for (const address of addresses)
      await tx.bans.put(await banHash(tx.bans, address), { id: house.chance.id(house.clock.now()), way: 'form' })
  })
}

/** Reads everything, and gives what it came to. */
export async function reconciled(house: House) {
  const id = await beginReconciliation(house, { asked: 'night' })
  while ((await stepReconciliation(house, id, new AbortController().signal)) === 'more');
  const run = await reconciliationOf(house, id)
  if (!run) throw new Error('The reading is not there')
  return run
}

/** How often something stands in the log. */
export async function events(house: House, event: string): Promise<number> {
  return (await house.store.read.audit.after(0, 10_000)).filter((row) => row.event === event).length
}

/** What waits for staff, by kind, with what they see when they open it. */
export async function waitingFor(house: House, kind: string) {
  return (await house.store.read.waiting.open()).filter((row) => row.kind === kind)
}
