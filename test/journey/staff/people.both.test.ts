import { expect, test } from 'vitest'
import { STAFF_EVENTS } from '#app/identity/events.ts'
import { totpAt } from '#app/identity/totp.ts'
import type { House } from '#app/journey/house.ts'
import {
  changePassword,
  changePhone,
  endOtherSessions,
  endOwnSession,
  ownAccount,
  renewRecovery,
} from '#app/journey/staff/account.ts'
import { beginEnrolment } from '#app/journey/staff/enrol.ts'
import { finishEnrolment } from '#app/journey/staff/join.ts'
import { linkMail, linkState } from '#app/journey/staff/link.ts'
import { keptStaffForm, parkStaffForm, takeStaffForm } from '#app/journey/staff/parked.ts'
import {
  changePerson,
  invite,
  people,
  person,
  REMOVED_KEPT_MS,
  resetSoleOwner,
  withdrawInvitation,
} from '#app/journey/staff/people.ts'
import { staffOf } from '#app/journey/staff/session.ts'
import { PORTAL_LIMITS } from '#app/register/portal.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { HOUR, MINUTE } from '../../support/house.ts'
import { colleague, firstOwner, PASSWORD, sessionOf, trySignIn } from '../../support/staff.ts'

const WRONG = { ok: false, why: 'wrong' }

/** The links and notices that wait in the outbox. */
async function mails(house: Awaited<ReturnType<typeof freshHouse>>): Promise<string[]> {
  const rows = await house.connections.read.selectFrom('outbox').select('once').execute()
  return rows.map(({ once }) => once)
}

/** The token of the one mailed link that still leads somewhere. */
async function mailedLink(house: Awaited<ReturnType<typeof freshHouse>>): Promise<string> {
  const links = (await mails(house)).filter((name) => name.startsWith('staff-link:'))
  const found = await Promise.all(links.map((name) => linkMail(house, name.replace('staff-link:', ''))))
  return found.find((mail) => mail !== null)?.path.replace('/staff/welcome/', '') ?? ''
}

async function walk(house: House, token: string, password: string) {
  const begun = await beginEnrolment(house, token, { name: '', address: '', password })
  if (!begun.ok) return begun
  const { sealed, secret } = begun.phone
  const code = totpAt(secret, house.clock.now())
  const joined = await finishEnrolment(house, {
    ...{ token, sealed, code, language: 'fi', browser: 'new', device: '', sessionId: null },
  })
  return { ...joined, secret }
}

test('a lost phone: the old one and its codes are dead at once, the new one takes the link and the password', async () => {
  const house = await freshHouse({})
  const owner = await sessionOf(house, await firstOwner(house))
  const kari = await colleague(house, 'handler')
  const { staffId } = await sessionOf(house, kari)
  expect(await changePerson(house, owner, staffId, { act: 'reset', what: 'phone' })).toEqual({ ok: true })
  expect(await staffOf(house, kari.sessionId)).toBe(null)
  house.clock.advance(MINUTE)
  expect(await trySignIn(house, kari)).toEqual(WRONG)
  expect(await trySignIn(house, kari, { code: kari.recovery[0] ?? '' })).toEqual(WRONG)
  const token = await mailedLink(house)
  expect(await walk(house, token, 'aivan väärä salasana')).toMatchObject({ mistakes: { password: 'wrong' } })
  const walked = await walk(house, token, PASSWORD)
  expect(walked.ok).toBe(true)
  house.clock.advance(MINUTE)
  const secret = 'secret' in walked ? walked.secret : ''
  expect(await trySignIn(house, { ...kari, secret })).toMatchObject({ ok: true })
  expect((await mails(house)).filter((name) => name.startsWith('staff-notice:')).length).toBeGreaterThan(0)
})

test('who found the mail of a lost phone has five tries at the password, then waits', async () => {
  const house = await freshHouse({})
  const owner = await sessionOf(house, await firstOwner(house))
  const { staffId } = await sessionOf(house, await colleague(house, 'handler'))
  await changePerson(house, owner, staffId, { act: 'reset', what: 'phone' })
  const token = await mailedLink(house)
  const tries = await Promise.all(Array.from({ length: 20 }, () => walk(house, token, 'arvaus arvaus arvaus')))
  expect(tries.filter((tried) => 'why' in tried && tried.why === 'slow')).toHaveLength(15)
})

test('a forgotten password: both are set anew, and the link does so once', async () => {
  const house = await freshHouse({})
  const owner = await sessionOf(house, await firstOwner(house))
  const kari = await colleague(house, 'handler')
  const { staffId } = await sessionOf(house, kari)
  await changePerson(house, owner, staffId, { act: 'reset', what: 'renew' })
  expect(await person(house, staffId)).toMatchObject({ ready: false })
  const token = await mailedLink(house)
  const password = 'neljä sinistä soutuvenettä'
  const walked = await walk(house, token, password)
  expect(walked.ok).toBe(true)
  expect(await walk(house, token, password)).toEqual({ ok: false, why: 'dead' })
  house.clock.advance(MINUTE)
  const secret = 'secret' in walked ? walked.secret : ''
  expect(await trySignIn(house, { ...kari, secret })).toEqual(WRONG)
  house.clock.advance(MINUTE)
  expect(await trySignIn(house, { ...kari, secret }, { password })).toMatchObject({ ok: true })
})

