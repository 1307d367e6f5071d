/** Changing one's own email address: the new one is typed, its code comes back, and the change waits for its day. */
import { type ChallengeState, challengeStateAt } from '#app/identity/challenge.ts'
import { normaliseAddress } from '#app/register/address.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import { isRoleAddress } from '#app/register/shared-address.ts'
import type { Reader, Writer } from '#db/store.ts'
import { ChallengeContents } from '../code-mail.ts'
import { FRESH_MS } from '../export/own.ts'
import type { House } from '../house.ts'
import { fileIn } from '../request/file.ts'
import { type NewSession, type SubjectSession, startSession } from '../session.ts'
import { type Begun, beginVerification, type CodeRefused, takeCode } from '../verify.ts'
import { findMine } from '../view.ts'
import { beginChange, CHANGE_MS } from './begin.ts'
import { wantedChanges } from './wanted.ts'

/** What the page of the address has to say. Times are epoch milliseconds. */
export type AddressState =
  /** It can be changed, in a visit whose code is fresh. */
  | { readonly state: 'open'; readonly isFresh: boolean }
  /** A change waits for its day: away from this address, or to it. */
  | {
      readonly state: 'waiting'
      readonly side: 'old' | 'new'
      readonly reference: string
      readonly confirmedAt: number
      readonly inForceAt: number
    }
  /** It was left for another. */
  | { readonly state: 'left'; readonly at: number }
  /** Several people read it, or what is held under it is not one person's. */
  | { readonly state: 'shared' }

/** Where a person's address stands; changes nothing. */
export async function addressState(house: House, subject: SubjectSession): Promise<AddressState> {
  const { read } = house.store
  const { subjectHash } = subject
  const [away, coming] = await Promise.all([read.addresses.underWay(subjectHash), read.addresses.comingTo(subjectHash)])
  const change = away ?? coming
  if (change) {
    const request = await read.requests.byId(change.requestId)
    const { confirmedAt, inForceAt } = change
    const reference = request?.subjectHash === subjectHash ? request.reference : ''
    return { state: 'waiting', side: away ? 'old' : 'new', reference, confirmedAt, inForceAt }
  }
  const { proof, leftAt } = await findMine(house, { address: subject.address, proven: {} }, 'records')
  if (leftAt !== null) return { state: 'left', at: leftAt }
  if (proof || isRoleAddress(subject.address, house.installation.controller.roleAddresses)) return { state: 'shared' }
  return { state: 'open', isFresh: isFresh(house, subject) }
}

/** Until when an address waits to come into force, and can neither take data home nor ask for erasure; null where it does not. */
export async function waitsUntil({ store }: House, { subjectHash }: SubjectSession): Promise<number | null> {
  return (await store.read.addresses.comingTo(subjectHash))?.inForceAt ?? null
}

const isFresh = ({ clock }: House, { verifiedAt }: SubjectSession) => clock.now() - verifiedAt <= FRESH_MS

/** Codes for a new address belong to the visit that asks for them, not to the browser: they sign nobody in. */
const askerOf = ({ sessionIdHash }: SubjectSession) => `address ${sessionIdHash}`

export type AskingAddress = {
  /** As it was typed. */
  readonly typed: string
  readonly language: Language
  /** The network that the request came from. */
  readonly network: string
}

type Mistake = 'missing' | 'malformed' | 'too-long' | 'same' | 'role'
export type AskedAddress =
  | Begun
  | { readonly state: 'mistake'; readonly why: Mistake }
  /** The page has to say something else by now. */
  | { readonly state: 'not-open' }

function readAddress(
  house: House,
  subject: SubjectSession,
  typed: string,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: Mistake } {
  if (typed.trim() === '') return { ok: false, why: 'missing' }
  const address = normaliseAddress(typed)
  if (!address.ok) return { ok: false, why: address.why.includes('long') ? 'too-long' : 'malformed' }
  if (address.value === subject.address) return { ok: false, why: 'same' }
  const isRole = isRoleAddress(address.value, house.installation.controller.roleAddresses)
  return isRole ? { ok: false, why: 'role' } : address
}

