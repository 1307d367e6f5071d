/**
 * Whose data may be shown to somebody who reads a mailbox. A code proves that one reads it, not who one is: behind `info@` there
 * are several people, and so there may be behind any address. In doubt nothing is shown: a missing record is asked for again, a
 * stranger's record cannot be taken back.
 */
import type { Controller } from './controller.ts'
import { parseValue } from './kinds.ts'
import { isSamePerson, mayBeSamePerson, samePersonIn } from './person.ts'
import type { Field, HeldRecord, Kind, Register, Words } from './register.ts'

export type Candidate = { readonly register: Register; readonly record: HeldRecord }

/** A field that tells one customer from another. */
export type ProofField = {
  readonly register: string
  readonly collection: string | null
  readonly field: string
  /** `billing.invoices.referenceNumber`: names it in a form. */
  readonly path: string
  readonly label: Words
  /** What one row of the collection is called. */
  readonly of: Words
  readonly kind: Kind
}

export type Ambiguity =
  /** What may be shown on the code alone. `withheld`: the portal's own record of an address that several people read. */
  | { readonly state: 'clear'; readonly show: readonly Candidate[]; readonly withheld: readonly Candidate[] }
  /** Without `proofs` there is nothing to ask for: a person at the controller decides. */
  | { readonly state: 'needs-proof'; readonly why: 'role' | 'several'; readonly proofs: readonly ProofField[] }

/** Is this an address that several people read? A plus-tag makes no other mailbox of it. `address` is in normal form. */
export function isRoleAddress(address: string, roleAddresses: Controller['roleAddresses']): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase()
  const local = plain(address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '')
  return roleAddresses.some((role) => plain(role) === local)
}

/** The portal's own record knows an address, not a person: it neither makes an address ambiguous nor proves anything. */
const isOfSystem = ({ register }: Candidate) => register.connector !== 'portal'

/** Are these candidates more people than one? Two records of a register, or names in two registers, that do not agree. */
function areSeveral(candidates: readonly Candidate[]): boolean {
  return candidates.some((one, index) => candidates.slice(index + 1).some((other) => !mayBeSamePerson(one, other)))
}

/**
 * May the records that were found under a verified address be shown? They may where the address is no role address and nothing
 * speaks for more than one person: one record in each register (or the same customer twice), under names that do not contradict
 * each other.
 */
export function ambiguity(
  address: string,
  roleAddresses: Controller['roleAddresses'],
  candidates: readonly Candidate[],
): Ambiguity {
  const people = candidates.filter(isOfSystem)
  const role = isRoleAddress(address, roleAddresses)
  if (role && people.length > 0) return { state: 'needs-proof', why: 'role', proofs: proofsFor(people) }
  if (areSeveral(people)) return { state: 'needs-proof', why: 'several', proofs: proofsFor(people) }
  // What the portal knows of a shared mailbox came from everybody who reads it.
  return role ? { state: 'clear', show: [], withheld: candidates } : { state: 'clear', show: candidates, withheld: [] }
}

type Strong = ProofField & { readonly of: Words; readonly declared: Field }

function strongFields(register: Register): Strong[] {
  const strong = (collection: string | null, of: Words, fields: Readonly<Record<string, Field>>): Strong[] =>
    Object.entries(fields)
      .filter(([, { identifies }]) => identifies === 'strong')
      .map(([field, declared]) => ({
        ...{ register: register.id, collection, field, of, declared, label: declared.label, kind: declared.kind },
        path: [register.id, ...(collection === null ? [] : [collection]), field].join('.'),
      }))
  return [
    ...strong(null, register.one, register.fields),
    ...Object.entries(register.collections).flatMap(([name, { one, fields }]) => strong(name, one, fields)),
  ]
}

/** A proof is recent: whoever found an old invoice has not thereby shown who they are. */
const RECENT_ROWS = 20

/** What a record holds in a proof field: for a collection, of its newest rows. */
function proofValues({ record }: Candidate, { collection, field }: ProofField): string[] {
  if (collection === null) return [...(record.values[field] ?? [])]
  return (record.collections[collection]?.rows ?? []).slice(0, RECENT_ROWS).flatMap(({ values }) => values[field] ?? [])
}

/** The normal forms that can prove something: what is no value of its kind is known to nobody for certain. */
function provable(candidate: Candidate, proof: ProofField): Set<string> {
  const parsed = proofValues(candidate, proof).map((value) => parseValue(proof.kind, value))
  return new Set(parsed.flatMap((value) => (value.ok ? [value.value] : [])))
}

/** Values of a proof field that lead to one person and to nobody else. */
function telling(candidates: readonly Candidate[], proof: ProofField): Map<string, Candidate> {
  const held = candidates
    .filter(({ register }) => register.id === proof.register)
    .map((candidate) => ({ candidate, values: provable(candidate, proof) }))
  const found = new Map<string, Candidate>()
  for (const { candidate, values } of held) {
    for (const value of values) {
      const others = held.filter((other) => other.candidate !== candidate && other.values.has(value))
      if (others.every((other) => samePersonIn(other.candidate, candidate))) found.set(value, candidate)
    }
  }
  return found
}

/** The strong fields in which at least one candidate has a value that no other person among them has. */
export function proofsFor(candidates: readonly Candidate[]): ProofField[] {
  const registers = new Set(candidates.filter(isOfSystem).map(({ register }) => register))
  return [...registers]
    .flatMap(strongFields)
    .filter((proof) => telling(candidates, proof).size > 0)
    .map(({ declared: _declared, ...proof }) => proof)
}

/** `empty` and `malformed` can be said aloud: they depend on what was typed alone. */
export type Proved =
  | { readonly ok: true; readonly candidates: readonly Candidate[] }
  | { readonly ok: false; readonly why: 'empty' | 'malformed' | 'no-match' }

/**
 * Compares a given proof with what the candidates hold, by its kind. A match opens the records of that one person: the proven
 * record, its doubles in the same register, and in other registers the records that are tied to it and to nobody else.
 */
export function checkProof(candidates: readonly Candidate[], proof: ProofField, given: string): Proved {
  const parsed = parseValue(proof.kind, given)
  if (!parsed.ok) return { ok: false, why: given.trim() === '' ? 'empty' : 'malformed' }
  const people = candidates.filter(isOfSystem)
  const proven = telling(people, proof).get(parsed.value)
  if (!proven) return { ok: false, why: 'no-match' }
  const isProven = (other: Candidate) => samePersonIn(other, proven)
  const strangers = people.filter((other) => other.register.id === proven.register.id && !isProven(other))
  const tied = people.filter(
    (other) =>
      isElsewhere(other, proven) &&
      isSamePerson(other, proven) &&
      !strangers.some((stranger) => isSamePerson(other, stranger)),
  )
  // Two namesakes in another register: nobody knows which of them has proven who they are.
  const alone = tied.filter((other) =>
    tied.every((rival) => rival.register.id !== other.register.id || samePersonIn(rival, other)),
  )
  return { ok: true, candidates: people.filter((other) => isProven(other) || alone.includes(other)) }
}

const isElsewhere = (other: Candidate, proven: Candidate) => other.register.id !== proven.register.id
