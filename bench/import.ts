/** Importing 100,000 rows, against parsing, sealing, hashing and inserting the same rows plainly. */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { fileSource } from '#app/connector/csv/source.ts'
import { importFile } from '#app/importing.ts'
import { readInstallation } from '#app/installation/read.ts'
import type { House } from '#app/journey/house.ts'
import { openInstallationSigner } from '#app/opening.ts'
import { allRegisters } from '#app/register/all.ts'
import { BULK_ROWS, insertMany } from '#db/bulk.ts'
import { type Figure, median, round } from './figure.ts'
import { customer, ENGINES, type Engine, emptyStore, keys, type Place } from './house.ts'

const ROWS = 100_000
const ROUNDS = 3
const TIME_LIMIT = 2
const MEMORY_LIMIT_MB = 150
/** How often memory is looked at while an import runs. */
const LOOK_MS = 20

const HEADER =
  'Nimi;Osasto/Yhteyshenkilö;Lisärivi;Laskutusosoite;Postinumero;Postitoimipaikka;Maakoodi;Sähköpostiosoite;Puhelinnumero;Y-tunnus;Asiakasnumero;Muistio;Yksityisasiakas;Kieli;Verkkolaskuosoite;Välittäjän tunnus'
const ORDER = [
  'name',
  'attention',
  'extraLine',
  'street',
  'postcode',
  'city',
  'country',
  'email',
  'phone',
  'businessId',
  'customerNumber',
  'memo',
  'isPrivate',
  'language',
  'einvoiceAddress',
  'einvoiceOperator',
]

function writeFile(folder: string): string {
  const file = join(folder, 'customers.csv')
  const lines = Array.from({ length: ROWS }, (_none, number) => {
    const values: Readonly<Record<string, readonly string[]>> = customer(number)
    return ORDER.map((name) => values[name]?.[0] ?? '').join(';')
  })
  writeFileSync(file, `${HEADER}\n${lines.join('\n')}\n`)
  return file
}

const COLUMNS = [
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

/** The floor: the least that any import of sealed, findable rows must do. */
async function plainly(place: Place, file: string): Promise<void> {
  await place.store.write(async () => undefined)
  await place.connections.write.transaction().execute(async (tx) => {
    let records: unknown[][] = []
    let identifiers: unknown[][] = []
    const flush = async () => {
      await insertMany(tx, place.store.engine, 'records', COLUMNS, records)
      await insertMany(tx, place.store.engine, 'identifiers', ['register', 'field', 'hash', 'record_id'], identifiers)
      records = []
      identifiers = []
    }
    for await (const cells of createReadStream(file).pipe(parse({ delimiter: ';', from_line: 2 }))) {
      const id = systemChance.id(systemClock.now())
      const text = JSON.stringify(Object.fromEntries(ORDER.map((name, position) => [name, [cells[position]]])))
      const key = keys.hash('record-key', 'billing', '', cells[10])
      records.push([
        id,
        'billing',
        '',
        key,
        '',
        1,
        keys.seal('records', id, 1, text),
        keys.hash('digest', text),
        'held',
        null,
        'floor',
        null,
      ])
      identifiers.push(['billing', 'email', keys.hash('identifier', 'billing', 'email', cells[7]), id])
      identifiers.push([
        'billing',
        'customerNumber',
        keys.hash('identifier', 'billing', 'customerNumber', cells[10]),
        id,
      ])
      if (records.length === BULK_ROWS * 2) await flush()
    }
    await flush()
  })
}

async function houseOf(place: Place): Promise<House> {
  const read = await readInstallation('installation')
  if (!read.ok) throw new Error('The example installation has faults')
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const signer = await openInstallationSigner(place.store)
  return {
    store: place.store,
    keys,
    signer,
    clock: systemClock,
    chance: systemChance,
    installation: read.installation,
    registers: allRegisters(read.installation),
    connectors: new Map(),
    log,
  }
}

async function properly(place: Place, file: string): Promise<void> {
  const imported = await importFile(await houseOf(place), {
    register: 'billing',
    collection: undefined,
    source: fileSource(file),
    encoding: undefined,
    asOf: systemClock.now(),
    full: 'partial',
    confirmed: 'unconfirmed',
    mode: 'import',
  })
  if (!imported.ok || imported.result.added !== ROWS) throw new Error(`The import did not add ${ROWS} rows`)
}

async function measured(
  engine: Engine,
  file: string,
  work: (place: Place, file: string) => Promise<void>,
): Promise<{ ms: number; grownMb: number }> {
  const place = await emptyStore(engine)
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const looking = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, LOOK_MS)
  const from = performance.now()
  await work(place, file)
  const ms = performance.now() - from
  clearInterval(looking)
  await place.remove()
  return { ms, grownMb: (peak - before) / 1e6 }
}

/** Both ways in turn on each engine, each time into an empty database. */
export async function* importBench(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-bench-'))
  try {
    const file = writeFile(folder)
    for (const engine of ENGINES) {
      const floor: number[] = []
      const ours: number[] = []
      let grown = 0
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        floor.push((await measured(engine, file, plainly)).ms)
        const run = await measured(engine, file, properly)
        ours.push(run.ms)
        grown = Math.max(grown, run.grownMb)
      }
      const [a, b] = [median(floor), median(ours)]
      yield {
        bench: 'import',
        engine,
        what: '100,000 rows plainly (floor)',
        value: round(a / 1000),
        unit: 's',
        ok: true,
      }
      yield {
        bench: 'import',
        engine,
        what: '100,000 rows imported',
        value: round(b / 1000),
        unit: 's',
        ratio: b / a,
        limit: `≤ ${TIME_LIMIT}`,
        ok: b / a <= TIME_LIMIT,
        note: `${Math.round(ROWS / (b / 1000))} rows/s`,
      }
      yield {
        bench: 'import',
        engine,
        what: 'memory grown at most',
        value: Math.round(grown),
        unit: 'MB',
        limit: `< ${MEMORY_LIMIT_MB}`,
        ok: grown < MEMORY_LIMIT_MB,
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