/** Asks for a code to a new address, under the limits of every code. */
export async function askAddress(house: House, subject: SubjectSession, asking: AskingAddress): Promise<AskedAddress> {
  const now = await addressState(house, subject)
  if (now.state !== 'open' || !now.isFresh) return { state: 'not-open' }
  const address = readAddress(house, subject, asking.typed)
  if (!address.ok) return { state: 'mistake', why: address.why }
  const { language, network } = asking
  return beginVerification(house, {
    address: address.value,
    browser: askerOf(subject),
    language,
    network,
    use: 'address',
  })
}

const newestOf = (house: House, subject: SubjectSession) =>
  house.store.read.challenges.newestOf(house.keys.hash('browser', askerOf(subject)))

/** What the page says on which the new address's code is typed. */
export async function addressCodeState(house: House, subject: SubjectSession): Promise<ChallengeState> {
  return challengeStateAt(await newestOf(house, subject), house.clock.now())
}

/** The new address that a visit has asked a code for; null where it has not. */
async function askedFor(house: House, subject: SubjectSession): Promise<string | null> {
  const challenge = await newestOf(house, subject)
  if (!challenge) return null
  const { contentsOf } = house.store.read.challenges
  return ChallengeContents.parse(JSON.parse(await contentsOf(challenge.id))).address
}

/** Asks for another code to the same new address. */
export async function askAddressAgain(
  house: House,
  subject: SubjectSession,
  asking: Omit<AskingAddress, 'typed'>,
): Promise<AskedAddress> {
  const typed = await askedFor(house, subject)
  return typed === null ? { state: 'not-open' } : askAddress(house, subject, { ...asking, typed })
}

export type ConfirmingAddress = {
  /** The code, as it was typed. */
  readonly typed: string
  readonly language: string
  /** The id in the browser's session cookie: the visit goes on under another. */
  readonly sessionId: string
}

export type ConfirmedAddress =
  | { readonly ok: true; readonly session: NewSession; readonly reference: string }
  | CodeRefused
  /** `taken`: another change has to do with that address. */
  | { readonly ok: false; readonly why: 'taken' | 'shared' | 'silent' }

/** Can an address become somebody's, and this one be left? Not while another change has to do with either. */
export async function isFree(
  reader: Reader | Writer,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { underWay, comingTo, leftBy } = reader.addresses
  const others = [
    await underWay(from),
    await comingTo(from),
    await leftBy(from),
    await underWay(to),
    await comingTo(to),
    await leftBy(to),
  ]
  return others.every((one) => one === null)
}

/**
 * Takes the new address's code. From then on the change waits for its day: a request with its corrections, a notice to the old
 * mailbox, and a visit under a new id are one transaction with the code.
 */
export async function confirmAddress(
  house: House,
  subject: SubjectSession,
  confirming: ConfirmingAddress,
): Promise<ConfirmedAddress> {
  const { typed, language, sessionId } = confirming
  const to = await askedFor(house, subject)
  if (to === null) return { ok: false, why: 'none' }
  const wanted = await wantedChanges(house, { from: subject.address, to })
  if (!wanted.ok) return wanted
  return house.store.write(async (tx): Promise<ConfirmedAddress> => {
    const [from, into] = [subject.subjectHash, house.keys.hash('subject', to)]
    await tx.addresses.lock([from, into])
    const taken = await takeCode(house, tx, { browser: askerOf(subject), typed })
    if (!taken.ok) return taken
    if (taken.subjectHash !== into || !(await isFree(tx, { from, to: into }))) return { ok: false, why: 'taken' }
    const { corrections } = wanted
    const known = LANGUAGES.find((one) => one === language) ?? 'fi'
    const now = house.clock.now()
    const request = await fileIn(house, tx, subject, {
      kind: 'rectification',
      ...{ language: known, words: '', corrections, form: taken.challengeId },
      registers: [...new Set(corrections.map(({ register }) => register))],
      addressChange: { way: 'codes', old: subject.address },
      waitsUntil: now + CHANGE_MS,
    })
    await beginChange(house, tx, {
      request,
      oldAddress: subject.address,
      newAddress: to,
      way: 'codes',
      actor: 'subject',
    })
    const { address, subjectHash } = subject
    const session = await startSession(house, tx, { address, subjectHash, now, replaces: sessionId, goesOn: subject })
    return { ok: true, session, reference: request.reference }
  })
}
