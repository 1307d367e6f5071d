/** The portal's own rows about a person that an erasure takes at once; what stays goes by the sweep, on the day that the plan says. */
import { normaliseAddress } from '#app/register/address.ts'
import type { Writer } from '#db/store.ts'
import { addressIdentifiers } from '../asking.ts'
import { banHash } from '../ban/ban.ts'
import { endExports } from '../export/begin.ts'
import type { House } from '../house.ts'

/**
 * Visits, codes, known browsers, kept forms and mails that were sent go; packages lose their key. Copies that their register no
 * longer has, and that were kept to undo an import, go as well.
 */
export async function eraseOwn(
  house: House,
  tx: Writer,
  { address, subjectHash }: { readonly address: string; readonly subjectHash: string },
): Promise<void> {
  const known = normaliseAddress(address)
  if (!known.ok) return
  const identifiers = house.installation.registers.flatMap(({ id }) =>
    addressIdentifiers(house, id, known.value).map(({ field, value }) => ({ register: id, field, value })),
  )
  const gone = (await tx.holdings.copies(identifiers)).filter(({ gone_at }) => gone_at !== null)
  for (const [id, keyHash] of await tx.records.keysOf(gone.map((copy) => copy.id))) {
    const register = gone.find((copy) => copy.id === id)?.register ?? ''
    await tx.records.erase({ register, parentHash: keyHash })
    await tx.records.erase({ ids: [id] })
  }
  await endExports(house, tx, subjectHash)
  await tx.holdings.eraseVisits(subjectHash)
  // Old newsletters keep their way out: their links lead to the hash of a ban, whether there is one or not.
  const ban = { hash: await banHash(tx.bans, known.value), depth: await tx.bans.depth() }
  await tx.links.forget(subjectHash, ban.hash, ban.depth)
  const hashes = identifiers.map(({ register, field, value }) => ({
    ...{ register, field },
    hash: house.keys.hash('identifier', register, field, value),
  }))
  await tx.ledger.add({ what: 'own', subject: subjectHash, identifiers: hashes, ban })
}
