/** A batch of addresses held against the suppression list, for a newsletter tool. */
import { openChecker, type Standing } from '../ban/list.ts'
import type { House } from '../house.ts'
import type { ApiCaller } from './call.ts'

export type Checked = {
  /** One for each address, in the order they were sent. */
  readonly results: readonly Standing[]
  readonly counts: Readonly<Record<Standing, number>>
}

const countOf = (results: readonly Standing[]): Checked['counts'] => {
  const counts = { banned: 0, notBanned: 0, unreadable: 0 }
  for (const result of results) counts[result] += 1
  return counts
}

/** Checks the addresses. What is noted is how many they were, never which. */
export async function checkAddresses(house: House, caller: ApiCaller, addresses: readonly string[]): Promise<Checked> {
  const results = await (await openChecker(house))(addresses)
  const counts = countOf(results)
  await house.store.write(async (tx) => {
    tx.audit.add({ event: 'suppression-checked', actor: 'portal', details: { token: caller.tokenId, ...counts } })
  })
  return { results, counts }
}
