import { describe, expect, test } from 'vitest'
import type { ReadRow, Rejection, Warning } from '#app/connector/csv/outcome.ts'
import type { Values } from '#app/register/register.ts'
import { readWell } from './reading.ts'
import { billing, outlook, registerOf } from './registers.ts'

const HEADER = 'Nimi;Asiakasnumero;Sähköpostiosoite;Postinumero;Maakoodi;Y-tunnus;Muistio'

function rejectionsOf(rows: readonly ReadRow[]): Rejection[] {
  return rows.flatMap((row) => (row.is === 'rejected' ? row.rejections : []))
}

function warningsOf(rows: readonly ReadRow[]): Warning[] {
  return rows.flatMap((row) => (row.is === 'refused' ? [] : row.warnings))
}

describe('a row that is wrong is rejected by line, column and reason, and the rest goes in', () => {
  test('a row without name, without number, and with an address that is none', async () => {
    const { rows, taken } = await readWell(
      `${HEADER}\n;1;a@example.test;;;;\nEero Example;;;;;;\nLiisa Example;3;liisa(at)example.test;;;;\nAino Example;4;;;;;\n`,
    )
    expect(rejectionsOf(rows)).toMatchObject([
      { line: 2, column: 'Nimi', reason: 'value-missing' },
      { line: 3, column: 'Asiakasnumero', reason: 'value-missing' },
      { line: 4, column: 'Sähköpostiosoite', reason: 'no-address' },
    ])
    expect(taken.map(({ values }) => values.name)).toEqual([['Aino Example']])
    expect(JSON.stringify(rows.filter(({ is }) => is === 'rejected'))).not.toMatch(/Eero|Liisa|liisa|a@example/)
  })

  test('one address of several that is none rejects the row: half of it would be a guess', async () => {
    const { rows } = await readWell(`${HEADER}\nAino;1;aino@example.test, none;;;;\n`)
    expect(rejectionsOf(rows)).toMatchObject([{ line: 2, column: 'Sähköpostiosoite', reason: 'no-address' }])
  })

  test('the second of two different rows under one number; the same row twice is counted once', async () => {
    const { rows, taken } = await readWell(`${HEADER}\nAino;1;;;;;\nEero;1;;;;;\nAino;1;;;;;\nLiisa;2;;;;;\n`)
    expect(taken.map(({ values, line }) => [line, values.name?.[0]])).toEqual([
      [2, 'Aino'],
      [5, 'Liisa'],
    ])
    expect(rejectionsOf(rows)).toMatchObject([{ line: 3, column: 'Asiakasnumero', reason: 'key-taken' }])
    expect(rejectionsOf(rows)[0]?.text).toContain('line 2')
    expect(rows[2]).toMatchObject({ is: 'repeated', line: 4, warnings: [{ reason: 'row-repeated' }] })
  })

  test('a number whose first row was rejected is not taken by another row: nobody knows which is right', async () => {
    const { rows, taken } = await readWell(`${HEADER}\nAino;1;none;;;;\nEero;1;eero@example.test;;;;\n`)
    expect(taken).toEqual([])
    expect(rejectionsOf(rows).map(({ reason }) => reason)).toEqual(['no-address', 'key-taken'])
  })

  test('rows with too few or too many cells', async () => {
    const { rows, taken } = await readWell(`${HEADER}\nAino;1\nEero;2;;;;;;oops\nLiisa;3;;;;;;;;\n`)
    expect(rejectionsOf(rows)).toMatchObject([
      { line: 2, column: 'Sähköpostiosoite', reason: 'too-few-cells' },
      { line: 3, column: 'column 8', reason: 'too-many-cells' },
    ])
    expect(taken.map(({ key }) => key)).toEqual(['3'])
  })

  test('a cell that is too long, or a number that is none', async () => {
    const { rows } = await readWell(
      `${HEADER}\nAino;1;;;;;${'x'.repeat(100_001)}\nEero;${'2'.repeat(255)};;;;;\nLiisa;3\u0007;;;;;\n`,
    )
    expect(rejectionsOf(rows)).toMatchObject([
      { line: 2, column: 'Muistio', reason: 'cell-too-long' },
      { line: 3, column: 'Asiakasnumero', reason: 'key-unusable' },
      { line: 4, column: 'Asiakasnumero', reason: 'key-unusable' },
    ])
  })
})