test('roles count at once; who is no owner, or has not just confirmed it, changes nothing', async () => {
  const house = await freshHouse({})
  const oili = await firstOwner(house)
  const kari = await colleague(house, 'handler')
  const { staffId } = await sessionOf(house, kari)
  const change = { act: 'role', role: 'approver' } as const
  for (const role of ['handler', 'approver', 'auditor'] as const) {
    const other = await sessionOf(house, await colleague(house, role, `Toinen ${role}`))
    expect(await changePerson(house, other, staffId, change)).toEqual({ ok: false, why: 'not-owner' })
  }
  const owner = await sessionOf(house, oili)
  expect(await changePerson(house, owner, staffId, change)).toEqual({ ok: true })
  expect((await sessionOf(house, kari)).role).toBe('approver')
  expect(await changePerson(house, owner, staffId, { act: 'role', role: 'king' })).toMatchObject({
    why: 'role-missing',
  })
  expect(await changePerson(house, owner, 'nobody', change)).toEqual({ ok: false, why: 'nobody' })
  house.clock.advance(10 * MINUTE)
  expect(await changePerson(house, owner, staffId, change)).toEqual({ ok: false, why: 'not-strong' })
})

test('the last owner stays owner: neither role, suspension nor removal takes them away', async () => {
  const house = await freshHouse({})
  const owner = await sessionOf(house, await firstOwner(house))
  const acts = [{ act: 'role', role: 'auditor' }, { act: 'suspend' }, { act: 'remove' }] as const
  for (const act of acts)
    expect(await changePerson(house, owner, owner.staffId, act)).toEqual({ ok: false, why: 'last-owner' })
  expect(await changePerson(house, owner, owner.staffId, { act: 'reset', what: 'phone' })).toMatchObject({ why: 'own' })
  await colleague(house, 'owner', 'Outi Toinen')
  expect(await changePerson(house, owner, owner.staffId, { act: 'role', role: 'auditor' })).toEqual({ ok: true })
  expect(await changePerson(house, owner, owner.staffId, { act: 'remove' })).toEqual({ ok: false, why: 'not-owner' })
})

test('two owners who take the role from each other at the same moment: one of them is left', async () => {
  const house = await freshHouse({})
  const oili = await sessionOf(house, await firstOwner(house))
  const outi = await sessionOf(house, await colleague(house, 'owner', 'Outi Toinen'))
  const done = await Promise.all([
    changePerson(house, oili, outi.staffId, { act: 'remove' }),
    changePerson(house, outi, oili.staffId, { act: 'remove' }),
    changePerson(house, oili, oili.staffId, { act: 'suspend' }),
    changePerson(house, outi, outi.staffId, { act: 'suspend' }),
  ])
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await house.store.read.staff.owners()).toHaveLength(1)
})

test('the operator resets the only owner, and nobody else; the owner is told, the log knows', async () => {
  const house = await freshHouse({})
  const oili = await firstOwner(house)
  const kari = await colleague(house, 'handler')
  expect(await resetSoleOwner(house, kari.address, 'fi')).toEqual({ ok: false, why: 'no-owner' })
  expect(await resetSoleOwner(house, 'x', 'fi')).toEqual({ ok: false, why: 'no-owner' })
  const reset = await resetSoleOwner(house, oili.address, 'fi')
  if (!reset.ok) throw new Error(reset.why)
  expect(await staffOf(house, oili.sessionId)).toBe(null)
  expect((await mails(house)).filter((name) => name.startsWith('staff-notice:'))).toHaveLength(1)
  expect((await linkState(house, reset.token)).state).toBe('open')
  const again = await resetSoleOwner(house, oili.address, 'fi')
  expect(again.ok).toBe(true)
  expect((await linkState(house, reset.token)).state).toBe('expired')
  const walked = await walk(house, again.ok ? again.token : '', 'neljä sinistä soutuvenettä')
  expect(walked.ok).toBe(true)
  await colleague(house, 'owner', 'Outi Toinen')
  expect(await resetSoleOwner(house, oili.address, 'fi')).toEqual({ ok: false, why: 'others' })
  const log = await house.store.read.audit.after(0, 1000)
  expect(log.filter(({ event, actor }) => event === 'staff-reset' && actor === 'operator')).toHaveLength(2)
})

