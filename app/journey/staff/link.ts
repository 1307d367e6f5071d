/**
 * One-time links of staff. The token in the address is made from the link's id by the installation's key, so nothing stored holds it;
 * opening a link changes nothing, and only the transaction that ends what it is for uses it up.
 */
import type { Language } from '#app/register/register.ts'
import type { StaffLink } from '#db/staff-links.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

const HOUR_MS = 3_600_000
/** Requirement B3: the first owner's link lives a day, an invitation two. A reset waits for a colleague as long as the first does. */
const LINK_LIFE_MS = {
  owner: 24 * HOUR_MS,
  invite: 48 * HOUR_MS,
  phone: 24 * HOUR_MS,
  renew: 24 * HOUR_MS,
} as const
/** The page can still say for this long what became of a link. */
const LINK_KEPT_MS = 30 * 24 * HOUR_MS

export type Making = {
  readonly kind: StaffLink['kind']
  readonly staffId?: string
  /** Where it is mailed to; none where it is printed. */
  readonly address?: string
  readonly role?: string
  readonly language: Language
  readonly madeBy?: string
}

export type MadeLink = { readonly id: string; readonly token: string; readonly expiresAt: number }

/** Made of the keys of the time at which the link was, so that a mail that leaves after the key was turned has the same. */
const tokenOf = (house: House, { id, createdAt }: Pick<StaffLink, 'id' | 'createdAt'>) =>
  house.keys.asOf(createdAt).hash('staff-token', id)

/** Where a link leads: a path of this portal. */
export const linkPath = (token: string) => `/staff/welcome/${token}`

/** Makes a link and, where it has an address, puts its mail in the outbox. */
export async function makeLink(house: House, tx: Writer, making: Making): Promise<MadeLink> {
  const { kind, address = '', staffId = null, role = null, language, madeBy = null } = making
  const now = house.clock.now()
  const id = house.chance.id(now)
  const token = tokenOf(house, { id, createdAt: now })
  const expiresAt = now + LINK_LIFE_MS[kind]
  const addressHash = address === '' ? null : house.keys.hash('staff', address)
  await tx.staffLinks.add({
    id,
    tokenHash: house.keys.hash('staff-link', token),
    ...{ kind, staffId, address, addressHash, role, language, madeBy, expiresAt },
    createdAt: now,
    sweepAt: expiresAt + LINK_KEPT_MS,
  })
  if (addressHash !== null)
    await tx.outbox.put({
      kind: 'mail',
      once: `staff-link:${id}`,
      subjectHash: addressHash,
      payload: { message: 'staff-link', linkId: id },
      nextAt: now,
      giveUpAt: expiresAt,
    })
  return { id, token, expiresAt }
}

/** The mail of a link for the worker; null where the link is dead, so that no mail leaves. */
export async function linkMail(house: House, id: string) {
  const link = await house.store.read.staffLinks.byId(id)
  if (!link || link.address === '' || !isOpen(house, link)) return null
  return { to: link.address, language: link.language, kind: link.kind, path: linkPath(tokenOf(house, link)) }
}

const isOpen = ({ clock }: House, { usedAt, voidedAt, expiresAt }: StaffLink) =>
  usedAt === null && voidedAt === null && clock.now() < expiresAt

/** What a link is worth now. Only `open` ones say what they are for. */
export type LinkState =
  | { readonly state: 'open'; readonly link: StaffLink }
  | { readonly state: 'used' | 'expired' | 'unknown' }

/** Looks a token up; changes nothing, however often it is asked. */
export async function linkState(house: House, token: string): Promise<LinkState> {
  const link = await house.store.read.staffLinks.byToken(house.keys.hash('staff-link', token))
  if (!link) return { state: 'unknown' }
  if (isOpen(house, link)) return { state: 'open', link }
  return { state: link.usedAt === null ? 'expired' : 'used' }
}

export type OwnerLink =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly why: 'owner-exists' }

/** The link of the first owner; earlier ones stop working. Refused as soon as somebody owns the portal. */
export function makeOwnerLink(house: House, language: Language): Promise<OwnerLink> {
  return house.store.write(async (tx) => {
    await tx.staff.lockOwners()
    if ((await tx.staff.owners()).length > 0) return { ok: false, why: 'owner-exists' }
    await tx.staffLinks.voidOwner(house.clock.now())
    const { id, token } = await makeLink(house, tx, { kind: 'owner', language })
    tx.audit.add({ event: 'owner-link-made', actor: 'operator', details: { link: id } })
    return { ok: true, token }
  })
}
