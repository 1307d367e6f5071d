/** Every field of a register, its own and those of its collections, with the path to each. */
import type { Field, LegalBasis, Register } from '#app/register/register.ts'
import type { Path } from './fault.ts'

export type PlacedField = {
  readonly name: string
  readonly collection: string | null
  readonly field: Field
  readonly path: Path
}

export function fieldsOf(register: Register): PlacedField[] {
  const own = Object.entries(register.fields).map(([name, field]) => ({
    name,
    field,
    collection: null,
    path: ['fields', name],
  }))
  const collected = Object.entries(register.collections).flatMap(([collection, { fields }]) =>
    Object.entries(fields).map(([name, field]) => ({
      name,
      field,
      collection,
      path: ['collections', collection, 'fields', name],
    })),
  )
  return [...own, ...collected]
}

export const sourcesOf = ({ source }: Field): readonly string[] => (typeof source === 'string' ? [source] : source)

/** The legal bases a field is held on: its own, else those of its purposes, each once. */
export function basesOf(register: Register, field: Field): LegalBasis[] {
  if (field.basis) return [field.basis]
  const bases = field.purposes.flatMap((id) => register.purposes[id]?.basis ?? [])
  return [...new Set(bases)]
}

/** The field that an anchor or a condition names: `anniversary`, `invoices.date`. `within` is looked in before the record. */
export function fieldNamed(register: Register, reference: string, within: string | null): Field | undefined {
  const [first = '', second] = reference.split('.')
  if (second !== undefined) return register.collections[first]?.fields[second]
  const inRow = within === null ? undefined : register.collections[within]?.fields[first]
  return inRow ?? register.fields[first]
}
