import { expect, test } from 'vitest'
import { totpAt } from '#app/identity/totp.ts'
import { beginEnrolment } from '#app/journey/staff/enrol.ts'
import { finishEnrolment } from '#app/journey/staff/join.ts'
import { linkState, makeLink, makeOwnerLink } from '#app/journey/staff/link.ts'
import { invite, people, withdrawInvitation } from '#app/journey/staff/people.ts'
import { staffOf } from '#app/journey/staff/session.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { HOUR, MINUTE, seededChance } from '../../support/house.ts'
import { colleague, firstOwner, join, PASSWORD, sessionOf } from '../../support/staff.ts'

const OILI = { name: 'Oili Omistaja', address: 'oili@malli.example', password: PASSWORD }

async function ownerToken(house: Awaited<ReturnType<typeof freshHouse>>): Promise<string> {
  const link = await makeOwnerLink(house, 'fi')
  if (!link.ok) throw new Error(link.why)
  return link.token
}

test('the first owner comes by a link that works once, and then no owner’s link is made any more', async () => {
  const house = await freshHouse({})
  const token = await ownerToken(house)
  const oili = await join(house, { token, name: OILI.name, address: OILI.address })
  expect(await staffOf(house, oili.sessionId)).toMatchObject({ name: OILI.name, role: 'owner' })
  expect(await linkState(house, token)).toEqual({ state: 'used' })
  expect(await beginEnrolment(house, token, OILI)).toEqual({ ok: false, why: 'dead' })
  expect(await makeOwnerLink(house, 'fi')).toEqual({ ok: false, why: 'owner-exists' })
})

test('a new owner’s link takes the place of the one before, and none outlives its day', async () => {
  const house = await freshHouse({})
  const [first, second] = [await ownerToken(house), await ownerToken(house)]
  expect((await linkState(house, first)).state).toBe('expired')
  expect((await linkState(house, second)).state).toBe('open')
  house.clock.advance(24 * HOUR)
  expect((await linkState(house, second)).state).toBe('expired')
  expect((await linkState(house, 'x'.repeat(43))).state).toBe('unknown')
})

test('two people who end the same owner’s link at the same moment: one of them owns the portal', async () => {
  const house = await freshHouse({ chance: seededChance('two owners') })
  const token = await ownerToken(house)
  const ends = await Promise.all(
    ['oili@malli.example', 'outi@malli.example'].map(async (address) => {
      const begun = await beginEnrolment(house, token, { ...OILI, address })
      if (!begun.ok) throw new Error(begun.why)
      const { sealed, secret } = begun.phone
      const code = totpAt(secret, house.clock.now())
      return { token, sealed, code, language: 'fi', browser: address, device: '', sessionId: null } as const
    }),
  )
  const joined = await Promise.all([...ends, ...ends].map((end) => finishEnrolment(house, end)))
  expect(joined.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await house.store.read.staff.owners()).toHaveLength(1)
})

test('opening a link and even beginning with it, as often as a scanner likes, leaves it good', async () => {
  const house = await freshHouse({})
  const token = await ownerToken(house)
  for (let tries = 0; tries < 5; tries += 1) {
    expect((await linkState(house, token)).state).toBe('open')
    expect((await beginEnrolment(house, token, OILI)).ok).toBe(true)
  }
  await join(house, { token, name: OILI.name, address: OILI.address })
})

test('what the first step was told is checked, all of it at once', async () => {
  const house = await freshHouse({})
  const token = await ownerToken(house)
  const said = (typed: Partial<typeof OILI>) => beginEnrolment(house, token, { ...OILI, ...typed })
  const mistakes = { name: 'missing', address: 'missing', password: 'missing' }
  expect(await said({ name: ' ', address: '', password: '' })).toEqual({ ok: false, why: 'mistakes', mistakes })
  expect(await said({ address: 'oili' })).toMatchObject({ mistakes: { address: 'malformed' } })
  expect(await said({ password: 'lyhyt' })).toMatchObject({ mistakes: { password: 'too-short' } })
  expect(await said({ password: 'Salasana2026!' })).toMatchObject({ mistakes: { password: 'common' } })
  expect(await said({ password: 'oiliomistaja26' })).toMatchObject({ mistakes: { password: 'own-words' } })
})

