/** What of a record can be corrected and how (Art. 16), and what somebody wants changed, value by value. */
import type { Controller } from './controller.ts'
import { type DeclaredCorrection, type DeclaredField, declaredIn } from './declared.ts'
import type { Why } from './kinds/kind.ts'
import { IDENTITY_CODE_MASK, maskIdentityCodes, parseValue, sameValue } from './kinds.ts'
import type { HeldRecord, Register, Values, Words } from './register.ts'

export type CorrectionField = DeclaredField & {
  /** Names the input: `phone`, or `invoices.<row id>.state`. */
  readonly input: string
  readonly values: readonly string[]
  /** The values are not shown in the form, so they stay as they are unless something is typed. */
  readonly hidden: 'masked' | 'third-parties' | null
}

export type CorrectionForm = {
  readonly register: string
  readonly record: string
  readonly fields: readonly CorrectionField[]
  readonly collections: readonly {
    readonly name: string
    readonly label: Words
    readonly one: Words
    readonly rows: readonly { readonly id: string; readonly fields: readonly CorrectionField[] }[]
  }[]
}

function hiddenOf(field: DeclaredField, held: readonly string[]): CorrectionField['hidden'] {
  if (held.some((value) => value.includes(IDENTITY_CODE_MASK))) return 'masked'
  return field.thirdParties && held.length > 0 ? 'third-parties' : null
}

function formField(field: DeclaredField, input: string, values: Values): CorrectionField {
  const held = values[field.name] ?? []
  const hidden = hiddenOf(field, held)
  return { ...field, input, hidden, values: hidden ? [] : held }
}

/** The form of a record: every field with its current values, and whether and how it can be corrected. */
export function correctionForm(register: Register, record: HeldRecord, controller: Controller): CorrectionForm {
  const declared = declaredIn(register, controller)
  return {
    register: register.id,
    record: record.id,
    fields: declared.fields.map((field) => formField(field, field.name, record.values)),
    collections: declared.collections.map(({ name, label, one, fields }) => ({
      ...{ name, label, one },
      rows: (record.collections[name]?.rows ?? []).map(({ id, values }) => ({
        id,
        fields: fields.map((field) => formField(field, `${name}.${id}.${field.name}`, values)),
      })),
    })),
  }
}

/** One field to be changed. `to` has the values in the form in which they were typed; empty: taken away. */
export type Change = {
  readonly input: string
  readonly field: string
  readonly row: { readonly collection: string; readonly id: string } | null
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly how: 'self' | 'ask'
}

export type ChangeRefused = { readonly input: string } & (
  | { readonly why: 'no-such-field' | 'required' | 'one-only' | 'no-such-choice' }
  | { readonly why: 'not-correctable'; readonly reason: Words }
  /** What is wrong with the value; `reasonOf` of the kinds has the sentence. */
  | { readonly why: 'value'; readonly value: Why; readonly limit: number | null }
)

/** What was submitted: for each input its values as typed, one line each where a field may have several. */
export type Submitted = Readonly<Record<string, readonly string[]>>

type Place = {
  readonly field: DeclaredField
  readonly held: readonly string[]
  readonly row: Change['row']
  readonly required: boolean
}

function recordPlaces(register: Register, record: HeldRecord, controller: Controller): Map<string, Place> {
  const declared = declaredIn(register, controller)
  const places = new Map<string, Place>()
  for (const field of declared.fields) {
    const required = field.name === register.key || field.name === register.title_fields[0]
    places.set(field.name, { field, held: record.values[field.name] ?? [], row: null, required })
  }
  for (const { name: collection, fields } of declared.collections) {
    for (const { id, values } of record.collections[collection]?.rows ?? []) {
      for (const field of fields) {
        const required = field.name === register.collections[collection]?.key
        places.set(`${collection}.${id}.${field.name}`, {
          field,
          held: values[field.name] ?? [],
          row: { collection, id },
          required,
        })
      }
    }
  }
  return places
}

type Countries = { readonly typed: string; readonly held: string }

/** What was typed means what is held, whatever its order: a form may put values in another. Each is read as of its own country. */
function sameList(
  field: DeclaredField,
  typed: readonly string[],
  held: readonly string[],
  countries: Countries,
): boolean {
  const rest = [...held]
  for (const value of typed) {
    const at = rest.findIndex(
      (against) => value === against || sameValue(field.kind, value, against, countries.typed, countries.held),
    )
    if (at === -1) return false
    rest.splice(at, 1)
  }
  return rest.length === 0
}

function refusalOf(
  input: string,
  { field, required }: Place,
  to: readonly string[],
  country: string,
): ChangeRefused | null {
  if (to.length === 0) return required ? { input, why: 'required' } : null
  if (to.length > 1 && !field.many) return { input, why: 'one-only' }
  for (const value of to) {
    if (field.choices && !Object.hasOwn(field.choices, value)) return { input, why: 'no-such-choice' }
    const parsed = parseValue(field.kind, value, country)
    if (!parsed.ok) return { input, why: 'value', value: parsed.why, limit: parsed.limit ?? null }
  }
  return null
}

function reasonAgainst(correction: DeclaredCorrection): Words | null {
  return correction.how === 'no' ? correction.why : null
}

/** The country by which postcodes and phone numbers of a record are read: the new one where it is being changed. */
function countryOf(register: Register, record: HeldRecord, submitted: Submitted): string {
  const named = Object.entries(register.fields).find(([, { kind }]) => kind === 'country')
  const text = named ? (submitted[named[0]]?.[0] ?? record.values[named[0]]?.[0]) : undefined
  const parsed = parseValue('country', text ?? '')
  return parsed.ok ? parsed.value : ''
}

/**
 * What of a submitted form is a change: values that differ by their kind from what is held, so that `040 000 1234` for
 * `+358 40 000 1234` is none. What cannot be changed, or is no value of its kind, is refused with its reason; a field that was
 * shown and left as it was is neither.
 */
export function changesOf(
  register: Register,
  record: HeldRecord,
  submitted: Submitted,
  controller: Controller,
): { readonly changes: readonly Change[]; readonly refusals: readonly ChangeRefused[] } {
  const places = recordPlaces(register, record, controller)
  const countries = { typed: countryOf(register, record, submitted), held: countryOf(register, record, {}) }
  const changes: Change[] = []
  const refusals: ChangeRefused[] = []
  for (const [input, typed] of Object.entries(submitted)) {
    const place = places.get(input)
    if (!place) {
      refusals.push({ input, why: 'no-such-field' })
      continue
    }
    const { field, held, row } = place
    // A personal identity code has no place here either, whoever types it.
    const to = typed.filter((value) => value.trim() !== '').map((value) => maskIdentityCodes(value).text)
    if (sameList(field, to, held, countries) || (to.length === 0 && hiddenOf(field, held) !== null)) continue
    const reason = reasonAgainst(field.correction)
    const refused = reason
      ? { input, why: 'not-correctable' as const, reason }
      : refusalOf(input, place, to, countries.typed)
    if (refused) refusals.push(refused)
    else
      changes.push({
        input,
        field: field.name,
        row,
        from: held,
        to,
        how: field.correction.how === 'self' ? 'self' : 'ask',
      })
  }
  return { changes, refusals }
}
