import { expect, test } from 'vitest'
import type { ByteSource } from '#app/connector/csv/source.ts'
import { readTable } from '#app/connector/csv/table.ts'
import { billing } from './registers.ts'

const ROWS = 100_000
const ROWS_A_PIECE = 500
const WARM_ROWS = 10_000

/** A file that is nowhere whole: 100,000 customers, written as they are read. */
const customers: ByteSource = {
  async *open() {
    yield Buffer.from('Nimi;Asiakasnumero;Sähköpostiosoite;Laskutusosoite;Postinumero;Muistio\n')
    for (let start = 0; start < ROWS; start += ROWS_A_PIECE) {
      const rows = Array.from({ length: ROWS_A_PIECE }, (_, index) => {
        const number = start + index
        return `Customer ${number};${number};c${number}@example.test;Street ${number};33100;${'Free text. '.repeat(30)}\n`
      })
      yield Buffer.from(rows.join(''))
    }
  },
}

test('a hundred thousand rows, 40 MB, are read in memory that does not grow with them', async () => {
  const table = await readTable(customers, {
    register: billing,
    registers: [billing],
    collection: null,
    encoding: undefined,
    rowless: 'refuse',
  })
  if (!table.ok) throw new Error(table.refusal.text)
  let rows = 0
  let before = 0
  let most = 0
  for await (const row of table.rows) {
    if (row.is === 'row') rows += 1
    // By then everything is compiled, and the heap has the size that it works with.
    if (rows === WARM_ROWS) before = process.memoryUsage().rss
    if (rows % 5000 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  expect(rows).toBe(ROWS)
  expect((most - before) / 1024 / 1024).toBeLessThan(150)
}, 60_000)
