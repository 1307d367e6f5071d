import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, unguarded } from '#app/package/csv.ts'
import { invoice } from '../register/example.ts'
import { naughty } from '../register/naughty.ts'
import { gatheredOf, invoices, textsOf } from './example.ts'

/** What a CSV library reads, each cell as it stands in the file. */
const read = (csv: string): string[][] => parse(csv, { delimiter: ';', bom: true, relaxColumnCount: true })

/** Cells that a spreadsheet would compute, alone or behind what it looks past. */
const RISKY = [
  '=1+1',
  '+358400001234',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '"=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
]

describe('a cell', () => {
  test('is never one that a spreadsheet computes', () => {
    for (const cell of RISKY) expect([cell, guarded(cell)]).toEqual([cell, `'${cell}`])
    for (const cell of [...RISKY, ...naughty]) expect(guarded(cell)).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]|^[\t\r]/)
  })

  test('that is harmless stays as it is, and what has an apostrophe gets one more', () => {
    for (const cell of ['Aino', '00100', 'a=b', '1-2', '', 'å', 'Koivukuja 3']) expect(guarded(cell)).toBe(cell)
    expect(guarded("'t Hooft")).toBe("''t Hooft")
    expect(guarded("'")).toBe("''")
  })

  test('gives its value back when one apostrophe is taken away, whatever it is', () => {
    for (const cell of [...RISKY, ...naughty]) expect(unguarded(guarded(cell))).toBe(cell)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (cell) => unguarded(guarded(cell)) === cell))
    const nearly = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '"', '\t', 'a', '\n', '＝') })
    fc.assert(fc.property(nearly, (cell) => unguarded(guarded(cell)) === cell))
  })
})

describe('a table', () => {
  test('has Aino’s phone number so that it can be had back', async () => {
    const texts = await textsOf(gatheredOf({ values: { phone: ['+358 40 000 1234', '040 000 5678'] } }))
    const [headings = [], cells = []] = read(texts['csv/billing-1.csv'] ?? '')
    const phone = cells[headings.indexOf('Puhelinnumero')] ?? ''
    expect(phone).toBe("'+358 40 000 1234\n040 000 5678")
    expect(unguarded(phone).split('\n')).toEqual(['+358 40 000 1234', '040 000 5678'])
  })

  test('is read by a CSV library with every naughty string in its place', async () => {
    const values = naughty.filter((text) => text !== '')
    const rows = values.map((text, index) => invoice(String(index), '2024-05-02', { state: [text] }))
    const texts = await textsOf(gatheredOf({ rows, values: { name: values } }))
    const [headings = [], ...lines] = read(texts['csv/billing-1.invoices.csv'] ?? '')
    const at = headings.indexOf('Tila')
    expect(lines.map((line) => unguarded(line[at] ?? ''))).toEqual(values.map((text) => text.toWellFormed()))
    const [, own = []] = read(texts['csv/billing-1.csv'] ?? '')
    expect(unguarded(own[0] ?? '')).toBe(values.join('\n').toWellFormed())
  })

  test('begins with a byte order mark, has headings in the reader’s language, and a row for each invoice', async () => {
    const texts = await textsOf(gatheredOf({ language: 'sv', rows: invoices(450) }))
    const csv = texts['csv/billing-1.invoices.csv'] ?? ''
    expect(csv.startsWith('\uFEFF"')).toBe(true)
    const [headings, ...lines] = read(csv)
    expect(headings).toContain('Fakturanummer')
    expect(headings).not.toContain('invoiceNumber')
    expect(lines.map(([number]) => number)).toEqual(invoices(450).map(({ values }) => values.invoiceNumber?.[0]))
  })

  test('says of notes that may be about others that they are left out, and of a masked code that it is held', async () => {
    const values = { memo: ['Soita Matille.'], extraLine: ['******-****'] }
    const texts = await textsOf(gatheredOf({ language: 'en', values }))
    const [headings = [], cells = []] = read(texts['csv/billing-1.csv'] ?? '')
    expect(cells.join('|')).toContain('[Left out: this may hold data about other people')
    expect(cells.join('|')).toContain('******-****\n[A personal identity code is held, masked]')
    expect(headings.length).toBe(cells.length)
    expect(Object.values(texts).join('\n')).not.toContain('Matille')
  })
})
