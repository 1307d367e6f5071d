/** Empty databases for measuring, and the store over one. */
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
