/** Looking on the suppression list. It answers who is banned; that somebody is not is no leave to write to them. */
import { normaliseAddress, suppressionForm } from '#app/register/address.ts'
import type { House } from '../house.ts'

/** `unreadable`: no address, so nobody can be asked about. Never "may be mailed": that is for another law to say. */
export type Standing = 'banned' | 'notBanned' | 'unreadable'

/** How each of these addresses stands, in their order. */
export type Checker = (addresses: readonly string[]) => Promise<Standing[]>

/** Begins to check: the chain of keys is read once. */
export async function openChecker({ store }: House): Promise<Checker> {
  const { bans } = store.read
  const hashOf = await bans.hashing()
  return async (addresses) => {
    const hashes = addresses.map((text) => {
      const address = normaliseAddress(text)
      return address.ok ? hashOf(suppressionForm(address.value)) : null
    })
    const banned = await bans.among(hashes.filter((hash) => hash !== null))
    return hashes.map((hash) => (hash === null ? 'unreadable' : banned.has(hash) ? 'banned' : 'notBanned'))
  }
}
