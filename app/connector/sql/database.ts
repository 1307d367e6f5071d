/**
 * One visit to the database of a register: opened, used and closed again. Visits are rare, and a connection that is kept is one that
 * was cut in the meantime.
 */
import { existsSync } from 'node:fs'
import { type Dialect, Kysely, MysqlDialect } from 'kysely'
import { createPool } from 'mysql2'
import type { SqlSource } from '#app/register/sql-source.ts'
import { ConnectorFault } from '../connector.ts'
import { faultOf } from './faults.ts'

export type Tables = Record<string, Record<string, string | null>>
export type Engine = 'mysql' | 'sqlite'
export type Database = { readonly engine: Engine; readonly db: Kysely<Tables> }
export type Access = SqlSource['connection']['access']

/** How a file of SQLite is opened that belongs to somebody else: handed in, since the bridge to it is the store's. */
export type SqliteOpener = (path: string, access: Access) => Dialect

/** Until the server has taken the call and said who it is. */
const CONNECT_MS = 5_000
/** One visit with all its statements: a look through a million rows takes one second, and half a minute is a broken server. */
const VISIT_MS = 30_000
/** Somebody else's lock is waited for no longer than a person waits for a page. */
const LOCK_WAIT_SECONDS = 5

type Opened = Database & { drop(): void; close(): Promise<void> }

function openMysql(uri: string, access: Access): Opened {
  const pool = createPool({
    uri,
    connectionLimit: 1,
    connectTimeout: CONNECT_MS,
    charset: 'utf8mb4_bin',
    multipleStatements: false,
  })
  const dropping: (() => void)[] = []
  pool.on('connection', (connection) => {
    dropping.push(() => connection.destroy())
    const settings = [
      "set session time_zone = '+00:00'",
      "set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'",
      `set session innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}`,
      // Each engine knows one of the two; a statement whose asker has gone away then ends by itself.
      `set session max_statement_time = ${VISIT_MS / 1000}`,
      `set session max_execution_time = ${VISIT_MS}`,
      ...(access === 'read-only' ? ['set session transaction read only'] : []),
    ]
    for (const setting of settings) connection.query(setting, () => undefined)
  })
  const db = new Kysely<Tables>({ dialect: new MysqlDialect({ pool }) })
  return {
    engine: 'mysql',
    db,
    drop: () => {
      for (const drop of dropping) drop()
    },
    close: () => db.destroy(),
  }
}

function openSqlite(path: string, access: Access, setting: string, sqlite: SqliteOpener): Opened {
  // Opening a file for writing would make an empty one where a disk is not mounted, and "nothing found" of it.
  if (!existsSync(path)) throw new ConnectorFault('later', `The database file of ${setting} is not there`)
  const db = new Kysely<Tables>({ dialect: sqlite(path, access) })
  return { engine: 'sqlite', db, drop: () => undefined, close: () => db.destroy() }
}

function open(url: string | undefined, { setting, access }: SqlSource['connection'], sqlite: SqliteOpener): Opened {
  if (url === undefined)
    throw new ConnectorFault('never', `The setting ${setting} is missing: it holds the database’s address`)
  if (/^(mysql|mariadb):\/\//.test(url) && URL.canParse(url))
    return openMysql(url.replace(/^mariadb:/, 'mysql:'), access)
  if (url.startsWith('sqlite:'))
    return openSqlite(url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, ''), access, setting, sqlite)
  throw new ConnectorFault(
    'never',
    `The setting ${setting} is "mysql://user:password@host:3306/name" or "sqlite:/path/to/file.db"`,
  )
}

/** Rejects when the signal says so. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** A visit to the database: whatever goes wrong is a ConnectorFault, and a visit that takes too long is broken off. */
export type Visit = <T>(signal: AbortSignal, work: (database: Database) => Promise<T>) => Promise<T>

/** How visits to the database of a register are made. `url`: what its setting holds. */
export function visiting(connection: SqlSource['connection'], url: string | undefined, sqlite: SqliteOpener): Visit {
  return async (signal, work) => {
    signal.throwIfAborted()
    const opened = open(url, connection, sqlite)
    const whole = AbortSignal.any([signal, AbortSignal.timeout(VISIT_MS)])
    try {
      return await Promise.race([work(opened), stopped(whole)])
    } catch (fault) {
      if (whole.aborted) opened.drop()
      // Whoever asked to stop knows why.
      signal.throwIfAborted()
      if (whole.aborted)
        throw new ConnectorFault(
          'later',
          `The database of ${connection.setting} did not answer in ${VISIT_MS / 1000} s`,
        )
      throw faultOf(fault, connection.setting)
    } finally {
      // A connection that was dropped never says that it has closed.
      const closed = opened.close().catch(() => undefined)
      if (!whole.aborted) await closed
    }
  }
}
