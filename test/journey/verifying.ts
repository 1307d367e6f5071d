/** The steps of a verification as tests take them. */
import { codeHandedOver, codeMail } from '#app/journey/code-mail.ts'
import type { House } from '#app/journey/house.ts'
import { type Beginning, type Begun, beginVerification, type Entered, enterCode } from '#app/journey/verify.ts'

export const AINO = 'aino.korhonen@asiakas.example'
export const HOME = '192.0.2.10'

/** Someone at home asks for a code for Aino's address, in a browser of that name. */
export function ask(house: House, browser: string, other?: Partial<Beginning>): Promise<Begun> {
  return beginVerification(house, { address: AINO, language: 'fi', browser, network: HOME, ...other })
}

/** The same, where no refusal is expected; gives the challenge's id. */
export async function asked(house: House, browser: string, other?: Partial<Beginning>): Promise<string> {
  const begun = await ask(house, browser, other)
  if (begun.state === 'refused') throw new Error(`Refused: ${begun.why}`)
  return begun.challengeId
}

/** The mail server takes the mail now; gives the code that stands in it. */
export async function mailed(house: House, challengeId: string): Promise<string> {
  const mail = await codeMail(house, challengeId)
  if (!mail) throw new Error('The mail of a dead code was about to leave')
  await house.store.write((tx) => codeHandedOver(tx, challengeId, house.clock.now()))
  return mail.code
}

export async function codeFor(house: House, browser: string, other?: Partial<Beginning>): Promise<string> {
  return mailed(house, await asked(house, browser, other))
}

/** From asking to a session. */
export async function verified(house: House, browser: string, other?: Partial<Beginning>) {
  const entered = await enterCode(house, { browser, typed: await codeFor(house, browser, other) })
  if (!entered.ok) throw new Error(`Not verified: ${entered.why}`)
  return entered.session
}

/** A code of eight digits that this one is not; another for each number. */
export const wrongCode = (code: string, by: number) => String((Number(code) + by) % 100_000_000).padStart(8, '0')

export const why = (entered: Entered) => (entered.ok ? 'verified' : entered.why)
