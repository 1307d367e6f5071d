import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readExamples } from '#app/installation/examples.ts'
import { readInstallation } from '#app/installation/read.ts'
import { parseValue } from '#app/register/kinds.ts'
import type { Register } from '#app/register/register.ts'
import { sampleFiles } from '../../scripts/sample/files.ts'
import { AINO, FAMILY, MANY_INVOICES, ONLY_OUTLOOK, PRIVATE, SHARED, UNKNOWN } from '../../scripts/sample/known.ts'
import { filedExample } from '../support/filed.ts'
import { type Reading, readFile } from './reading.ts'

const registers = new Map<string, Register>()
let customers: Reading
let invoices: Reading
let contacts: Reading

beforeAll(async () => {
  const read = await readInstallation(filedExample())
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join('\n'))
  for (const register of read.installation.registers) registers.set(register.id, register)
  const all = [...registers.values()]
  customers = await readFile('installation/sample/billing.csv', registers.get('billing'), all)
  invoices = await readFile('installation/sample/billing.invoices.csv', registers.get('billing'), all)
  contacts = await readFile('installation/sample/email-addresses.csv', registers.get('email-addresses'), all)
})

const addressesOf = ({ rows }: Reading, address: string) =>
  rows.filter(({ identifiers }) => identifiers.some(({ field, value }) => field === 'email' && value === address))

const invoicesOf = (customer: string) => invoices.rows.filter(({ parent }) => parent === customer)

test('the committed files are what the seed makes', () => {
  for (const [name, content] of Object.entries(sampleFiles())) {
    expect([name, readFileSync(join('installation/sample', name)).equals(content)]).toEqual([name, true])
  }
})

describe('the sample goes in as a real export would', () => {
  test('300 customers, and three rows that cannot be taken, each with its reason', () => {
    expect(customers.rows).toHaveLength(300)
    expect(customers.rejected.map(({ reason }) => reason).sort()).toEqual(['key-taken', 'no-address', 'value-missing'])
  })

  test('encodings and delimiters differ from file to file and are told apart', () => {
    expect([customers.delimiter, invoices.delimiter, contacts.delimiter]).toEqual([';', ',', ','])
    expect([customers.encoding, invoices.encoding, contacts.encoding]).toEqual(['windows-1252', 'utf-8', 'utf-8'])
    expect(JSON.stringify(customers.rows)).toContain('Jääskeläinen')
  })

  test('a contact without an address is rejected', () => {
    expect(contacts.rejected.map(({ reason }) => reason)).toEqual(['value-missing'])
    expect(contacts.rows.length).toBeGreaterThan(60)
  })

  test('the personal identity code in a memo is masked', () => {
    const memos = customers.rows.map(({ values }) => values.memo?.[0] ?? '').join('\n')
    expect(memos).toContain('henkilötunnus ******-****')
    expect(memos).not.toMatch(/\d{6}[-+]\d{3}/)
    expect(customers.warnings.filter(({ reason }) => reason === 'identity-code')).toHaveLength(1)
  })

  test('every value is one of its kind: check digits, e-invoice addresses, operators, dates, references', () => {
    for (const [reading, fields] of [
      [customers, registers.get('billing')?.fields],
      [invoices, registers.get('billing')?.collections.invoices?.fields],
      [contacts, registers.get('email-addresses')?.fields],
    ] as const) {
      for (const { values } of reading.rows) {
        for (const [name, texts] of Object.entries(values)) {
          const kind = fields?.[name]?.kind ?? 'text'
          for (const text of texts) expect([name, text, parseValue(kind, text).ok]).toEqual([name, text, true])
        }
      }
    }
  })

  test('nobody in it can be reached: domains are for examples, and no real company has the business ids', () => {
    for (const { identifiers, values } of [...customers.rows, ...contacts.rows]) {
      for (const { field, value } of identifiers) if (field === 'email') expect(value).toMatch(/\.example$/)
      for (const id of values.businessId ?? []) expect(id).toMatch(/^9/)
    }
  })
})

describe('the people of the examples', () => {
  test('Aino is in both registers, alone under her address, with invoices of which one is open', () => {
    const [customer, ...more] = addressesOf(customers, AINO.email)
    expect(more).toHaveLength(0)
    expect(addressesOf(contacts, AINO.email)).toHaveLength(1)
    const own = invoicesOf(customer?.key ?? '')
    expect(own).toHaveLength(9)
    expect(own.filter(({ values }) => values.openAmount?.[0] !== '0,00')).toHaveLength(1)
  })

  test('four boards share an info address, and a recent reference number tells them apart', () => {
    const boards = addressesOf(customers, SHARED)
    expect(boards.map(({ values }) => values.attention?.[0])).toEqual([
      'Kaarina Aalto',
      'Pekka Lyytinen',
      'Sanna Närhi',
      'Yrjö Särkkä',
    ])
    const references = boards.flatMap(({ key }) => invoicesOf(key).map(({ values }) => values.referenceNumber?.[0]))
    expect(new Set(references).size).toBe(24)
  })

  test('a family shares an address that no list of role addresses knows', () => {
    expect(addressesOf(customers, FAMILY)).toHaveLength(2)
  })

  test('one customer has 2,000 invoices, the others 15 at most', () => {
    const counts = customers.rows.map(({ key }) => invoicesOf(key).length).sort((a, b) => b - a)
    expect(counts.slice(0, 2)).toEqual([2000, 15])
    expect(invoicesOf(addressesOf(customers, MANY_INVOICES)[0]?.key ?? '')).toHaveLength(2000)
    expect(invoices.rows).toHaveLength(counts.reduce((sum, count) => sum + count, 0))
  })

  test('companies and private persons, Finnish and Swedish', () => {
    const count = (field: string, value: string) =>
      customers.rows.filter(
        ({ values }) =>
          parseValue(field === 'language' ? 'language' : 'yes-no', values[field]?.[0] ?? '').ok &&
          values[field]?.[0]?.toLowerCase().startsWith(value),
      ).length
    expect(count('isPrivate', 'k')).toBeGreaterThan(80)
    expect(count('isPrivate', 'e')).toBeGreaterThan(120)
    expect(count('language', 'sv')).toBeGreaterThan(20)
  })

  test('the list for newcomers names them, the unambiguous one first', async () => {
    const examples = await readExamples('installation')
    expect(examples.map(({ email }) => email)).toEqual([
      AINO.email,
      SHARED,
      MANY_INVOICES,
      ONLY_OUTLOOK,
      PRIVATE,
      UNKNOWN,
    ])
    expect(addressesOf(customers, ONLY_OUTLOOK)).toHaveLength(0)
    expect(addressesOf(contacts, ONLY_OUTLOOK)).toHaveLength(1)
    expect(addressesOf(customers, UNKNOWN)).toHaveLength(0)
    for (const { about } of examples) expect(Object.keys(about)).toEqual(['fi', 'sv', 'en'])
  })
})
