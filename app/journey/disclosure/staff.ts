/** The disclosure log of the person of a request, as staff write it. */
import { parseValue } from '#app/register/kinds.ts'
import { instantOf, today } from '../day.ts'
import type { House } from '../house.ts'
import { type Disclosure, disclosuresOf, logDisclosure, TO_CHARACTERS, WHAT_CHARACTERS } from './log.ts'

type Staff = { readonly staffId: string }

export type Written = {
  readonly reference: string
  /** The id of a partner; empty where `to` names somebody else. */
  readonly partner: string
  readonly to: string
  readonly what: string
  /** A day, as people write it. */
  readonly on: string
}

export type Refused = 'no-request' | 'to' | 'what' | 'on' | 'too-long'

/** A day is known, and no hour: noon is on that day in every zone nearby. */
const NOON = '12:00'

type Read = { readonly ok: true; readonly at: number } | { readonly ok: false }

/** A day that has come, as an instant on it. */
export function dayRead(house: House, on: string): Read {
  const day = parseValue('date', on.trim())
  const at = day.ok ? instantOf(house, day.value, NOON) : null
  // What has not happened yet is no disclosure.
  return day.ok && at !== null && day.value <= today(house).toString() ? { ok: true, at } : { ok: false }
}

/** Writes down that data of the person of a request was given to somebody. The same once more changes nothing. */
export async function writeDisclosure(house: House, { staffId }: Staff, written: Written): Promise<'done' | Refused> {
  const { partners } = house.installation.controller
  const partner = Object.hasOwn(partners, written.partner) ? written.partner : null
  const to = partner === null ? written.to.trim() : (partners[partner]?.name ?? partner)
  const what = written.what.trim()
  if (to === '') return 'to'
  if (what === '') return 'what'
  if (to.length > TO_CHARACTERS || what.length > WHAT_CHARACTERS) return 'too-long'
  const day = dayRead(house, written.on)
  if (!day.ok) return 'on'
  return house.store.write(async (tx) => {
    const request = await tx.requests.byReference(written.reference)
    if (!request) return 'no-request'
    const { subjectHash } = request
    await logDisclosure(house, tx, { subjectHash, to, partner, what, at: day.at, how: 'staff', by: staffId })
    return 'done'
  })
}

/** Takes away what was written down by mistake. */
export async function dropDisclosure(
  house: House,
  { staffId }: Staff,
  { reference, id }: { readonly reference: string; readonly id: string },
): Promise<boolean> {
  return house.store.write(async (tx) => {
    const request = await tx.requests.byReference(reference)
    if (!request || !(await tx.disclosures.drop(id, request.subjectHash))) return false
    const { subjectHash } = request
    const details = { disclosure: id, request: request.id }
    tx.audit.add({ event: 'disclosure-dropped', actor: 'staff', actorId: staffId, subjectHash, details })
    return true
  })
}

export type DisclosureDesk = {
  readonly disclosures: readonly Disclosure[]
  readonly partners: readonly { readonly id: string; readonly name: string }[]
}

/** The log of the person of a request. The look is in the audit log; null where there is no such request. */
export async function openDisclosures(
  house: House,
  { staffId }: Staff,
  reference: string,
): Promise<DisclosureDesk | null> {
  const request = await house.store.read.requests.byReference(reference)
  if (!request) return null
  const { subjectHash } = request
  const registers = { portal: ['disclosures'] }
  await house.store.witness({
    entries: [
      {
        event: 'case-viewed',
        actor: 'staff',
        actorId: staffId,
        subjectHash,
        details: { request: request.id, registers },
      },
    ],
  })
  const { partners } = house.installation.controller
  return {
    disclosures: await disclosuresOf(house, subjectHash),
    partners: Object.entries(partners).map(([id, { name }]) => ({ id, name })),
  }
}
