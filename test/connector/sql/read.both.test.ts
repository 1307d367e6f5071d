import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Crm, connectorTo, crmRegister, emptyCrm, NOW, soon, stockedCrm } from './crm.ts'

let crm: Crm
beforeAll(async () => {
  crm = await stockedCrm()
})
afterAll(() => crm.drop())

const find = async (...addresses: string[]) =>
  connectorTo(crm.url).find({
    identifiers: addresses.map((value) => ({ field: 'email', value })),
    signal: soon(),
  })
const idsOf = async (...addresses: string[]) => (await find(...addresses)).records.map(({ id }) => id)

describe('people of a table', () => {
  test('are found under each of their addresses, in capitals and with spaces around, and read as they stand', async () => {
    const found = await find('aino@yritys.example')
    expect(found).toMatchObject({ asOf: NOW, unread: 0 })
    expect(found.records.map(({ id }) => id)).toEqual(['1'])
    expect(found.records[0]?.values).toMatchObject({
      number: ['1001'],
      name: ['Aino Esimerkki'],
      phone: ['040 000 1234'],
      ban: ['no'],
    })
    expect(await idsOf('bo.privat@hem.example')).toEqual(['3'])
    expect(await idsOf('bo@bolag.example', 'bo.privat@hem.example', 'cecilia@bolag.example')).toEqual(['3', '4'])
  })

  test('are told apart where the collation calls them the same, and by whole addresses', async () => {
    expect(await idsOf('äino@yritys.example')).toEqual(['2'])
    for (const address of ['ino@yritys.example', 'aino@yritys', 'aíno@yritys.example', '%', "' or 1=1 --", ''])
      expect([address, await idsOf(address)]).toEqual([address, []])
  })

  test('are not looked for by what does not look people up', async () => {
    for (const field of ['name', 'nothing', 'constructor'])
      expect(
        (await connectorTo(crm.url).find({ identifiers: [{ field, value: 'Aino Esimerkki' }], signal: soon() }))
          .records,
      ).toEqual([])
  })

  test('are found where an address has other letters, composed or not, and a domain in its own script', async () => {
    await crm.run(`insert into customers (id, number, full_name, mail) values
      (20, '1020', 'Oso Esimerkki', '${'öso@yritys.example'.normalize('NFD')}'), (21, '1021', 'Pia', 'pia@pöytä.example')`)
    expect(await idsOf('öso@yritys.example')).toEqual(['20'])
    expect(await idsOf('pia@xn--pyt-sla1g.example')).toEqual(['21'])
  })

  test('have their own bills, newest first, those without a day last, and not those of a number that looks alike', async () => {
    const [aino] = (await find('aino@yritys.example')).records
    expect(aino?.collections.bills?.rows.map(({ values }) => values.bill?.[0])).toEqual(['L2', 'L1', 'L3'])
    expect(aino?.collections.bills?.rows[1]?.values).toEqual({
      bill: ['L1'],
      customer: ['1001'],
      billed: ['2026-01-15'],
      note: ['ovi'],
    })
    const [bo] = (await find('bo@bolag.example')).records
    expect(bo?.collections.bills).toMatchObject({ count: 1, rows: [{ id: '4' }] })
    const counted = await connectorTo(crm.url).find({
      identifiers: [{ field: 'email', value: 'aino@yritys.example' }],
      depth: 'records',
      signal: soon(),
    })
    expect(counted.records[0]?.collections.bills).toEqual({ count: 3, rows: [] })
  })

  test('with many bills have them a hundred a page, each once, days alike and all', async () => {
    await crm.run(
      "insert into customers (id, number, full_name, mail) values (30, '1030', 'Dora', 'dora@yritys.example')",
    )
    const bills = Array.from(
      { length: 1230 },
      (_, index) => `(${1000 + index}, 'D${index}', '1030', '2025-0${1 + (index % 9)}-01')`,
    )
    await crm.run(`insert into bills (id, bill_no, customer, billed) values ${bills.join(',')}`)
    const connector = connectorTo(crm.url)
    const of = { record: '30', identifiers: [], collection: 'bills' }
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof connector.rows>> = await connector.rows(of, after)
      expect(page.rows.length).toBeLessThanOrEqual(100)
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect([seen.length, new Set(seen).size]).toEqual([1230, 1230])
    const sizes: number[] = []
    for await (const rows of connector.every(of)) sizes.push(rows.length)
    expect(sizes).toEqual([1000, 230])
    expect(await connector.rows({ ...of, record: 'nobody' }, null)).toEqual({ rows: [], next: null })
  })
})

describe('a database', () => {
  test('that answers is in health, and one whose table was renamed says so without a value', async () => {
    expect(await connectorTo(crm.url).health(soon())).toEqual({ ok: true, asOf: NOW })
    const other = await emptyCrm()
    expect(await connectorTo(other.url).health(soon())).toMatchObject({
      ok: false,
      why: expect.stringMatching(/^The database of CRM_URL has no table/),
    })
    const asked = connectorTo(other.url).find({
      identifiers: [{ field: 'email', value: 'a@b.example' }],
      signal: soon(),
    })
    await expect(asked).rejects.toMatchObject({ name: 'ConnectorFault', when: 'never' })
    await other.drop()
  })

  test('that is not there may come back; a setting that is missing or no address needs a person', async () => {
    const gone = crm.url.startsWith('sqlite:') ? 'sqlite:/nowhere/crm.db' : 'mysql://nobody:hush@127.0.0.1:9/crm'
    for (const [url, when] of [
      [gone, 'later'],
      [undefined, 'never'],
      ['postgres://hush@db.example/crm', 'never'],
    ] as const) {
      const fault: unknown = await connectorTo(url)
        .find({ identifiers: [{ field: 'email', value: 'aino@yritys.example' }], signal: soon() })
        .catch((thrown: unknown) => thrown)
      expect(fault).toMatchObject({ name: 'ConnectorFault', when })
      expect(String(fault)).toContain('CRM_URL')
      expect(String(fault)).not.toMatch(/hush|nobody|aino/)
    }
  })

  test('stops when it is told to, and is not written where it may only be read', async () => {
    await expect(
      connectorTo(crm.url).find({
        identifiers: [{ field: 'email', value: 'a@b.example' }],
        signal: AbortSignal.abort(),
      }),
    ).rejects.toThrow('abort')
    const connector = connectorTo(crm.url, crmRegister('read-only'))
    expect([connector.writing, [...connector.abilities]]).toEqual(['by-hand', ['walk']])
    await expect(connector.forbidMarketing({ record: '1', ban: 'set' }, soon())).rejects.toMatchObject({
      when: 'never',
    })
    expect(
      (await connector.find({ identifiers: [{ field: 'email', value: 'aino@yritys.example' }], signal: soon() }))
        .records,
    ).toHaveLength(1)
  })
})
