/** Names that are used and not declared, and the other way round. */
import { FILE_PROFILES, type Mapping, type Register } from '#app/register/register.ts'
import { RETENTION_RULES } from '#app/register/retention.ts'
import type { Faults, Path } from './fault.ts'
import { fieldNamed, fieldsOf, type PlacedField, sourcesOf } from './fields.ts'
import { listed, subjectOf, suggestion } from './naming.ts'

/** Moments of the portal’s own that a retention may run from. */
const MOMENTS = ['imported', 'gone', 'made']

/** Conditions that a register has to show; the others are known to the portal or to staff. */
const SHOWN = ['open-invoice', 'running-contract']

/** Every name of a list, each at its place in it. */
function allKnown(
  faults: Faults,
  path: Path,
  what: string,
  names: readonly string[],
  declared: readonly string[],
): void {
  for (const [index, name] of names.entries()) known(faults, [...path, index], what, name, declared)
}

function known(faults: Faults, path: Path, what: string, name: string, declared: readonly string[]): void {
  if (declared.includes(name)) return
  faults.add(path, `There is no ${what} "${name}".${suggestion(name, declared)}`, 'name', name)
}

function checkField(register: Register, { field, path }: PlacedField, faults: Faults): void {
  const { purposes, sources, recipients, retention } = register
  allKnown(faults, [...path, 'purposes'], 'purpose', field.purposes, Object.keys(purposes))
  allKnown(faults, [...path, 'recipients'], 'recipient', field.recipients, Object.keys(recipients))
  sourcesOf(field).forEach((id, index) => {
    const at = typeof field.source === 'string' ? [...path, 'source'] : [...path, 'source', index]
    known(faults, at, 'source', id, Object.keys(sources))
  })
  known(faults, [...path, 'retention'], 'retention', field.retention, Object.keys(retention))
}

function checkUse(register: Register, faults: Faults): void {
  const fields = fieldsOf(register).map(({ field }) => field)
  const used = {
    purposes: new Set(fields.flatMap((field) => field.purposes)),
    sources: new Set(fields.flatMap(sourcesOf)),
    recipients: new Set(fields.flatMap((field) => field.recipients)),
    retention: new Set(fields.map((field) => field.retention)),
  }
  for (const section of ['purposes', 'sources', 'recipients', 'retention'] as const) {
    for (const name of Object.keys(register[section])) {
      if (used[section].has(name)) continue
      const message = `${subjectOf([section, name])} is not used by any field, so the notice would tell people what is not so. Name it in a field, or remove it.`
      faults.add([section, name], message, 'use')
    }
  }
}

function checkMapping(mapping: Mapping | undefined, path: Path, fields: readonly string[], faults: Faults): void {
  if (!mapping) return
  if (mapping.profile !== undefined) known(faults, [...path, 'profile'], 'file profile', mapping.profile, FILE_PROFILES)
  for (const [name, column] of Object.entries(mapping.columns)) {
    known(faults, [...path, 'columns', name], 'field', name, fields)
    if (column.headers === undefined && column.column === undefined) {
      const message = `The column for "${name}" cannot be found: say what it is called ("headers:"), or which column it is, counted from 1 ("column:").`
      faults.add([...path, 'columns', name], message)
    }
  }
}

function checkCollections(register: Register, faults: Faults): void {
  for (const [name, collection] of Object.entries(register.collections)) {
    const path = ['collections', name]
    const fields = Object.keys(collection.fields)
    known(faults, [...path, 'key'], `field in "${name}"`, collection.key, fields)
    known(faults, [...path, 'parent'], `field in "${name}"`, collection.parent, fields)
    allKnown(faults, [...path, 'title'], `field in "${name}"`, collection.title, fields)
    checkMapping(collection.mapping, [...path, 'mapping'], fields, faults)
    const parent = collection.fields[collection.parent]
    const key = register.fields[register.key]
    if (parent && key && parent.kind !== key.kind) {
      const message = `"${collection.parent}" is of kind ${parent.kind}, but the key of the record, "${register.key}", is of kind ${key.kind}: the two would never match. Give both the same kind.`
      faults.add([...path, 'parent'], message)
    }
  }
}

function checkRetention(register: Register, faults: Faults): void {
  const users = fieldsOf(register)
  for (const [name, retention] of Object.entries(register.retention)) {
    const path = ['retention', name]
    const { anchor, statute } = retention
    if (statute !== undefined)
      known(
        faults,
        [...path, 'statute'],
        'retention rule',
        statute,
        RETENTION_RULES.map(({ id }) => id),
      )
    for (const [index, condition] of retention.while.entries()) {
      if (!SHOWN.includes(condition) || register.conditions?.[condition] !== undefined) continue
      faults.add(
        [...path, 'while', index],
        `Nothing shows whether "${condition}" lasts. Name the field that does under "conditions:".`,
      )
    }
    if (MOMENTS.includes(anchor)) continue
    const within = users.filter(({ field }) => field.retention === name).map(({ collection }) => collection)
    const found = [null, ...within]
      .map((place) => fieldNamed(register, anchor, place))
      .find((field) => field !== undefined)
    if (!found) {
      const message = `The time cannot run from "${anchor}": there is no such field. Name a date field, a collection’s date such as "invoices.date", or one of ${listed(MOMENTS)}.`
      faults.add([...path, 'anchor'], message, 'name', anchor.split('.').at(-1))
    } else if (found.kind !== 'date' && found.kind !== 'instant') {
      faults.add([...path, 'anchor'], `The time cannot run from "${anchor}": it is of kind ${found.kind}, not a date.`)
    }
  }
}

/** Refuses names that are not declared, declarations that nothing uses, and mappings that lead nowhere. */
export function checkReferences(register: Register, faults: Faults): void {
  const fields = Object.keys(register.fields)
  for (const placed of fieldsOf(register)) checkField(register, placed, faults)
  known(faults, ['key'], 'field', register.key, fields)
  allKnown(faults, ['title_fields'], 'field', register.title_fields, fields)
  for (const [condition, reference] of Object.entries(register.conditions ?? {})) {
    if (reference === undefined || fieldNamed(register, reference, null)) continue
    faults.add(['conditions', condition], `There is no field "${reference}".`, 'name', reference.split('.').at(-1))
  }
  checkRetention(register, faults)
  checkCollections(register, faults)
  checkMapping(register.mapping, ['mapping'], fields, faults)
  if (register.connector === 'file' && !register.mapping) {
    faults.add(
      [],
      'The register is filled from files, but nothing says what they look like. Add "mapping:" with a profile or columns.',
    )
  }
  checkUse(register, faults)
}
