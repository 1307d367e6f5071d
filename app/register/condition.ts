/** Which conditions hold a record or a row at present, as the register's own fields show it. */
import { isAboveZero, parseValue } from './kinds.ts'
import { CONDITIONS, type Condition, type Field, type HeldRecord, type HeldRow, type Register } from './register.ts'
import { remembered } from './remembered.ts'

/** A sum that cannot be read holds: to keep too long can be mended, to erase too early cannot. */
const isOwed = remembered((sum) => isAboveZero(sum) !== false)
const isSaid = remembered((key) => {
  const parsed = parseValue(key.startsWith('yes-no') ? 'yes-no' : 'marketing-ban', key.slice(key.indexOf(' ') + 1))
  return !parsed.ok || parsed.value === 'yes'
})

function lasts(field: Field | undefined, values: readonly string[] | undefined): boolean {
  const filled = (values ?? []).filter((value) => value.trim() !== '')
  if (!field || filled.length === 0) return false
  if (field.kind === 'money') return filled.some(isOwed)
  if (field.kind !== 'yes-no' && field.kind !== 'marketing-ban') return true
  return filled.some((value) => isSaid(`${field.kind} ${value}`))
}

type RowPlace = { readonly collection: string; readonly held: HeldRow } | null

function holds(register: Register, record: HeldRecord, row: RowPlace, path: string): boolean {
  const [first = '', second] = path.split('.')
  if (second === undefined) return row === null && lasts(register.fields[first], record.values[first])
  const field = register.collections[first]?.fields[second]
  if (row) return row.collection === first && lasts(field, row.held.values[second])
  return (record.collections[first]?.rows ?? []).some(({ values }) => lasts(field, values[second]))
}

/**
 * The conditions that last for a record, or for one of its rows. An open invoice holds itself and its customer, not the other
 * invoices; a running contract holds the customer, not an invoice of ten years ago, whose time is its own.
 */
export function lastingIn(register: Register, record: HeldRecord, row: RowPlace): Condition[] {
  const declared = register.conditions ?? {}
  return CONDITIONS.filter((condition) => {
    const path = declared[condition]
    return path !== undefined && holds(register, record, row, path)
  })
}
