import { describe, expect, test } from 'vitest'
import { readWell, refusalOf } from './reading.ts'

const TEXT = 'Nimi;Asiakasnumero;Postitoimipaikka;Muistio\nÅke Särkkä Öhman;1;ESPOO;Škoda à 5 € ja Žilina, ž š\n'
const LETTERS = 'Åke Särkkä Öhman|Škoda à 5 € ja Žilina, ž š'

const BYTES_1252: Readonly<Record<string, number>> = { '€': 0x80, Š: 0x8a, š: 0x9a, Ž: 0x8e, ž: 0x9e }
const BYTES_15: Readonly<Record<string, number>> = { '€': 0xa4, Š: 0xa6, š: 0xa8, Ž: 0xb4, ž: 0xb8 }

function latin(text: string, own: Readonly<Record<string, number>>): Buffer {
  return Buffer.from(Array.from(text, (character) => own[character] ?? character.charCodeAt(0)))
}

function wide(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const FILES = {
  'utf-8': Buffer.from(TEXT),
  'utf-8 with mark': Buffer.from(`\ufeff${TEXT}`),
  'utf-16le': wide(`\ufeff${TEXT}`, 'le'),
  'utf-16be': wide(`\ufeff${TEXT}`, 'be'),
  'utf-16le without mark': wide(TEXT, 'le'),
  'utf-16be without mark': wide(TEXT, 'be'),
  'windows-1252': latin(TEXT, BYTES_1252),
  'iso-8859-15': latin(TEXT, BYTES_15),
}

async function letters(bytes: Uint8Array, encoding?: string) {
  const { taken, sniffed } = await readWell(bytes, { encoding })
  const [row] = taken
  return { text: `${row?.values.name}|${row?.values.memo}`, sniffed }
}

describe('the encoding of a file is told from its bytes', () => {
  test.each(Object.entries(FILES))('%s', async (name, bytes) => {
    const { text, sniffed } = await letters(bytes)
    expect(text).toBe(LETTERS)
    expect(sniffed.encoding).toBe(name.split(' ')[0])
    expect(sniffed.bom).toBe(name.includes('with mark') || (name.startsWith('utf-16') && !name.includes('without')))
  })

  test.each([
    ['plain Nordic letters', 'Nimi;Asiakasnumero\nMäkinen Åsa;1', 'windows-1252', { Ä: 0xc4 }],
    ['an acute accent for an apostrophe', 'Nimi;Asiakasnumero\nO´Brien;1', 'windows-1252', { '´': 0xb4 }],
    ['halves and quarters', 'Nimi;Asiakasnumero;Muistio\nÅsa;1;1½ tai ¼ h', 'windows-1252', { '½': 0xbd, '¼': 0xbc }],
    ['a Ž that begins a name', 'Nimi;Asiakasnumero\nŽeljko Äijö;1', 'iso-8859-15', BYTES_15],
    ['an Š among capitals', 'Nimi;Asiakasnumero\nKOVAŠ ÄIJÖ;1', 'iso-8859-15', BYTES_15],
    ['a price in euros', 'Nimi;Asiakasnumero;Muistio\nÅsa;1;95 €', 'iso-8859-15', BYTES_15],
  ])('%s is read as it was meant', async (_, text, encoding, own) => {
    const { taken, sniffed } = await readWell(latin(text, own))
    expect(sniffed.encoding).toBe(encoding)
    const last = text.split('\n')[1]?.split(';') ?? []
    expect(taken[0]?.values.name).toEqual([last[0]])
    expect(taken[0]?.values.memo?.[0]).toBe(last[2])
  })

  test('one letter far behind the first bytes is enough to tell', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => `Customer ${index};${index}`)
    const { taken, sniffed } = await readWell(
      latin(`Nimi;Asiakasnumero\n${rows.join('\n')}\nPekka Mäkiö;x1\n`, BYTES_1252),
    )
    expect(sniffed.encoding).toBe('windows-1252')
    expect(taken.at(-1)?.values.name).toEqual(['Pekka Mäkiö'])
  })

  test('a letter that a piece of the file cuts in two stays whole', async () => {
    for (const start of [65_535, 65_536, 65_537]) {
      const header = 'Nimi;Asiakasnumero;Muistio\n'
      const memo = 'x'.repeat(start - Buffer.byteLength(header) - 'A;1;'.length)
      const { taken } = await readWell(`${header}A;1;${memo}€äö😀\n`)
      expect(taken[0]?.values.memo?.[0]?.endsWith('x€äö😀')).toBe(true)
    }
  })
})

describe('somebody who knows better says so', () => {
  test.each(['windows-1252', 'cp1252', 'Windows 1252', 'latin1', 'ISO-8859-1'])('%s is windows-1252', async (name) => {
    expect((await letters(latin(TEXT, BYTES_1252), name)).text).toBe(LETTERS)
  })

  test.each(['iso-8859-15', 'latin-9', 'ISO8859-15'])(
    '%s is ISO-8859-15, even where it was guessed otherwise',
    async (name) => {
      const bytes = latin('Nimi;Asiakasnumero;Muistio\nÅsa;1;1Ž\n', BYTES_15)
      expect((await readWell(bytes)).taken[0]?.values.memo).toEqual(['1´'])
      expect((await readWell(bytes, { encoding: name })).taken[0]?.values.memo).toEqual(['1Ž'])
    },
  )

  test('an encoding that does not exist is refused with those that do', async () => {
    const refusal = await refusalOf(TEXT, { encoding: 'ebcdic' })
    expect(refusal.reason).toBe('unknown-encoding')
    expect(refusal.text).toContain('utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15')
    expect((await refusalOf(TEXT, { encoding: 'constructor' })).reason).toBe('unknown-encoding')
  })

  test('a file that is not in the encoding asked for is refused, with the likely one', async () => {
    const refusal = await refusalOf(FILES['windows-1252'], { encoding: 'utf-8' })
    expect(refusal).toMatchObject({ reason: 'other-encoding' })
    expect(refusal.text).toContain('--encoding windows-1252')
    expect((await refusalOf(FILES['utf-8 with mark'], { encoding: 'latin1' })).text).toContain('utf-8')
    expect((await refusalOf(Buffer.concat([FILES['utf-16le'], Buffer.from([0x00, 0xd8])]))).reason).toBe(
      'other-encoding',
    )
  })
})
