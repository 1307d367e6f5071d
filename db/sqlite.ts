/**
 * Kysely over node:sqlite. One write connection and one read-only connection for a process: SQLite wants one writer, and a
 * long read must not stand before it.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'

/** Statements kept prepared; more are prepared anew. Enough for every statement of the house, little memory. */
const KEPT_STATEMENTS = 500
/** How long a writer waits for another process's transaction: longer than an import of 100,000 rows takes. */
const WRITER_PATIENCE_MS = 60_000
/** How long another system's own writing is waited for: no longer than a person waits for a page, since the process waits as well. */
const GUEST_PATIENCE_MS = 2_000
/** The wait between two tries, asynchronous, so that the event loop goes on serving meanwhile. */
const WRITER_RETRY_MS = 15

function toInput(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`A value of type ${typeof value} cannot be stored`)
}

function bridge(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>()
  const prepared = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (kept.size < KEPT_STATEMENTS) kept.set(sql, statement)
    return statement
  }
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = prepared(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(toInput)),
        run: (parameters) => statement.run(...parameters.map(toInput)),
        iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
      }
    },
  }
}

/** Is another process writing just now? */
export function isBusy(fault: unknown): boolean {
  // Extended result codes carry the primary code in the low byte: 5 is SQLITE_BUSY.
  return (
    fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number' && (fault.errcode & 0xff) === 5
  )
}

/**
 * node:sqlite answers within the call, so that work of many statements would keep the process from everything else: after so long
 * without a turn of the event loop, a statement waits for one. Somebody who waits for a page does not notice it, and it costs next
 * to nothing.
 */
const TURN_MS = 10

function breathing(): () => Promise<void> {
  let turned = performance.now()
  return async () => {
    if (performance.now() - turned < TURN_MS) return
    await nextTurn()
    turned = performance.now()
  }
}

/** Deferred transactions of two processes fail half-way; an immediate one waits at its start, without blocking the process. */
class ImmediateDriver extends SqliteDriver {
  readonly #breathe = breathing()

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: async <Row>(query: CompiledQuery) => {
        await this.#breathe()
        return connection.executeQuery<Row>(query)
      },
      streamQuery: (query, rows) => connection.streamQuery(query, rows),
    }
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waited = 0; ; waited += WRITER_RETRY_MS) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (fault) {
        if (!isBusy(fault) || waited >= WRITER_PATIENCE_MS) throw fault
        await sleep(WRITER_RETRY_MS)
      }
    }
  }
}

/** DDL is transactional in SQLite; saying so makes several processes that migrate at once wait for one another. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

type Opening = () => Promise<SqliteDatabase>

function dialectOver(open: Opening): Dialect {
  const dialect = new SqliteDialect({ database: open })
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new ImmediateDriver({ database: open }),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** A dialect over one file. `readOnly` opens it without the right to write; the file must exist by then. */
export function sqliteDialect(path: string, mode: 'write' | 'read'): Dialect {
  return dialectOver(async () => {
    const database = new DatabaseSync(path, { readOnly: mode === 'read', timeout: mode === 'read' ? 5000 : 0 })
    if (mode === 'write') {
      // The write-ahead log lets readers go on; FULL makes a commit outlive a power cut.
      database.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma busy_timeout = 0')
      database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on')
    }
    database.exec(`pragma cache_size = -${mode === 'read' ? 4000 : 8000}; pragma temp_store = memory`)
    return bridge(database)
  })
}

/** A dialect over a file of somebody else's: how it keeps its journal is left as it is, and what is erased is overwritten. */
export function guestDialect(path: string, access: 'read-only' | 'read-write'): Dialect {
  return dialectOver(async () => {
    const database = new DatabaseSync(path, { readOnly: access === 'read-only', timeout: GUEST_PATIENCE_MS })
    if (access === 'read-write') database.exec('pragma foreign_keys = on; pragma secure_delete = on')
    return bridge(database)
  })
}