describe('lines are counted as an editor counts them', () => {
  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('%s, with empty lines and line breaks in cells', async (_, end) => {
    const lines = ['sep=;', '', HEADER, 'Aino;1;;;;;"one', 'two', 'three"', '', ';;;;;;', 'Eero;2;;;;;', ';3;;;;;']
    const { taken, rows, sniffed } = await readWell(lines.join(end))
    expect(taken.map(({ line }) => line)).toEqual([4, 9])
    expect(taken[0]?.values.memo).toEqual([`one${end}two${end}three`])
    expect(rejectionsOf(rows)).toMatchObject([{ line: 10, column: 'Nimi' }])
    expect(sniffed.delimiter).toBe(';')
  })
})

describe('what is malformed but no reason to lose a row is held as it stands, with a warning', () => {
  test('a business id with a wrong check digit', async () => {
    const { taken } = await readWell(`${HEADER}\nExample Oy;1;;;;1234567-8;\nOther Oy;2;;;;1234567-1;\n`)
    expect(taken[0]).toMatchObject({
      values: { businessId: ['1234567-8'] },
      warnings: [{ line: 2, column: 'Y-tunnus', reason: 'malformed' }],
    })
    expect(taken[0]?.identifiers.map(({ field }) => field)).toEqual(['customerNumber'])
    expect(taken[1]?.warnings).toEqual([])
    expect(taken[1]?.identifiers.map(({ field }) => field)).toContain('businessId')
    expect(taken[0]?.warnings[0]?.text).not.toContain('1234567')
  })

  test('a date that is none; one in the declared form is held in ISO 8601', async () => {
    const { taken } = await readWell(
      'Nimi;Asiakasnumero;Lisenssin vuosipäivä\nAino;1;31.3.2027\nEero;2;31.2.2027\nLiisa;3;2027-03-31\nKalle;4;soon\n',
    )
    expect(taken.map(({ values }) => values.licenceDate?.[0])).toEqual([
      '2027-03-31',
      '31.2.2027',
      '2027-03-31',
      'soon',
    ])
    expect(warningsOf(taken)).toMatchObject([
      { line: 3, column: 'Lisenssin vuosipäivä', reason: 'malformed' },
      { line: 5, column: 'Lisenssin vuosipäivä', reason: 'malformed' },
    ])
  })

  test('an operator code with a slip, a name for a code, or no code at all is held raw, outer spaces aside', async () => {
    const file =
      'Nimi;Asiakasnumero;Välittäjän tunnus\nA;1; BAWCF122 \nB;2;Basware\nC;3;0036714377140\nD;4;by post, please\n'
    const { taken } = await readWell(file)
    const codes = ['BAWCF122', 'Basware', '0036714377140', 'by post, please']
    expect(taken.map(({ values }) => values.einvoiceOperator?.[0])).toEqual(codes)
    const reasons = taken.map(({ warnings }) => warnings.map(({ reason }) => reason))
    expect(reasons).toEqual([['operator-guessed'], [], ['operator-guessed'], ['malformed']])
  })

  test('an old business id gets its lost zero back, with a note; nobody else’s numbers are touched', async () => {
    const { taken } = await readWell(`${HEADER}\nA;1;;;FI;737546-2;\nB;2;;;SE;556016-0680;\n`)
    expect(taken[0]).toMatchObject({ values: { businessId: ['0737546-2'] }, repaired: { businessId: ['737546-2'] } })
    expect(taken[0]?.warnings).toMatchObject([{ column: 'Y-tunnus', reason: 'business-id-zero' }])
    expect(taken[1]).toMatchObject({ values: { businessId: ['556016-0680'] }, warnings: [] })
  })

  test('a date with slashes is read only as the mapping declares: alone it might be of another month', async () => {
    const file = 'Nimi;Asiakasnumero;Päivä\nA;1;3/4/2027\nB;2;25/12/2027 14:00\n'
    const dated = (dateFormat?: 'd/m/yyyy') => {
      const columns = { licenceDate: { headers: ['Päivä'], ...(dateFormat ? { dateFormat } : {}) } }
      return { ...billing, mapping: { profile: 'isolta-contacts-csv', columns } }
    }
    const datesOf = (read: { taken: readonly { values: Values }[] }) =>
      read.taken.map(({ values }) => values.licenceDate?.[0])
    expect(datesOf(await readWell(file, { register: dated('d/m/yyyy') }))).toEqual(['2027-04-03', '2027-12-25'])
    expect(datesOf(await readWell(file, { register: dated() }))).toEqual(['3/4/2027', '2027-12-25'])
  })

  test('a value that comes again after thousands of others is read as the first time', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `C;${index};${(index % 28) + 1}.2.${1950 + Math.floor(index / 28)}`,
    )
    const { taken } = await readWell(`Nimi;Asiakasnumero;Lisenssin vuosipäivä\n${rows.join('\n')}\nC;x;1.2.1950\n`)
    expect([taken[0], taken.at(-1)].map((row) => row?.values.licenceDate)).toEqual([['1950-02-01'], ['1950-02-01']])
    expect(taken[2799]?.values.licenceDate).toEqual(['2049-02-28'])
  })
})

