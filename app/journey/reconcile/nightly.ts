/** Once each night; where the portal was off at night, as soon as it is on. */
import { instantOf, today } from '../day.ts'
import type { House } from '../house.ts'
import { beginReconciliation } from './run.ts'

/** After the log was verified, when nobody waits for the database or for a system of record. */
const NIGHT_TIME = '03:15'
const LAST_NIGHT = 'reconciled-on'

/** Begins the reading of the night, if it has not been begun. */
export async function reconcileNightly(house: House): Promise<void> {
  const day = today(house).toString()
  const at = instantOf(house, day, NIGHT_TIME)
  if (at === null || house.clock.now() < at || (await house.store.read.meta.get(LAST_NIGHT)) === day) return
  await beginReconciliation(house, { asked: 'night' })
  await house.store.write((tx) => tx.meta.set(LAST_NIGHT, day))
}
