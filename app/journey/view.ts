/** Seeing one's data: every register asked, what may be shown shown, and the view written to the audit log before it leaves. */

import { type Coverage, coverageOf, type SearchResult } from '#app/register/coverage.ts'
import { declaredIn } from '#app/register/declared.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { HeldRecord, HeldRow, Register } from '#app/register/register.ts'
import { ambiguity, type Candidate, type ProofField } from '#app/register/shared-address.ts'
import {
  type Seeing,
  summaryOf,
  type ViewRecord,
  type ViewRow,
  type ViewSummary,
  viewOf,
  viewRows,
} from '#app/register/view.ts'
import type { AuditEntry } from '#db/audit.ts'
import { knownUnder } from './address/known.ts'
import { type Answer, addressIdentifiers, askAll, type Given } from './asking.ts'
import { today } from './day.ts'
import type { House } from './house.ts'
import { disputesOn } from './request/disputes.ts'
import { offeredTo } from './request/offered.ts'
import type { SubjectSession } from './session.ts'
import { type SourcesStanding, sourcesStanding } from './source/standing.ts'

export type Mine = {
  readonly coverage: Coverage
  /** Registers with something to show, in the installation's order. */
  readonly registers: readonly { readonly summary: ViewSummary; readonly records: readonly ViewRecord[] }[]
  /** What stands between the person and the rest: a further proof, which can be given unless `proofs` is empty. */
  readonly proof: null | { readonly why: 'role' | 'several'; readonly proofs: readonly ProofField[] }
  /** Registers that the portal keeps, in which the person has nothing yet. */
  readonly offered: readonly Pick<ViewSummary, 'register' | 'title' | 'summary'>[]
  /** When the address was left for another, while registers still hold it; null where it is its person's. Epoch milliseconds. */
  readonly leftAt: number | null
}

/** What was found under the address, sorted into what may be shown and what a further proof opens. */
export type Sorted = {
  readonly answers: readonly Answer[]
  readonly shown: readonly Candidate[]
  /** Registers in which something is held back. */
  readonly withheld: ReadonlySet<string>
  readonly candidates: readonly Candidate[]
  readonly proof: Mine['proof']
  readonly leftAt: Mine['leftAt']
}

function registerOf(house: House, id: string): Register {
  const found = house.registers.find((register) => register.id === id)
  if (!found) throw new Error(`There is no register ${id}`)
  return found
}

function candidatesOf(house: House, answers: readonly Answer[]): Candidate[] {
  return answers.flatMap((answer) =>
    answer.ok ? answer.found.records.map((record) => ({ register: registerOf(house, answer.register), record })) : [],
  )
}

/** Whose data is looked for: a verified address, and what a further proof has opened. */
export type Asking = Pick<SubjectSession, 'address' | 'proven'>

function isProven({ proven }: Asking, { register, record }: Candidate): boolean {
  return proven[register.id]?.includes(record.id) ?? false
}

/** Asks every register and decides what this session may see. */
export async function findMine(house: House, subject: Asking, depth?: 'records', given?: Given): Promise<Sorted> {
  const { addresses, left } = await knownUnder(house, subject.address)
  const answers = await askAll(house, addresses, depth, given)
  const candidates = candidatesOf(house, answers)
  if (left) return ofLeft(house, answers, candidates, left.doneAt)
  const leftAt = null
  const { roleAddresses } = house.installation.controller
  const decided = ambiguity(subject.address, roleAddresses, candidates)
  const idsOf = (some: readonly Candidate[]) => new Set(some.map(({ register }) => register.id))
  if (decided.state === 'clear') {
    return { answers, candidates, shown: decided.show, withheld: idsOf(decided.withheld), proof: null, leftAt }
  }
  const shown = candidates.filter((candidate) => isProven(subject, candidate))
  if (shown.length > 0) {
    // A register that holds only other people's records stays held back: it is not "not found".
    return { answers, candidates, shown, withheld: idsOf(candidates), proof: null, leftAt }
  }
  // Which registers would have had something is itself a thing about other people: all are held back alike.
  const { why, proofs } = decided
  const withheld = new Set(house.registers.map(({ id }) => id))
  return { answers, candidates, shown, withheld, proof: { why, proofs }, leftAt }
}

/** What registers still hold under an address that was left is another's; which of them hold it is nobody's business here. */
function ofLeft(house: House, answers: readonly Answer[], found: readonly Candidate[], leftAt: number | null): Sorted {
  const candidates = found.filter(({ register }) => register.id === PORTAL_REGISTER)
  const withheld = new Set(house.installation.registers.map(({ id }) => id))
  return { answers, candidates, shown: candidates, withheld, proof: null, leftAt }
}

type Searching = { readonly searchedAt: number; readonly standing: SourcesStanding }

