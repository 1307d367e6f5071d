import { expect } from 'vitest'
import { askAddress, confirmAddress } from '#app/journey/address/ask.ts'
import { stopToken } from '#app/journey/address/begin.ts'
import { forceChange } from '#app/journey/address/force.ts'
import { stopByToken } from '#app/journey/address/stop.ts'
import { DAY } from '../../support/house.ts'
import { type FaultyHouse, failEachStatement, type Scene } from '../faulty.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, verifiedAs, WINTER } from '../request/requesting.ts'
import { mailed } from '../verifying.ts'

const NEW = 'aino@kallio.example'

/** Aino is in billing and has asked for a code to her new address, which has been mailed. */
async function asked(house: FaultyHouse) {
  house.clock.set(WINTER)
  const row = { Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO }
  await imported(house, fileOf([row]), {})
  const aino = await verifiedAs(house, AINO)
  const begun = await askAddress(house, aino, { typed: NEW, language: 'fi', network: '192.0.2.10' })
  if (begun.state !== 'sent') throw new Error(begun.state)
  const typed = await mailed(house, begun.challengeId)
  return { aino, confirming: { typed, language: 'fi', sessionId: 'none' } }
}

async function confirmed(house: FaultyHouse) {
  const { aino, confirming } = await asked(house)
  expect(await confirmAddress(house, aino, confirming)).toMatchObject({ ok: true })
  const change = await house.store.read.addresses.underWay(aino.subjectHash)
  if (!change) throw new Error('No change is under way')
  return change
}

const SCENES: Readonly<Record<string, Scene>> = {
  'confirming a new address': async (house) => {
    const { aino, confirming } = await asked(house)
    return async () => expect(await confirmAddress(house, aino, confirming)).toMatchObject({ ok: true })
  },
  'stopping a change of address': async (house) => {
    const token = stopToken(house, await confirmed(house))
    return async () => expect(await stopByToken(house, token)).toBe('stopped')
  },
  'a change of address that comes into force': async (house) => {
    const { id: change } = await confirmed(house)
    house.clock.advance(4 * DAY)
    return async () => {
      const forced = await forceChange(house, change)
      if (forced.outcome !== 'done') throw new Error(forced.why)
      await house.store.write((tx) => forced.along(tx))
    }
  },
}

failEachStatement(SCENES)
