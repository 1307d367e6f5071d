import { expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { parkForm } from '#app/journey/parked.ts'
import { fileOf, imported } from '../journey/importing.ts'
import { asked, verified } from '../journey/verifying.ts'
import { freshHouse } from '../support/fresh-house.ts'

const AINO = 'aino@yritys.example'

test('the portal tells a person everything that it holds about this address itself, and nothing about another', async () => {
  const house = await freshHouse({})
  const connector = connectorsOf(house.registers, house.store, house.keys, house.clock).get('portal')
  const find = async (value: string) => {
    const found = await connector?.find({ identifiers: [{ field: 'email', value }], signal: AbortSignal.timeout(5000) })
    const [record] = found?.records ?? []
    if (!record) throw new Error('Nothing was found')
    return record
  }
  await imported(house, fileOf([{ Nimi: 'Aino', Asiakasnumero: '1001', Sähköpostiosoite: AINO }]), {})
  await imported(house, 'First Name,Last Name,E-mail Address\r\nAino,Esimerkki,aino@yritys.example\r\n', {
    register: 'email-addresses',
  })
  await asked(house, 'other', { address: 'toinen@yritys.example' })
  const session = await verified(house, 'b', { address: AINO })
  await parkForm(house, { sessionId: session.id, path: '/me', fields: [['memo', 'Kissan nimi on Misu']] })
  const { collections, values } = await find(AINO)
  expect(values.email).toEqual([AINO])
  const counts = Object.fromEntries(Object.entries(collections).map(([name, { count }]) => [name, count]))
  expect(counts).toMatchObject({ codes: 1, sessions: 1, browsers: 1, forms: 1, mails: 1, cases: 0, copies: 2 })
  expect(collections.copies?.rows.map(({ values: copy }) => copy.register?.[0]).sort()).toEqual([
    'billing',
    'email-addresses',
  ])
  expect(JSON.stringify(collections.forms)).toContain('Misu')
  const other = await find('toinen@yritys.example')
  expect(other.collections.codes?.count).toBe(1)
  expect(other.collections.copies?.count).toBe(0)
  expect(JSON.stringify(other)).not.toContain('Misu')
  // What is declared in the portal's own register is what the connector gives, by the same names.
  const declared = house.registers.find(({ id }) => id === 'portal')?.collections ?? {}
  for (const [name, { rows }] of Object.entries(collections)) {
    expect(Object.keys(declared)).toContain(name)
    for (const row of rows)
      for (const field of Object.keys(row.values))
        expect(Object.keys(declared[name]?.fields ?? {}), name).toContain(field)
  }
  const page = await connector?.rows(
    { record: 'own', identifiers: [{ field: 'email', value: AINO }], collection: 'log' },
    null,
  )
  expect(page?.rows.length).toBe(counts.log)
})
