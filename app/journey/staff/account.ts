/** One's own account: sessions, password, phone, recovery codes. What changes who gets in asks for a fresh proof first. */
import { hashPassword, type PasswordMistake, passwordMistake } from '#app/identity/password.ts'
import { type Alert, alertsFor } from '../alerts.ts'
import type { House } from '../house.ts'
import { recoveryFor } from './enrol.ts'
import { makeLink } from './link.ts'
import { notifyStaff } from './notice.ts'
import { isStrong, type StaffSession, staffIdleAt } from './session.ts'

/** Times are epoch milliseconds. `id` names the session in a form; it opens nothing. */
export type OwnSession = {
  readonly id: string
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
  readonly current: boolean
}

export type OwnAccount = {
  readonly name: string
  readonly address: string
  readonly role: StaffSession['role']
  readonly recoveryLeft: number
  readonly sessions: readonly OwnSession[]
  /** The mails that one's role may get, each wanted or not. */
  readonly alerts: readonly { readonly name: Alert; readonly wanted: boolean }[]
}

/** What a person sees of their own account. */
export async function ownAccount(house: House, staff: StaffSession): Promise<OwnAccount> {
  const now = house.clock.now()
  const { staff: accounts, staffSessions } = house.store.read
  const [account, recoveryLeft, open] = await Promise.all([
    accounts.byId(staff.staffId),
    accounts.recoveryLeft(staff.staffId),
    staffSessions.openOf(staff.staffId, now),
  ])
  const sessions = open
    .filter((session) => now < staffIdleAt(session))
    .map(({ idHash, device, createdAt, seenAt }) => ({
      id: idHash,
      device,
      createdAt,
      seenAt,
      current: idHash === staff.sessionIdHash,
    }))
  const alerts = alertsFor(staff.role).map((name) => ({ name, wanted: account?.alerts.includes(name) ?? false }))
  return { name: staff.name, address: account?.address ?? '', role: staff.role, recoveryLeft, sessions, alerts }
}

/** Chooses which mails one gets; names that are none choose nothing. */
export async function chooseAlerts(
  house: House,
  { staffId, role }: StaffSession,
  names: readonly string[],
): Promise<void> {
  const alerts = alertsFor(role).filter((one) => names.includes(one))
  await house.store.write(async (tx) => {
    await tx.staff.setAlerts(staffId, alerts)
    tx.audit.add({
      event: 'staff-alerts-changed',
      actor: 'staff',
      actorId: staffId,
      details: { account: staffId, alerts },
    })
  })
}

/** Ends one of one's own sessions; another person's is not touched. */
export async function endOwnSession(house: House, staff: StaffSession, id: string): Promise<void> {
  await house.store.write(async (tx) => {
    if (await tx.staffSessions.end(id, staff.staffId, house.clock.now()))
      tx.audit.add({ event: 'staff-signed-out', actor: 'staff', actorId: staff.staffId })
  })
}

/** Ends all of one's sessions but this one. */
export async function endOtherSessions(house: House, staff: StaffSession): Promise<void> {
  const { staffId, sessionIdHash } = staff
  await house.store.write(async (tx) => {
    const ended = await tx.staffSessions.endAll(staffId, house.clock.now(), sessionIdHash)
    const details = { account: staffId, ended, why: 'asked' }
    tx.audit.add({ event: 'staff-sessions-ended', actor: 'staff', actorId: staffId, details })
  })
}

export type PasswordChanged =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: PasswordMistake | 'not-strong' }

/** Chooses a new password; one's other sessions end, since somebody may have begun them with the old one. */
export async function changePassword(house: House, staff: StaffSession, typed: string): Promise<PasswordChanged> {
  if (!isStrong(house, staff)) return { ok: false, why: 'not-strong' }
  const { staffId, sessionIdHash } = staff
  const account = await house.store.read.staff.byId(staffId)
  const why = passwordMistake(typed, [staff.name, account?.address ?? '', house.installation.controller.name])
  if (why) return { ok: false, why }
  const password = await hashPassword(typed, house.chance)
  await house.store.write(async (tx) => {
    const now = house.clock.now()
    await tx.staff.setPassword(staffId, password)
    const ended = await tx.staffSessions.endAll(staffId, now, sessionIdHash)
    tx.audit.add({ event: 'staff-password-changed', actor: 'staff', actorId: staffId, details: { ended } })
    if (account) await notifyStaff(house, tx, account)
  })
  return { ok: true }
}

/** Ten new recovery codes, shown once; the old ones stop working. Null without a fresh proof. */
export async function renewRecovery(house: House, staff: StaffSession): Promise<readonly string[] | null> {
  if (!isStrong(house, staff)) return null
  const { codes, hashes } = recoveryFor(house, staff.staffId)
  await house.store.write(async (tx) => {
    await tx.staff.setRecovery(staff.staffId, hashes, house.clock.now())
    tx.audit.add({ event: 'staff-recovery-renewed', actor: 'staff', actorId: staff.staffId })
  })
  return codes
}

/** The token of a link on which one takes a new phone into use; the old one works until then. Null without a fresh proof. */
export async function changePhone(house: House, staff: StaffSession): Promise<string | null> {
  if (!isStrong(house, staff)) return null
  const { staffId, language } = staff
  return house.store.write(async (tx) => {
    await tx.staffLinks.voidOfStaff(staffId, house.clock.now())
    return (await makeLink(house, tx, { kind: 'phone', staffId, language, madeBy: staffId })).token
  })
}
