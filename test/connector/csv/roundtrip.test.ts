import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskCell } from '#app/connector/csv/mask.ts'
import { read, readWell } from './reading.ts'
import { writeTable } from './writing.ts'

const HEADER = ['Nimi', 'Asiakasnumero', 'Muistio', 'Lisärivi']

const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
}

/** No zero byte, which no text file has, and no lone surrogate, which no encoding has. */
const anyText = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', '').toWellFormed())
const hardText = fc
  .array(fc.constantFrom('"', '""', ';', ',', '\t', '\n', '\r\n', '\r', ' ', 'å', '€', '😀', "'", '=', 'x'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
const freeText = fc.oneof(anyText, hardText)

const tables = fc.array(fc.record({ memo: freeText, line: freeText }), { minLength: 1, maxLength: 20 })
const styles = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('all' as const, 'needed' as const),
})

test('whatever is written as a CSV file, in any delimiter, encoding and quoting, is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(tables, styles, fc.constantFrom(...Object.values(ENCODINGS)), async (rows, style, encode) => {
      const cells = rows.map(({ memo, line }, index) => [`Customer ${index}`, `${index}`, memo, line])
      const { taken, sniffed } = await readWell(encode(writeTable([HEADER, ...cells], style)))
      expect(sniffed.delimiter).toBe(style.delimiter)
      const found = taken.map(({ key, values }) => [
        values.name?.[0],
        key,
        values.memo?.[0] ?? '',
        values.extraLine?.[0] ?? '',
      ])
      expect(found).toEqual(cells.map((row) => row.map(maskCell)))
    }),
    { numRuns: 150 },
  )
})

test('any bytes at all are read or refused, and nothing is thrown', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.oneof(hardText, fc.constantFrom(...HEADER))).map((parts) => new TextEncoder().encode(parts.join(''))),
    fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from('Nimi;Asiakasnumero\nA;1\n'), tail])),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (file) => {
      const found = await read(file)
      expect('reason' in found || Array.isArray(found.rows)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
