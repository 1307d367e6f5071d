/** People of the staff for tests, made the way they are made: by a link, a password and a phone. */
import type { Role } from '#app/identity/roles.ts'
import { totpAt } from '#app/identity/totp.ts'
import type { House } from '#app/journey/house.ts'
import { beginEnrolment } from '#app/journey/staff/enrol.ts'
import { finishEnrolment } from '#app/journey/staff/join.ts'
import { makeLink, makeOwnerLink } from '#app/journey/staff/link.ts'
import { type StaffSession, staffOf } from '#app/journey/staff/session.ts'
import { type SignedIn, signIn } from '#app/journey/staff/sign-in.ts'

export const PASSWORD = 'kolme vihreää purjevenettä'
export const NETWORK = '198.51.100.7'

/** Somebody with an account: what they know and carry. */
export type Colleague = {
  readonly name: string
  readonly address: string
  readonly browser: string
  readonly secret: string
  readonly recovery: readonly string[]
  /** The id of the session that making the account began. */
  readonly sessionId: string
}

type Joining = { readonly token: string; readonly name: string; readonly address: string }

/** Walks a link to its end. Throws where it does not get there. */
export async function join(house: House, { token, name, address }: Joining): Promise<Colleague> {
  const browser = `browser of ${name}`
  const begun = await beginEnrolment(house, token, { name, address, password: PASSWORD })
  if (!begun.ok) throw new Error(`The link of ${name} could not be begun: ${JSON.stringify(begun)}`)
  const { sealed, secret } = begun.phone
  const code = totpAt(secret, house.clock.now())
  const end = { token, sealed, code, language: 'fi', browser, device: 'Firefox, Linux', sessionId: null } as const
  const joined = await finishEnrolment(house, end)
  if (!joined.ok) throw new Error(`The link of ${name} could not be ended: ${joined.why}`)
  return { name, address, browser, secret, recovery: joined.codes, sessionId: joined.sessionId }
}

/** The first owner, Oili. */
export async function firstOwner(house: House): Promise<Colleague> {
  const link = await makeOwnerLink(house, 'fi')
  if (!link.ok) throw new Error('There is an owner already')
  return join(house, { token: link.token, name: 'Oili Omistaja', address: 'oili@malli.example' })
}

/** Somebody who was invited into a role. */
export async function colleague(house: House, role: Role, name = `Kari ${role}`): Promise<Colleague> {
  const address = `${name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z ]+/g, '')
    .replaceAll(' ', '.')}@malli.example`
  const { token } = await house.store.write((tx) =>
    makeLink(house, tx, { kind: 'invite', address, role, language: 'fi' }),
  )
  return join(house, { token, name, address })
}

/** The session that a colleague carries. Throws where it is over. */
export async function sessionOf(house: House, { name, sessionId }: Colleague): Promise<StaffSession> {
  const session = await staffOf(house, sessionId)
  if (!session) throw new Error(`The session of ${name} is over`)
  return session
}

type Try = { readonly password?: string; readonly code?: string; readonly browser?: string; readonly network?: string }

/** Signs a colleague in, with what they know unless told otherwise. A code is only good once, so the clock must have moved on. */
export function trySignIn(
  house: House,
  who: Colleague,
  { password, code, browser, network }: Try = {},
): Promise<SignedIn> {
  return signIn(house, {
    address: who.address,
    password: password ?? PASSWORD,
    code: code ?? totpAt(who.secret, house.clock.now()),
    browser: browser ?? who.browser,
    network: network ?? NETWORK,
    device: 'Firefox, Linux',
    sessionId: null,
  })
}
