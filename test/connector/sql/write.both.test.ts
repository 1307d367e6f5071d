import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import { ENGINE } from '../../support/database.ts'
import { type Crm, connectorTo, soon, stockedCrm } from './crm.ts'

let crm: Crm
beforeEach(async () => {
  crm = await stockedCrm()
})
afterEach(() => crm.drop())

const customers = () => crm.all('select * from customers order by id')
const bills = () => crm.all('select id, bill_no, note from bills order by id')
const order = (changes: Partial<ErasureOrder>): ErasureOrder => ({
  register: 'customers',
  record: '1',
  reach: 'part',
  fields: [],
  rows: [],
  nextOn: null,
  ...changes,
})
const rename = { field: 'name', from: ['Aino Esimerkki'], to: ['Aino Uusi'] }

describe('a correction', () => {
  test('is written where the old values still stand, twice is once, and nobody else is touched', async () => {
    const before = await customers()
    const connector = connectorTo(crm.url)
    const phone = { field: 'phone', from: ['040 000 1234'], to: [] }
    for (let times = 0; times < 2; times += 1)
      expect(await connector.correct({ record: '1', changes: [rename, phone] }, soon())).toEqual({ state: 'done' })
    const after = await customers()
    expect(after[0]).toMatchObject({ full_name: 'Aino Uusi', phone: null, mail: 'Aino@Yritys.example ' })
    expect(after.slice(1)).toEqual(before.slice(1))
  })

  test('of what somebody has changed meanwhile writes nothing and gives what stands there', async () => {
    await crm.run("update customers set full_name = 'AINO esimerkki' where id = 1")
    const phone = { field: 'phone', from: ['040 000 1234'], to: ['050 000 9999'] }
    expect(await connectorTo(crm.url).correct({ record: '1', changes: [phone, rename] }, soon())).toEqual({
      state: 'conflict',
      found: { name: ['AINO esimerkki'] },
    })
    expect((await customers())[0]).toMatchObject({ full_name: 'AINO esimerkki', phone: '040 000 1234' })
  })

  test('of a cell with several values and of one with words of its own is written as the table has them', async () => {
    const to = ['bo@bolag.example', 'bo.ny@hem.example']
    const changes = [
      { field: 'email', from: ['bo@bolag.example', 'bo.privat@hem.example'], to },
      { field: 'ban', from: ['no'], to: ['yes'] },
    ]
    expect(await connectorTo(crm.url).correct({ record: '3', changes }, soon())).toEqual({ state: 'done' })
    expect((await customers())[2]).toMatchObject({ mail: 'bo@bolag.example, bo.ny@hem.example', no_ads: 'Y' })
    const broken = [{ field: 'email', from: to, to: ['x@bolag.example,y@bolag.example'] }]
    await expect(connectorTo(crm.url).correct({ record: '3', changes: broken }, soon())).rejects.toMatchObject({
      when: 'never',
    })
  })

  test('of a record that is not there, or only by a number that looks alike, is of one that has gone', async () => {
    for (const record of ['99', '1 ', '01', '1abc', "1' or '1'='1"])
      expect([record, await connectorTo(crm.url).correct({ record, changes: [rename] }, soon())]).toEqual([
        record,
        { state: 'gone' },
      ])
    expect((await customers())[0]).toMatchObject({ full_name: 'Aino Esimerkki' })
  })
})

describe('an erasure', () => {
  test('is rehearsed without a trace', async () => {
    const before = [await customers(), await bills()]
    const whole = order({ reach: 'whole', rows: [{ collection: 'bills', id: '1', fields: null }] })
    expect(await connectorTo(crm.url).rehearse(whole, soon())).toEqual({ state: 'done' })
    expect(await connectorTo(crm.url).rehearse(order({ record: '99' }), soon())).toEqual({ state: 'gone' })
    expect([await customers(), await bills()]).toEqual(before)
  })

  test('of a part empties what goes, rows and cells, and twice is once', async () => {
    const part = order({
      fields: ['email', 'name', 'phone'],
      rows: [
        { collection: 'bills', id: '1', fields: ['note'] },
        { collection: 'bills', id: '2', fields: null },
      ],
    })
    for (let times = 0; times < 2; times += 1)
      expect(await connectorTo(crm.url).erase(part, soon())).toEqual({ state: 'done' })
    // The name's column may not be empty, so it holds an empty text.
    expect((await customers())[0]).toMatchObject({ number: '1001', full_name: '', mail: null, phone: null })
    expect((await bills()).map(({ bill_no, note }) => [bill_no, note])).toEqual([
      ['L1', null],
      ['L3', null],
      ['L4', null],
      ['L5', null],
    ])
  })

  test('of all takes the record and its rows, also one that came since, and those of no other', async () => {
    await crm.run("insert into bills (id, bill_no, customer) values (9, 'L9', 'a1')")
    const whole = order({ record: '3', reach: 'whole', rows: [{ collection: 'bills', id: '4', fields: null }] })
    expect(await connectorTo(crm.url).erase(whole, soon())).toEqual({ state: 'done' })
    expect(await connectorTo(crm.url).erase(whole, soon())).toEqual({ state: 'gone' })
    expect((await customers()).map(({ number }) => number)).toEqual(['1001', '1002', 'A1'])
    expect((await bills()).map(({ bill_no }) => bill_no)).toEqual(['L1', 'L2', 'L3', 'L5'])
  })

  test('that a rule of the database forbids fails in rehearsal already, whole and without a value', async () => {
    await crm.run(
      `create table contracts (customer_id ${ENGINE === 'mysql' ? 'int' : 'integer'} not null, foreign key (customer_id) references customers (id))`,
    )
    await crm.run('insert into contracts values (1)')
    const whole = order({ reach: 'whole', rows: [{ collection: 'bills', id: '1', fields: null }] })
    const fault: unknown = await connectorTo(crm.url)
      .rehearse(whole, soon())
      .catch((thrown: unknown) => thrown)
    expect(fault).toMatchObject({ name: 'ConnectorFault', when: 'never' })
    await expect(connectorTo(crm.url).erase(whole, soon())).rejects.toMatchObject({ when: 'never' })
    expect(await bills()).toHaveLength(5)
    expect(String(fault)).not.toMatch(/Aino|1001/)
  })
})

test('a ban of marketing is written in its column, lifted again, and of nobody where there is nobody', async () => {
  const connector = connectorTo(crm.url)
  expect([...connector.abilities].sort()).toEqual(['correct', 'erase', 'forbid-marketing', 'walk'])
  const bansNow = async () => (await customers()).map(({ no_ads }) => no_ads).join('')
  for (let times = 0; times < 2; times += 1)
    expect(await connector.forbidMarketing({ record: '2', ban: 'set' }, soon())).toEqual({ state: 'done' })
  expect(await bansNow()).toBe('NYNN')
  expect(await connector.forbidMarketing({ record: '2', ban: 'lifted' }, soon())).toEqual({ state: 'done' })
  expect(await bansNow()).toBe('NNNN')
  expect(await connector.forbidMarketing({ record: '77', ban: 'set' }, soon())).toEqual({ state: 'gone' })
})
