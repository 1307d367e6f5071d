/** The end of a link: an account made or renewed, its phone proved, its recovery codes shown, and a session begun. */
import { Role } from '#app/identity/roles.ts'
import type { StaffLink } from '#db/staff-links.ts'
import type { Writer } from '#db/store.ts'
import { alertsAtFirst } from '../alerts.ts'
import type { House } from '../house.ts'
import {
  type CodeMistake,
  type Enrolment,
  type Finishing,
  type Phone,
  provePhone,
  readEnrolment,
  recoveryFor,
  samePhone,
} from './enrol.ts'
import { linkState } from './link.ts'
import { startStaffSession } from './session.ts'

/** As long as the browser's cookie lives. */
const KNOWN_BROWSER_MS = 90 * 24 * 3_600_000

export type Joined =
  | { readonly ok: true; readonly sessionId: string; readonly codes: readonly string[] }
  | { readonly ok: false; readonly why: 'dead' | 'stale' }
  | { readonly ok: false; readonly why: 'code'; readonly mistake: CodeMistake; readonly phone: Phone }

/** The second step: uses the link up and does what it is for, or neither. */
export async function finishEnrolment(house: House, finishing: Finishing): Promise<Joined> {
  const found = await linkState(house, finishing.token)
  if (found.state !== 'open') return { ok: false, why: 'dead' }
  const { link } = found
  const enrolment = readEnrolment(house, link, finishing.sealed)
  if (!enrolment) return { ok: false, why: 'stale' }
  const proved = provePhone(house, enrolment, finishing.code)
  if ('mistake' in proved)
    return { ok: false, why: 'code', mistake: proved.mistake, phone: samePhone(house, link, enrolment) }
  return house.store.write(async (tx): Promise<Joined> => {
    const staffId = await settle(house, tx, { link, enrolment, finishing })
    if (staffId === null) return { ok: false, why: 'dead' }
    const now = house.clock.now()
    const { codes, hashes } = recoveryFor(house, staffId)
    if (enrolment.password !== null) await tx.staff.setPassword(staffId, enrolment.password)
    await tx.staff.setPhone(staffId, { secret: enrolment.secret, step: proved.step })
    await tx.staff.setRecovery(staffId, hashes, now)
    await tx.staffSessions.endAll(staffId, now, null)
    tx.audit.add({ event: 'staff-phone-set', actor: 'staff', actorId: staffId })
    const { device, sessionId: replaces } = finishing
    const sessionId = await startStaffSession(house, tx, { staffId, device, now, replaces })
    const browserHash = house.keys.hash('browser', finishing.browser)
    const account = house.keys.hash('staff', enrolment.address)
    await tx.challenges.markKnown(browserHash, account, now, now + KNOWN_BROWSER_MS)
    return { ok: true, sessionId, codes }
  })
}

type Settling = { readonly link: StaffLink; readonly enrolment: Enrolment; readonly finishing: Finishing }

/** Uses the link up; whose account it then is, or null where somebody was faster or it may not be used any more. */
async function settle(house: House, tx: Writer, { link, enrolment, finishing }: Settling): Promise<string | null> {
  const now = house.clock.now()
  // First of all, so that whoever decides over owners meanwhile waits for this or is waited for.
  await tx.staff.lockOwners()
  if (link.kind === 'owner' && (await tx.staff.owners()).length > 0) return null
  if (link.staffId !== null) {
    const staff = await tx.staff.byId(link.staffId)
    return staff?.state === 'active' && (await tx.staffLinks.use(link.id, now)) ? staff.id : null
  }
  const addressHash = house.keys.hash('staff', enrolment.address)
  if ((await tx.staff.byAddress(addressHash)) || !(await tx.staffLinks.use(link.id, now))) return null
  const id = house.chance.id(now)
  const role = link.kind === 'owner' ? 'owner' : (Role.safeParse(link.role).data ?? 'auditor')
  const { name, address } = enrolment
  await tx.staff.add({
    id,
    addressHash,
    name,
    address,
    role,
    language: finishing.language,
    createdAt: now,
    alerts: alertsAtFirst(role),
  })
  await tx.staffLinks.voidOfAddress(addressHash, now)
  tx.audit.add({ event: 'staff-joined', actor: 'staff', actorId: id, details: { link: link.id, role } })
  return id
}
