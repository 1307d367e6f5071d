/** The journeys of staff's own accounts, each bound to this house. */
import { deviceOf } from '#app/identity/device.ts'
import { type Act, mayDo, Role } from '#app/identity/roles.ts'
import { lastVerified } from '#app/journey/audit-watch.ts'
import type { House } from '#app/journey/house.ts'
import { beginReconciliation } from '#app/journey/reconcile/run.ts'
import { classifyColumn } from '#app/journey/source/columns.ts'
import { sourcesPage } from '#app/journey/source/page.ts'
import {
  changePassword,
  changePhone,
  chooseAlerts,
  endOtherSessions,
  endOwnSession,
  ownAccount,
  renewRecovery,
} from '#app/journey/staff/account.ts'
import { type LogAsked, logActors, logFile, searchLog } from '#app/journey/staff/audit-log.ts'
import { confirmStaff } from '#app/journey/staff/confirm.ts'
import { asksFor, beginEnrolment } from '#app/journey/staff/enrol.ts'
import { finishEnrolment } from '#app/journey/staff/join.ts'
import { linkPath, linkState, makeOwnerLink } from '#app/journey/staff/link.ts'
import { keptStaffForm, parkStaffForm, takeStaffForm } from '#app/journey/staff/parked.ts'
import { changePerson, invite, people, person, resetSoleOwner, withdrawInvitation } from '#app/journey/staff/people.ts'
import { isStrong, type StaffSession, staffOf, staffSignOut } from '#app/journey/staff/session.ts'
import { signIn } from '#app/journey/staff/sign-in.ts'

/** What the routes of staff are handed as `portal.staff`; `nudge` wakes the worker where a mail may have been put in. */
export function staffPortalOf(house: House, nudge: () => void) {
  const nudged = <T>(result: T): T => {
    nudge()
    return result
  }
  return {
    of: (sessionId: string) => staffOf(house, sessionId),
    isStrong: (staff: StaffSession) => isStrong(house, staff),
    /** May this person do this? */
    may: ({ role }: StaffSession, act: Act) => mayDo(role, act),
    signOut: (sessionId: string) => staffSignOut(house, sessionId),
    signIn: async (input: Parameters<typeof signIn>[1]) => nudged(await signIn(house, input)),
    confirm: (input: Parameters<typeof confirmStaff>[1]) => confirmStaff(house, input),
    parkForm: (input: Parameters<typeof parkStaffForm>[1]) => parkStaffForm(house, input),
    keptForm: ({ staffId }: StaffSession, parkedId: string) => keptStaffForm(house, staffId, parkedId),
    resumeForm: ({ staffId }: StaffSession, parkedId: string) =>
      takeStaffForm(house, staffId, { parkedId, event: 'form-resumed' }),
    dropForm: ({ staffId }: StaffSession, parkedId: string) =>
      takeStaffForm(house, staffId, { parkedId, event: 'form-dropped' }),
    /** A role by its name; null where it is none. */
    roleOf: (name: string | null): Role | null => Role.safeParse(name).data ?? null,
    deviceOf,
    asksFor,
    linkPath,
    linkState: (token: string) => linkState(house, token),
    makeOwnerLink: (language: Parameters<typeof makeOwnerLink>[1]) => makeOwnerLink(house, language),
    beginEnrolment: (token: string, typed: Parameters<typeof beginEnrolment>[2]) => beginEnrolment(house, token, typed),
    finishEnrolment: (input: Parameters<typeof finishEnrolment>[1]) => finishEnrolment(house, input),
    account: (staff: StaffSession) => ownAccount(house, staff),
    endSession: (staff: StaffSession, id: string) => endOwnSession(house, staff, id),
    chooseAlerts: (staff: StaffSession, names: readonly string[]) => chooseAlerts(house, staff, names),
    endOtherSessions: (staff: StaffSession) => endOtherSessions(house, staff),
    changePassword: async (staff: StaffSession, typed: string) => nudged(await changePassword(house, staff, typed)),
    renewRecovery: (staff: StaffSession) => renewRecovery(house, staff),
    changePhone: (staff: StaffSession) => changePhone(house, staff),
    log: (staff: StaffSession, asked: LogAsked) => searchLog(house, staff, asked),
    logFile: (staff: StaffSession, asked: Omit<LogAsked, 'before'>) => logFile(house, staff, asked),
    logActors: () => logActors(house),
    logVerified: () => lastVerified(house),
    sources: {
      page: () => sourcesPage(house),
      read: async ({ staffId }: StaffSession) => nudged(await beginReconciliation(house, { asked: 'staff', staffId })),
      classify: (staff: StaffSession, said: Parameters<typeof classifyColumn>[2]) => classifyColumn(house, staff, said),
    },
    people: () => people(house),
    person: (id: string) => person(house, id),
    invite: async (staff: StaffSession, input: Parameters<typeof invite>[2]) =>
      nudged(await invite(house, staff, input)),
    withdrawInvitation: (staff: StaffSession, link: string) => withdrawInvitation(house, staff, link),
    changePerson: async (staff: StaffSession, id: string, change: Parameters<typeof changePerson>[3]) =>
      nudged(await changePerson(house, staff, id, change)),
    resetSoleOwner: async (address: string, language: Parameters<typeof resetSoleOwner>[2]) =>
      nudged(await resetSoleOwner(house, address, language)),
  }
}
