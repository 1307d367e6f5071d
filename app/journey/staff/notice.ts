/** A mail that says that one's account was changed, and nothing else: what it was is read after signing in. */
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

/** A mail server that is down over a weekend is no reason to stay silent. */
const TRYING_MS = 3 * 24 * 3_600_000

/** Puts the mail to a person of the staff in the outbox, in the transaction of what it tells of. */
export async function notifyStaff(
  house: House,
  tx: Writer,
  { id, address }: { readonly id: string; readonly address: string },
): Promise<void> {
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'mail',
    once: `staff-notice:${house.chance.id(now)}`,
    subjectHash: house.keys.hash('staff', address),
    payload: { message: 'staff-notice', staffId: id },
    nextAt: now,
    giveUpAt: now + TRYING_MS,
  })
}

/** The mail for the worker; null where the account is gone. */
export async function noticeMail(house: House, staffId: string) {
  const staff = await house.store.read.staff.byId(staffId)
  return staff ? { to: staff.address, language: staff.language } : null
}
