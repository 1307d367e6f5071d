/** How a place in an installation’s file is called in a sentence, and the nearest known name to a mistyped one. */
import { closest, distance } from 'fastest-levenshtein'
import type { Path } from './fault.ts'

const SECTIONS: Readonly<Record<string, string>> = {
  fields: 'field',
  purposes: 'purpose',
  sources: 'source',
  recipients: 'recipient',
  retention: 'retention',
  collections: 'collection',
  partners: 'partner',
  letters: 'letter',
  contacts: 'contact',
}

function named(section: string | number | undefined, name: string | number | undefined): string | null {
  if (typeof section !== 'string' || name === undefined) return null
  if (section === 'cookies' && typeof name === 'number') return `cookie ${name + 1}`
  const kind = Object.hasOwn(SECTIONS, section) ? SECTIONS[section] : undefined
  return kind && typeof name === 'string' ? `${kind} "${name}"` : null
}

/** `the field "phone"`, `the field "total" of "invoices"`, `"system"`, `this file`. */
export function nameOf(path: Path): string {
  const [section, name, inner, innerName] = path
  const within = section === 'collections' ? named(inner, innerName) : null
  if (within) return `the ${within} of "${String(name)}"`
  const it = named(section, name)
  if (it) return it.startsWith('cookie') ? it : `the ${it}`
  return section === undefined ? 'this file' : `"${String(section)}"`
}

/** As the beginning of a sentence. */
export function subjectOf(path: Path): string {
  const name = nameOf(path)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** A slip changes a third of a word at most; further away is another word. */
const SLIP_SHARE = 3

/** ` Did you mean "billing"?`, or nothing where no known name is near. */
export function suggestion(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const plain = name.toLowerCase()
  const near = closest(
    plain,
    known.map((one) => one.toLowerCase()),
  )
  const found = known.find((one) => one.toLowerCase() === near)
  const allowed = Math.max(1, Math.ceil(Math.max(name.length, near.length) / SLIP_SHARE))
  return found !== undefined && distance(plain, near) <= allowed ? ` Did you mean "${found}"?` : ''
}

/** `"a", "b" and "c"`. */
export function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
