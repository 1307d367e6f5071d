import { describe, expect, test } from 'vitest'
import { fileSource } from '#app/connector/csv/source.ts'
import { importFile } from '#app/importing.ts'
import type { House } from '#app/journey/house.ts'
import { sweep } from '#app/journey/sweep.ts'
import { undoImport } from '#app/journey/undo.ts'
import { identifiersOf } from '#app/register/identifiers.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY } from '../support/house.ts'
import { type Cells, counted, fileOf, foundUnder, imported, stateOf, tryImport } from './importing.ts'

const row = (number: number, other: Cells = {}): Cells => ({
  Nimi: `Asiakas ${number} Oy`,
  Asiakasnumero: `${number}`,
  Sähköpostiosoite: `asiakas${number}@yritys.example`,
  Muistio: '',
  Kieli: 'FI',
  ...other,
})
const customers = (count: number, other: Cells = {}) =>
  Array.from({ length: count }, (_, index) => row(1001 + index, other))
const undo = (house: House, id: string) => undoImport(house, id, identifiersOf(house.installation.registers))
const HELD = ['records', 'identifiers', 'import_prior'] as const

describe('an import', () => {
  test('adds what is new, changes what differs, and leaves the rest alone', async () => {
    const house = await freshHouse({})
    expect(counted(await imported(house, fileOf(customers(3)), {}))).toMatchObject({ rows: 3, added: 3, unchanged: 0 })
    const next = [row(1001), row(1002, { Nimi: 'Uusi Nimi Oy', Sähköpostiosoite: 'uusi@yritys.example' }), row(1009)]
    const second = counted(await imported(house, fileOf(next), {}))
    expect(second).toEqual({ rows: 3, added: 1, changed: 1, unchanged: 1, gone: 0, rejected: 0 })
    expect(await foundUnder(house, 'billing', 'asiakas1002@yritys.example')).toEqual([])
    expect(await foundUnder(house, 'billing', 'uusi@yritys.example')).toMatchObject([{ name: ['Uusi Nimi Oy'] }])
    // What a partial file does not have stays.
    expect(await foundUnder(house, 'billing', 'asiakas1003@yritys.example')).toHaveLength(1)
  })

  test('of the same file a second time changes not a single row, whatever the order of its columns', async () => {
    const house = await freshHouse({})
    await imported(house, fileOf(customers(7)), {})
    const before = await stateOf(house.connections, HELD)
    house.clock.advance(DAY)
    const turned = customers(7).map((one) => Object.fromEntries(Object.entries(one).reverse()))
    const again = await imported(house, fileOf(turned), { full: 'full' })
    expect(counted(again)).toEqual({ rows: 7, added: 0, changed: 0, unchanged: 7, gone: 0, rejected: 0 })
    expect(await stateOf(house.connections, HELD)).toEqual(before)
  })

  test('that is rehearsed says the same and keeps nothing, not even a trace', async () => {
    const house = await freshHouse({})
    await imported(house, fileOf(customers(40)), {})
    const file = fileOf([...customers(39), row(2000), row(1001, { Nimi: 'Toinen sama numero' }), { Nimi: 'Numeroton' }])
    const before = await stateOf(house.connections)
    const said = await imported(house, file, { full: 'full', mode: 'rehearse' })
    expect(await stateOf(house.connections)).toEqual(before)
    const done = await imported(house, file, { full: 'full' })
    expect(counted(said)).toEqual(counted(done))
    expect(said.result.rejected).toEqual(done.result.rejected)
    expect(said.warnings).toEqual(done.warnings)
    expect(counted(done)).toEqual({ rows: 42, added: 1, changed: 0, unchanged: 39, gone: 1, rejected: 2 })
  })

  test('leaves what the file has no column for as it was', async () => {
    const house = await freshHouse({})
    const whole = {
      'Y-tunnus': '9000000-3',
      Muistio: 'Soittaa maanantaisin',
      Puhelinnumero: '040 000 0001',
      Maakoodi: 'FI',
    }
    await imported(house, fileOf([row(1001, whole), row(1002, whole)]), {})
    const before = await stateOf(house.connections, HELD)
    const narrow = [
      { Asiakasnumero: '1001', Nimi: 'Asiakas 1001 Oy' },
      { Asiakasnumero: '1002', Nimi: 'Muuttunut Oy' },
    ]
    const one = narrow.slice(0, 1)
    expect(counted(await imported(house, fileOf(one), {}))).toMatchObject({ changed: 0, unchanged: 1 })
    expect(await stateOf(house.connections, HELD)).toEqual(before)
    const second = await imported(house, fileOf(narrow), {})
    expect(counted(second)).toMatchObject({ changed: 1, unchanged: 1 })
    expect(await foundUnder(house, 'billing', 'asiakas1002@yritys.example')).toMatchObject([
      { name: ['Muuttunut Oy'], memo: ['Soittaa maanantaisin'], businessId: ['9000000-3'], language: ['FI'] },
    ])
    // Who is known by a number that the file does not name is still found by it.
    const byNumber = [{ field: 'businessId', value: '9000000-3' }]
    expect(await house.store.read.records.byIdentifiers('billing', byNumber)).toHaveLength(2)
    // An empty cell, though, says that there is nothing.
    await imported(house, fileOf([row(1002, { Muistio: '' })]), {})
    expect((await foundUnder(house, 'billing', 'asiakas1002@yritys.example'))[0]).not.toHaveProperty('memo')
  })

  test('of two files at once ends as if one had come after the other', async () => {
    const house = await freshHouse({})
    const one = fileOf(customers(600, { Muistio: 'ensimmäinen' }))
    const other = fileOf(customers(600, { Muistio: 'toinen' }))
    const both = (await Promise.all([imported(house, one, {}), imported(house, other, {})])).map(counted)
    expect(both.map(({ added }) => added).sort()).toEqual([0, 600])
    expect(both.map(({ changed }) => changed).sort()).toEqual([0, 600])
    const memos = new Set<string | undefined>()
    for (let number = 1001; number < 1601; number += 1) {
      const [found, ...more] = await foundUnder(house, 'billing', `asiakas${number}@yritys.example`)
      expect(more).toEqual([])
      memos.add(found?.memo?.[0])
    }
    expect(memos.size).toBe(1)
    const newest = await house.store.read.imports.latestOfParts('billing')
    const latest = await house.store.read.imports.latest('billing', '')
    expect(newest.map(({ id }) => id)).toEqual([latest?.id])
    expect(latest?.changed).toBe(600)
  })
})

