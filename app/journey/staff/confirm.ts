/** Re-authentication: password and code once more, after which dangerous acts are open for ten minutes. */
import { comparePassword } from '#app/identity/password.ts'
import { confirmLimits } from '#app/identity/staff-limits.ts'
import type { House } from '../house.ts'
import { readFactor, spendFactor } from './proof.ts'
import { STRONG_MS, type StaffSession } from './session.ts'
import { countTry, type SignedIn } from './sign-in.ts'

export type Confirming = { readonly staff: StaffSession; readonly password: string; readonly code: string }
export type Confirmed = { readonly ok: true } | Exclude<SignedIn, { ok: true }>

/** Strengthens the session; wrong tries slow this session down and no other. */
export async function confirmStaff(house: House, { staff, password, code }: Confirming): Promise<Confirmed> {
  const factor = readFactor(code)
  if (password === '' || factor.kind === 'missing') return { ok: false, why: 'missing' }
  const again = await countTry(house, confirmLimits(staff.sessionIdHash))
  if (again !== null) return { ok: false, why: 'slow', again }
  const { password: kept } = await house.store.read.staff.secretsOf(staff.staffId)
  const compared = await comparePassword(password, kept, 'known')
  return house.store.write(async (tx): Promise<Confirmed> => {
    const now = house.clock.now()
    const unchanged = compared === 'right' && (await tx.staff.secretsOf(staff.staffId)).password === kept
    const isCode = factor.kind === 'phone' || factor.kind === 'recovery'
    const right = unchanged && isCode && (await spendFactor(house, tx, staff.staffId, factor))
    const strong = right && (await tx.staffSessions.strengthen(staff.sessionIdHash, now + STRONG_MS))
    const event = strong ? 'staff-confirmed' : 'staff-confirm-wrong'
    tx.audit.add({ event, actor: 'staff', actorId: staff.staffId })
    return strong ? { ok: true } : { ok: false, why: 'wrong' }
  })
}
