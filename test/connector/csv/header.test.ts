import { describe, expect, test } from 'vitest'
import { plainName } from '#app/connector/csv/header.ts'
import { CONTACT_NAMES, INVOICE_NAMES } from '#app/connector/csv/headers-billing.ts'
import { OUTLOOK_NAMES } from '#app/connector/csv/headers-outlook.ts'
import type { Names } from '#app/connector/csv/profile.ts'
import { readWell } from './reading.ts'
import { billing, outlook } from './registers.ts'

const LANGUAGES = ['fi', 'sv', 'en', 'de'] as const

function headerIn(language: keyof Names, names: Readonly<Record<string, Names>>): string[] {
  return Object.values(names).map((list) => list[language]?.[0] ?? '')
}

const VALUES: Readonly<Record<string, string>> = {
  name: 'Aino Example',
  customerNumber: '7',
  invoiceNumber: '1001',
  email: 'aino@example.test',
  email1: 'aino@example.test',
}

describe.each(LANGUAGES)('a file with column names in %s is known', (language) => {
  test.each([
    ['customers', CONTACT_NAMES, billing, null, 16],
    ['invoices', INVOICE_NAMES, billing, 'invoices', 8],
    ['contacts', OUTLOOK_NAMES, outlook, null, 11],
  ] as const)('%s', async (_, names, register, collection, fields) => {
    const row = Object.keys(names).map((field) => VALUES[field] ?? '')
    for (const delimiter of [';', ',', '\t']) {
      const cells = headerIn(language, names).map((name) => `"${name}"`)
      const { sniffed, taken } = await readWell(`${cells.join(delimiter)}\n${row.join(delimiter)}\n`, { register })
      expect(sniffed.collection).toBe(collection)
      expect(sniffed.delimiter).toBe(delimiter)
      expect(sniffed.columns).toHaveLength(fields)
      expect(sniffed.warnings.filter(({ reason }) => reason !== 'column-absent')).toEqual([])
      expect(taken).toHaveLength(1)
    }
  })
})

describe('names are compared by their letters and digits', () => {
  test.each([
    ['E-MAIL  2: Address*', 'e-mail 2 address'],
    ['Sähköpostiosoite', 'Sa\u0308hko\u0308postiosoite'],
    [' Y-tunnus ', 'y tunnus'],
    ['Osasto/Yhteyshenkilö', 'OSASTO / YHTEYSHENKILÖ'],
    ['Reg. Nr.', 'reg nr'],
  ])('“%s” is “%s”', (one, other) => expect(plainName(one)).toBe(plainName(other)))

  test('but not without their dots: “Län” is no “Lan”', () => expect(plainName('Län')).not.toBe(plainName('Lan')))
})

test.each([
  ['customers', CONTACT_NAMES],
  ['invoices', INVOICE_NAMES],
  ['contacts', OUTLOOK_NAMES],
])('no name of %s means two fields', (_, names: Readonly<Record<string, Names>>) => {
  const owners = new Map<string, string>()
  for (const [field, lists] of Object.entries(names)) {
    for (const name of Object.values(lists).flat()) {
      expect([field, undefined], name).toContain(owners.get(plainName(name)))
      owners.set(plainName(name), field)
    }
  }
})

describe('the delimiter is told', () => {
  test('although free text is full of the others', async () => {
    const { sniffed, taken } = await readWell('Nimi,Asiakasnumero,Muistio\n"A; B; C",1,"x;y;z"\n"D; E; F",2,"x;y;z"\n')
    expect(sniffed.delimiter).toBe(',')
    expect(taken.map(({ values }) => values.name?.[0])).toEqual(['A; B; C', 'D; E; F'])
  })

  test('although a quoted name holds another', async () => {
    const { sniffed } = await readWell('"Nimi";"Asiakasnumero";"Muistio, vapaa, pitkä"\n"A, B";"1";"x, y"\n')
    expect(sniffed.delimiter).toBe(';')
  })

  test('where the file says it itself', async () => {
    expect((await readWell('sep=,\r\nNimi,Asiakasnumero\r\nA;B;C,1\r\n')).sniffed.delimiter).toBe(',')
  })
})
