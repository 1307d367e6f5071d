import { expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { parkForm } from '#app/journey/parked.ts'
import { writeToStaff } from '#app/journey/request/own.ts'
import { fileOf, imported } from '../journey/importing.ts'
import { AINO, decided, filed, verifiedAs, WINTER } from '../journey/request/requesting.ts'
import { asked, verified } from '../journey/verifying.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { fakeClock } from '../support/house.ts'

const BOTH = 'aino@yritys.example'

test('the portal tells a person everything that it holds about this address itself, and nothing about another', async () => {
  const house = await freshHouse({})
  const connector = connectorsOf(house.registers, house.store, house.keys, house.clock).get('portal')
  const find = async (value: string) => {
    const found = await connector?.find({ identifiers: [{ field: 'email', value }], signal: AbortSignal.timeout(5000) })
    const [record] = found?.records ?? []
    if (!record) throw new Error('Nothing was found')
    return record
  }
  await imported(house, fileOf([{ Nimi: 'Aino', Asiakasnumero: '1001', Sähköpostiosoite: BOTH }]), {})
  await imported(house, 'First Name,Last Name,E-mail Address\r\nAino,Esimerkki,aino@yritys.example\r\n', {
    register: 'email-addresses',
  })
  await asked(house, 'other', { address: 'toinen@yritys.example' })
  const session = await verified(house, 'b', { address: BOTH })
  await parkForm(house, { sessionId: session.id, path: '/me', fields: [['memo', 'Kissan nimi on Misu']] })
  const { collections, values } = await find(BOTH)
  expect(values.email).toEqual([BOTH])
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
    { record: 'own', identifiers: [{ field: 'email', value: BOTH }], collection: 'log' },
    null,
  )
  expect(page?.rows.length).toBe(counts.log)
})

test('Aino’s requests are shown with her words, messages, files and letters; what staff note or have not told is not', async () => {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const connector = connectorsOf(house.registers, house.store, house.keys, house.clock).get('portal')
  const find = async (value: string) => {
    const found = await connector?.find({ identifiers: [{ field: 'email', value }], signal: AbortSignal.timeout(5000) })
    return found?.records[0]?.collections ?? {}
  }
  const aino = await verifiedAs(house, AINO)
  const pekka = await verifiedAs(house, 'pekka@yritys.example')
  await filed(house, pekka, { words: 'Pekan oma asia' })
  const files = [{ name: 'lasku.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4') }]
  const reference = await filed(house, aino, {
    words: 'Mitä minusta tiedetään?',
    identifiers: [{ what: 'customer-number', value: '10042' }],
    postal: ['Aino Kallio', 'Puutarhatie 3'],
    files,
  })
  await writeToStaff(house, aino, { reference, text: 'Vielä yksi asia', files, form: 'viesti' })
  const request = await house.store.read.requests.byReference(reference)
  await house.store.write((tx) =>
    tx.messages.add({
      id: house.chance.id(house.clock.now()),
      requestId: request?.id ?? '',
      author: 'note',
      authorId: 'staff-liisa',
      text: 'Muistiinpano',
      writtenAt: house.clock.now(),
    }),
  )
  await decided(house, reference, 'refuse')
  const held = await find(AINO)
  const counts = Object.fromEntries(Object.entries(held).map(([name, { count }]) => [name, count]))
  // Her request, and the message that waits to be answered.
  expect(counts).toMatchObject({ cases: 2, messages: 1, attachments: 2, letters: 1 })
  const own = held.cases?.rows.find(({ values }) => values.reference?.[0] === reference)
  expect(own?.values).toMatchObject({
    kind: ['access'],
    state: ['received'],
    open: ['yes'],
    content: ['Mitä minusta tiedetään?'],
    also: ['10042'],
    postal: ['Aino Kallio', 'Puutarhatie 3'],
  })
  expect(held.messages?.rows[0]?.values).toMatchObject({ author: ['subject'], content: ['Vielä yksi asia'] })
  expect(held.attachments?.rows[0]?.values).toMatchObject({ name: ['lasku.pdf'], bytes: ['8'] })
  expect(held.letters?.rows[0]?.values.content?.[0]).toContain(reference)
  expect(JSON.stringify(held)).not.toMatch(/Pekan|Muistiinpano|staff-liisa/)
  const declared = house.registers.find(({ id }) => id === 'portal')?.collections ?? {}
  for (const [name, { rows }] of Object.entries(held))
    for (const row of rows)
      for (const [field, values] of Object.entries(row.values)) {
        const { choices } = declared[name]?.fields[field] ?? {}
        expect(Object.keys(declared[name]?.fields ?? {}), name).toContain(field)
        if (choices) for (const value of values) expect(Object.keys(choices), `${name}.${field}`).toContain(value)
      }
  const page = await connector?.rows(
    { record: 'own', identifiers: [{ field: 'email', value: AINO }], collection: 'cases' },
    '1',
  )
  expect(page?.rows.length).toBe(1)
})
