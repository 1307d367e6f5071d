/** What a person must not be able to change at once, because money or somebody else’s data would follow the change. */
import type { Field, Kind, Register } from '#app/register/register.ts'
import type { Faults } from './fault.ts'
import { fieldNamed, fieldsOf, type PlacedField } from './fields.ts'
import { subjectOf } from './naming.ts'

/** Where a bill or a payment goes, or what is owed. */
const MONEY: ReadonlySet<Kind> = new Set(['einvoice-address', 'einvoice-operator', 'iban', 'reference-number', 'money'])

/** Where a letter goes, and so where a paper bill goes in a register that bills. */
const PLACES: ReadonlySet<Kind> = new Set(['street', 'postcode', 'city', 'country'])

/** Kinds that only a register has that bills people or pays them. */
const BILLS: ReadonlySet<Kind> = new Set([
  'einvoice-address',
  'einvoice-operator',
  'iban',
  'reference-number',
  'invoice-number',
  'money',
])

/**
 * Would a change redirect money? Yes for e-invoice addresses, operators, accounts, references and sums; for postal addresses in a
 * register that bills; and for what the register marks with `redirects: money`.
 */
export function redirectsMoney(register: Register, field: Field): boolean {
  if (field.redirects === 'money' || MONEY.has(field.kind)) return true
  return PLACES.has(field.kind) && fieldsOf(register).some((other) => BILLS.has(other.field.kind))
}

const NUMBERS: ReadonlySet<Kind> = new Set(['customer-number', 'invoice-number', 'business-id'])

function identifies(register: Register, { field, name, collection }: PlacedField): boolean {
  const keys =
    collection === null
      ? [register.key]
      : [register.collections[collection]?.key, register.collections[collection]?.parent]
  return field.identifies !== 'no' || NUMBERS.has(field.kind) || keys.includes(name)
}

/** Retentions run from some fields, and conditions are read from some. */
function decidesTime(register: Register, { field, collection }: PlacedField): boolean {
  const anchors = Object.values(register.retention).map(({ anchor }) => anchor)
  const conditions = Object.values(register.conditions ?? {})
  return [...anchors, ...conditions].some(
    (name) => name !== undefined && fieldNamed(register, name, collection) === field,
  )
}

function reason(register: Register, placed: PlacedField): string | null {
  if (placed.field.kind === 'email') return 'is an email address, which is changed in a way of its own'
  if (redirectsMoney(register, placed.field)) return 'decides where money goes'
  if (identifies(register, placed)) return 'tells who somebody is'
  return decidesTime(register, placed) ? 'decides how long data is kept' : null
}

/** Refuses `correction: self` where a change at once could harm. */
export function checkCorrections(register: Register, faults: Faults): void {
  for (const placed of fieldsOf(register)) {
    if (placed.field.correction !== 'self') continue
    const because = reason(register, placed)
    if (!because) continue
    faults.add(
      [...placed.path, 'correction'],
      `${subjectOf(placed.path)} ${because}, so nobody may correct it by themselves. Write "correction: ask".`,
    )
  }
}
