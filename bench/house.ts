/** A store with many fictional people in it, for measuring. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { openKeys } from '#app/keys/keys.ts'
import { migrate } from '#db/migrate.ts'
import { type Connections, openDatabase } from '#db/open.ts'
import { openStore, type Store } from '#db/store.ts'

export const ENGINES = ['sqlite', 'mysql'] as const
export type Engine = (typeof ENGINES)[number]

export const keys = openKeys(
  createHash('sha256').update('a key that protects nothing but measurements').digest(),
  systemChance,
)

export type Place = {
  readonly url: string
  readonly connections: Connections
  readonly store: Store
  remove(): Promise<void>
}

/** An empty database of its own, and how to be rid of it. */
export async function emptyUrl(engine: Engine): Promise<{ url: string; remove(): Promise<void> }> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'omatieto-bench-'))
    return {
      url: `sqlite:${join(folder, 'bench.db')}`,
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  }
  const server = process.env.TEST_MYSQL_URL ?? ''
  const name = `omatieto_bench_${systemChance.bytes(6).toString('hex')}`
  const run = async (statement: string) => {
    const connection = await createConnection(server)
    await connection.query(statement)
    await connection.end()
  }
  await run(`create database ${name} character set utf8mb4 collate utf8mb4_bin`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => run(`drop database ${name}`) }
}

/** An empty, migrated store of its own. */
export async function emptyStore(engine: Engine): Promise<Place> {
  const { url, remove } = await emptyUrl(engine)
  const connections = openDatabase(url)
  await migrate(connections)
  const store = openStore(connections, { keys, clock: systemClock, chance: systemChance })
  await store.write((tx) => tx.meta.beginChain())
  return {
    url,
    connections,
    store,
    remove: async () => {
      await store.close()
      await remove()
    },
  }
}

export const addressOf = (number: number) => `asiakas.${number}@malli.example`

/** The values of a fictional customer, about as long as real ones. */
export const customer = (number: number) => ({
  name: [`Asiakas ${number} Oy`],
  attention: ['Kirjanpito'],
  street: [`Mallikatu ${(number % 200) + 1} A ${(number % 40) + 1}`],
  postcode: [String(100 + (number % 99_000)).padStart(5, '0')],
  city: ['HELSINKI'],
  country: ['FI'],
  email: [addressOf(number)],
  phone: ['+358 40 000 0000'],
  businessId: ['1234567-1'],
  customerNumber: [String(number)],
  memo: ['Vuosihuolto sovittu.'],
  language: ['fi'],
})

/** Rows of one transaction while filling. */
const FILL_ROWS = 5_000

/** Puts people into the register `billing`, each found by the address. */
export async function fill(store: Store, people: number): Promise<void> {
  for (let from = 0; from < people; from += FILL_ROWS) {
    const numbers = Array.from({ length: Math.min(FILL_ROWS, people - from) }, (_none, index) => from + index)
    await store.write((tx) =>
      tx.records.insert(
        'billing',
        '',
        'bench',
        numbers.map((number) => ({
          id: systemChance.id(systemClock.now()),
          keyHash: keys.hash('record-key', 'billing', '', String(number)),
          parentHash: '',
          version: 1,
          digest: keys.hash('digest', String(number)),
          values: customer(number),
          identifiers: [{ field: 'email', value: addressOf(number) }],
        })),
      ),
    )
  }
}
