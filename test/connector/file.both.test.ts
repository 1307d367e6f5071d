import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { undoImport } from '#app/journey/undo.ts'
import { identifiersOf } from '#app/register/identifiers.ts'
import { fileOf, imported } from '../journey/importing.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY } from '../support/house.ts'

const AINO = 'aino@yritys.example'

async function stocked() {
  const house = await freshHouse({})
  const connector = connectorsOf(house.registers, house.store, house.keys, house.clock).get('billing')
  if (!connector) throw new Error('There is no connector')
  const find = (...addresses: string[]) =>
    connector.find({
      identifiers: addresses.map((value) => ({ field: 'email', value })),
      signal: AbortSignal.timeout(5000),
    })
  return { house, connector, find }
}

const aino = { Nimi: 'Aino Esimerkki', Asiakasnumero: '1001', Sähköpostiosoite: `${AINO}, aino.toinen@yritys.example` }
const invoice = (number: number, date: string, customer: string) => ({
  Laskunumero: String(number),
  Asiakasnumero: customer,
  Laskupäivä: date,
  Viitenumero: '',
  Summa: '10,00',
})

describe('the file connector', () => {
  test('says of a register that was never loaded that it was not, and not that it is empty', async () => {
    const { connector, find } = await stocked()
    expect(await find(AINO)).toEqual({ records: [], asOf: null, unread: 0 })
    expect(await connector.health(AbortSignal.timeout(1000))).toMatchObject({ ok: false })
  })

  test('finds a record once, under each of its addresses, and nothing under part of one or another spelling', async () => {
    const { house, find } = await stocked()
    await imported(house, fileOf([aino]), {})
    for (const addresses of [[AINO], ['aino.toinen@yritys.example'], [AINO, 'aino.toinen@yritys.example']])
      expect((await find(...addresses)).records).toHaveLength(1)
    for (const address of ['aino@yritys', 'ino@yritys.example', 'AINO@yritys.example', 'aíno@yritys.example', '', '%'])
      expect((await find(address)).records).toEqual([])
  })

  test('takes no field that the register does not have, nor one that does not look people up', async () => {
    const { house, connector } = await stocked()
    await imported(house, fileOf([aino]), {})
    const signal = AbortSignal.timeout(5000)
    for (const field of ['nothing', 'constructor', 'memo', 'name'])
      expect((await connector.find({ identifiers: [{ field, value: AINO }], signal })).records).toEqual([])
    expect((await connector.find({ identifiers: [], signal })).records).toEqual([])
  })

  test('is as old as the oldest of its newest files, and counts the rows that those refused', async () => {
    const { house, connector, find } = await stocked()
    const first = house.clock.now()
    await imported(house, fileOf([aino, { Nimi: 'Numeroton', Asiakasnumero: '' }]), {})
    house.clock.advance(DAY)
    await imported(house, fileOf([invoice(1, '1.1.2026', '1001'), invoice(2, '1.1.2026', '')]), {})
    expect(await find(AINO)).toMatchObject({ asOf: first, unread: 2 })
    house.clock.advance(DAY)
    const { result } = await imported(house, fileOf([aino]), {})
    expect(await find(AINO)).toMatchObject({ asOf: first + DAY, unread: 1 })
    expect(await connector.health(AbortSignal.timeout(1000))).toEqual({ ok: true, asOf: first + DAY })
    // Taken back, it is as old as it was.
    await undoImport(house, result.id, identifiersOf(house.installation.registers))
    expect(await find(AINO)).toMatchObject({ asOf: first, unread: 2 })
  })

  test('gives the newest rows first, all with the record and a hundred a page, by the day and not by its spelling', async () => {
    const { house, connector, find } = await stocked()
    await imported(house, fileOf([aino]), {})
    const dates = ['9.2.2025', '10.12.2024', '1.10.2025', '31.1.2026']
    const many = Array.from({ length: 230 }, (_, index) => invoice(500 + index, '1.1.2020', '1001'))
    await imported(house, fileOf([...many, ...dates.map((date, index) => invoice(100 + index, date, '1001'))]), {})
    const [record] = (await find(AINO)).records
    expect(record?.collections.invoices?.count).toBe(234)
    expect(record?.collections.invoices?.rows).toHaveLength(234)
    const days = record?.collections.invoices?.rows.slice(0, 4).map(({ values }) => values.date?.[0])
    expect(days).toEqual(['2026-01-31', '2025-10-01', '2025-02-09', '2024-12-10'])
    const seen = new Set<string>()
    let after: string | null = null
    const sizes: number[] = []
    do {
      const page: Awaited<ReturnType<typeof connector.rows>> = await connector.rows(
        { record: record?.id ?? '', identifiers: [], collection: 'invoices' },
        after,
      )
      for (const { id } of page.rows) seen.add(id)
      sizes.push(page.rows.length)
      after = page.next
    } while (after !== null)
    expect(sizes).toEqual([100, 100, 34])
    expect(seen.size).toBe(234)
  })

  test('stops when it is told to', async () => {
    const { connector } = await stocked()
    const stopped = connector.find({ identifiers: [{ field: 'email', value: AINO }], signal: AbortSignal.abort() })
    await expect(stopped).rejects.toThrow()
  })
})
