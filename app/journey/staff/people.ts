/** What an owner does with colleagues' accounts. Never is the last owner suspended, removed or given another role. */
import { mayDo, Role } from '#app/identity/roles.ts'
import { normaliseAddress } from '#app/register/address.ts'
import type { Language } from '#app/register/register.ts'
import type { Staff } from '#db/staff.ts'
import type { StaffLink } from '#db/staff-links.ts'
import type { Writer } from '#db/store.ts'
import { alertsAtFirst } from '../alerts.ts'
import type { House } from '../house.ts'
import { makeLink } from './link.ts'
import { notifyStaff } from './notice.ts'
import { isStrong, type StaffSession } from './session.ts'

/** As long as log entries name the account (`PORTAL_LIMITS.log`): four years, each counted as its longest. */
export const REMOVED_KEPT_MS = 4 * 366 * 24 * 3_600_000

export type People = { readonly staff: readonly Staff[]; readonly invitations: readonly StaffLink[] }

/** Everyone, and the invitations that can still be accepted. */
export async function people(house: House): Promise<People> {
  const { staff, staffLinks } = house.store.read
  const [all, invitations] = await Promise.all([staff.all(), staffLinks.openInvitations(house.clock.now())])
  return { staff: all, invitations }
}

/** One colleague; null where there is none, or no more. */
export async function person(house: House, id: string): Promise<Staff | null> {
  const found = await house.store.read.staff.byId(id)
  return found && found.state !== 'removed' ? found : null
}

export type NotAllowed = { readonly ok: false; readonly why: 'not-owner' | 'not-strong' }

/** The journeys ask too, not only the doors: what is dangerous is refused wherever it is called from. */
function notAllowed(house: House, owner: StaffSession): NotAllowed | null {
  if (!mayDo(owner.role, 'manage-staff')) return { ok: false, why: 'not-owner' }
  return isStrong(house, owner) ? null : { ok: false, why: 'not-strong' }
}

export type Inviting = { readonly address: string; readonly role: string; readonly language: Language }
export type Invited =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly why: 'address-missing' | 'address-malformed' | 'address-taken' | 'role-missing' }

/** Sends an invitation; an earlier one to the same address stops working. */
export async function invite(house: House, owner: StaffSession, inviting: Inviting): Promise<Invited> {
  const refused = notAllowed(house, owner)
  if (refused) return refused
  const role = Role.safeParse(inviting.role)
  const read = normaliseAddress(inviting.address)
  if (inviting.address.trim() === '') return { ok: false, why: 'address-missing' }
  if (!read.ok) return { ok: false, why: 'address-malformed' }
  if (!role.success) return { ok: false, why: 'role-missing' }
  const address = read.value
  const addressHash = house.keys.hash('staff', address)
  return house.store.write(async (tx): Promise<Invited> => {
    if (await tx.staff.byAddress(addressHash)) return { ok: false, why: 'address-taken' }
    await tx.staffLinks.voidOfAddress(addressHash, house.clock.now())
    const made = {
      kind: 'invite',
      address,
      role: role.data,
      language: inviting.language,
      madeBy: owner.staffId,
    } as const
    const { id } = await makeLink(house, tx, made)
    const details = { link: id, role: role.data }
    tx.audit.add({ event: 'staff-invited', actor: 'staff', actorId: owner.staffId, details })
    return { ok: true }
  })
}

/** Takes an invitation back. */
export async function withdrawInvitation(house: House, owner: StaffSession, link: string): Promise<void> {
  if (!mayDo(owner.role, 'manage-staff')) return
  await house.store.write(async (tx) => {
    const found = await tx.staffLinks.byId(link)
    if (found?.kind === 'invite' && (await tx.staffLinks.voidOne(link, house.clock.now())))
      tx.audit.add({ event: 'staff-invitation-withdrawn', actor: 'staff', actorId: owner.staffId, details: { link } })
  })
}

export type Changing =
  | { readonly act: 'role'; readonly role: string }
  | { readonly act: 'reset'; readonly what: 'phone' | 'renew' }
  | { readonly act: 'suspend' | 'restore' | 'remove' }

export type Changed =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly why: 'nobody' | 'last-owner' | 'own' | 'role-missing' | 'not-now' }

/** Changes a colleague's account, tells the log, and tells the colleague. */
export async function changePerson(house: House, owner: StaffSession, id: string, change: Changing): Promise<Changed> {
  const refused = notAllowed(house, owner)
  if (refused) return refused
  return house.store.write(async (tx): Promise<Changed> => {
    await tx.staff.lockOwners()
    const [staff, owners] = [await tx.staff.byId(id), await tx.staff.owners()]
    // Read again under the lock: the owner may have been made something else a moment ago.
    if (!owners.some((one) => one.id === owner.staffId)) return { ok: false, why: 'not-owner' }
    if (!staff || staff.state === 'removed') return { ok: false, why: 'nobody' }
    const why = hindrance(staff, change, { owner, owners })
    if (why) return { ok: false, why }
    await perform(house, tx, { staff, change, owner })
    return { ok: true }
  })
}

