/** What of records partners may have had, for telling them that it was erased or restricted (Art. 19). */
import type { ErasurePlan } from '#app/register/erasure.ts'
import type { HeldRecord, Register } from '#app/register/register.ts'
import type { House } from '../house.ts'
import { partnersOfField, type ToldRecord } from '../request/notices.ts'
import type { PlannedRecord } from './plan.ts'

const titleOf = (register: Register, record: HeldRecord): string[] =>
  register.title_fields.flatMap((name) => record.values[name]?.slice(0, 1) ?? [])

const once = (fields: readonly ToldRecord['fields'][number][]) => [
  ...new Map(fields.map((one) => [`${one.collection} ${one.field}`, one])).values(),
]

/** The fields of a plan that go and hold something. */
function going({ fields, collections }: ErasurePlan): ToldRecord['fields'] {
  const isGoing = ({ holds, outcome }: ErasurePlan['fields'][number]) =>
    holds === 'values' && outcome.does === 'goes-now'
  return once([
    ...fields.filter(isGoing).map(({ name }) => ({ collection: '', field: name })),
    ...collections.flatMap(({ name, rows }) =>
      rows.flatMap((row) => row.fields.filter(isGoing).map((field) => ({ collection: name, field: field.name }))),
    ),
  ])
}

/** Records of which something goes. */
export const erasedRecords = (planned: readonly PlannedRecord[]): ToldRecord[] =>
  planned.map(({ register, record, plan }) => ({
    register: register.id,
    title: titleOf(register, record),
    fields: going(plan),
  }))

/** Records that are locked whole: every field that holds something, and those of collections that have rows. */
export const lockedRecords = (
  locked: readonly { readonly register: Register; readonly record: HeldRecord }[],
): ToldRecord[] =>
  locked.map(({ register, record }) => ({
    register: register.id,
    title: titleOf(register, record),
    fields: [
      ...Object.keys(register.fields)
        .filter((name) => (record.values[name] ?? []).length > 0)
        .map((field) => ({ collection: '', field })),
      ...Object.entries(register.collections).flatMap(([collection, { fields }]) =>
        (record.collections[collection]?.count ?? 0) > 0
          ? Object.keys(fields).map((field) => ({ collection, field }))
          : [],
      ),
    ],
  }))

/** What partners are called that may have had what goes. */
export function partnersOf({ installation }: House, planned: readonly PlannedRecord[]): string[] {
  const partners = planned.flatMap(({ register, plan }) =>
    going(plan).flatMap(({ collection, field }) => partnersOfField(register, collection, field)),
  )
  return [...new Set(partners)].map((partner) => installation.controller.partners[partner]?.name ?? partner)
}
