/** The mails of a change of address, made at the moment they leave. None of them holds an address, or anything else of a person. */
import type { House } from '../house.ts'
import { type AddressMail, CHANGE_MS, type Side, stopToken } from './begin.ts'

/** `inForceAt`: epoch milliseconds. `path` is where in the portal it leads; only the notice's holds a token. */
export type ToldAddress = {
  readonly to: string
  readonly language: string
  readonly path: string
  readonly inForceAt: number
}

/** What a mail is made of; null where what it tells of is no longer so. */
export async function addressMail(
  house: House,
  { changeId, message, side }: { readonly changeId: string; readonly message: AddressMail; readonly side: Side },
): Promise<ToldAddress | null> {
  const change = await house.store.read.addresses.byId(changeId)
  const waits = message === 'address-notice' || message === 'address-coming'
  if (!change || (waits && change.state !== 'confirmed')) return null
  return {
    to: side === 'old' ? change.oldAddress : change.newAddress,
    language: change.language,
    path: message === 'address-notice' ? `/address/stop/${stopToken(house, change)}` : '/me/address',
    // The three days of a notice that leaves late begin with it.
    inForceAt: Math.max(change.inForceAt, waits ? house.clock.now() + CHANGE_MS : 0),
  }
}