test('the sealed first step is good for its own link, unchanged, for an hour', async () => {
  const house = await freshHouse({})
  const token = await ownerToken(house)
  const other = await house.store.write((tx) =>
    makeLink(house, tx, { kind: 'invite', address: 'kari@malli.example', role: 'auditor', language: 'fi' }),
  )
  const begun = await beginEnrolment(house, token, OILI)
  if (!begun.ok) throw new Error(begun.why)
  const { sealed, secret } = begun.phone
  const end = (change: object) =>
    finishEnrolment(house, {
      ...{ token, sealed, code: totpAt(secret, house.clock.now()), language: 'fi' },
      ...{ browser: 'b', device: '', sessionId: null },
      ...change,
    })
  expect(await end({ token: other.token })).toEqual({ ok: false, why: 'stale' })
  expect(await end({ sealed: `${sealed.slice(0, -4)}AAAA` })).toEqual({ ok: false, why: 'stale' })
  expect(await end({ code: '000000' })).toMatchObject({ why: 'code', mistake: 'wrong', phone: { secret } })
  house.clock.advance(61 * MINUTE)
  expect(await end({})).toEqual({ ok: false, why: 'stale' })
})

test('an invitation: mailed, open for two days, once, and only the newest; the mail holds no name', async () => {
  const house = await freshHouse({})
  const owner = await sessionOf(house, await firstOwner(house))
  const kari = { address: 'Kari@malli.example', role: 'handler', language: 'sv' } as const
  expect(await invite(house, owner, kari)).toEqual({ ok: true })
  expect(await invite(house, owner, { ...kari, role: 'approver' })).toEqual({ ok: true })
  const { invitations } = await people(house)
  expect(invitations.map(({ role, language }) => ({ role, language }))).toEqual([{ role: 'approver', language: 'sv' }])
  house.clock.advance(48 * HOUR)
  expect((await people(house)).invitations).toEqual([])
})

test('an invitation that was taken back leads nowhere; who is here already cannot be invited', async () => {
  const house = await freshHouse({})
  const oili = await firstOwner(house)
  const owner = await sessionOf(house, oili)
  await invite(house, owner, { address: 'kari@malli.example', role: 'auditor', language: 'fi' })
  const [invitation] = (await people(house)).invitations
  await withdrawInvitation(house, owner, invitation?.id ?? '')
  expect((await people(house)).invitations).toEqual([])
  const again = { address: oili.address, role: 'auditor', language: 'fi' } as const
  expect(await invite(house, owner, again)).toEqual({ ok: false, why: 'address-taken' })
  expect(await invite(house, owner, { ...again, address: 'x' })).toEqual({ ok: false, why: 'address-malformed' })
  const nobody = { ...again, address: 'uusi@malli.example', role: 'king' }
  expect(await invite(house, owner, nobody)).toEqual({ ok: false, why: 'role-missing' })
})

test('nothing of a colleague stands in the tables in clear: no name, address, secret, password or code', async () => {
  const house = await freshHouse({})
  await firstOwner(house)
  const kari = await colleague(house, 'handler', 'Kari Käsittelijä')
  const tables = ['staff', 'staff_links', 'staff_recovery', 'staff_sessions', 'outbox', 'audit'] as const
  const rows = await Promise.all(tables.map((table) => house.connections.read.selectFrom(table).selectAll().execute()))
  const text = rows
    .flat()
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n')
  for (const secret of ['Kari', 'malli.example', kari.secret, PASSWORD, '$argon2', kari.sessionId, ...kari.recovery])
    expect(text.includes(secret), secret).toBe(false)
})
