import { expect } from 'vitest'
import { totpAt } from '#app/identity/totp.ts'
import { changePassword, renewRecovery } from '#app/journey/staff/account.ts'
import { beginEnrolment } from '#app/journey/staff/enrol.ts'
import { finishEnrolment } from '#app/journey/staff/join.ts'
import { makeLink, makeOwnerLink } from '#app/journey/staff/link.ts'
import { changePerson, invite, resetSoleOwner } from '#app/journey/staff/people.ts'
import { colleague, firstOwner, PASSWORD, sessionOf } from '../../support/staff.ts'
import { type FaultyHouse, failEachStatement, type Scene } from '../faulty.ts'

async function twoPeople(house: FaultyHouse) {
  const owner = await sessionOf(house, await firstOwner(house))
  const { staffId } = await sessionOf(house, await colleague(house, 'handler'))
  return { owner, staffId }
}

const SCENES: Readonly<Record<string, Scene>> = {
  'making the first owner’s link': async (house) => async () =>
    expect(await makeOwnerLink(house, 'fi')).toMatchObject({ ok: true }),
  'accepting an invitation': async (house) => {
    const making = { kind: 'invite', address: 'kari@malli.example', role: 'handler', language: 'fi' } as const
    const { token } = await house.store.write((tx) => makeLink(house, tx, making))
    const begun = await beginEnrolment(house, token, { name: 'Kari', address: '', password: PASSWORD })
    if (!begun.ok) throw new Error(begun.why)
    const { sealed, secret } = begun.phone
    const code = totpAt(secret, house.clock.now())
    const end = { token, sealed, code, language: 'fi', browser: 'b', device: '', sessionId: null } as const
    return async () => expect(await finishEnrolment(house, end)).toMatchObject({ ok: true })
  },
  'inviting a colleague': async (house) => {
    const { owner } = await twoPeople(house)
    const inviting = { address: 'uusi@malli.example', role: 'auditor', language: 'fi' } as const
    return async () => expect(await invite(house, owner, inviting)).toEqual({ ok: true })
  },
  'resetting a lost phone': async (house) => {
    const { owner, staffId } = await twoPeople(house)
    const reset = { act: 'reset', what: 'phone' } as const
    return async () => expect(await changePerson(house, owner, staffId, reset)).toEqual({ ok: true })
  },
  'removing a colleague': async (house) => {
    const { owner, staffId } = await twoPeople(house)
    return async () => expect(await changePerson(house, owner, staffId, { act: 'remove' })).toEqual({ ok: true })
  },
  'resetting the only owner': async (house) => {
    const { address } = await firstOwner(house)
    return async () => expect(await resetSoleOwner(house, address, 'fi')).toMatchObject({ ok: true })
  },
  'changing one’s password': async (house) => {
    const { owner } = await twoPeople(house)
    return async () => expect(await changePassword(house, owner, 'neljä sinistä soutuvenettä')).toEqual({ ok: true })
  },
  'making new recovery codes': async (house) => {
    const { owner } = await twoPeople(house)
    return async () => expect(await renewRecovery(house, owner)).toHaveLength(10)
  },
}

failEachStatement(SCENES)
