/** What may tell one person from another. */
import type { Kind, Register } from '#app/register/register.ts'
import type { Faults } from './fault.ts'
import { fieldsOf } from './fields.ts'
import { subjectOf } from './naming.ts'

/** Kinds whose values many people share or anybody can look up: they prove nothing. */
const GUESSED: ReadonlySet<Kind> = new Set([
  'name',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
  'business-id',
  'long-text',
  'date',
  'money',
  'language',
  'yes-no',
  'choice',
  'marketing-ban',
  'einvoice-address',
  'einvoice-operator',
  'email',
])

/** Kinds that cannot be a key: free words, and values that many records share. */
const NO_KEYS: ReadonlySet<Kind> = new Set([
  'long-text',
  'street',
  'postcode',
  'city',
  'country',
  'date',
  'instant',
  'money',
  'language',
  'yes-no',
  'choice',
  'marketing-ban',
])

/** Refuses identifying fields that do not identify, and keys that are none. */
export function checkIdentity(register: Register, faults: Faults): void {
  for (const { field, path } of fieldsOf(register)) {
    if (field.identifies === 'address' && field.kind !== 'email') {
      faults.add(
        [...path, 'identifies'],
        `${subjectOf(path)} is of kind ${field.kind}; only an email address can be verified ("identifies: address").`,
      )
    }
    if (field.identifies === 'strong' && GUESSED.has(field.kind)) {
      faults.add(
        [...path, 'identifies'],
        `${subjectOf(path)} is of kind ${field.kind}, which others know or share, so it is no strong proof. Write "identifies: weak".`,
      )
    }
  }
  const keys = [
    { path: ['key'], name: register.key, field: register.fields[register.key] },
    ...Object.entries(register.collections).map(([id, { key, fields }]) => ({
      path: ['collections', id, 'key'],
      name: key,
      field: fields[key],
    })),
  ]
  for (const { path, name, field } of keys) {
    if (!field) continue
    if (NO_KEYS.has(field.kind))
      faults.add(
        path,
        `"${name}" is of kind ${field.kind}, which many share, so it cannot tell one from another. Choose another key.`,
      )
    else if (field.many && field.kind !== 'email')
      faults.add(path, `"${name}" may hold several values ("many: true"), so it cannot be the key.`)
  }
}
