/** The end of a change: no register has the old address any more, and it is an address like any other. */
import type { AddressChange } from '#db/addresses.ts'
import type { Writer } from '#db/store.ts'

/** Settles a change in force whose corrections are all in their registers, and the one before it that waited for it. */
async function settle(tx: Writer, change: AddressChange): Promise<void> {
  if (change.state !== 'in-force' || change.unchanged > 0) return
  const open = (await tx.corrections.ofRequest(change.requestId)).some(({ settledAt }) => settledAt === null)
  // A later change has taken over what was still to be corrected, so this one ends with it.
  const later = await tx.addresses.leftBy(change.newHash)
  if (open || later || !(await tx.addresses.settle(change.id))) return
  const details = { change: change.id, request: change.requestId }
  tx.audit.add({ event: 'address-change-settled', actor: 'portal', subjectHash: change.newHash, details })
  for (const before of await tx.addresses.leadingTo(change.oldHash)) await settle(tx, before)
}

/** Looks whether the change that a request asked for has come to its end. Part of the transaction that changed something about it. */
export async function settleChange(tx: Writer, requestId: string): Promise<void> {
  const change = await tx.addresses.ofRequest(requestId)
  if (change) await settle(tx, change)
}
