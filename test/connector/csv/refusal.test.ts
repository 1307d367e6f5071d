import { describe, expect, test } from 'vitest'
import { read, readWell, refusalOf } from './reading.ts'
import { billing, outlook, registerOf } from './registers.ts'

const HEADER = 'Nimi;Asiakasnumero;Sähköpostiosoite'

describe('what is no CSV is refused whole, with what to do', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['a file of empty lines', '\n\r\n  \n', 'empty'],
    ['a mark and nothing else', '\ufeff', 'empty'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004\u0014\u0000'), 'spreadsheet'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheet'],
    ['a PDF', '%PDF-1.7\n…', 'binary'],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 0x08, 0x00]), 'binary'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
    ['bytes of all kinds', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 251)), 'binary'],
    ['control characters', '\u0001\u0002\u0003\u0004\u0005;\u0006', 'binary'],
    ['a table with a zero byte', `${HEADER}\nAino;1;\u0000\n`, 'binary'],
    ['a web page', '<!DOCTYPE html>\n<html><body>Nimi;Asiakasnumero</body></html>', 'no-table'],
    ['XML', '<?xml version="1.0"?><Finvoice/>', 'no-table'],
    ['JSON', '{"name": "Aino"}', 'no-table'],
    ['a JSON list', '[{"name": "Aino"}]', 'no-table'],
    ['vCards', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n', 'no-table'],
    ['a column of names and no row', `${HEADER}\n`, 'no-rows'],
    ['a letter', 'Dear Aino,\nthank you for your order.\n', 'no-column-names'],
  ])('%s', async (_, file, reason) => {
    const refusal = await refusalOf(file)
    expect(refusal.reason).toBe(reason)
    expect(refusal.text).toMatch(/^[A-Z].*[.?]$/)
  })

  test('a file without rows is read where somebody confirmed that all are gone', async () => {
    expect((await readWell(`${HEADER}\n`, { rowless: 'accept' })).rows).toEqual([])
  })
})

describe('a file that cannot be read to its end is refused whole', () => {
  test('a quotation mark that is never closed', async () => {
    const refusal = await refusalOf(`${HEADER}\nAino;1;\n"Eero;2;\nLiisa;3;\n`)
    expect(refusal).toMatchObject({ reason: 'quote-not-closed', line: 3 })
    expect(refusal.text).toContain('line 3')
  })

  test('one in the header', async () => {
    expect((await refusalOf('"Nimi;Asiakasnumero\nAino;1\n')).reason).toMatch(/quote-not-closed|no-table/)
  })

  test('one that swallows more than a record can have', async () => {
    const rest = Array.from({ length: 60_000 }, (_, index) => `Customer ${index};${index};a${index}@example.test`).join(
      '\n',
    )
    const refusal = await refusalOf(`${HEADER}\nAino;x;\n"Eero;y;\n${rest}`)
    expect(refusal).toMatchObject({ reason: 'record-too-long', line: 3 })
  })

  test('a line of many megabytes', async () => {
    expect((await refusalOf(`${HEADER}\n${'x'.repeat(5 * 1024 * 1024)}`)).reason).toBe('line-too-long')
    expect((await refusalOf(','.repeat(5 * 1024 * 1024))).reason).toBe('line-too-long')
  })

  test('a million columns', async () => {
    expect((await refusalOf(`${'a,'.repeat(1_000_000)}\n`)).reason).toBe('too-many-columns')
    expect((await refusalOf(`${'a,'.repeat(1_500)}\n`)).reason).toBe('too-many-columns')
  })

  test('files with carriage returns alone are measured by their lines, not as one', async () => {
    const rows = Array.from({ length: 45_000 }, (_, index) => `${'Customer '.repeat(12)}${index};${index};`).join('\r')
    expect((await readWell(`${HEADER}\r${rows}`)).taken).toHaveLength(45_000)
  })
})

describe('a file of another register is refused whole, with where it belongs', () => {
  const contacts = 'First Name,Last Name,Company,E-mail Address\nAino,Example,Example Oy,aino@example.test\n'
  const customers = `${HEADER}\nAino Example;1;aino@example.test\n`
  const invoices =
    'Laskunumero;Asiakasnumero;Laskupäivä;Eräpäivä;Viitenumero;Summa\n1;1;1.2.2026;15.2.2026;1232;10,00\n'

  test('an Outlook export among customers', async () => {
    const refusal = await refusalOf(contacts)
    expect(refusal.reason).toBe('other-register')
    expect(refusal.text).toContain('looks like an Outlook contacts export')
    expect(refusal.text).toContain('email-addresses')
  })

  test('customers among Outlook contacts', async () => {
    expect((await refusalOf(customers, { register: outlook })).text).toContain('an Isolta contact list')
  })

  test('invoices where customers were asked for', async () => {
    const refusal = await refusalOf(invoices, { collection: null })
    expect(refusal.text).toContain('billing (invoices)')
  })

  test('the header tells customers from invoices where nobody said which', async () => {
    expect((await readWell(invoices)).sniffed.collection).toBe('invoices')
    expect((await readWell(customers)).sniffed.collection).toBe(null)
  })

  test('a register that takes no files says so, and so does one with a profile that is none', async () => {
    const portal = registerOf({
      id: 'portal',
      key: 'name',
      titles: ['name'],
      fields: { name: { kind: 'text' } },
      mapping: undefined,
    })
    expect((await refusalOf(customers, { register: portal })).reason).toBe('no-mapping')
    const odd = { ...billing, mapping: { profile: 'isolta', columns: {} } }
    const refusal = await refusalOf(customers, { register: odd })
    expect(refusal.reason).toBe('unknown-profile')
    expect(refusal.text).toContain('isolta-contacts-csv')
    expect((await refusalOf(customers, { collection: 'orders' })).reason).toBe('no-mapping')
  })
})

describe('column names that are not known', () => {
  test('are named when one that is needed is missing, with where to add them', async () => {
    const refusal = await refusalOf('Nimi;Kliendi number;Sähköposti;Lemmikki\nAino;1;a@example.test;koira\n')
    expect(refusal).toMatchObject({
      reason: 'columns-missing',
      missing: ['customerNumber'],
      unknown: ['Kliendi number', 'Lemmikki'],
    })
    expect(refusal.text).toContain('Asiakasnumero')
    expect(refusal.text).toContain('“Kliendi number”, “Lemmikki”')
    expect(refusal.text).toContain('mapping.columns.<field>.headers')
  })

  test('are a warning otherwise', async () => {
    const { sniffed, taken } = await readWell('Nimi;Asiakasnumero;Lemmikki\nAino;1;koira\n')
    expect(sniffed.warnings).toContainEqual(
      expect.objectContaining({ column: 'Lemmikki', reason: 'column-unknown', line: null }),
    )
    expect(Object.keys(taken[0]?.values ?? {})).toEqual(['name', 'customerNumber'])
  })

  test('are not shown where they may be people: a file without header', async () => {
    const refusal = await refusalOf('Aino Example;100200;aino@example.test\nEero Example;100300;eero@example.test\n')
    expect(refusal.reason).toBe('no-column-names')
    expect(JSON.stringify(refusal)).not.toMatch(/Aino|Eero|100200|aino@/)
  })

  test('a value among known names is not shown either, nor a character that steers a terminal', async () => {
    const found = await read('Nimi;Asiakasnumero;aino@example.test;\u001b[31mRed\nAino;1;x;y\n')
    expect(JSON.stringify(found)).not.toContain('aino@example.test')
    expect(JSON.stringify(found)).not.toContain('\\u001b')
    expect(JSON.stringify(found)).toContain('column 3')
  })
})
