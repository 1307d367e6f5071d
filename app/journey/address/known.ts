/** Under which addresses registers hold what belongs to whoever has verified one. */
import type { AddressChange } from '#db/addresses.ts'
import type { House } from '../house.ts'

export type Known = {
  /** The address itself, then former ones that some register may still have. */
  readonly addresses: readonly string[]
  /** The address was left, and what registers still hold under it belongs to another. */
  readonly left: AddressChange | null
}

/** What an address stands for at this moment. */
export async function knownUnder({ store, keys }: House, address: string): Promise<Known> {
  const { addresses } = store.read
  const hash = keys.hash('subject', address)
  const [left, former] = await Promise.all([addresses.leftBy(hash), addresses.formerOf(hash)])
  return { addresses: [address, ...former], left }
}
