/**
 * Signing in: address, password and code at once, with one answer for all that can be wrong with them. The try is counted before
 * anything is compared, and an address without an account takes as long as one with.
 */
import type { Limit } from '#app/identity/limits.ts'
import { comparePassword } from '#app/identity/password.ts'
import { codeLimit, knownSignInLimits, signInLimits } from '#app/identity/staff-limits.ts'
import { normaliseAddress } from '#app/register/address.ts'
import type { Staff } from '#db/staff.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { notifyStaff } from './notice.ts'
import { readFactor, spendFactor } from './proof.ts'
import { startStaffSession } from './session.ts'

/** As long as the browser's cookie lives. */
const KNOWN_BROWSER_MS = 90 * 24 * 3_600_000
const DAY_MS = 24 * 3_600_000

export type SigningIn = {
  readonly address: string
  readonly password: string
  /** Six digits of the phone, or a recovery code. */
  readonly code: string
  /** The random id in the browser's cookie. */
  readonly browser: string
  readonly network: string
  readonly device: string
  /** The id in the browser's staff cookie, if it has one. */
  readonly sessionId: string | null
}

/** `again`: epoch milliseconds from which a try is let through. */
export type SignedIn =
  | { readonly ok: true; readonly sessionId: string; readonly recoveryLeft: number | null }
  | { readonly ok: false; readonly why: 'missing' | 'wrong' | 'busy' }
  | { readonly ok: false; readonly why: 'slow'; readonly again: number }

/** Counts a try; gives when the next is let through where there have been too many. */
export async function countTry(house: House, limits: readonly Limit[]): Promise<number | null> {
  const now = house.clock.now()
  const buckets = limits.map((limit) => ({ ...limit, bucket: house.keys.hash('throttle', ...limit.parts) }))
  const latest = (full: readonly { again: number }[]) =>
    full.length > 0 ? Math.max(...full.map(({ again }) => again)) : null
  // Looking before locking: who tries in a loop keeps no writer waiting.
  const refused = latest(await house.store.read.throttle.full(buckets, now))
  return refused ?? latest(await house.store.write((tx) => tx.throttle.take(buckets, now)))
}

/** Signs in, or says in one word why not. */
export async function signIn(house: House, input: SigningIn): Promise<SignedIn> {
  const factor = readFactor(input.code)
  if (input.address.trim() === '' || input.password === '' || factor.kind === 'missing')
    return { ok: false, why: 'missing' }
  const read = normaliseAddress(input.address)
  const account = house.keys.hash('staff', read.ok ? read.value : '')
  const browserHash = house.keys.hash('browser', input.browser)
  const known = await house.store.read.challenges.isKnown(browserHash, account, house.clock.now())
  const again = await countTry(
    house,
    known ? knownSignInLimits(account, browserHash) : signInLimits(account, input.network),
  )
  if (again !== null) return { ok: false, why: 'slow', again }
  const staff = await house.store.read.staff.byAddress(account)
  const kept = staff ? (await house.store.read.staff.secretsOf(staff.id)).password : null
  const compared = await comparePassword(input.password, kept, known ? 'known' : 'ordinary')
  if (compared === 'busy') return { ok: false, why: 'busy' }
  const passwordRight = compared === 'right'
  return house.store.write((tx) => decide(house, tx, { input, account, browserHash, known, passwordRight, kept }))
}

type Deciding = {
  readonly input: SigningIn
  readonly account: string
  readonly browserHash: string
  readonly known: boolean
  readonly passwordRight: boolean
  /** The hash that was compared with: where it has changed meanwhile, the comparison counts for nothing. */
  readonly kept: string | null
}

async function decide(house: House, tx: Writer, deciding: Deciding): Promise<SignedIn> {
  const { input, account, browserHash, known, passwordRight, kept } = deciding
  const now = house.clock.now()
  const staff = await tx.staff.byAddress(account)
  const mayTry = staff?.state === 'active' && passwordRight && (await tx.staff.secretsOf(staff.id)).password === kept
  const factor = readFactor(input.code)
  const isCode = factor.kind === 'phone' || factor.kind === 'recovery'
  if (!staff || !mayTry || !isCode || !(await codeCounts(house, tx, deciding, factor.kind)))
    return refuse(house, tx, { staff, known, passwordRight })
  if (!(await spendFactor(house, tx, staff.id, factor))) return refuse(house, tx, { staff, known, passwordRight })
  const { device, sessionId: replaces } = input
  const sessionId = await startStaffSession(house, tx, { staffId: staff.id, device, now, replaces })
  await tx.challenges.markKnown(browserHash, account, now, now + KNOWN_BROWSER_MS)
  const details = { with: factor.kind, known }
  tx.audit.add({ event: 'staff-signed-in', actor: 'staff', actorId: staff.id, details })
  if (factor.kind === 'phone') return { ok: true, sessionId, recoveryLeft: null }
  await notifyStaff(house, tx, staff)
  return { ok: true, sessionId, recoveryLeft: await tx.staff.recoveryLeft(staff.id) }
}

/** May a code from this browser be compared at all? Codes of the phone from unknown browsers are few a day. */
async function codeCounts(house: House, tx: Writer, deciding: Deciding, kind: 'phone' | 'recovery'): Promise<boolean> {
  if (deciding.known || kind === 'recovery') return true
  const limit = codeLimit(deciding.account)
  const bucket = house.keys.hash('throttle', ...limit.parts)
  return (await tx.throttle.take([{ ...limit, bucket }], house.clock.now())).length === 0
}

type Refusing = { readonly staff: Staff | null; readonly known: boolean; readonly passwordRight: boolean }

async function refuse(house: House, tx: Writer, { staff, known, passwordRight }: Refusing): Promise<SignedIn> {
  if (staff) {
    const details = { known, password: passwordRight ? 'right' : 'wrong', state: staff.state }
    tx.audit.add({ event: 'staff-sign-in-wrong', actor: 'staff', actorId: staff.id, details })
    if (passwordRight && staff.state === 'active' && !known) await warn(house, tx, staff)
  }
  return { ok: false, why: 'wrong' }
}

/** Somebody elsewhere knows the password: its owner hears of it, once a day. */
async function warn(house: House, tx: Writer, staff: Staff): Promise<void> {
  const bucket = house.keys.hash('throttle', 'staff-warned', staff.id)
  const full = await tx.throttle.take([{ bucket, limit: 1, periodMs: DAY_MS }], house.clock.now())
  if (full.length === 0) await notifyStaff(house, tx, staff)
}
