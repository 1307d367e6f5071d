import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInstallation } from '#app/installation/read.ts'
import { type Change, changed, faultsAfter, faultsIn } from './folder.ts'

const B = 'registers/billing.yaml'
const C = 'controller.yaml'
const E = 'registers/email-addresses.yaml'

test('the example installation is in order', async () => expect(await faultsIn('installation')).toEqual([]))

/** Line and column of the first place where a text stands in the example, for expectations that survive editing it. */
async function placeOf(file: string, after: string, what: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(join('installation', file), 'utf8')
  const at = text.indexOf(what, text.indexOf(after) + after.length)
  const before = text.slice(0, at)
  return `${file}:${before.split('\n').length}:${at - before.lastIndexOf('\n')}`
}

const PHONE = '\n  phone:\n'
const STREET = '\n  street:\n'

describe('one mistake is one fault, at its place, in plain words', () => {
  test.each<[what: string, change: Change, place: [string, string, string], message: string]>([
    [
      'a label without Swedish',
      [B, 'fi: Puhelinnumero, sv: Telefonnummer, en', 'fi: Puhelinnumero, en'],
      [B, PHONE, 'label:'],
      'The field "phone" has no label in Swedish (sv). Add "sv:" under "label:".',
    ],
    [
      'a mistyped key',
      [B, 'identifies: weak', 'identifis: weak'],
      [B, '\n  name:\n', 'identifies'],
      '"identifis" is not known in the field "name". Did you mean "identifies"?',
    ],
    [
      'a mistyped purpose',
      [
        B,
        'purposes: [billing, customer-care]\n    recipients: [billing-partner]',
        'purposes: [biling, customer-care]\n    recipients: [billing-partner]',
      ],
      [B, PHONE, 'billing'],
      'There is no purpose "biling". Did you mean "billing"?',
    ],
    [
      'a mistyped kind',
      [B, 'kind: street', 'kind: stret'],
      [B, STREET, 'street\n'],
      '"kind" of the field "street" cannot be "stret".',
    ],
    [
      'a missing key',
      [B, '    retention: customer\n    correction: self\n', '    correction: self\n'],
      [B, '\nfields:\n', 'phone:'],
      'The field "phone" has no "retention". Add "retention:" under "phone:": a text.',
    ],
    ['an empty key', [E, 'key: email\n', 'key:\n'], [E, '\n', 'key:'], '"key" is empty. Write a text.'],
    [
      'a number for a text',
      [C, "postcode: '33100'", 'postcode: 33100'],
      [C, 'postcode: ', "'33100'"],
      '"postcode" of "address" cannot be "33100". Write a text in quotation marks.',
    ],
    [
      'a word for true or false',
      [B, 'thirdParties: true', 'thirdParties: maybe'],
      [B, 'thirdParties: ', 'true'],
      '"thirdParties" of the field "memo" cannot be "maybe". Write true or false.',
    ],
    [
      'a text for a list',
      [B, 'title_fields: [name, customerNumber]', 'title_fields: name'],
      [B, 'title_fields: ', '['],
      '"title_fields" cannot be "name". Write a list',
    ],
    ['an empty list', [C, 'languages: [fi, sv, en]', 'languages: []'], [C, '\n', 'languages'], '"languages" is empty.'],
    [
      'a language no one speaks here',
      [C, 'languages: [fi, sv, en]', 'languages: [fi, se, en]'],
      [C, 'languages: [fi, ', 'sv'],
      'cannot be "se". Write one of: fi, sv, en.',
    ],
    [
      'a colour by name',
      [C, "'#1f5b45'", 'green'],
      [C, 'accent: ', "'#"],
      '"accent" of "look" cannot be "green". It is a colour such as #1d4f91.',
    ],
    [
      'a date as people write it',
      [C, 'checked: 2026-11-02', 'checked: 2.11.2026'],
      [C, 'checked: ', '2026'],
      'It is a day such as 2026-11-30.',
    ],
    [
      'a length in words',
      [E, 'length: P30D', 'length: 30 days'],
      [E, 'length: ', 'P30D'],
      'It is an ISO 8601 length such as P3Y, P6M or P30D.',
    ],
    [
      'a correction of no kind',
      [B, 'correction: self', 'correction: maybe'],
      [B, 'correction: ', 'self'],
      'is one of: self, ask, or no: with the reason',
    ],
    [
      'a correction refused without reason',
      [B, 'correction: self', 'correction: { no: }'],
      [B, 'retention: customer\n    correction: ask\n    portable: true\n  extraLine', 'x'],
      'Write a text in each language',
    ],
    [
      'a name with a space',
      [B, '  customer-care:\n    label', '  customer care:\n    label'],
      [B, '\n  ', 'customer-care:\n    label'],
      '"customer care" cannot be a name here',
    ],
    [
      'a key twice',
      [C, 'timeZone: Europe/Helsinki', 'timeZone: Europe/Helsinki\ntimeZone: Europe/Helsinki'],
      [C, '\n', 'holidays'],
      'This key stands here twice.',
    ],
    ['a tab', [C, '    name: Vieno', '\tname: Vieno'], [C, '\n', '    name: Vieno'], 'indented with a tab'],
    ['an open quotation mark', [C, "accent: '#1f5b45'", "accent: '#1f5b45"], [C, 'x', 'x'], ''],
    ['an alias to nowhere', [B, 'purposes: &invoice [', 'purposes: ['], [B, 'purposes: ', '*invoice'], 'No anchor'],
    [
      'a logo outside the folder',
      [C, 'logo: logo.svg', 'logo: ../logo.svg'],
      [C, 'logo: ', 'logo.svg'],
      'The logo is an SVG or PNG file in the installation folder',
    ],
    [
      'a logo that is not there',
      [C, 'logo: logo.svg', 'logo: other.png'],
      [C, 'logo: ', 'logo.svg'],
      'There is no file "other.png"',
    ],
  ])('%s', async (_, change, [file, after, what], message) => {
    const faults = await faultsAfter(change)
    const found = faults.filter((fault) => fault.includes(message))
    expect(faults.length, faults.join('\n')).toBeGreaterThan(0)
    expect(found, faults.join('\n')).not.toHaveLength(0)
    if (what !== 'x') expect(found[0], faults.join('\n')).toContain(`${await placeOf(file, after, what)} `)
    for (const fault of faults) expect(fault).not.toMatch(/Invalid input|undefined|received|Expected|unrecognized/i)
  })
})

