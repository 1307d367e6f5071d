/** By which values a record is found again. */
import { IDENTITY_CODE_MASK, parseValue } from './kinds.ts'
import type { Field, Register, Values } from './register.ts'

/** By which identifiers a stored record is found again: what the reader of files would give for it. */
export function identifiersOf(registers: readonly Register[]) {
  return (register: string, collection: string, values: Values): { field: string; value: string }[] => {
    const declared = registers.find(({ id }) => id === register)
    if (!declared) return []
    const fields = collection === '' ? declared.fields : (declared.collections[collection]?.fields ?? {})
    const country = countryOf(fields, values)
    return Object.entries(fields)
      .filter(([, field]) => field.identifies !== 'no')
      .flatMap(([name, field]) => (values[name] ?? []).flatMap((value) => normalForm(name, field, value, country)))
  }
}

/** The record's own country, by which its business id and phone numbers are read; empty where it has none. */
function countryOf(fields: Readonly<Record<string, Field>>, values: Values): string {
  const [name = ''] = Object.entries(fields).find(([, { kind }]) => kind === 'country') ?? []
  const parsed = parseValue('country', values[name]?.[0] ?? '')
  return parsed.ok ? parsed.value : ''
}

/** What is masked finds nobody; an address is needed whole, so it never is. */
function normalForm(name: string, field: Field, text: string, country: string): { field: string; value: string }[] {
  if (field.kind !== 'email' && text.includes(IDENTITY_CODE_MASK)) return []
  const parsed = parseValue(field.kind, text, country)
  return parsed.ok ? [{ field: name, value: parsed.value }] : []
}