describe('a full file', () => {
  test('marks gone what it lacks; what is gone is found no more, and deleted after 30 days', async () => {
    const house = await freshHouse({})
    await imported(house, fileOf(customers(40)), {})
    const done = await imported(house, fileOf(customers(39)), { full: 'full' })
    expect(counted(done)).toMatchObject({ unchanged: 39, gone: 1 })
    expect(await foundUnder(house, 'billing', 'asiakas1040@yritys.example')).toEqual([])
    house.clock.advance(30 * DAY)
    expect(await sweep(house, sweepLimits())).toEqual({})
    expect((await stateOf(house.connections, ['records'])).records).toHaveLength(40)
    house.clock.advance(1)
    expect(await sweep(house, sweepLimits())).toMatchObject({ goneCopies: 1 })
    const { records, identifiers } = await stateOf(house.connections, HELD)
    expect(records).toHaveLength(39)
    expect(new Set(identifiers?.map(({ record_id }) => record_id)).size).toBe(39)
    expect(await sweep(house, sweepLimits())).toEqual({})
  })

  test('that lacks more than five in a hundred is refused whole until somebody confirms it', async () => {
    const house = await freshHouse({})
    await imported(house, fileOf(customers(40)), {})
    const before = await stateOf(house.connections)
    const refused = await tryImport(house, fileOf(customers(37)), { full: 'full' })
    expect(refused).toMatchObject({ ok: false, text: expect.stringContaining('3 of the 40') })
    expect(await stateOf(house.connections)).toEqual(before)
    // New rows do not make the missing ones fewer.
    const more = fileOf([...customers(37), ...Array.from({ length: 60 }, (_, index) => row(5001 + index))])
    expect(await tryImport(house, more, { full: 'full' })).toMatchObject({ ok: false })
    const done = await imported(house, fileOf(customers(37)), { full: 'full', confirmed: 'confirmed' })
    expect(counted(done)).toMatchObject({ gone: 3, unchanged: 37 })
    // Exactly five in a hundred needs nobody's word.
    const exact = await freshHouse({})
    await imported(exact, fileOf(customers(40)), {})
    expect(counted(await imported(exact, fileOf(customers(38)), { full: 'full' }))).toMatchObject({ gone: 2 })
  })

  test('holds a row that was gone and has come back as it held it before, under the same id', async () => {
    const house = await freshHouse({})
    await imported(house, fileOf(customers(40)), {})
    const [before] = await house.store.read.records.byIdentifiers('billing', [
      { field: 'email', value: 'asiakas1040@yritys.example' },
    ])
    await imported(house, fileOf(customers(39)), { full: 'full' })
    house.clock.advance(10 * DAY)
    expect(counted(await imported(house, fileOf(customers(40)), {}))).toMatchObject({ changed: 1, unchanged: 39 })
    const [after] = await house.store.read.records.byIdentifiers('billing', [
      { field: 'email', value: 'asiakas1040@yritys.example' },
    ])
    expect(after).toEqual(before)
    house.clock.advance(40 * DAY)
    await sweep(house, sweepLimits())
    expect(await foundUnder(house, 'billing', 'asiakas1040@yritys.example')).toHaveLength(1)
  })

  test('never takes for gone what stands in it in a row that could not be read', async () => {
    const house = await freshHouse({})
    await imported(house, fileOf(customers(5)), {})
    const [first, second, third, fourth, fifth] = customers(5)
    const noName = { ...second, Nimi: '' }
    const badAddress = { ...third, Sähköpostiosoite: 'ei ole osoite' }
    const cut = fileOf([first ?? {}, noName, badAddress]).trimEnd()
    // One row is cut off after its number, another has a cell too many: whose they are can only be guessed, and the guess is kind.
    const file = `${cut}\r\nAsiakas 1004 Oy;1004\r\n${Object.values(fifth ?? {}).join(';')};liikaa;1\r\n`
    expect(fourth?.Asiakasnumero).toBe('1004')
    const done = await imported(house, file, { full: 'full' })
    expect(counted(done)).toEqual({ rows: 5, added: 0, changed: 0, unchanged: 1, gone: 0, rejected: 4 })
    for (const { Sähköpostiosoite = '' } of customers(5))
      expect(await foundUnder(house, 'billing', Sähköpostiosoite)).toHaveLength(1)
  })
})

