/** Empty databases for measuring, and the store over one. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createConnection } from 'mysql2/promise'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { connectorsOf } from '#app/connectors.ts'
import { readInstallation } from '#app/installation/read.ts'
import type { House } from '#app/journey/house.ts'
import { openKeys } from '#app/keys/keys.ts'
import { ledgerInFolder } from '#app/ledger/file.ts'
import { openInstallationSigner } from '#app/opening.ts'
import { allRegisters } from '#app/register/all.ts'
import { migrate } from '#db/migrate.ts'
import { type Connections, openDatabase } from '#db/open.ts'
import { openStore, type Store } from '#db/store.ts'
import { filedExample } from '../test/support/filed.ts'

const ALL_ENGINES = ['sqlite', 'mysql'] as const
export type Engine = (typeof ALL_ENGINES)[number]
/** The engines to measure: all of them, or the one that `--engine=…` names. */
export const ENGINES = ALL_ENGINES.filter((engine) => {
  const named = process.argv.find((word) => word.startsWith('--engine='))
  return named === undefined || named === `--engine=${engine}`
})

export const keys = openKeys(
  createHash('sha256').update('a key that protects nothing but measurements').digest(),
  systemChance,
)

type Emptied = { readonly url: string; remove(): Promise<void> }
export type Place = { readonly url: string; readonly connections: Connections; readonly store: Store }

/** An empty database of its own, and how to be rid of it. */
export async function emptyUrl(engine: Engine): Promise<Emptied> {
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

/** The store over a database, migrated. */
export async function openPlace(url: string): Promise<Place> {
  const connections = openDatabase(url)
  await migrate(connections)
  const store = openStore(connections, { keys, clock: systemClock, chance: systemChance })
  await store.write((tx) => tx.meta.beginChain())
  return { url, connections, store }
}

/** A store over an empty database of its own. */
export async function emptyPlace(engine: Engine): Promise<Place & { remove(): Promise<void> }> {
  const { url, remove } = await emptyUrl(engine)
  const place = await openPlace(url)
  return {
    ...place,
    remove: async () => {
      await place.store.close()
      await remove()
    },
  }
}

/** What makes filling quick and has no part in reading: it goes with the connection, or with the bench's own server. */
export async function prepare(engine: Engine, { connections }: Place): Promise<void> {
  if (engine === 'mysql') {
    // On a server that is not the bench's own this may be forbidden; filling then takes longer.
    await sql`set global innodb_buffer_pool_size = 1073741824`.execute(connections.write).catch(() => undefined)
    return
  }
  await sql`pragma synchronous = off`.execute(connections.write)
  await sql`pragma cache_size = -1000000`.execute(connections.write)
}

/** The example installation over a place, as journeys are handed it. */
export async function houseOf({ store }: Place): Promise<House> {
  const read = await readInstallation(filedExample())
  if (!read.ok) throw new Error('The example installation has faults')
  const registers = allRegisters(read.installation)
  const silent = () => undefined
  return {
    store,
    keys,
    signer: await openInstallationSigner(store),
    clock: systemClock,
    chance: systemChance,
    installation: read.installation,
    registers,
    connectors: connectorsOf(registers, store, keys, systemClock),
    publicUrl: 'https://tiedot.example',
    ledger: ledgerInFolder(join(tmpdir(), 'omatieto-bench-ledger')),
    log: { info: silent, warn: silent, error: silent },
  }
}