test('all mistakes of all files are told at once, each once', async () => {
  const faults = await faultsAfter(
    [C, 'timeZone: Europe/Helsinki\n', ''],
    [C, 'businessId: 1234567-1', 'businessId: 1234567-2'],
    [C, "'#1f5b45'", "'#7fbf9f'"],
    [B, 'kind: street', 'kind: stret'],
    [B, 'fi: Laskutusosoite, sv: Faktureringsadress, en', 'fi: Laskutusosoite, en'],
    [
      B,
      '    recipients: [billing-partner]\n    retention: findable',
      '    recipients: [billing-partnr]\n    retention: findable',
    ],
    [
      B,
      'kind: einvoice-address\n    source: customer\n    purposes: [billing, collection]\n    recipients: [billing-partner, einvoice-operators]\n    retention: customer\n    correction: ask',
      'kind: einvoice-address\n    source: customer\n    purposes: [billing, collection]\n    recipients: [billing-partner, einvoice-operators]\n    retention: customer\n    correction: self',
    ],
    [E, 'connector: microsoft365', 'connector: cloud'],
    [E, '    basis: legitimate-interests\n', ''],
  )
  expect(faults.map((fault) => fault.replace(/:\d+:\d+ /, ' ').slice(0, 90))).toEqual([
    'controller.yaml This file has no "timeZone". Add "timeZone:": a text.',
    expect.stringContaining('"1234567-2" is not a Finnish business ID'),
    expect.stringContaining('The colour #7fbf9f cannot be read on white'),
    expect.stringContaining('The field "street" has no label in Swedish'),
    expect.stringContaining('"kind" of the field "street" cannot be "stret"'),
    expect.stringContaining('There is no recipient "billing-partnr"'),
    expect.stringContaining('The field "einvoiceAddress" decides where money goes'),
    expect.stringContaining('"connector" cannot be "cloud"'),
    expect.stringContaining('The purpose "correspondence" has no legal basis'),
  ])
})