type Around = { readonly owner: StaffSession; readonly owners: readonly Staff[] }

function hindrance(staff: Staff, change: Changing, { owner, owners }: Around) {
  const own = staff.id === owner.staffId
  const last = owners.length === 1 && owners[0]?.id === staff.id
  if (change.act === 'reset') return own ? 'own' : staff.state === 'active' ? null : 'not-now'
  if (change.act === 'restore') return staff.state === 'suspended' ? null : 'not-now'
  if (change.act === 'role' && !Role.safeParse(change.role).success) return 'role-missing'
  if (change.act === 'role' && change.role === 'owner') return null
  if (last) return 'last-owner'
  return change.act === 'suspend' && staff.state !== 'active' ? 'not-now' : null
}

type Performing = { readonly staff: Staff; readonly change: Changing; readonly owner: StaffSession }

async function perform(house: House, tx: Writer, { staff, change, owner }: Performing): Promise<void> {
  const now = house.clock.now()
  const by = { actor: 'staff', actorId: owner.staffId } as const
  if (change.act === 'role') {
    await giveRole(tx, staff, change.role)
    const { role } = change
    tx.audit.add({ event: 'staff-role-changed', ...by, details: { account: staff.id, from: staff.role, to: role } })
  } else if (change.act === 'reset') {
    await resetAccount(house, tx, staff, change.what)
    const { id, address } = staff
    const language = staff.language === 'sv' || staff.language === 'en' ? staff.language : 'fi'
    await makeLink(house, tx, { kind: change.what, staffId: id, address, language, madeBy: owner.staffId })
    tx.audit.add({ event: 'staff-reset', ...by, details: { account: id, what: change.what } })
  } else if (change.act === 'restore') {
    await tx.staff.setState(staff.id, 'active')
    tx.audit.add({ event: 'staff-restored', ...by, details: { account: staff.id } })
  } else {
    const ended = await tx.staffSessions.endAll(staff.id, now, null)
    await tx.staffLinks.voidOfStaff(staff.id, now)
    if (change.act === 'suspend') await tx.staff.setState(staff.id, 'suspended')
    else await tx.staff.remove(staff.id, now + REMOVED_KEPT_MS)
    const event = change.act === 'suspend' ? 'staff-suspended' : 'staff-removed'
    tx.audit.add({ event, ...by, details: { account: staff.id, ended } })
  }
  await notifyStaff(house, tx, staff)
}

/** Another role; whose work begins or ends by it gets the mails of the new one until they choose. */
async function giveRole(tx: Writer, staff: Staff, role: string): Promise<void> {
  await tx.staff.setRole(staff.id, role)
  const [before, after] = [Role.safeParse(staff.role).data, Role.parse(role)]
  if (before === undefined || mayDo(before, 'handle') !== mayDo(after, 'handle'))
    await tx.staff.setAlerts(staff.id, alertsAtFirst(after))
}

/** Takes phone, recovery codes and, with `renew`, the password from an account, and ends its sessions: nobody gets in until the link is used. */
async function resetAccount(house: House, tx: Writer, staff: Staff, what: 'phone' | 'renew'): Promise<void> {
  const now = house.clock.now()
  await tx.staffLinks.voidOfStaff(staff.id, now)
  await tx.staff.setPhone(staff.id, null)
  if (what === 'renew') await tx.staff.setPassword(staff.id, null)
  await tx.staff.setRecovery(staff.id, [], now)
  await tx.staffSessions.endAll(staff.id, now, null)
}

export type SoleReset =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly why: 'no-owner' | 'others' }

/** The operator resets phone and password of the only owner, whom nobody else could help. The link is printed, and a mail tells of it. */
export async function resetSoleOwner(house: House, typed: string, language: Language): Promise<SoleReset> {
  const read = normaliseAddress(typed)
  const addressHash = house.keys.hash('staff', read.ok ? read.value : '')
  return house.store.write(async (tx): Promise<SoleReset> => {
    await tx.staff.lockOwners()
    const [staff, owners] = [await tx.staff.byAddress(addressHash), await tx.staff.owners()]
    if (!staff || !owners.some(({ id }) => id === staff.id)) return { ok: false, why: 'no-owner' }
    if (owners.some(({ id, ready }) => id !== staff.id && ready)) return { ok: false, why: 'others' }
    await resetAccount(house, tx, staff, 'renew')
    const { token } = await makeLink(house, tx, { kind: 'renew', staffId: staff.id, language })
    tx.audit.add({ event: 'staff-reset', actor: 'operator', details: { account: staff.id, what: 'renew' } })
    await notifyStaff(house, tx, staff)
    return { ok: true, token }
  })
}
