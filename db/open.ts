/** From a database address to connections: `sqlite:/path/file.db` or `mysql://user:password@host:port/name`. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, MysqlDialect } from 'kysely'
import { createPool } from 'mysql2'
import type { Schema } from './schema.ts'
import { sqliteDialect } from './sqlite.ts'

export type Engine = 'sqlite' | 'mysql'

export type Connections = {
  readonly engine: Engine
  readonly write: Kysely<Schema>
  readonly read: Kysely<Schema>
  close(): Promise<void>
}

/** Connections a process keeps to MySQL: with two cores and short transactions more only queue inside the server. */
const POOL_CONNECTIONS = 10
/** How long to wait for a connection to be made before saying that the database does not answer. */
const CONNECT_TIMEOUT_MS = 10_000

function openSqlite(path: string): Connections {
  mkdirSync(dirname(path), { recursive: true })
  const write = new Kysely<Schema>({ dialect: sqliteDialect(path, 'write') })
  const read = new Kysely<Schema>({ dialect: sqliteDialect(path, 'read') })
  return {
    engine: 'sqlite',
    write,
    read,
    close: async () => {
      await read.destroy()
      await write.destroy()
    },
  }
}

function openMysql(url: string): Connections {
  const pool = createPool({
    uri: url,
    connectionLimit: POOL_CONNECTIONS,
    connectTimeout: CONNECT_TIMEOUT_MS,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
  })
  // Read committed locks the rows that are touched and no gaps between them, and each statement sees what is committed.
  pool.on('connection', (connection) => {
    connection.query('set session transaction isolation level read committed')
    connection.query("set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'")
  })
  const db = new Kysely<Schema>({ dialect: new MysqlDialect({ pool }) })
  return { engine: 'mysql', write: db, read: db, close: () => db.destroy() }
}

/** Opens a database. Throws a TypeError with one clear sentence where the address is neither form. */
export function openDatabase(url: string): Connections {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, ''))
  if (url.startsWith('mysql:')) return openMysql(url)
  throw new TypeError('DATABASE_URL starts with "mysql:" or "sqlite:"')
}