test('a postcode gets its lost zeros back with a note, and what stood there is kept; other countries are left alone', async () => {
  const { taken } = await readWell(
    `${HEADER}\nA;1;;100;FI;;\nB;2;;2100;;;\nC;3;;0150;NO;;\nD;4;;33100;FI;;\nE;5;;8001;CH;;\n`,
  )
  expect(taken.map(({ values }) => values.postcode?.[0])).toEqual(['00100', '02100', '0150', '33100', '8001'])
  expect(taken.map(({ repaired }) => repaired.postcode?.[0])).toEqual(['100', '2100', undefined, undefined, undefined])
  expect(warningsOf(taken).filter(({ reason }) => reason === 'postcode-zeros')).toMatchObject([
    { line: 2, column: 'Postinumero' },
    { line: 3, column: 'Postinumero' },
  ])
})

describe('several values in one cell', () => {
  test.each([
    ['a semicolon', '"a@example.test;b@example.test"'],
    ['a comma', '"a@example.test, b@example.test"'],
    ['a bar', '"a@example.test|b@example.test"'],
    ['a space', '"a@example.test b@example.test"'],
    ['a line break', '"a@example.test\r\nb@example.test"'],
    ['CRM-service’s mark', '"a@example.test|##|b@example.test"'],
    ['names', '"Example, A <a@example.test>, ""Example; B"" <b@example.test>"'],
    ['nothing but repetition', '"a@example.test; b@example.test; a@example.test;"'],
  ])('addresses with %s between them', async (_, cell) => {
    const { taken } = await readWell(`${HEADER}\nExample Oy;1;${cell};;;;\n`)
    expect(taken[0]?.values.email).toEqual(['a@example.test', 'b@example.test'])
    expect(taken[0]?.identifiers.filter(({ field }) => field === 'email')).toHaveLength(2)
  })

  test('phone numbers, which hold spaces', async () => {
    const { taken } = await readWell('Nimi;Asiakasnumero;Puhelin\nA;1;"040 123 4567, 09 123 456 / +358 50 123 4567"\n')
    expect(taken[0]?.values.phone).toEqual(['040 123 4567', '09 123 456', '+358 50 123 4567'])
  })

  test('two columns for one field that holds several: both count', async () => {
    const { taken } = await readWell('Nimi;Asiakasnumero;Puhelin;Matkapuhelin\nA;1;09 123 456;040 123 4567\n')
    expect(taken[0]?.values.phone).toEqual(['09 123 456', '040 123 4567'])
  })

  test('two columns for one field that holds one: the first counts, the other is named', async () => {
    const { taken, sniffed } = await readWell('Nimi;Asiakasnumero;Osasto;Yhteyshenkilö\nA;1;Talous;Aino\n')
    expect(taken[0]?.values.attention).toEqual(['Aino'])
    expect(sniffed.warnings).toContainEqual(expect.objectContaining({ column: 'Osasto', reason: 'column-spare' }))
  })
})

describe('a personal identity code is never held', () => {
  test('it is masked in free text, and reported by line and column', async () => {
    const { taken } = await readWell(`${HEADER}\nAino;1;;;;;born, see 131052-308T.\n`)
    expect(taken[0]?.values.memo?.[0]).toMatch(/^born, see .+\.$/)
    expect(JSON.stringify(taken)).not.toContain('131052-308T')
    expect(taken[0]?.warnings).toMatchObject([{ line: 2, column: 'Muistio', reason: 'identity-code' }])
  })

  test('it is masked where a business id should be, as in Procountor’s file, and nobody is found by it', async () => {
    const { taken } = await readWell(`${HEADER}\nAino;1;;;;131052-308T;\n`)
    expect(JSON.stringify(taken)).not.toContain('131052-308T')
    expect(taken[0]?.identifiers.map(({ field }) => field)).toEqual(['customerNumber'])
    expect(taken[0]?.warnings).toMatchObject([{ column: 'Y-tunnus', reason: 'identity-code' }])
  })

  test('as a customer number it rejects the row; in a column that is not imported it is reported all the same', async () => {
    const { rows } = await readWell('Nimi;Asiakasnumero;Hetu\nAino;131052-308T;\nEero;2;131052-308T\n')
    expect(rejectionsOf(rows)).toMatchObject([{ line: 2, column: 'Asiakasnumero', reason: 'key-is-identity-code' }])
    expect(warningsOf(rows)).toContainEqual(
      expect.objectContaining({ line: 3, column: 'Hetu', reason: 'identity-code-unread' }),
    )
    expect(JSON.stringify(rows)).not.toContain('131052-308T')
  })
})

