/** What a file may be read into: a register’s records or one of its collections, with the columns that its mapping wants. */
import { type Column, FILE_PROFILES, type Field, type Mapping, type Register } from '#app/register/register.ts'
import { plainName } from './header.ts'
import type { Names, ProfileField } from './profile.ts'
import { profileOf } from './profiles.ts'
import { type Refusal, refuse } from './refusal.ts'

/** One column that is wanted: by its names, or by its position counted from 1. */
type Wanted = {
  readonly names: readonly string[]
  readonly plain: readonly string[]
  readonly position: number | null
}

export type TargetField = {
  readonly name: string
  /** As the register declares it; undefined if it does not, and then its values are read but not held. */
  readonly field: Field | undefined
  readonly wanted: readonly Wanted[]
  readonly glue: string | undefined
  readonly separator: string | undefined
  readonly dateFormat: Column['dateFormat']
}

export type Target = {
  readonly register: string
  readonly collection: string | null
  /** What the file is, for a message. */
  readonly is: string
  readonly key: string
  readonly parent: string | null
  /** A row needs a value in each of these. */
  readonly required: readonly string[]
  /** And, where there are any, in at least one of these. */
  readonly titles: readonly string[]
  readonly fields: readonly TargetField[]
}

function byNames(names: readonly string[]): Wanted {
  return { names, plain: names.map(plainName), position: null }
}

function allNames(names: Names): string[] {
  return [names.fi, names.sv, names.en, names.de].flatMap((list) => list ?? [])
}

/** The profile’s columns with the mapping’s: a position replaces them; further names stand before those of a single column. */
function wantedOf(profiled: ProfileField | undefined, column: Column | undefined): Wanted[] {
  if (column?.column !== undefined) return [{ names: [], plain: [], position: column.column }]
  const lists = (profiled?.columns ?? []).map(allNames)
  const own = column?.headers ?? []
  if (own.length === 0) return lists.map(byNames)
  return lists.length === 1 ? [byNames([...own, ...lists.flat()])] : [...lists.map(byNames), byNames(own)]
}

type Declared = {
  readonly register: string
  readonly collection: string | null
  readonly key: string
  readonly parent: string | null
  readonly titles: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
  readonly mapping: Mapping
}

function targetOf(declared: Declared): Target | Refusal {
  const { mapping, fields, key, parent, collection, register } = declared
  const profile = mapping.profile === undefined ? undefined : profileOf(mapping.profile)
  if (mapping.profile !== undefined && profile === undefined) {
    const text = `The register “${register}” names a file profile that does not exist. There are: ${FILE_PROFILES.join(', ')}.`
    return refuse('unknown-profile', text)
  }
  const names = new Set([...Object.keys(profile?.fields ?? {}), ...Object.keys(mapping.columns)])
  const needed = [...(profile?.required ?? []), key, ...(parent === null ? [] : [parent])]
  return {
    register,
    collection,
    key,
    parent,
    is: profile?.is ?? `a file for ${collection === null ? register : `${register}, ${collection}`}`,
    required: [...new Set(needed)],
    titles: profile === undefined ? declared.titles : [],
    fields: [...names].map((name) => {
      const profiled = profile?.fields[name]
      const column = mapping.columns[name]
      return {
        name,
        field: fields[name],
        wanted: wantedOf(profiled, column),
        glue: profiled?.glue,
        separator: column?.separator ?? profiled?.separator,
        dateFormat: column?.dateFormat,
      }
    }),
  }
}

function declarationsOf(register: Register): Declared[] {
  const { id, key, fields, mapping, title_fields: titles } = register
  const own =
    mapping === undefined ? [] : [{ register: id, collection: null, parent: null, key, titles, fields, mapping }]
  const collected = Object.entries(register.collections).flatMap(([name, { mapping, ...it }]) =>
    mapping === undefined ? [] : [{ register: id, collection: name, titles: [], ...it, mapping }],
  )
  return [...own, ...collected]
}

/** Everything that files can be read into for a register: its records first, then its collections. */
export function targetsOf(register: Register): Target[] | Refusal {
  const targets: Target[] = []
  for (const declared of declarationsOf(register)) {
    const target = targetOf(declared)
    if ('reason' in target) return target
    targets.push(target)
  }
  if (targets.length > 0) return targets
  return refuse('no-mapping', `The register “${register.id}” has no mapping, so no file can be imported into it.`)
}
