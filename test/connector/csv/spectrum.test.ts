import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isHere } from '../../support/present.ts'
import { readWell } from './reading.ts'
import { registerOf } from './registers.ts'

const require = createRequire(import.meta.url)

const Row = z.record(z.string(), z.string())
/** A file with one row has an object for its JSON, not a list. */
const Rows = z.union([z.array(Row), Row.transform((row) => [row])])

/** A register that wants every column of a file as free text, under its own name. */
function registerFor(headers: readonly string[]) {
  const fields = headers.map((header, index) => ({ name: `f${index}`, header }))
  return registerOf({
    id: 'spectrum',
    key: 'f0',
    titles: ['f0'],
    fields: Object.fromEntries(fields.map(({ name }) => [name, { kind: 'text' }])),
    mapping: { columns: Object.fromEntries(fields.map(({ name, header }) => [name, { headers: [header] }])) },
  })
}

/** In one file the package’s authors changed a phone number in the JSON and forgot the CSV. */
function mend(file: string, csv: string): string {
  return file === 'location_coordinates.csv' ? csv.replace('2095257564', '1234567890') : csv
}

async function readAll(csv: string, headers: readonly string[]) {
  const register = registerFor(headers)
  const { taken } = await readWell(csv, { register, registers: [register] })
  return taken.map(({ values }) =>
    Object.fromEntries(headers.map((header, index) => [header, values[`f${index}`]?.[0] ?? ''])),
  )
}

const folders = {
  package: dirname(require.resolve('csv-spectrum')),
  shared: fileURLToPath(new URL('../../../../shared/data/csv-spectrum', import.meta.url)),
}

describe.each(Object.entries(folders).filter(([, folder]) => isHere(folder)))(
  'every file of csv-spectrum (%s) means what its JSON says',
  (_, folder) => {
    test.each(readdirSync(join(folder, 'csvs')))('%s', async (file) => {
      const csv = mend(file, readFileSync(join(folder, 'csvs', file), 'utf8'))
      const expected = Rows.parse(JSON.parse(readFileSync(join(folder, 'json', file.replace(/csv$/, 'json')), 'utf8')))
      expect(await readAll(csv, Object.keys(expected[0] ?? {}))).toEqual(expected)
    })
  },
)
