/** What a register says about each of its fields, with the names it refers to looked up. The readings share it. */
import type { Controller } from './controller.ts'
import type { Collected, Field, Kind, LegalBasis, Recipient, Register, Retention, Source, Words } from './register.ts'

export type DeclaredPurpose = {
  readonly id: string
  readonly label: Words
  readonly why: Words
  readonly basis: LegalBasis | null
  readonly interest: Words | null
  readonly statute: Words | null
  readonly marketing: boolean
}
export type DeclaredSource = Source & { readonly id: string }
export type DeclaredPartner = {
  readonly name: string
  readonly country: string
  readonly role: Words
  /** Outside the EEA: the safeguards. */
  readonly transfer: Words | null
}
export type DeclaredRecipient = {
  readonly id: string
  readonly label: Words
  readonly when: Words
  /** The partner by name, where one is named in controller.yaml. */
  readonly partner: DeclaredPartner | null
}
export type DeclaredCorrection =
  | { readonly how: 'self' | 'ask'; readonly why: null }
  | { readonly how: 'no'; readonly why: Words }

/** Everything about a field but its values. */
export type DeclaredField = {
  readonly name: string
  /** Null: a field of the record itself. */
  readonly collection: string | null
  readonly label: Words
  readonly hint: Words | null
  readonly kind: Kind
  readonly many: boolean
  /** With kind choice: what each value is called. */
  readonly choices: Readonly<Record<string, Words>> | null
  readonly purposes: readonly DeclaredPurpose[]
  /** Of the field where it has one of its own, else of its purposes; each once. */
  readonly bases: readonly LegalBasis[]
  readonly sources: readonly DeclaredSource[]
  readonly recipients: readonly DeclaredRecipient[]
  /** How long it is kept, in words; what follows for one value is the view's to say. */
  readonly retention: Pick<Retention, 'label' | 'afterErasure'>
  /** The same retention as a rule, and its name in the register. */
  readonly keeping: Retention
  readonly retentionId: string
  readonly correction: DeclaredCorrection
  readonly portable: boolean
  readonly marketing: boolean
  readonly identifies: Field['identifies']
  /** May hold other people’s data, reviewed before disclosure. */
  readonly thirdParties: boolean
}

export type DeclaredCollection = {
  readonly name: string
  /** The field that holds the key of the record a row belongs to. */
  readonly parent: string
  readonly label: Words
  readonly one: Words
  readonly title: readonly string[]
  readonly fields: readonly DeclaredField[]
}

export type Declared = {
  readonly purposes: readonly DeclaredPurpose[]
  readonly sources: readonly DeclaredSource[]
  readonly recipients: readonly DeclaredRecipient[]
  readonly fields: readonly DeclaredField[]
  readonly collections: readonly DeclaredCollection[]
}

/** A name that the register does not declare is a fault of the installation that `check` has let through. */
function named<T>(register: Register, all: Readonly<Record<string, T>>, id: string): T {
  const found = Object.hasOwn(all, id) ? all[id] : undefined
  if (found === undefined) throw new Error(`The register ${register.id} refers to ${id}, which it does not declare`)
  return found
}

function purposeOf(register: Register, id: string): DeclaredPurpose {
  const { label, why, basis, interest, statute, marketing } = named(register, register.purposes, id)
  const rest = { interest: interest ?? null, statute: statute ?? null, marketing: marketing ?? false }
  return { id, label, why, basis: basis ?? null, ...rest }
}

function sourceOf(register: Register, id: string): DeclaredSource {
  return { id, ...named(register, register.sources, id) }
}

function recipientOf(register: Register, controller: Controller, id: string): DeclaredRecipient {
  const { label, when, partner }: Recipient = named(register, register.recipients, id)
  if (partner === undefined) return { id, label, when, partner: null }
  const { name, country, role, transfer } = named(register, controller.partners, partner)
  return { id, label, when, partner: { name, country, role, transfer: transfer ?? null } }
}

function basesOf(field: Field, purposes: readonly DeclaredPurpose[]): LegalBasis[] {
  if (field.basis) return [field.basis]
  return [...new Set(purposes.flatMap(({ basis }) => (basis ? [basis] : [])))]
}

function correctionOf({ correction }: Field): DeclaredCorrection {
  return typeof correction === 'string' ? { how: correction, why: null } : { how: 'no', why: correction.no }
}

type Belonging = { readonly register: Register; readonly controller: Controller; readonly collection: string | null }

function fieldOf({ register, controller, collection }: Belonging, name: string, field: Field): DeclaredField {
  const { label, kind, many, portable, marketing, identifies, thirdParties } = field
  const purposes = field.purposes.map((id) => purposeOf(register, id))
  const keeping = named(register, register.retention, field.retention)
  return {
    ...{ name, collection, label, kind, many, portable, marketing, identifies, thirdParties, purposes },
    hint: field.hint ?? null,
    choices: field.choices ?? null,
    bases: basesOf(field, purposes),
    sources: [field.source].flat().map((id) => sourceOf(register, id)),
    recipients: field.recipients.map((id) => recipientOf(register, controller, id)),
    retention: { label: keeping.label, afterErasure: keeping.afterErasure },
    keeping,
    retentionId: field.retention,
    correction: correctionOf(field),
  }
}

function fieldsOf(belonging: Belonging, fields: Readonly<Record<string, Field>>): DeclaredField[] {
  return Object.entries(fields).map(([name, field]) => fieldOf(belonging, name, field))
}

function collectionOf(belonging: Belonging, name: string, declared: Collected): DeclaredCollection {
  const { label, one, parent, title, fields } = declared
  return { name, parent, label, one, title, fields: fieldsOf({ ...belonging, collection: name }, fields) }
}

function look(register: Register, controller: Controller): Declared {
  const belonging = { register, controller, collection: null }
  return {
    purposes: Object.keys(register.purposes).map((id) => purposeOf(register, id)),
    sources: Object.keys(register.sources).map((id) => sourceOf(register, id)),
    recipients: Object.keys(register.recipients).map((id) => recipientOf(register, controller, id)),
    fields: fieldsOf(belonging, register.fields),
    collections: Object.entries(register.collections).map(([name, declared]) =>
      collectionOf(belonging, name, declared),
    ),
  }
}

/** Looked up once for each register, since every page that shows a record needs it. */
const known = new WeakMap<Register, { readonly controller: Controller; readonly declared: Declared }>()

/** What a register declares, in the order of its file. */
export function declaredIn(register: Register, controller: Controller): Declared {
  const kept = known.get(register)
  if (kept?.controller === controller) return kept.declared
  const declared = look(register, controller)
  known.set(register, { controller, declared })
  return declared
}

/** Every field of a register, those of its collections after its own. */
export function fieldsIn({ fields, collections }: Declared): DeclaredField[] {
  return [...fields, ...collections.flatMap((collection) => collection.fields)]
}

/** The path by which a field is named outside its register: `memo`, `invoices.text`. */
export function pathOf({ collection, name }: Pick<DeclaredField, 'collection' | 'name'>): string {
  return collection === null ? name : `${collection}.${name}`
}
