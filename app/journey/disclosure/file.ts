/** A row of a list of disclosures, read and checked. */
import { normaliseAddress } from '#app/register/address.ts'
import type { House } from '../house.ts'
import { type Entry, TO_CHARACTERS, WHAT_CHARACTERS } from './log.ts'
import { dayRead } from './staff.ts'

export type RowRead = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly why: string }

type Cells = {
  readonly address: string
  readonly to: string
  readonly what: string
  readonly on: string
  /** The id of a partner in controller.yaml; empty for anybody else. */
  readonly partner: string
}

/** What stands in a row as an entry of the log; else in a sentence what to mend, without a word of what stands there. */
export function readDisclosure(house: House, cells: Cells): RowRead {
  const { partners } = house.installation.controller
  const named = cells.partner.trim()
  if (named !== '' && !Object.hasOwn(partners, named))
    return { ok: false, why: 'partner is no partner of controller.yaml; leave it empty for anybody else' }
  const address = normaliseAddress(cells.address)
  if (!address.ok) return { ok: false, why: 'address is no email address' }
  const to = cells.to.trim() || (named === '' ? '' : (partners[named]?.name ?? named))
  const what = cells.what.trim()
  if (to === '' || to.length > TO_CHARACTERS)
    return { ok: false, why: `to is empty or longer than ${TO_CHARACTERS} characters` }
  if (what === '' || what.length > WHAT_CHARACTERS)
    return { ok: false, why: `what is empty or longer than ${WHAT_CHARACTERS} characters` }
  const day = dayRead(house, cells.on)
  if (!day.ok) return { ok: false, why: 'on is no day, such as 24.11.2026 or 2026-11-24, or lies in the future' }
  const subjectHash = house.keys.hash('subject', address.value)
  const partner = named === '' ? null : named
  return { ok: true, entry: { subjectHash, to, partner, what, at: day.at, how: 'file', by: null } }
}
