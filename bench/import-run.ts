/**
 * One import in a process of its own, so that neither the warm code nor the garbage of another run counts:
 * `node bench/import-run.ts plainly|properly <database address> <file>`. Says what it took in one line of JSON.
 */
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { fileSource } from '#app/connector/csv/source.ts'
import { importFile } from '#app/importing.ts'
import type { House } from '#app/journey/house.ts'
import { insertMany } from '#db/bulk.ts'
import { COLUMNS, IDENTIFYING } from './crowd.ts'
import { houseOf, keys, openPlace, type Place } from './house.ts'

const RECORD = [
  'id',
  'register',
  'collection',
  'key_hash',
  'parent_hash',
  'version',
  'sealed',
  'digest',
  'state',
  'gone_at',
  'added_by',
  'gone_by',
] as const
const IDENTIFIER = ['register', 'field', 'hash', 'record_id'] as const
const FLUSHED_ROWS = 500

/** A row as two tables have it: sealed under its id, found by its key and by what identifies it. */
function seal(cells: readonly string[]): { record: unknown[]; identifiers: unknown[][] } {
  const id = systemChance.id(systemClock.now())
  const values: Record<string, string> = {}
  for (const [index, [, field]] of COLUMNS.entries()) values[field] = cells[index] ?? ''
  const text = JSON.stringify(values)
  const key = keys.hash('record-key', 'billing', '', values.customerNumber ?? '')
  const sealed = keys.seal('records', id, 1, text)
  const digest = keys.hash('digest', text)
  return {
    record: [id, 'billing', '', key, '', 1, sealed, digest, 'held', null, 'floor', null],
    identifiers: IDENTIFYING.map((field) => {
      return ['billing', field, keys.hash('identifier', 'billing', field, values[field] ?? ''), id]
    }),
  }
}

/** The floor: the least that any import of sealed rows that can be found again must do, in one transaction. */
async function importPlainly({ connections, store }: Place, file: string): Promise<number> {
  let rows = 0
  await connections.write.transaction().execute(async (tx) => {
    let sealed: ReturnType<typeof seal>[] = []
    const flush = async () => {
      const records = sealed.map(({ record }) => record)
      const identifiers = sealed.flatMap((row) => row.identifiers)
      await insertMany(tx, store.engine, 'records', RECORD, records)
      await insertMany(tx, store.engine, 'identifiers', IDENTIFIER, identifiers)
      sealed = []
    }
    for await (const cells of createReadStream(file).pipe(parse({ delimiter: ';', from_line: 2 }))) {
      rows += 1
      sealed.push(seal(cells))
      if (sealed.length === FLUSHED_ROWS) await flush()
    }
    await flush()
  })
  return rows
}

/** The product's own import. */
async function importProperly(house: House, file: string): Promise<number> {
  const imported = await importFile(house, {
    register: 'billing',
    collection: undefined,
    source: fileSource(file),
    encoding: undefined,
    asOf: systemClock.now(),
    full: 'partial',
    confirmed: 'unconfirmed',
    mode: 'import',
  })
  if (!imported.ok) throw new Error(imported.text)
  if (imported.warnings.some(({ line }) => line !== null))
    throw new Error('The rows to measure with are not as they should be')
  return imported.result.added
}

const KB = 1_000
/** `maxRSS` comes in kibibytes. */
const KIB = 1_024

const [way, url = '', file = ''] = process.argv.slice(2)
const place = await openPlace(url)
const house = await houseOf(place)
const before = process.memoryUsage.rss()
const from = performance.now()
const rows = way === 'plainly' ? await importPlainly(place, file) : await importProperly(house, file)
const ms = performance.now() - from
// The system's own high-water mark: no moment between two looks is missed.
const grownKb = (process.resourceUsage().maxRSS * KIB - before) / KB
await place.store.close()
console.info(JSON.stringify({ rows, ms, grownMb: grownKb / KB }))