describe('an import that is taken back', () => {
  test('leaves nothing of what it added, changed or marked gone, and people are found by what they were found by', async () => {
    const house = await freshHouse({})
    const country = { Maakoodi: 'SE', 'Y-tunnus': '556703-7485' }
    await imported(house, fileOf(customers(40, country)), {})
    const before = await stateOf(house.connections, ['records', 'identifiers'])
    const next = [
      ...customers(38, country),
      row(1039, { ...country, Sähköpostiosoite: 'muutti@yritys.example', 'Y-tunnus': '' }),
      row(3000, country),
    ]
    const { result } = await imported(house, fileOf(next), { full: 'full' })
    expect(result).toMatchObject({ added: 1, changed: 1, gone: 1 })
    expect(await undo(house, result.id)).toEqual({ ok: true, removed: 1, changedBack: 1, returned: 1 })
    expect(await stateOf(house.connections, ['records', 'identifiers'])).toEqual(before)
    expect(await undo(house, result.id)).toEqual({ ok: false, why: 'already' })
    expect(await stateOf(house.connections, ['records', 'identifiers'])).toEqual(before)
  })

  test('is the newest of its part; one before it waits its turn, and one that never was is named so', async () => {
    const house = await freshHouse({})
    const first = await imported(house, fileOf(customers(3)), {})
    house.clock.advance(1000)
    const invoices = await imported(
      house,
      fileOf([{ Laskunumero: '1', Asiakasnumero: '1001', Laskunpäivä: '1.1.2026', Viitenumero: '1200016' }]),
      {},
    )
    expect(invoices.sniffed.collection).toBe('invoices')
    const second = await imported(house, fileOf(customers(4)), {})
    expect(await undo(house, first.result.id)).toEqual({ ok: false, why: 'newer' })
    expect(await undo(house, 'no-such-import')).toEqual({ ok: false, why: 'unknown' })
    expect(await undo(house, second.result.id)).toMatchObject({ ok: true, removed: 1 })
    expect(await undo(house, first.result.id)).toMatchObject({ ok: true, removed: 3 })
    expect((await stateOf(house.connections, ['records'])).records).toHaveLength(1)
    expect(await house.store.read.imports.latest('billing', '')).toBeUndefined()
  })

  test('twice at the same moment is taken back once', async () => {
    const house = await freshHouse({})
    const { result } = await imported(house, fileOf(customers(30)), {})
    const both = await Promise.all([undo(house, result.id), undo(house, result.id)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await stateOf(house.connections, ['records', 'identifiers'])).records).toEqual([])
  })
})

test('each column that identifies finds a record by the same normal form, whether it was just read or is read from what is held', async () => {
  const house = await freshHouse({})
  const { registers } = house.installation
  const again = identifiersOf(registers)
  const sample = { encoding: undefined, asOf: 0, full: 'partial', confirmed: 'unconfirmed', mode: 'import' } as const
  for (const [register, file] of [
    ['billing', 'billing.csv'],
    ['billing', 'billing.invoices.csv'],
    ['email-addresses', 'email-addresses.csv'],
  ] as const) {
    const source = fileSource(`installation/sample/${file}`)
    const done = await importFile(house, { register, collection: undefined, source, ...sample })
    expect(done).toMatchObject({ ok: true })
  }
  const foreign = [
    row(9001, { Maakoodi: 'SE', 'Y-tunnus': '5567037485' }),
    row(9002, { Maakoodi: 'EE', 'Y-tunnus': '10000356' }),
    row(9003, { 'Y-tunnus': '900000-3' }),
    row(9004, { 'Y-tunnus': '131052-308T', Nimi: 'Vuokko 131052-308T Esimerkki' }),
  ]
  await imported(house, fileOf(foreign), {})
  const { records = [], identifiers = [] } = await stateOf(house.connections, ['records', 'identifiers'])
  const expected = records
    .flatMap(({ id, register, collection, version, sealed }) => {
      const text = house.keys.unseal('records', String(id), Number(version), Buffer.from(String(sealed), 'base64'))
      return again(String(register), String(collection), JSON.parse(text)).map(({ field, value }) =>
        [register, field, house.keys.hash('identifier', String(register), field, value), id].join(' '),
      )
    })
    .sort()
  const found = identifiers.map(({ register, field, hash, record_id }) => [register, field, hash, record_id].join(' '))
  expect(found.length).toBeGreaterThan(600)
  expect(found.sort()).toEqual([...new Set(expected)])
})