test('Kari sees their own sessions, ends one, ends the others, and never somebody else’s', async () => {
  const house = await freshHouse({})
  const kari = await colleague(house, 'handler')
  const other = await colleague(house, 'auditor')
  for (const browser of ['desk', 'kitchen']) {
    house.clock.advance(MINUTE)
    await trySignIn(house, kari, { browser })
  }
  const staff = await sessionOf(house, kari)
  const { sessions } = await ownAccount(house, staff)
  expect(sessions.map(({ current, device }) => ({ current, device }))).toEqual([
    { current: false, device: 'Firefox, Linux' },
    { current: false, device: 'Firefox, Linux' },
    { current: true, device: 'Firefox, Linux' },
  ])
  const stranger = await sessionOf(house, other)
  await endOwnSession(house, staff, stranger.sessionIdHash)
  expect(await staffOf(house, other.sessionId)).not.toBe(null)
  await endOwnSession(house, staff, sessions[0]?.id ?? '')
  expect((await ownAccount(house, staff)).sessions).toHaveLength(2)
  await endOtherSessions(house, staff)
  expect((await ownAccount(house, staff)).sessions).toHaveLength(1)
})

test('password, phone and recovery codes change only after a fresh proof; a new password ends the other sessions', async () => {
  const house = await freshHouse({})
  const kari = await colleague(house, 'handler')
  const staff = await sessionOf(house, kari)
  expect(await changePassword(house, staff, 'lyhyt')).toEqual({ ok: false, why: 'too-short' })
  expect(await changePassword(house, staff, 'neljä sinistä soutuvenettä')).toEqual({ ok: true })
  const codes = await renewRecovery(house, staff)
  expect(codes).toHaveLength(10)
  house.clock.advance(MINUTE)
  expect(await trySignIn(house, kari)).toEqual(WRONG)
  const known = { password: 'neljä sinistä soutuvenettä' }
  expect(await trySignIn(house, kari, { ...known, code: kari.recovery[0] ?? '' })).toEqual(WRONG)
  expect(await trySignIn(house, kari, { ...known, code: codes?.[0] ?? '' })).toMatchObject({ ok: true })
  const token = await changePhone(house, staff)
  expect(await walk(house, token ?? '', known.password)).toMatchObject({ ok: true })
  expect(await staffOf(house, kari.sessionId)).toBe(null)
  house.clock.advance(10 * MINUTE)
  expect(await changePassword(house, staff, 'viisi mustaa kajakkia')).toEqual({ ok: false, why: 'not-strong' })
  expect(await renewRecovery(house, staff)).toBe(null)
  expect(await changePhone(house, staff)).toBe(null)
})

test('a form that was sent too late waits for its writer alone; one with a password is never kept', async () => {
  const house = await freshHouse({})
  const kari = await colleague(house, 'handler')
  const { staffId } = await sessionOf(house, kari)
  const { staffId: other } = await sessionOf(house, await colleague(house, 'auditor'))
  house.clock.advance(31 * MINUTE)
  expect(await staffOf(house, kari.sessionId)).toBe(null)
  const form = { sessionId: kari.sessionId, path: '/staff/queue/T-1', fields: [['note', 'pitkä teksti']] as const }
  const parkedId = (await parkStaffForm(house, form)) ?? ''
  expect(await keptStaffForm(house, other, parkedId)).toBe(null)
  expect(await keptStaffForm(house, staffId, parkedId)).toEqual({ path: form.path, fields: form.fields })
  const taking = { parkedId, event: 'form-resumed' } as const
  expect(await takeStaffForm(house, staffId, taking)).not.toBe(null)
  expect(await takeStaffForm(house, staffId, taking)).toBe(null)
  expect(await parkStaffForm(house, { ...form, fields: [['password', PASSWORD]] })).toBe(null)
  expect(await parkStaffForm(house, { ...form, sessionId: 'unknown' })).toBe(null)
  house.clock.advance(60 * HOUR)
  expect(await parkStaffForm(house, form)).toBe(null)
})

test('whatever happens to an account has a name in the log, said in a sentence; a removed name stays as long as the log', async () => {
  const house = await freshHouse({})
  const oili = await firstOwner(house)
  const owner = await sessionOf(house, oili)
  const kari = await colleague(house, 'handler')
  const { staffId } = await sessionOf(house, kari)
  const acts = [{ act: 'role', role: 'approver' }, { act: 'suspend' }, { act: 'restore' }, { act: 'remove' }] as const
  for (const act of acts) await changePerson(house, owner, staffId, act)
  await invite(house, owner, { address: 'uusi@malli.example', role: 'auditor', language: 'fi' })
  await withdrawInvitation(house, owner, (await people(house)).invitations[0]?.id ?? '')
  const events = (await house.store.read.audit.after(0, 1000)).map(({ event }) => event ?? '')
  expect(events.filter((event) => !(event in STAFF_EVENTS))).toEqual([])
  expect(new Set(events).size).toBe(9)
  expect(REMOVED_KEPT_MS).toBe(PORTAL_LIMITS.log.ms)
})
