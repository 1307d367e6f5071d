/** Erasing the copies that the portal keeps of a register: of imported files, and of registers that have no other home. */
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import { identifiersOf } from '#app/register/identifiers.ts'
import type { Register, Values } from '#app/register/register.ts'
import type { ErasedRow } from '#db/locks.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { digestOf } from '../import.ts'

/** The values without these fields. */
export const without = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !fields.includes(name)))

type Less = {
  readonly register: Register
  readonly collection: string
  /** Fields that go, by the copy's id. */
  readonly fields: ReadonlyMap<string, readonly string[]>
}

/** Takes fields out of copies; a copy whose fields are not there any more stays as it is. Gives the copies' key hashes. */
async function reduce(house: House, tx: Writer, { register, collection, fields }: Less): Promise<Map<string, string>> {
  const copies = await tx.records.byIds([...fields.keys()])
  for (const { id, keyHash, parentHash, version, values } of copies) {
    const left = without(values, fields.get(id) ?? [])
    const identifiers = identifiersOf([register])(register.id, collection, left)
    const digest = digestOf(house, { register: register.id, collection }, left)
    await tx.records.reduce(register.id, {
      ...{ id, keyHash, parentHash, version: version + 1, digest, values: left, identifiers },
    })
  }
  return new Map(copies.map(({ id, keyHash }) => [id, keyHash]))
}

export type Erased = { readonly keyHash: string; readonly rows: readonly ErasedRow[] }

/**
 * Carries out an order on the copies, values first and what identifies last. Twice is once. Gives by what the erased is known when
 * a file brings it again; null where there is no such copy.
 */
export async function eraseCopies(
  house: House,
  tx: Writer,
  register: Register,
  order: ErasureOrder,
): Promise<Erased | null> {
  const keyHash = (await tx.records.keysOf([order.record])).get(order.record)
  if (keyHash === undefined) return null
  if (order.reach === 'whole') {
    await tx.records.erase({ register: register.id, parentHash: keyHash })
    await tx.records.erase({ ids: [order.record] })
    return { keyHash, rows: [] }
  }
  const rows: ErasedRow[] = []
  for (const collection of new Set(order.rows.map((row) => row.collection))) {
    const own = order.rows.filter((row) => row.collection === collection)
    const whole = own.filter(({ fields }) => fields === null).map(({ id }) => id)
    for (const hash of (await tx.records.keysOf(whole)).values()) rows.push({ collection, keyHash: hash, fields: null })
    await tx.records.erase({ ids: whole })
    const some = new Map(own.flatMap(({ id, fields }) => (fields === null ? [] : [[id, fields] as const])))
    for (const [id, hash] of await reduce(house, tx, { register, collection, fields: some }))
      rows.push({ collection, keyHash: hash, fields: some.get(id) ?? [] })
  }
  if (order.fields.length > 0)
    await reduce(house, tx, { register, collection: '', fields: new Map([[order.record, order.fields]]) })
  return { keyHash, rows }
}
