/**
 * What an erasure leaves for a later day in a system that has no copy here: rows of the list from now on, each due when its day has
 * come, so that nothing of it rests on somebody's memory.
 */
import { Temporal } from 'temporal-polyfill'
import type { ErasurePlan, PlannedField } from '#app/register/erasure.ts'
import { type HeldRecord, type Register, say } from '#app/register/register.ts'
import type { Writer } from '#db/store.ts'
import { instantOf } from '../day.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { BY_HAND_MS, nameOf, rowNames } from './by-hand.ts'

/** Is it erased or looked at again on that day? */
function isDue({ holds, outcome }: PlannedField, on: string): boolean {
  if (holds !== 'values') return false
  if (outcome.does === 'stays-until') return Temporal.PlainDate.from(outcome.until).add({ days: 1 }).toString() === on
  return outcome.does === 'stays-while' && outcome.reviewOn === on
}

type Leaving = {
  readonly register: Register
  readonly record: HeldRecord
  readonly plan: ErasurePlan
  readonly subjectHash: string
}

function whatOn({ installation }: House, { register, record, plan }: Leaving, on: string): string {
  const [language = 'fi'] = installation.controller.languages
  const own = plan.fields.filter((field) => isDue(field, on)).map(({ label }) => say(label, language))
  const collected = plan.collections.flatMap(({ name, rows }) => {
    const due = new Set(rows.filter(({ fields }) => fields.some((field) => isDue(field, on))).map(({ id }) => id))
    const label = say(register.collections[name]?.label ?? {}, language)
    return due.size > 0 ? [`${label}: ${rowNames(register, record, due, name).join(', ')}`] : []
  })
  return [...own, ...collected].join('; ')
}

/** A row of the list for each day to come. */
export async function askLater(house: House, tx: Writer, leaving: Leaving): Promise<void> {
  const { register, record, plan, subjectHash } = leaving
  const now = house.clock.now()
  for (const on of new Set(plan.calendar.map((entry) => entry.on))) {
    await tx.waiting.add({
      id: house.chance.id(now),
      reference: makeReference(house.chance),
      kind: 'erase-by-hand',
      subjectHash,
      details: {
        system: register.system.name,
        record: nameOf(register, record),
        what: `${on}: ${whatOn(house, leaving, on)}`,
      },
      createdAt: now,
      dueAt: (instantOf(house, on, '00:00') ?? now) + BY_HAND_MS,
      requestId: null,
      assignee: null,
    })
  }
}
