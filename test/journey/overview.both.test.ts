import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { overviewFile, readOverview } from '#app/journey/overview.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY, fakeClock, HOUR } from '../support/house.ts'
import { AINO, decided, filed, pigeon, verifiedAs, WINTER, workThrough } from './request/requesting.ts'

const ALL = { kind: null, register: null }

test('the overview counts what was asked, answered in time, late and left open, by week, kind and register', async () => {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const aino = await verifiedAs(house, AINO)
  const answer = async (reference: string, decision: 'approve' | 'refuse') => {
    expect(await decided(house, reference, decision)).toMatchObject({ ok: true })
    house.clock.advance(HOUR)
    await workThrough(house, pigeon())
  }
  const [first, second, third] = [
    await filed(house, aino, { kind: 'other' }),
    await filed(house, aino, { kind: 'objection', registers: ['billing'] }),
    await filed(house, aino, { kind: 'other' }),
  ]
  house.clock.advance(9 * DAY)
  await answer(first, 'refuse')
  house.clock.advance(40 * DAY)
  await answer(second, 'refuse')
  const overview = await readOverview(house, ALL)
  expect(overview.total).toEqual({
    ...{ received: 3, answered: 2, onTime: 1, share: 0.5, median: 9, open: 1, late: 1 },
  })
  expect(overview.byKind.map(({ value, received, onTime }) => [value, received, onTime])).toEqual([
    ['other', 2, 1],
    ['objection', 1, 0],
  ])
  expect(overview.byRegister.map(({ value, received, median }) => [value, received, median])).toEqual([
    ['', 2, 9],
    ['billing', 1, 49],
  ])
  expect(overview.weeks.filter(({ received, answered }) => received + answered > 0)).toMatchObject([
    { begins: '2026-11-30', received: 3, answered: 0, open: 3 },
    { begins: '2026-12-07', received: 0, answered: 1, open: 2 },
    { begins: '2027-01-18', received: 0, answered: 1, share: 0, open: 1 },
  ])
  const narrowed = await readOverview(house, { kind: 'other', register: null })
  expect([narrowed.total.received, narrowed.byKind.length, narrowed.kinds]).toEqual([2, 2, ['other', 'objection']])

  let table = ''
  for await (const piece of await overviewFile(house)) table += piece
  const rows = parse(table, { bom: true, delimiter: ';', columns: true })
  expect(rows).toContainEqual({
    ...{ week: '2027-01-18', kind: 'objection', register: 'billing', received: '0', answered: '1' },
    ...{ onTime: '0', medianDays: '49', open: '0' },
  })
  expect(third).toMatch(/^T-/)
})

test('a request that is no longer kept is not counted any more', async () => {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  await filed(house, await verifiedAs(house, AINO), { kind: 'other' })
  const counted = async () => (await house.connections.read.selectFrom('request_times').selectAll().execute()).length
  expect(await counted()).toBe(1)
  await house.connections.write.updateTable('requests').set({ closed_at: WINTER }).execute()
  await house.store.write((tx) => tx.requests.sweep(WINTER + 1, 10))
  expect(await counted()).toBe(0)
})