describe('Outlook contacts', () => {
  const header =
    'First Name,Middle Name,Last Name,Company,E-mail Address,E-mail 2 Address,E-mail 3 Address,Mobile Phone,Business Phone,Business Street,Business Street 2,Categories'

  test('a name is joined from its parts, addresses and phones from their columns; the first address is the key', async () => {
    const { taken } = await readWell(
      `${header}\nAino,Maria,Example,Example Oy,Aino@Example.TEST,aino@home.example,,040 123 4567,09 123 456,Street 1,c/o Example,Customers;Friends\n`,
      { register: outlook },
    )
    expect(taken[0]).toMatchObject({
      key: expect.stringMatching(/@example\.test$/),
      parent: null,
      values: {
        name: ['Aino Maria Example'],
        email: ['Aino@Example.TEST', 'aino@home.example'],
        phones: ['040 123 4567', '09 123 456'],
        street: ['Street 1, c/o Example'],
        categories: ['Customers', 'Friends'],
      },
    })
  })

  test('a contact without an address is rejected, one without a name is not', async () => {
    const { rows, taken } = await readWell(`${header}\nAino,,,,,,,,,,,\n,,,,eero@example.test,,,,,,,\n`, {
      register: outlook,
    })
    expect(rejectionsOf(rows)).toMatchObject([{ line: 2, column: 'E-mail Address', reason: 'value-missing' }])
    expect(taken).toHaveLength(1)
  })

  test('an address of an Exchange directory is no address', async () => {
    const { rows } = await readWell(`${header}\nAino,,,,/o=Org/ou=Group/cn=Recipients/cn=aino,,,,,,,\n`, {
      register: outlook,
    })
    expect(rejectionsOf(rows)).toMatchObject([{ reason: 'no-address' }])
  })
})

test('invoices know whose they are, in the form in which customers have it', async () => {
  const { taken, sniffed } = await readWell(
    'Laskunumero;Asiakasnumero;Laskupäivä;Eräpäivä;Viitenumero;Summa;Avoin summa;Tila\n1001; 7 ;1.2.2026;15.2.2026;1232;"10,00";"0,00";Maksettu\n',
  )
  const customers = await readWell('Nimi;Asiakasnumero\nAino;7\n')
  expect(sniffed.collection).toBe('invoices')
  expect(taken[0]).toMatchObject({ key: '1001', parent: customers.taken[0]?.key })
  expect(taken[0]?.values).toMatchObject({
    date: ['2026-02-01'],
    dueDate: ['2026-02-15'],
    total: ['10,00'],
    state: ['Maksettu'],
  })
  expect(taken[0]?.identifiers.map(({ field }) => field)).toEqual(['referenceNumber'])
})

describe('any other file is read through a mapping alone', () => {
  const fields = {
    name: { kind: 'name' },
    number: { kind: 'customer-number' },
    businessId: { kind: 'business-id' },
  } as const

  test('by position, without a header, as Procountor’s', async () => {
    const register = registerOf({
      id: 'partners',
      key: 'number',
      titles: ['name'],
      fields,
      mapping: { columns: { name: { column: 1 }, businessId: { column: 2 }, number: { column: 4 } } },
    })
    const file = 'Example Oy;1234567-1;x;100\nOther Oy;;y;200\n'
    const { taken, sniffed } = await readWell(file, { register, registers: [register, billing] })
    expect(taken.map(({ key, line }) => [key, line])).toEqual([
      ['100', 1],
      ['200', 2],
    ])
    expect(sniffed.columns).toContainEqual({ field: 'number', columns: ['column 4'] })
    const headed = await readWell(`Nimi;Y-tunnus;Muuta;Asiakasnumero\n${file}`, { register, registers: [register] })
    expect(headed.taken.map(({ line }) => line)).toEqual([2, 3])
  })

  test('by names of its own', async () => {
    const register = registerOf({
      id: 'members',
      key: 'number',
      titles: ['name'],
      fields,
      mapping: { columns: { name: { headers: ['Jäsen'] }, number: { headers: ['Jäsennumero'] } } },
    })
    const { taken } = await readWell('jäsen,JÄSENNUMERO\nAino,1\n', { register, registers: [register, billing] })
    expect(taken).toMatchObject([{ key: '1', values: { name: ['Aino'], number: ['1'] } }])
  })
})