function resultOf(house: House, sorted: Sorted, answer: Answer, { searchedAt, standing }: Searching): SearchResult {
  const register = registerOf(house, answer.register)
  const { fields } = declaredIn(register, house.installation.controller)
  const names = addressIdentifiers(house, register.id, '').map(({ field }) => field)
  const by = fields.filter(({ name }) => names.includes(name)).map(({ name, label, kind }) => ({ name, label, kind }))
  const failingSince = standing.failing.get(register.id)
  const searched = {
    ...{ register: register.id, title: register.title, by, searchedAt },
    ...(standing.unclassified.has(register.id) ? { columns: 'unclassified' as const } : {}),
    ...(failingSince === undefined ? {} : { failingSince }),
  }
  if (!answer.ok) return { ...searched, outcome: { state: 'unreachable', why: answer.why }, asOf: null, unread: 0 }
  const count = sorted.shown.filter((candidate) => candidate.register === register).length
  const withheld = count === 0 && sorted.withheld.has(register.id)
  const { asOf, unread } = answer.found
  return { ...searched, outcome: withheld ? { state: 'withheld' } : { state: 'found', count }, asOf, unread }
}

/** The coverage statement of a search, over the registers that were asked for. */
export function coverOf(
  house: House,
  sorted: Sorted,
  searching: Searching,
  isAsked: (register: string) => boolean = () => true,
): Coverage {
  const answers = sorted.answers.filter(({ register }) => isAsked(register))
  return coverageOf(answers.map((answer) => resultOf(house, sorted, answer, searching)))
}

/** Fields that hold something, by register: what the audit log names of a view. */
function fieldsSeen(records: readonly ViewRecord[]): Record<string, string[]> {
  const seen: Record<string, string[]> = {}
  for (const record of records) {
    const own = record.fields.filter(({ values }) => values.length > 0).map(({ name }) => name)
    const rows = record.collections.filter(({ count }) => count > 0).map(({ name }) => name)
    seen[record.register] = [...new Set([...(seen[record.register] ?? []), ...own, ...rows])]
  }
  return seen
}

const seeingOf = (house: House): Omit<Seeing, 'disputes'> => ({
  today: today(house),
  controller: house.installation.controller,
  reviewed: new Set(),
})

function viewed(subject: SubjectSession, registers: Record<string, string[]>): AuditEntry {
  return { event: 'viewed', actor: 'subject', subjectHash: subject.subjectHash, details: { registers } }
}

/** The person's own page. The audit entry is committed before this resolves. */
export async function viewMine(house: House, subject: SubjectSession): Promise<Mine> {
  const sorted = await findMine(house, subject)
  const searching = { searchedAt: house.clock.now(), standing: await sourcesStanding(house) }
  const seeing = {
    ...seeingOf(house),
    disputes: await disputesOn(
      house,
      sorted.shown.map(({ register, record }) => ({ register: register.id, record: record.id })),
    ),
  }
  const records = sorted.shown.map(({ register, record }) => viewOf(register, record, seeing))
  await house.store.witness({ entries: [viewed(subject, fieldsSeen(records))] })
  return {
    coverage: coverOf(house, sorted, searching),
    registers: house.registers.flatMap((register) => {
      const own = records.filter((record) => record.register === register.id)
      return own.length > 0 ? [{ summary: summaryOf(register, house.installation.controller), records: own }] : []
    }),
    proof: sorted.proof,
    leftAt: sorted.leftAt,
    offered: offeredTo(house, subject, sorted).map(({ register: { id, title, summary } }) => ({
      register: id,
      title,
      summary,
    })),
  }
}

export type CollectionAsked = {
  readonly subject: SubjectSession
  readonly register: string
  readonly collection: string
  readonly record: string
  readonly after: string | null
}
export type CollectionPage = {
  readonly summary: ViewSummary
  readonly collection: ViewSummary['collections'][number]
  readonly record: string
  readonly count: number
  readonly rows: readonly ViewRow[]
  readonly next: string | null
}

/** A page of a collection of one of the person's own records; null where it isn't theirs or isn't there. */
export async function viewCollection(house: House, asked: CollectionAsked): Promise<CollectionPage | null> {
  const { subject, collection, after } = asked
  const { shown } = await findMine(house, subject)
  const own = shown.find(({ register, record }) => register.id === asked.register && record.id === asked.record)
  const connector = house.connectors.get(asked.register)
  const summary = own ? summaryOf(own.register, house.installation.controller) : null
  const declared = summary?.collections.find(({ name }) => name === collection)
  if (!own || !connector || !summary || !declared) return null
  const { rows, next } = await connector.rows(
    { record: own.record.id, identifiers: addressIdentifiers(house, asked.register, subject.address), collection },
    after,
  )
  await house.store.witness({ entries: [viewed(subject, { [asked.register]: [collection] })] })
  const count = own.record.collections[collection]?.count ?? rows.length
  return {
    summary,
    collection: declared,
    record: own.record.id,
    count,
    rows: rowsOf(house, own, collection, rows),
    next,
  }
}

function rowsOf(
  house: House,
  { register, record }: { register: Register; record: HeldRecord },
  collection: string,
  rows: readonly HeldRow[],
): ViewRow[] {
  return viewRows(register, record, collection, rows, seeingOf(house))
}
