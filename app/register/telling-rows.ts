/**
 * The few rows of a collection that say something about the whole record: the newest by each date that a retention runs from, and one
 * for each condition that still lasts. With them a record of any size is read as if all of its rows were there.
 */

import { lastingIn } from './condition.ts'
import { parseValue } from './kinds.ts'
import type { HeldRow, Register } from './register.ts'
import { remembered } from './remembered.ts'

/** Hears every row, and keeps those that tell. */
export type TellingRows = { hear(rows: readonly HeldRow[]): void; rows(): HeldRow[] }

/** Date fields of a collection that some retention of the register runs from. */
function anchorsIn(register: Register, collection: string): string[] {
  const anchors = Object.values(register.retention).map(({ anchor }) => anchor.split('.'))
  return [...new Set(anchors.flatMap(([place, name]) => (place === collection && name !== undefined ? [name] : [])))]
}

/** The normal form of a date or an instant, by kind and text; '' where it is none. */
const normalOf = remembered((key) => {
  const at = key.indexOf(' ')
  const parsed = parseValue(key.slice(0, at) === 'instant' ? 'instant' : 'date', key.slice(at + 1))
  return parsed.ok ? parsed.value : ''
})

/** Begins to listen to the rows of a collection. */
export function tellingRows(register: Register, collection: string): TellingRows {
  const newest = new Map<string, { readonly day: string; readonly row: HeldRow }>()
  const lasting = new Map<string, HeldRow>()
  const anchors = anchorsIn(register, collection)
  const fields = register.collections[collection]?.fields ?? {}
  const hear = (row: HeldRow) => {
    for (const name of anchors) {
      for (const value of row.values[name] ?? []) {
        const day = normalOf(`${fields[name]?.kind ?? 'date'} ${value}`)
        if (day > (newest.get(name)?.day ?? '')) newest.set(name, { day, row })
      }
    }
    const record = { id: '', values: {}, collections: {} }
    for (const condition of lastingIn(register, record, { collection, held: row })) lasting.set(condition, row)
  }
  return {
    hear: (rows) => {
      for (const row of rows) hear(row)
    },
    rows: () => [...new Set([...[...newest.values()].map(({ row }) => row), ...lasting.values()])],
  }
}
