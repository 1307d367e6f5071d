/** What registers hold under an address, as corrections to another: old to new, field by field. */
import { normaliseAddress } from '#app/register/address.ts'
import { isRoleAddress } from '#app/register/shared-address.ts'
import type { House } from '../house.ts'
import type { RequestContents } from '../request/contents.ts'
import { isKept } from '../request/kept.ts'
import { findMine } from '../view.ts'
import { knownUnder } from './known.ts'

type Record = RequestContents['corrections'][number]

/** `unchanged`: fields that hold the address and that nobody corrects. */
export type WantedChanges =
  | { readonly ok: true; readonly corrections: readonly Record[]; readonly unchanged: number }
  /** Several people's, so that nobody can say whose records they are; or a register did not answer. */
  | { readonly ok: false; readonly why: 'shared' | 'silent' }

function plain(text: string): string {
  const address = normaliseAddress(text)
  return address.ok ? address.value : text
}

/** The values with every old address replaced by the new one, which stands there once. */
function replaced(values: readonly string[], old: readonly string[], to: string): string[] {
  return [...new Set(values.map((value) => (old.includes(plain(value)) || plain(value) === to ? to : value)))]
}

/** What is to be corrected when an address becomes another. Registers that the portal keeps are moved by itself. */
export async function wantedChanges(
  house: House,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<WantedChanges> {
  if (isRoleAddress(from, house.installation.controller.roleAddresses)) return { ok: false, why: 'shared' }
  const [sorted, { addresses: old }] = await Promise.all([
    findMine(house, { address: from, proven: {} }, 'records'),
    knownUnder(house, from),
  ])
  if (sorted.proof) return { ok: false, why: 'shared' }
  if (sorted.answers.some(({ ok }) => !ok)) return { ok: false, why: 'silent' }
  let unchanged = 0
  const corrections = sorted.shown.flatMap(({ register, record }): Record[] => {
    if (isKept(register) || !house.installation.registers.includes(register)) return []
    const changes = Object.entries(register.fields).flatMap(([field, { identifies, correction }]) => {
      const held = record.values[field] ?? []
      if (identifies !== 'address' || !held.some((value) => old.includes(plain(value)))) return []
      if (typeof correction === 'object') {
        unchanged += 1
        return []
      }
      return [{ input: field, field, row: null, from: [...held], to: replaced(held, old, to), how: 'ask' as const }]
    })
    const title = register.title_fields.flatMap((name) => record.values[name] ?? [])
    return changes.length > 0 ? [{ register: register.id, record: record.id, title, changes }] : []
  })
  return { ok: true, corrections, unchanged }
}
