/** Registers that are kept in the portal itself: written in the transaction of whoever decides, and only over what was seen. */
import { identifiersOf } from '#app/register/identifiers.ts'
import { parseValue } from '#app/register/kinds.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { Register, Values } from '#app/register/register.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { digestOf } from '../import.ts'

/** Is it kept in the portal, and does a person write it? The portal's own register writes itself. */
export const isKept = ({ id, connector }: Pick<Register, 'id' | 'connector'>): boolean =>
  connector === 'portal' && id !== PORTAL_REGISTER

/** `from` is what was there when the change was asked for. */
export type Writing = {
  readonly record: string
  readonly field: string
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** `found`: the record holds something else than was seen, so nothing is written. */
export type Written = { readonly ok: true } | { readonly ok: false; readonly found: readonly string[] }

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, at) => value === other[at])

/** Values as they are held: in the form that their kind gives them. */
function held(register: Register, field: string, values: readonly string[]): string[] {
  const kind = register.fields[field]?.kind ?? 'text'
  return values.map((value) => {
    const parsed = parseValue(kind, value)
    return parsed.ok ? parsed.value : value
  })
}

/** Adds the first record of a person, under the address they verified, and gives its id. What is there already stays as it is. */
export async function beginRecord(
  house: House,
  tx: Writer,
  register: Register,
  { id, address }: { readonly id: string; readonly address: string },
): Promise<string> {
  await tx.imports.lock(register.id, '')
  if (await tx.records.byId(register.id, id)) return id
  const keyHash = house.keys.hash('record-key', register.id, '', address)
  const [known] = await tx.records.known(register.id, '', [keyHash])
  if (known) return known.id
  const values: Values = { [register.key]: [address] }
  await tx.records.insert(register.id, '', id, [
    { id, keyHash, parentHash: '', version: 1, ...sealed(house, register, values) },
  ])
  return id
}

function sealed(house: House, register: Register, values: Values) {
  const identifiers = identifiersOf([register])(register.id, '', values)
  return { values, identifiers, digest: digestOf(house, { register: register.id, collection: '' }, values) }
}

/** Writes one field, if it still holds what was seen, or has what is wanted already. */
export async function writeKept(house: House, tx: Writer, register: Register, writing: Writing): Promise<Written> {
  await tx.imports.lock(register.id, '')
  const { record: id, field, from, to } = writing
  const record = await tx.records.byId(register.id, id)
  if (!record) return { ok: false, found: [] }
  const now = record.values[field] ?? []
  const next = held(register, field, to)
  if (isSame(now, next)) return { ok: true }
  if (!isSame(now, from)) return { ok: false, found: now }
  const [known] = await tx.records.known(register.id, '', [record.keyHash])
  const { [field]: _old, ...rest } = record.values
  const values: Values = next.length > 0 ? { ...rest, [field]: next } : rest
  const { keyHash } = record
  await tx.records.replace(register.id, {
    ...{ id, keyHash, parentHash: '', version: (known?.version ?? 0) + 1 },
    ...sealed(house, register, values),
  })
  return { ok: true }
}

/**
 * What a person keeps here under their address goes along when the address changes. Where the new address has a record of its own,
 * that one stays as it is, and has what it lacks from the old one.
 */
export async function moveKept(
  house: House,
  tx: Writer,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  for (const register of house.installation.registers.filter(isKept)) {
    await tx.imports.lock(register.id, '')
    const hashOf = (address: string) => house.keys.hash('record-key', register.id, '', address)
    const known = await tx.records.known(register.id, '', [hashOf(from), hashOf(to)])
    const [old, there] = [hashOf(from), hashOf(to)].map((hash) => known.find((row) => row.key_hash === hash))
    if (!old) continue
    const held = await tx.records.valuesOf([old.id, ...(there ? [there.id] : [])])
    const values: Values = { ...held.get(old.id), ...(there ? held.get(there.id) : {}), [register.key]: [to] }
    const id = there?.id ?? old.id
    const version = (there ?? old).version + 1
    await tx.records.replace(register.id, {
      ...{ id, keyHash: hashOf(to), parentHash: '', version },
      ...sealed(house, register, values),
    })
    if (there) await tx.records.remove(old.id)
    else await tx.records.rekey(old.id, hashOf(to))
  }
}