describe('folders that are no installation', () => {
  let empty = ''
  beforeAll(async () => {
    empty = await mkdtemp(join(tmpdir(), 'omatieto-empty-'))
  })
  afterAll(() => rm(empty, { recursive: true }))

  test('a missing folder', async () =>
    expect(await faultsIn(join(empty, 'missing'))).toEqual([expect.stringContaining('does not exist')]))

  test('an empty folder', async () => {
    expect(await faultsIn(empty)).toEqual([
      expect.stringContaining('controller.yaml:1:1 The file is missing'),
      expect.stringContaining('registers:1:1 There is no register'),
    ])
  })

  test.each([
    ['nothing', ''],
    ['comments only', '# nothing\n'],
    ['a list', '- a\n- b\n'],
    ['a word', 'hello'],
    ['a NUL', '\u0000'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    [
      'aliases that would unfold into millions',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefg'.replace(
        /./g,
        (name) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${String.fromCharCode(name.charCodeAt(0) - 1)}`)
            .join(', ')}]\n`,
      )}`,
    ],
    ['an alias of itself', 'a: &a { b: *a }\n'],
    ['names of the prototype', '__proto__: { x: 1 }\nconstructor: 2\nfields: { toString: 1, __proto__: 2 }\n'],
  ])('a file with %s', async (_, text) => {
    const folder = await mkdtemp(join(tmpdir(), 'omatieto-bad-'))
    await mkdir(join(folder, 'registers'))
    await writeFile(join(folder, 'controller.yaml'), text)
    await writeFile(join(folder, 'registers', 'bad.yaml'), text)
    const faults = await faultsIn(folder)
    expect(faults.some((fault) => fault.startsWith('controller.yaml:'))).toBe(true)
    expect(faults.some((fault) => fault.startsWith('registers/bad.yaml:'))).toBe(true)
    await rm(folder, { recursive: true })
  })

  test('a file in another encoding', async () => {
    await writeFile(join(empty, 'controller.yaml'), Buffer.from('name: Åkerö\n', 'latin1'))
    expect((await faultsIn(empty))[0]).toContain('not written in UTF-8')
  })
})

describe('names of registers', () => {
  test.each([
    ['portal.yaml', 'the portal’s own register'],
    ['Laskutus 2.yaml', 'cannot be a name'],
    ['billing.yml', 'There are two files for the register "billing"'],
  ])('%s', async (name, message) => {
    const folder = await changed([])
    const { copyFile } = await import('node:fs/promises')
    await copyFile(join(folder, B), join(folder, 'registers', name))
    expect((await faultsIn(folder)).join('\n')).toContain(message)
    await rm(folder, { recursive: true })
  })
})

describe('the digest', () => {
  const digest = async (changes: readonly Change[]) => {
    const folder = await changed(changes)
    const read = await readInstallation(folder)
    await rm(folder, { recursive: true })
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return read.installation.digest
  }

  test('is the same for the same content, however it is laid out', async () => {
    const first = await digest([])
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(
      await digest([
        [C, 'holidays: FI\n', ''],
        [C, '\ncookies:', '\n# a comment\nholidays: FI\n\ncookies:'],
      ]),
    ).toBe(first)
  })

  test('differs where the content does', async () => {
    const first = await digest([])
    expect(await digest([[E, 'length: P30D', 'length: P31D']])).not.toBe(first)
    expect(
      await digest([[B, 'title_fields: [name, customerNumber]', 'title_fields: [customerNumber, name]']]),
    ).not.toBe(first)
  })
})
