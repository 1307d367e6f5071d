/**
 * The plan of an erasure before anybody decides on it: every record that the person may see, in every register, with what goes now,
 * what stays until when and by which law. What is approved is its digest.
 */
import { Temporal } from 'temporal-polyfill'
import { type ErasurePlan, erasureDigest, erasureOf, type Hold } from '#app/register/erasure.ts'
import { type PlanView, planView } from '#app/register/erasure-view.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import { placeOf, type RecordPlace } from '#app/register/record-place.ts'
import type { HeldRecord, Register, Words } from '#app/register/register.ts'
import type { Candidate } from '#app/register/shared-address.ts'
import { addressIdentifiers, type Given } from '../asking.ts'
import { dayOf, today } from '../day.ts'
import type { House } from '../house.ts'
import { disputesOn } from '../request/disputes.ts'
import { type Asking, findMine } from '../view.ts'
import { wholeRecord } from './live.ts'

/** Whose plan: a verified address with what a further proof opened, and registers to keep to; none for all. */
export type Planning = Asking & { readonly subjectHash: string; readonly registers: readonly string[] }

export type PlannedRecord = {
  readonly register: Register
  readonly record: HeldRecord
  readonly plan: ErasurePlan
}

export type ErasurePlans = {
  readonly records: readonly PlannedRecord[]
  /** Registers that did not answer, or hold back what another proof opens: nothing is promised of them. */
  readonly unread: readonly { readonly register: string; readonly title: Words; readonly why: 'silent' | 'withheld' }[]
  /** Keyed hash over ids, fields, outcomes and dates of all records outside the portal's own register. */
  readonly digest: string
  readonly leaves: 'nothing' | 'something'
}

/** A dispute is looked at again a month after it was raised: by then it has been answered. */
const DISPUTE_REVIEW_DAYS = 31

async function holdsOn(house: House, subjectHash: string): Promise<Hold[]> {
  const holds = await house.store.read.holds.of(subjectHash)
  return holds.flatMap(({ liftedAt, reviewOn }) =>
    liftedAt === null ? [{ why: 'legal-hold', reviewOn: Temporal.PlainDate.from(reviewOn) } as const] : [],
  )
}

/** What holds each of these records besides what its register shows: a legal hold, or a dispute over a value. */
async function holdsOf(
  house: House,
  subjectHash: string,
  places: readonly RecordPlace[],
): Promise<(place: RecordPlace) => Hold[]> {
  const [legal, disputes] = await Promise.all([holdsOn(house, subjectHash), disputesOn(house, places)])
  return (place) => [
    ...legal,
    ...(disputes.get(placeOf(place)) ?? []).slice(0, 1).map(({ askedAt }): Hold => {
      const raised = Temporal.PlainDate.from(dayOf(house, askedAt))
      return { why: 'dispute', reviewOn: raised.add({ days: DISPUTE_REVIEW_DAYS }) }
    }),
  ]
}

/** The plans of these records today; each has all of its rows. */
export async function plansOf(
  house: House,
  subjectHash: string,
  records: readonly { readonly register: Register; readonly record: HeldRecord }[],
): Promise<PlannedRecord[]> {
  const placed = records.map(({ register, record }) => ({ register: register.id, record: record.id }))
  const holds = await holdsOf(house, subjectHash, placed)
  const { controller } = house.installation
  return records.map(({ register, record }) => ({
    ...{ register, record },
    plan: erasureOf(register, record, {
      today: today(house),
      controller,
      holds: holds({ register: register.id, record: record.id }),
    }),
  }))
}

/** The record with every row of its collections, however many a page of it shows. */
async function whole(house: House, address: string, { register, record }: Candidate): Promise<HeldRecord> {
  const connector = house.connectors.get(register.id)
  return connector ? wholeRecord(connector, addressIdentifiers(house, register.id, address), record) : record
}

/** Which plan stands for approval: the portal's own rows change with every page that is opened, and go by rule. */
const digestOf = ({ keys }: Pick<House, 'keys'>, records: readonly PlannedRecord[]): string =>
  keys.hash(
    'erasure-plan',
    erasureDigest(records.filter(({ register }) => register.id !== PORTAL_REGISTER).map(({ plan }) => plan)),
  )

/**
 * The plan of everything that is held under a verified address, as the data is now. `given`: what live systems have answered, where
 * they are not to be waited for.
 */
export async function planErasure(house: House, planning: Planning, given?: Given): Promise<ErasurePlans> {
  const { registers, address, subjectHash } = planning
  const isAsked = (id: string) => registers.length === 0 || registers.includes(id)
  const sorted = await findMine(house, planning, undefined, given)
  const found = sorted.shown.filter(({ register }) => isAsked(register.id))
  const all = await Promise.all(
    found.map(async (one) => ({ register: one.register, record: await whole(house, address, one) })),
  )
  const records = await plansOf(house, subjectHash, all)
  const silent = new Set(sorted.answers.flatMap((answer) => (answer.ok ? [] : [answer.register])))
  const shown = new Set(found.map(({ register }) => register.id))
  const unread = house.registers.flatMap(({ id, title }): ErasurePlans['unread'] => {
    if (!isAsked(id)) return []
    if (silent.has(id)) return [{ register: id, title, why: 'silent' }]
    return sorted.withheld.has(id) && !shown.has(id) ? [{ register: id, title, why: 'withheld' }] : []
  })
  return {
    ...{ records, unread, digest: digestOf(house, records) },
    leaves: records.some(({ register, plan }) => register.id !== PORTAL_REGISTER && plan.leaves === 'something')
      ? 'something'
      : 'nothing',
  }
}

/** The plans as people read them. */
export const planViews = ({ records }: Pick<ErasurePlans, 'records'>): PlanView[] =>
  records.map(({ register, record, plan }) => planView(register, record, plan))
