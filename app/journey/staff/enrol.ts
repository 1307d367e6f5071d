/**
 * From a link to an account, in two steps: who one is and a password; then the phone, proved by its first code. Between them nothing
 * is stored: what the first step found right travels in the form, sealed for this link alone. The second step is one transaction
 * that uses the link up, so a link that is opened, or even begun, by somebody's mail scanner is still good.
 */
import { z } from 'zod'
import { comparePassword, hashPassword, type PasswordMistake, passwordMistake } from '#app/identity/password.ts'
import { newRecoveryCodes, readTypedFactor } from '#app/identity/recovery.ts'
import { confirmLimits } from '#app/identity/staff-limits.ts'
import { newTotpSecret, spacedSecret, totpStep, totpUri } from '#app/identity/totp.ts'
import { normaliseAddress } from '#app/register/address.ts'
import type { Language } from '#app/register/register.ts'
import type { StaffLink } from '#db/staff-links.ts'
import type { House } from '../house.ts'
import { linkState } from './link.ts'
import { countTry } from './sign-in.ts'

/** Time enough to fetch a phone and install an app on it. */
const ENROLMENT_LIFE_MS = 60 * 60_000
const NAME_LONGEST = 100

const Enrolment = z.object({
  name: z.string(),
  address: z.string(),
  password: z.string().nullable(),
  secret: z.string(),
  until: z.number(),
})
export type Enrolment = z.infer<typeof Enrolment>

/** Which fields a link asks for first. `old`: the password one has. */
export const asksFor = (kind: StaffLink['kind']) =>
  ({
    owner: { name: true, address: true, password: 'new' },
    invite: { name: true, address: false, password: 'new' },
    phone: { name: false, address: false, password: 'old' },
    renew: { name: false, address: false, password: 'new' },
  })[kind]

export type Typed = { readonly name: string; readonly address: string; readonly password: string }
export type Mistakes = {
  readonly name?: 'missing' | 'too-long'
  readonly address?: 'missing' | 'malformed' | 'taken'
  readonly password?: PasswordMistake | 'wrong'
}

/** What the phone is shown. `sealed` goes along in the form. */
export type Phone = {
  readonly sealed: string
  readonly secret: string
  /** The secret in groups of four. */
  readonly spaced: string
  readonly uri: string
}

export type Begun =
  | { readonly ok: true; readonly phone: Phone }
  | { readonly ok: false; readonly why: 'dead' }
  | { readonly ok: false; readonly why: 'slow'; readonly again: number }
  | { readonly ok: false; readonly why: 'mistakes'; readonly mistakes: Mistakes }

function phoneOf(house: House, link: StaffLink, enrolment: Enrolment): Phone {
  const sealed = house.keys.seal('staff-enrolment', link.id, 1, JSON.stringify(enrolment))
  const { name: company } = house.installation.controller
  const { secret, address } = enrolment
  return {
    sealed: Buffer.from(sealed).toString('base64url'),
    secret,
    spaced: spacedSecret(secret),
    uri: totpUri(secret, company, address),
  }
}

function nameMistake(name: string): Mistakes['name'] {
  if (name === '') return 'missing'
  return Array.from(name).length > NAME_LONGEST ? 'too-long' : undefined
}

async function whoIs(house: House, link: StaffLink, typed: Typed) {
  const known = link.staffId === null ? null : await house.store.read.staff.byId(link.staffId)
  if (known) return { name: known.name, address: known.address, mistakes: {} }
  const name = typed.name.normalize('NFC').trim().replace(/\s+/g, ' ')
  const read = normaliseAddress(link.kind === 'owner' ? typed.address : link.address)
  const address = read.ok ? read.value : ''
  const taken = address !== '' && (await house.store.read.staff.byAddress(house.keys.hash('staff', address))) !== null
  const mistake = typed.address.trim() === '' && link.kind === 'owner' ? 'missing' : 'malformed'
  const mistakes: Mistakes = {
    ...(nameMistake(name) ? { name: nameMistake(name) } : {}),
    ...(read.ok ? {} : { address: mistake }),
    ...(taken ? { address: 'taken' } : {}),
  }
  return { name, address, mistakes }
}

/** The first step. Nothing is stored and the link stays as it is. */
export async function beginEnrolment(house: House, token: string, typed: Typed): Promise<Begun> {
  const found = await linkState(house, token)
  if (found.state !== 'open') return { ok: false, why: 'dead' }
  const { link } = found
  const { name, address, mistakes } = await whoIs(house, link, typed)
  const password = await passwordFor(house, link, typed.password, [name, address, house.installation.controller.name])
  if ('again' in password) return { ok: false, why: 'slow', again: password.again }
  const all: Mistakes = { ...mistakes, ...('mistake' in password ? { password: password.mistake } : {}) }
  if (Object.keys(all).length > 0 || 'mistake' in password) return { ok: false, why: 'mistakes', mistakes: all }
  const until = house.clock.now() + ENROLMENT_LIFE_MS
  const enrolment = { name, address, password: password.hash, secret: newTotpSecret(house.chance), until }
  return { ok: true, phone: phoneOf(house, link, enrolment) }
}

type Password =
  | { readonly hash: string | null }
  | { readonly mistake: PasswordMistake | 'wrong' }
  | { readonly again: number }

/** The hash of a new password, or null where the old one was typed rightly and stays. */
async function passwordFor(house: House, link: StaffLink, typed: string, own: readonly string[]): Promise<Password> {
  if (asksFor(link.kind).password === 'new') {
    const mistake = passwordMistake(typed, own)
    return mistake ? { mistake } : { hash: await hashPassword(typed, house.chance) }
  }
  if (typed === '') return { mistake: 'missing' }
  const again = await countTry(house, confirmLimits(link.id))
  if (again !== null) return { again }
  const { password } = await house.store.read.staff.secretsOf(link.staffId ?? '')
  return (await comparePassword(typed, password, 'known')) === 'right' ? { hash: null } : { mistake: 'wrong' }
}

/** What a form of the second step brings back; null where it was made for another link, is changed or older than an hour. */
export function readEnrolment(house: House, link: StaffLink, sealed: string): Enrolment | null {
  try {
    const text = house.keys.unseal('staff-enrolment', link.id, 1, Buffer.from(sealed, 'base64url'))
    const enrolment = Enrolment.parse(JSON.parse(text))
    return house.clock.now() < enrolment.until ? enrolment : null
  } catch {
    return null
  }
}

export type CodeMistake = 'missing' | 'malformed' | 'wrong'
export type Proved = { readonly step: number } | { readonly mistake: CodeMistake }

/** Does the code come from the phone that was shown this secret? */
export function provePhone(house: House, { secret }: Enrolment, code: string): Proved {
  const typed = readTypedFactor(code)
  if (typed.kind === 'missing') return { mistake: 'missing' }
  if (typed.kind !== 'phone') return { mistake: 'malformed' }
  const step = totpStep(secret, typed.value, house.clock.now(), 0)
  return step === null ? { mistake: 'wrong' } : { step }
}

/** The phone's page once more, after a wrong code: the same secret, since the phone has it already. */
export const samePhone = phoneOf

/** Ten codes to show, and their hashes to keep. */
export function recoveryFor(house: House, staffId: string) {
  const codes = newRecoveryCodes(house.chance)
  return { codes, hashes: codes.map((code) => house.keys.hash('recovery', staffId, code)) }
}

export type Finishing = {
  readonly token: string
  readonly sealed: string
  readonly code: string
  readonly language: Language
  readonly browser: string
  readonly device: string
  readonly sessionId: string | null
}
