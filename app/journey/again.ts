/** A new code for the address that this browser asked for last, so that nobody has to type it again. */
import type { Language } from '#app/register/register.ts'
import { ChallengeContents } from './code-mail.ts'
import type { House } from './house.ts'
import { type Begun, beginVerification } from './verify.ts'

export type Again = { readonly browser: string; readonly language: Language; readonly network: string }

/** Asks anew under the same limits as the first time; `unknown` where this browser has asked for nothing lately. */
export async function beginAgain(house: House, input: Again): Promise<Begun | { readonly state: 'unknown' }> {
  const { challenges } = house.store.read
  const newest = await challenges.newestOf(house.keys.hash('browser', input.browser))
  if (!newest) return { state: 'unknown' }
  const { address, resume, use } = ChallengeContents.parse(JSON.parse(await challenges.contentsOf(newest.id)))
  return beginVerification(house, { ...input, address, resume, use })
}
