/** How long: whether a retention can be, and whether something outlives what it is found by. */
import { Temporal } from 'temporal-polyfill'
import type { Register, Retention } from '#app/register/register.ts'
import { retentionRule } from '#app/register/retention.ts'
import type { Faults } from './fault.ts'
import { fieldsOf, type PlacedField } from './fields.ts'
import { listed, subjectOf } from './naming.ts'

const DAYS_A_MONTH = 30
const HOURS_A_DAY = 24

/** Roughly how many days a length has; only compared with others. */
function daysOf(length: string): number {
  const { years, months, days, hours } = Temporal.Duration.from(length)
  return years * 12 * DAYS_A_MONTH + months * DAYS_A_MONTH + days + hours / HOURS_A_DAY
}

/** Counting from a year’s end adds up to a year and a half: of two equal lengths, that one is longer. */
const YEAR_END_MARGIN_DAYS = 1

/** The length of a retention for comparison. Without a length or a statute nobody can say: it counts as without end. */
function spanOf(retention: Retention): number {
  const rule = retention.statute === undefined ? undefined : retentionRule(retention.statute)
  const margin = rule && rule.counted !== 'from-the-day' ? YEAR_END_MARGIN_DAYS : 0
  const spans = [
    ...(rule ? [daysOf(rule.length) + margin] : []),
    ...(retention.length ? [daysOf(retention.length)] : []),
  ]
  return spans.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...spans)
}

/** In what way one is kept longer than the other; null if in none. */
function outlives(one: Retention, other: Retention): string | null {
  if (spanOf(one) > spanOf(other)) return 'is kept longer than'
  const more = one.while.filter((condition) => !other.while.includes(condition))
  return more.length > 0 ? `is kept while ${listed(more)} lasts, unlike` : null
}

/** A person finds their data by an address; nothing may be left that they can no longer find. */
function checkAddress(register: Register, placed: readonly PlacedField[], faults: Faults): void {
  const addresses = placed.filter(({ field, collection }) => field.identifies === 'address' && collection === null)
  if (addresses.length === 0) {
    faults.add(
      [],
      'No field of this register has "identifies: address", so nobody could ever find their data. Add it to the field with the email address.',
    )
    return
  }
  // The portal's own records are keyed by a hash of the address, by which they are found when the address itself has gone.
  const hash =
    register.connector === 'portal'
      ? placed.filter(({ name, collection }) => name === register.key && collection === null)
      : []
  const ways = [...addresses, ...hash]
  for (const { field, path } of placed) {
    const retention = register.retention[field.retention]
    if (!retention || ways.some((way) => way.field === field)) continue
    const kept = ways.flatMap((address) => {
      const other = register.retention[address.field.retention]
      return other ? [{ name: address.name, how: outlives(retention, other) }] : []
    })
    const [first] = kept
    if (!first || kept.some(({ how }) => how === null)) continue
    faults.add(
      [...path, 'retention'],
      `${subjectOf(path)} ${first.how} "${first.name}", the address by which the person finds it. Keep the address as long, or this no longer.`,
    )
  }
}

/** What stays after an erasure is found and erased on its day by the record’s key. */
function checkKey(register: Register, placed: readonly PlacedField[], faults: Faults): void {
  const key = register.retention[register.fields[register.key]?.retention ?? '']
  if (!key) return
  for (const { field, path } of placed) {
    const retention = register.retention[field.retention]
    if (!retention || retention.afterErasure === 'goes') continue
    const how = key.afterErasure === 'goes' ? 'stays after an erasure, unlike' : outlives(retention, key)
    if (how) {
      faults.add(
        [...path, 'retention'],
        `${subjectOf(path)} ${how} "${register.key}", by which its record is found and erased on its day. Keep the key as long, or this no longer.`,
      )
    }
  }
}

/** Refuses what outlives its identifier, and retentions that promise what cannot be. */
export function checkLifetime(register: Register, faults: Faults): void {
  const placed = fieldsOf(register)
  for (const [name, retention] of Object.entries(register.retention)) {
    const path = ['retention', name]
    if (retention.afterErasure === 'stays' && retention.statute === undefined && retention.while.length === 0) {
      faults.add(
        [...path, 'afterErasure'],
        `${subjectOf(path)} stays after an erasure without a reason. Name a statute, or the condition while which it is needed (Art. 17(3)).`,
      )
    }
  }
  checkAddress(register, placed, faults)
  checkKey(register, placed, faults)
}
