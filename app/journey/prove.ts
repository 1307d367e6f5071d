/** The further proof of a shared address: a value that tells one customer from another, three tries a day; then a person. */
import { checkProof, type ProofField } from '#app/register/shared-address.ts'
import type { Writer } from '#db/store.ts'
import type { House } from './house.ts'
import { makeReference } from './reference.ts'
import { proveRecords, type SubjectSession } from './session.ts'
import { findMine } from './view.ts'

/** Enough for a slip of the finger; a reference number guessed three times a day is a chance in millions. */
const PROOF_TRIES = 3
const DAY_MS = 24 * 3_600_000
/** How soon staff should have answered an identity case: the request behind it has a month, and this comes before it. */
const ANSWER_MS = 7 * DAY_MS

/** What stands on the proof page: nothing to prove, what may be given, or that a person has it. `until`: epoch ms. */
export type ProofState =
  | { readonly state: 'clear' }
  | { readonly state: 'staff'; readonly reference: string }
  | { readonly state: 'tomorrow'; readonly until: number }
  | {
      readonly state: 'open'
      readonly why: 'role' | 'several'
      readonly proofs: readonly ProofField[]
      readonly left: number
    }

export type Proved =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly why: 'clear' | 'no-field' | 'empty' | 'malformed' | 'wrong' | 'no-tries' | 'staff'
      readonly left: number
    }

function bucketOf(house: House, subjectHash: string) {
  const bucket = house.keys.hash('throttle', 'proof', subjectHash)
  return { bucket, limit: PROOF_TRIES, periodMs: DAY_MS }
}

/** What the proof page shows; changes nothing. */
export async function proofState(house: House, subject: SubjectSession): Promise<ProofState> {
  const { proof } = await findMine(house, subject)
  if (!proof) return { state: 'clear' }
  const [reference] = await house.store.read.waiting.openOf(subject.subjectHash, 'identity')
  if (reference) return { state: 'staff', reference }
  const limit = bucketOf(house, subject.subjectHash)
  const now = house.clock.now()
  const [full] = await house.store.read.throttle.full([limit], now)
  if (full) return { state: 'tomorrow', until: full.again }
  return { state: 'open', ...proof, left: PROOF_TRIES - (await house.store.read.throttle.taken(limit, now)) }
}

async function addCase(
  house: House,
  tx: Writer,
  subject: SubjectSession,
  reason: 'asked' | 'tries-used' | 'no-proof',
): Promise<string> {
  const [known] = await tx.waiting.openOf(subject.subjectHash, 'identity')
  if (known) return known
  const now = house.clock.now()
  const reference = makeReference(house.chance)
  await tx.waiting.add({
    id: house.chance.id(now),
    reference,
    kind: 'identity',
    subjectHash: subject.subjectHash,
    details: { address: subject.address, reason },
    createdAt: now,
    dueAt: now + ANSWER_MS,
  })
  tx.audit.add({
    event: 'waiting',
    actor: 'subject',
    subjectHash: subject.subjectHash,
    details: { kind: 'identity', reason },
  })
  return reference
}

/** Hands the matter to a person, at the visitor's own wish or since nothing can be proved. Twice is once. */
export async function askStaff(house: House, subject: SubjectSession): Promise<void> {
  const { answers, proof } = await findMine(house, subject)
  // A register that does not answer just now may be the one with something to prove: the wish is kept.
  if (!proof && answers.every(({ ok }) => ok)) return
  await house.store.write((tx) => addCase(house, tx, subject, proof?.proofs.length === 0 ? 'no-proof' : 'asked'))
}

export type Proving = { readonly subject: SubjectSession; readonly path: string; readonly value: string }

/** Tries a proof. The try is counted before the comparison, in the same transaction; the last wrong one makes a case for staff. */
export async function proveIdentity(house: House, { subject, path, value }: Proving): Promise<Proved> {
  const { candidates, proof } = await findMine(house, subject)
  if (!proof) return { ok: false, why: 'clear', left: 0 }
  const field = proof.proofs.find((one) => one.path === path)
  if (!field) return { ok: false, why: 'no-field', left: PROOF_TRIES }
  const checked = checkProof(candidates, field, value)
  if (!checked.ok && checked.why !== 'no-match') return { ok: false, why: checked.why, left: PROOF_TRIES }
  return house.store.write(async (tx): Promise<Proved> => {
    const limit = bucketOf(house, subject.subjectHash)
    const now = house.clock.now()
    if ((await tx.waiting.openOf(subject.subjectHash, 'identity')).length > 0)
      return { ok: false, why: 'staff', left: 0 }
    if ((await tx.throttle.take([limit], now)).length > 0) return { ok: false, why: 'no-tries', left: 0 }
    if (checked.ok) {
      for (const [register, recordIds] of idsByRegister(checked.candidates))
        await proveRecords(tx, { session: subject, register, recordIds })
      return { ok: true }
    }
    const left = PROOF_TRIES - (await tx.throttle.taken(limit, now))
    tx.audit.add({
      event: 'proof-wrong',
      actor: 'subject',
      subjectHash: subject.subjectHash,
      details: { field: field.path, left },
    })
    if (left <= 0) await addCase(house, tx, subject, 'tries-used')
    return { ok: false, why: left <= 0 ? 'staff' : 'wrong', left: Math.max(0, left) }
  })
}

function idsByRegister(
  candidates: readonly { register: { id: string }; record: { id: string } }[],
): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const { register, record } of candidates) ids.set(register.id, [...(ids.get(register.id) ?? []), record.id])
  return ids
}
