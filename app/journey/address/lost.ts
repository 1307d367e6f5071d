/** The old mailbox is lost: the person asks from the new one, staff look for proof, and their yes begins the same three days. */
import { normaliseAddress } from '#app/register/address.ts'
import { isRoleAddress } from '#app/register/shared-address.ts'
import type { DecisionKind } from '#app/request/request.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import type { AttachedFile } from '../request/attachments.ts'
import { type Opened, readContents } from '../request/contents.ts'
import { fileRequest } from '../request/file.ts'
import { takeStep } from '../request/step.ts'
import type { SubjectSession } from '../session.ts'
import { isFree } from './ask.ts'
import { beginChange } from './begin.ts'
import { wantedChanges } from './wanted.ts'

export type AskingLost = {
  /** As it was typed; empty where it is not known. */
  readonly oldAddress: string
  readonly words: string
  readonly identifiers: readonly { readonly what: string; readonly value: string }[]
  readonly files: readonly AttachedFile[]
  readonly language: string
  /** The form's own random id. */
  readonly form: string
}

/** What is wrong with an old address; null where nothing is. It may be left out. */
export function lostMistake(subject: SubjectSession, typed: string): 'malformed' | 'same' | null {
  if (typed.trim() === '') return null
  const address = normaliseAddress(typed)
  if (!address.ok) return 'malformed'
  return address.value === subject.address ? 'same' : null
}

/** Asks that what is held under a lost address be held under the verified one. A request like any other, for staff. */
export async function fileLost(house: House, subject: SubjectSession, asking: AskingLost): Promise<string> {
  const { oldAddress, ...filing } = asking
  const old = normaliseAddress(oldAddress)
  const { reference } = await fileRequest(house, subject, {
    ...filing,
    kind: 'rectification',
    addressChange: { way: 'claimed', old: old.ok ? old.value : null },
  })
  return reference
}

export type NotingClaim = { readonly reference: string; readonly address: string }
export type NotedClaim =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'no-request' | 'address' | 'too-late' }

/** Staff note which old address it is about, where the person did not know it or was wrong. */
export async function noteClaim(
  house: House,
  { staffId }: { readonly staffId: string },
  { reference, address: typed }: NotingClaim,
): Promise<NotedClaim> {
  const address = normaliseAddress(typed)
  return house.store.write(async (tx): Promise<NotedClaim> => {
    const request = await tx.requests.byReference(reference)
    const text = request ? await tx.requests.contentsOf(request.id) : null
    const contents = text === null ? null : readContents(text)
    if (!request || contents?.addressChange?.way !== 'claimed') return { ok: false, why: 'no-request' }
    if (request.state !== 'received' && request.state !== 'handling' && request.state !== 'asked')
      return { ok: false, why: 'too-late' }
    if (!address.ok || address.value === contents.address) return { ok: false, why: 'address' }
    if (contents.addressChange.old === address.value) return { ok: true }
    const noted = { ...contents, addressChange: { way: 'claimed', old: address.value } }
    await tx.belongings.rewriteRequest(request.id, JSON.stringify(noted))
    const { subjectHash } = request
    const details = { request: request.id }
    tx.audit.add({ event: 'address-claimed', actor: 'staff', actorId: staffId, subjectHash, details })
    return { ok: true }
  })
}

/** Why a decision cannot be made about a change of address as things are. */
export type ClaimObstacle =
  /** One's own change waits for its day: it can be refused, and needs nothing else. */
  | 'address-waits'
  /** Which old address it is about is not known. */
  | 'address-unknown'
  /** Several people's records are under one of the two addresses. */
  | 'address-shared'
  /** Another change has to do with one of them. */
  | 'address-taken'
  /** A register did not say what it holds. */
  | 'address-silent'
  /** An address is changed or it is not. */
  | 'address-whole'

/** Looks whether a decision on a change of address can be made; null where it can, or where it is about something else. */
export async function claimObstacle(
  house: House,
  { request, contents }: Opened,
  decision: DecisionKind,
): Promise<ClaimObstacle | null> {
  const { addressChange, address: to } = contents
  if (!addressChange || decision === 'refuse') return null
  if (addressChange.way === 'codes')
    return (await house.store.read.addresses.ofRequest(request.id))?.state === 'confirmed' ? 'address-waits' : null
  if (decision === 'partly') return 'address-whole'
  if (decision !== 'approve') return null
  const from = addressChange.old
  if (from === null || to === null) return 'address-unknown'
  if (isRoleAddress(to, house.installation.controller.roleAddresses)) return 'address-shared'
  const hashes = { from: house.keys.hash('subject', from), to: request.subjectHash }
  if (!(await isFree(house.store.read, hashes))) return 'address-taken'
  const wanted = await wantedChanges(house, { from, to })
  if (wanted.ok) return null
  return wanted.why === 'silent' ? 'address-silent' : 'address-shared'
}

/** The approval has become the person's: the change begins. Part of the transaction that releases the decision. */
export async function beginGranted(house: House, tx: Writer, request: StoredRequest): Promise<void> {
  const { addressChange, address: newAddress } = readContents((await tx.requests.contentsOf(request.id)) ?? '{}')
  const oldAddress = addressChange?.way === 'claimed' ? addressChange.old : null
  if (!oldAddress || newAddress === null) return
  const hashes = { from: house.keys.hash('subject', oldAddress), to: request.subjectHash }
  await tx.addresses.lock([hashes.from, hashes.to])
  if (!(await isFree(tx, hashes))) {
    // In the two minutes another change has begun: staff look again.
    await takeStep(house, tx, { request, happening: { event: 'stop' }, version: null })
    return
  }
  await beginChange(house, tx, { request, oldAddress, newAddress, way: 'staff', actor: 'portal' })
}
