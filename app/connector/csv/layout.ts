/** Which column of a file holds which field. */

import { plainName } from './header.ts'
import type { Target, TargetField } from './target.ts'

export type LaidField = TargetField & { readonly indexes: readonly number[] }

export type Layout = {
  readonly target: Target
  readonly fields: readonly LaidField[]
  /** Fields that the file has no column for. */
  readonly absent: readonly string[]
  /** Positions, from 0, of named columns that no field wants. */
  readonly unknown: readonly number[]
  /** Positions of further columns for a field that already has one and holds one value. */
  readonly spare: readonly number[]
  /** Has it a column for everything that a row needs? */
  readonly fits: boolean
}

type Match = { readonly index: number; readonly rank: number }

/** The columns a wanted one matches, best name first; of equal names the leftmost. */
function match(plain: readonly string[], columns: ReadonlyMap<string, readonly number[]>): Match[] {
  return plain.flatMap((name, rank) => (columns.get(name) ?? []).map((index) => ({ index, rank })))
}

function layField(field: TargetField, columns: ReadonlyMap<string, readonly number[]>, width: number) {
  const taken: number[] = []
  const spare: number[] = []
  for (const wanted of field.wanted) {
    if (wanted.position !== null) {
      if (wanted.position <= width) taken.push(wanted.position - 1)
      continue
    }
    const found = match(wanted.plain, columns).map(({ index }) => index)
    const all = field.field?.many === true && field.glue === undefined
    taken.push(...(all ? found.toSorted((a, b) => a - b) : found.slice(0, 1)))
    if (!all) spare.push(...found.slice(1))
  }
  return { laid: { ...field, indexes: [...new Set(taken)] }, spare }
}

/** Lays a target over a header; `header` is the file’s first row, or empty names where it has none. */
export function lay(target: Target, header: readonly string[]): Layout {
  const columns = new Map<string, number[]>()
  for (const [index, name] of header.entries()) {
    const plain = plainName(name)
    const same = columns.get(plain)
    if (same !== undefined) same.push(index)
    else if (plain !== '') columns.set(plain, [index])
  }
  const laid = target.fields.map((field) => layField(field, columns, header.length))
  const fields = laid.map((one) => one.laid).filter(({ indexes }) => indexes.length > 0)
  const used = new Set(fields.flatMap(({ indexes }) => indexes))
  const spare = [...new Set(laid.flatMap((one) => one.spare))].filter((index) => !used.has(index))
  const present = new Set(fields.map(({ name }) => name))
  return {
    target,
    fields,
    absent: target.fields.map(({ name }) => name).filter((name) => !present.has(name)),
    unknown: [...header.keys()].filter(
      (index) => !used.has(index) && !spare.includes(index) && plainName(header[index] ?? '') !== '',
    ),
    spare,
    fits:
      target.required.every((name) => present.has(name)) &&
      (target.titles.length === 0 || target.titles.some((name) => present.has(name))),
  }
}

/** How many fields were found by name: what tells one kind of file from another. */
export function countNamed(layout: Layout): number {
  return layout.fields.filter(({ wanted }) => wanted.some(({ position }) => position === null)).length
}

/** Is the target read by positions alone, so that its files need no header? */
export function isPositional(target: Target): boolean {
  return target.fields.every(({ wanted }) => wanted.every(({ position }) => position !== null))
}
