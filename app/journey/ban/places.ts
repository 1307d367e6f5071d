/** Where a ban has to be known: the records under an address in registers that are used for direct marketing. */
import { isForMarketing } from '#app/register/marketing.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { HeldRecord, Register } from '#app/register/register.ts'
import { knownUnder } from '../address/known.ts'
import { askAll } from '../asking.ts'
import type { House } from '../house.ts'

/** `record` is null where the register did not answer: somebody has to look. */
export type BanPlace = { readonly register: Register; readonly record: HeldRecord | null }

/** Looks in every register; slow ones are waited for, so it is done before the transaction that decides. */
export async function banPlaces(house: House, address: string): Promise<BanPlace[]> {
  const { addresses, left } = await knownUnder(house, address)
  // What registers still hold under an address that was left is another's by now.
  if (left) return []
  const answers = await askAll(house, addresses, 'records')
  return answers.flatMap((answer): BanPlace[] => {
    const register = house.registers.find(({ id }) => id === answer.register)
    if (!register || register.id === PORTAL_REGISTER || !isForMarketing(register)) return []
    return answer.ok ? answer.found.records.map((record) => ({ register, record })) : [{ register, record: null }]
  })
}
