/**
 * So that all faults of a file are told at once, what is not well-formed is taken out of it or replaced by something that is, and
 * the rest is checked for contradictions. Whatever the check finds only because of that is left unsaid.
 */
import type { z } from 'zod'
import type { CheckFault } from '#app/register/check.ts'
import { at } from './issues.ts'

type Path = readonly string[]

export type Mended = {
  /** Where something was taken out or replaced. */
  readonly places: readonly Path[]
  /** Names of entries that were taken out whole. */
  readonly without: ReadonlySet<string>
}

export const NOTHING_MENDED: Mended = { places: [], without: new Set() }

const WORDS = { fi: '–', sv: '–', en: '–' } as const

/** The name of the first entry of a section: one that is surely declared, if any is. */
const firstOf = (content: unknown, section: string) => Object.keys(Object(at(content, [section])))[0] ?? 'none'

/** Required parts of a field, as something that contradicts nothing. */
const fieldStandIns = (content: unknown): Readonly<Record<string, unknown>> => ({
  label: WORDS,
  kind: 'text',
  source: firstOf(content, 'sources'),
  purposes: [firstOf(content, 'purposes')],
  retention: firstOf(content, 'retention'),
  correction: 'ask',
  portable: false,
})

/** The same for the required keys of both files. */
const fileStandIns = (content: unknown): Readonly<Record<string, unknown>> => ({
  title: WORDS,
  summary: WORDS,
  one: WORDS,
  key: firstOf(content, 'fields'),
  title_fields: [firstOf(content, 'fields')],
  connector: 'portal',
  system: { name: '–', provider: '–', country: 'FI', protection: WORDS },
  purposes: {},
  sources: {},
  retention: {},
  fields: {},
  name: '–',
  businessId: '1234567-1',
  address: { street: '–', postcode: '–', city: '–', country: 'FI' },
  contacts: { privacy: { title: WORDS, phone: '–' } },
  authority: { name: WORDS, address: '–', email: 'a@b.example', phone: '–', website: WORDS },
  languages: ['fi', 'sv', 'en'],
  timeZone: 'UTC',
  holidays: 'FI',
  financialYear: { end: '12-31' },
})

/** The field that a path leads into, if it does. */
function fieldIn(path: Path): Path | null {
  if (path[0] === 'fields' && path.length >= 2) return path.slice(0, 2)
  return path[0] === 'collections' && path[2] === 'fields' && path.length >= 4 ? path.slice(0, 4) : null
}

/** Sections whose entries can go one by one. */
const SECTIONS = ['purposes', 'sources', 'recipients', 'retention', 'conditions', 'collections', 'partners', 'letters']

/** What is replaced or taken out for a fault: a part of a field, an entry of a section, a key of the file. */
function partOf(path: Path): Path {
  const field = fieldIn(path)
  if (field) return path.slice(0, field.length + 1)
  return path.slice(0, SECTIONS.includes(path[0] ?? '') ? 2 : 1)
}

function replace(content: unknown, part: Path): void {
  const parent = at(content, part.slice(0, -1))
  const key = part.at(-1)
  if (typeof parent !== 'object' || parent === null || key === undefined) return
  const stand = part.length === 1 ? fileStandIns(content) : fieldIn(part) ? fieldStandIns(content) : {}
  if (Object.hasOwn(stand, key)) Reflect.set(parent, key, stand[key])
  else Reflect.deleteProperty(parent, key)
}

const samePath = (one: Path, other: Path) => one.length === other.length && startsWith(one, other)
const startsWith = (path: readonly PropertyKey[], start: Path) =>
  start.every((part, index) => String(path[index]) === part)

/** The content with its faulty parts taken out or replaced. */
export function mend(content: unknown, issues: readonly z.core.$ZodIssue[]): { content: unknown; mended: Mended } {
  const whole: unknown = structuredClone(content)
  const places: Path[] = []
  for (const issue of issues) {
    const path = issue.path.map(String)
    // An unknown key goes alone; what it stands beside may be well-formed.
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : []
    for (const place of unknown) takeOut(whole, place)
    const part = unknown.length > 0 || places.some((place) => samePath(place, partOf(path))) ? null : partOf(path)
    if (part) replace(whole, part)
    places.push(...unknown, ...(part ? [part] : []))
  }
  const without = new Set(places.filter((place) => at(whole, place) === undefined).map((place) => place.at(-1) ?? ''))
  return { content: whole, mended: { places, without } }
}

function takeOut(content: unknown, path: Path): void {
  const parent = at(content, path.slice(0, -1))
  if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, path.at(-1) ?? '')
}

const OF_A_CONNECTOR = ['connection', 'sql', 'http', 'mapping']

/** Would the check have found this only because of what was taken out or replaced? */
export function followsFrom(fault: CheckFault, { places, without }: Mended): boolean {
  if (places.length === 0) return false
  if (places.some((place) => startsWith(fault.path, place))) return true
  // What a register says for its connector hangs on which one that is.
  if (places.some((place) => samePath(place, ['connector'])) && OF_A_CONNECTOR.includes(String(fault.path[0])))
    return true
  if (fault.about === 'text') return false
  if (fault.about === 'name') return without.has(fault.refers ?? '')
  if (fault.about === 'use') return true
  const field = fieldIn(fault.path.map(String))
  // Rules weigh the parts of a field against each other, and times against those of the identifier.
  const unsure = places.some(
    (place) => ['retention', 'identifies', 'kind'].includes(place.at(-1) ?? '') || place[0] === 'retention',
  )
  if (unsure && (fault.path.length === 0 || fault.path.at(-1) === 'retention')) return true
  return field !== null && places.some((place) => startsWith(place, field))
}
