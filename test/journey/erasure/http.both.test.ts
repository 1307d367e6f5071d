/** Erasing in a system that has joined by the protocol of the documentation: its example server, from the plan to the last day. */
import { expect, test } from 'vitest'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { httpConnector } from '#app/connector/http/http.ts'
import { connectorsOf } from '#app/connectors.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { exampleServer, httpRegister, KEY, type Kept } from '../../connector/http/crm.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock } from '../../support/house.ts'
import { WINTER } from '../request/requesting.ts'
import { askedLive } from './asked-live.ts'
import { keptRegister, locksOf, overOne } from './crm-erasing.ts'
import { HOUR } from './erasing.ts'

const bill = (id: string, number: string, billed: string, customer: string) => ({
  id,
  values: { bill: [number], customer: [customer], billed: [billed], note: ['ovi'] },
})

const AINO: Kept = {
  id: 'c-1001',
  values: { number: ['1001'], name: ['Aino Esimerkki'], email: ['aino@yritys.example'], phone: ['040 000 1234'] },
  banned: false,
  rows: { bills: [bill('b1', 'L1', '2016-01-15', '1001'), bill('b2', 'L2', '2026-03-01', '1001')] },
}
const BO: Kept = {
  id: 'c-1002',
  values: { number: ['1002'], name: ['Bo Exempel'], email: ['bo@bolag.example'] },
  banned: false,
  rows: { bills: [bill('b3', 'L3', '2016-02-01', '1002')] },
}

/** Aino and Bo are customers in that system, and her erasure there is approved. */
async function asked(bills: 'bills' | 'none') {
  const aino = bills === 'bills' ? AINO : { ...AINO, rows: {} }
  const server = await exampleServer([aino, BO])
  const register = keptRegister(httpRegister(server.origin))
  const base = overOne(await freshHouse({ clock: fakeClock(WINTER) }), register, { secondApprover: 'never' })
  // The other system lives in its own time, whatever day it is here.
  const connector = httpConnector(register, { secret: KEY, chance: systemChance, now: systemClock.now })
  const portal = connectorsOf(base.registers.slice(-1), base.store, base.keys, base.clock)
  const house = { ...base, connectors: new Map([...portal, [register.id, connector]]) }
  return { ...(await askedLive(house, bills)), house, server }
}

test('whoever has nothing that the law keeps is erased there, looked for again, and told that it is done', async () => {
  const { house, server, aino, reference, work, cards, erasure, request } = await asked('none')
  await work(25 * HOUR)
  expect(server.kept()).toEqual([BO])
  expect(await erasure()).toMatchObject({ state: 'done' })
  expect((await request()).state).toBe('fulfilled')
  expect(await cards()).toEqual([])
  expect(await locksOf(house, aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
  const own = await ownRequest(house, aino, reference)
  expect(own?.receipts.map(({ act }) => act).sort()).toEqual(['answered', 'carried-out', 'filed'])
})

test('what the law keeps stays there, locked here, and goes there by itself on its day, once', async () => {
  const { house, server, aino, work, cards, erasure, events } = await asked('bills')
  await work(25 * HOUR)
  const [left, ...others] = server.kept()
  expect(others).toEqual([BO])
  expect(Object.entries(left?.values ?? {}).filter(([, values]) => values.length > 0)).toEqual([['number', ['1001']]])
  expect(left?.rows.bills?.map(({ id }) => id)).toEqual(['b2'])
  expect(await erasure()).toMatchObject({ state: 'done' })
  expect(await locksOf(house, aino.subjectHash)).toMatchObject([
    { state: 'held', nextOn: '2033-01-01', finds: [{ field: 'number', value: '1001' }] },
  ])
  house.clock.set(Date.UTC(2033, 0, 1, 12))
  await work()
  await work(DAY)
  expect(server.kept()).toEqual([BO])
  expect(await locksOf(house, aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
  expect([await events('record-erased'), await events('residual-erased')]).toEqual([1, 1])
  expect(await cards()).toEqual([])
  expect((await house.store.read.waiting.open()).filter(({ kind }) => kind === 'erase-by-hand')).toEqual([])
})
