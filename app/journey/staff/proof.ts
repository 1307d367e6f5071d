/** Showing who one is: the password, and a code of the phone or a recovery code; each code once. */
import { readTypedFactor, type TypedFactor } from '#app/identity/recovery.ts'
import { totpStep } from '#app/identity/totp.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

export type Factor = Extract<TypedFactor, { kind: 'phone' | 'recovery' }>

/** Reads the one field for both kinds of code. */
export const readFactor = readTypedFactor

/**
 * Uses up a code that is right. A phone's code counts if its 30-second step is later than the last one used, which one UPDATE
 * decides: the same code sent twice at once is right once.
 */
export async function spendFactor(house: House, tx: Writer, staffId: string, factor: Factor): Promise<boolean> {
  const now = house.clock.now()
  if (factor.kind === 'recovery') {
    return tx.staff.spendRecovery(staffId, house.keys.hash('recovery', staffId, factor.value), now)
  }
  const { totp, totpStep: last } = await tx.staff.secretsOf(staffId)
  const step = totp === null ? null : totpStep(totp, factor.value, now, last)
  return step !== null && (await tx.staff.spendStep(staffId, step))
}
