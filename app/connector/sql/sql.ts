/**
 * The SQL connector: a register that is a table of some system's own database, by the mapping in its declaration. It reads what is
 * there now, and writes where it may; where it may only read, a person gets a work card.
 */
import type { Clock } from '#app/clock.ts'
import type { HeldRecord, HeldRow, Register } from '#app/register/register.ts'
import type { SqlSource } from '#app/register/sql-source.ts'
import {
  type Ability,
  type Asked,
  type Connector,
  ConnectorFault,
  notThroughPort,
  WALKS,
  type Written,
} from '../connector.ts'
import { type Row, valuesOf } from './cell.ts'
import { type Database, type SqliteOpener, type Visit, visiting } from './database.ts'
import { rowsWith } from './find.ts'
import { type Mapped, type MappedCollection, mappedOf } from './mapping.ts'
import { countOf, pageOf, READ_ROWS, recordRow } from './rows.ts'
import { ID, selection } from './statements.ts'
import { walkIn } from './walk.ts'
import { carriedOut, correct, erase, forbidMarketing, rehearsed } from './write.ts'

/** Rows of a page of its own. */
const PAGE_ROWS = 100

export type SqlWorld = {
  /** What a setting of the environment holds. */
  setting(name: string): string | undefined
  readonly sqlite: SqliteOpener
  readonly now: Clock['now']
}

async function* pagesOf(database: Database, collection: MappedCollection, key: string): AsyncGenerator<HeldRow[]> {
  let after: string | null = null
  do {
    const page: HeldRow[] = await pageOf(database, collection, { key, after, limit: READ_ROWS })
    if (page.length > 0) yield page
    after = page.length < READ_ROWS ? null : (page.at(-1)?.id ?? null)
  } while (after !== null)
}

async function recordOf(
  database: Database,
  mapped: Mapped,
  row: Row,
  { depth, signal }: Pick<Asked, 'depth' | 'signal'>,
): Promise<HeldRecord> {
  const key = row[mapped.key.field] ?? null
  const collections: [string, { count: number; rows: readonly HeldRow[] }][] = []
  for (const collection of mapped.collections.values()) {
    const rows: HeldRow[] = []
    if (key !== null && depth !== 'records')
      for await (const page of pagesOf(database, collection, key)) {
        signal.throwIfAborted()
        rows.push(...page)
      }
    const counted = key === null ? 0 : depth === 'records' ? await countOf(database, collection, key) : rows.length
    collections.push([collection.name, { count: counted, rows }])
  }
  return { id: row[ID] ?? '', values: valuesOf(mapped.columns, row), collections: Object.fromEntries(collections) }
}

/** The rows of a record's collection, in visits of one page each. */
function rowsOf(visit: Visit, mapped: Mapped) {
  return (name: string, record: string, paging: { readonly after: string | null; readonly limit: number }) => {
    const collection = mapped.collections.get(name)
    // A page of its own is asked for by somebody who waits, and `every` by the worker: both end with the visit's own limit.
    return visit(new AbortController().signal, async (database) => {
      const row = collection && (await recordRow(database, mapped, record))
      const key = row?.[mapped.key.field]
      return collection && key ? pageOf(database, collection, { key, ...paging }) : []
    })
  }
}

/** Reads nothing, and yet names every table and column: a mapping that does not fit fails here. */
async function lookAt({ engine, db }: Database, mapped: Mapped): Promise<void> {
  for (const table of [mapped, ...mapped.collections.values()])
    await db.selectFrom(table.table).select(selection(engine, table)).limit(1).execute()
}

function writingOf(visit: Visit, mapped: Mapped, source: SqlSource, register: string) {
  if (source.connection.access === 'read-only') return { ...notThroughPort(register, 'by-hand'), abilities: WALKS }
  const abilities = new Set<Ability>([
    'walk',
    'correct',
    'erase',
    ...(mapped.ban ? (['forbid-marketing'] as const) : []),
  ])
  const written = (signal: AbortSignal, work: Parameters<typeof carriedOut>[1]): Promise<Written> =>
    visit(signal, (database) => carriedOut(database, work))
  return {
    writing: 'port',
    abilities,
    rehearse: (order, signal) =>
      visit(signal, (database) => rehearsed(database, (writing) => erase(writing, mapped, order))),
    correct: (order, signal) => written(signal, (writing) => correct(writing, mapped, order)),
    erase: (order, signal) => written(signal, (writing) => erase(writing, mapped, order)),
    forbidMarketing: (order, signal) => written(signal, (writing) => forbidMarketing(writing, mapped, order)),
  } satisfies Partial<Connector>
}

/** A connector over the database that a register names. */
export function sqlConnector(register: Register, world: SqlWorld): Connector {
  const source = register.sql
  if (!source) throw new Error(`The register ${register.id} has no sql block`)
  const mapped = mappedOf(register, source)
  const visit = visiting(source.connection, world.setting(source.connection.setting), world.sqlite)
  const rows = rowsOf(visit, mapped)
  return {
    register: register.id,
    lives: 'elsewhere',
    ...writingOf(visit, mapped, source, register.id),
    find: ({ identifiers, depth, signal }) =>
      visit(signal, async (database) => {
        const found = await rowsWith(database, mapped, identifiers)
        const records: HeldRecord[] = []
        for (const row of found)
          records.push(await recordOf(database, mapped, row, depth ? { depth, signal } : { signal }))
        return { records, asOf: world.now(), unread: 0 }
      }),
    rows: async ({ record, collection }, after) => {
      // One more than a page shows whether there is another.
      const page = await rows(collection, record, { after, limit: PAGE_ROWS + 1 })
      const shown = page.slice(0, PAGE_ROWS)
      return { rows: shown, next: page.length > PAGE_ROWS ? (shown.at(-1)?.id ?? null) : null }
    },
    async *every({ record, collection }) {
      let after: string | null = null
      do {
        const page: HeldRow[] = await rows(collection, record, { after, limit: READ_ROWS })
        if (page.length > 0) yield page
        after = page.length < READ_ROWS ? null : (page.at(-1)?.id ?? null)
      } while (after !== null)
    },
    walk: (after, signal) => visit(signal, (database) => walkIn(database, mapped, after)),
    health: async (signal) => {
      try {
        await visit(signal, (database) => lookAt(database, mapped))
        return { ok: true, asOf: world.now() }
      } catch (fault) {
        if (fault instanceof ConnectorFault) return { ok: false, why: fault.message, when: fault.when }
        throw fault
      }
    },
  }
}
