/**
 * The copies of what systems of record hold. Values are sealed a record at a time; a record is found only through keyed hashes
 * of its key and of its identifiers, so a dump without the key reveals no value and lets no guess be tested.
 */
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Values } from '#app/register/register.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** A copy, opened. */
export type StoredRecord = { readonly id: string; readonly keyHash: string; readonly values: Values }

/** What an import needs to know of a copy to tell whether a row changes it. */
export type KnownRecord = Pick<Selectable<Schema['records']>, 'id' | 'key_hash' | 'version' | 'digest' | 'state'>

/** A copy to be written: values, and the identifiers it shall be found by, in normal form. */
export type NewRecord = {
  readonly id: string
  readonly keyHash: string
  readonly parentHash: string
  readonly version: number
  readonly digest: string
  readonly values: Values
  readonly identifiers: readonly { readonly field: string; readonly value: string }[]
}

type SealedRow = {
  readonly id: string
  readonly key_hash: string
  readonly version: number
  readonly sealed: Uint8Array
}

/** Rows read at a time where there may be very many: larger pages stop the event loop for longer. */
const PAGE_ROWS = 1000

export function recordReads(db: Kysely<Schema>, { keys }: Tools) {
  const open = (row: SealedRow): StoredRecord => ({
    id: row.id,
    keyHash: row.key_hash,
    values: JSON.parse(keys.unseal('records', row.id, row.version, row.sealed)),
  })
  const columns = ['records.id', 'records.key_hash', 'records.version', 'records.sealed'] as const
  const rowsAfter = (register: string, collection: string, parentHash: string, after: string, limit: number) =>
    db
      .selectFrom('records')
      .select(columns)
      .where('register', '=', register)
      .where('collection', '=', collection)
      .where('parent_hash', '=', parentHash)
      .where('state', '=', 'held')
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute()
  return {
    /** Held records that carry any of the identifiers, each once. */
    byIdentifiers: async (
      register: string,
      identifiers: readonly { readonly field: string; readonly value: string }[],
    ): Promise<StoredRecord[]> => {
      if (identifiers.length === 0) return []
      const hashes = identifiers.map(({ field, value }) => keys.hash('identifier', register, field, value))
      const rows = await db
        .selectFrom('identifiers')
        .innerJoin('records', 'records.id', 'identifiers.record_id')
        .select(columns)
        .where('identifiers.register', '=', register)
        .where('identifiers.field', 'in', [...new Set(identifiers.map(({ field }) => field))])
        .where('identifiers.hash', 'in', hashes)
        .where('records.state', '=', 'held')
        .execute()
      const once = new Map(rows.map((row) => [row.id, row]))
      return [...once.values()].map(open)
    },
    byId: async (register: string, id: string): Promise<StoredRecord | null> => {
      const row = await db
        .selectFrom('records')
        .select(columns)
        .where('id', '=', id)
        .where('register', '=', register)
        .where('state', '=', 'held')
        .executeTakeFirst()
      return row ? open(row) : null
    },
    /** All rows of a collection under a record, a page at a time, so that no reading is long. */
    rowsOf: async function* (register: string, collection: string, parentHash: string): AsyncGenerator<StoredRecord[]> {
      for (let after = ''; ; ) {
        const rows = await rowsAfter(register, collection, parentHash, after, PAGE_ROWS)
        yield rows.map(open)
        const last = rows.at(-1)
        if (!last || rows.length < PAGE_ROWS) return
        after = last.id
      }
    },
    /** Records of a register after an id, in the order of their ids. */
    page: async (register: string, after: string): Promise<StoredRecord[]> =>
      (await rowsAfter(register, '', '', after, PAGE_ROWS)).map(open),
    /** How many rows of a collection a record has. */
    countOf: async (register: string, collection: string, parentHash: string): Promise<number> => {
      const row = await db
        .selectFrom('records')
        .select(sql<number>`count(*)`.as('count'))
        .where('register', '=', register)
        .where('collection', '=', collection)
        .where('parent_hash', '=', parentHash)
        .where('state', '=', 'held')
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    count: async (register: string, collection: string): Promise<number> => {
      const row = await db
        .selectFrom('records')
        .select(sql<number>`count(*)`.as('count'))
        .where('register', '=', register)
        .where('collection', '=', collection)
        .where('state', '=', 'held')
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    /** Any one record: for the operator's check that the key opens what is stored. */
    anyOf: async (register: string): Promise<StoredRecord | null> => {
      const row = await db
        .selectFrom('records')
        .select(columns)
        .where('register', '=', register)
        .limit(1)
        .executeTakeFirst()
      return row ? open(row) : null
    },
    known: async (register: string, collection: string, keyHashes: readonly string[]): Promise<KnownRecord[]> =>
      keyHashes.length === 0
        ? []
        : db
            .selectFrom('records')
            .select(['id', 'key_hash', 'version', 'digest', 'state'])
            .where('register', '=', register)
            .where('collection', '=', collection)
            .where('key_hash', 'in', keyHashes)
            .execute(),
    /** What is held of the given records, gone ones included, by their ids. */
    valuesOf: async (ids: readonly string[]): Promise<Map<string, Values>> => {
      const rows = await db.selectFrom('records').select(columns).where('id', 'in', ids).execute()
      return new Map(rows.map((row) => [row.id, open(row).values]))
    },
    /** Copies by their ids, opened, with what a new version of each needs. */
    byIds: async (
      ids: readonly string[],
    ): Promise<(StoredRecord & { readonly version: number; readonly parentHash: string })[]> => {
      const found = []
      for (let from = 0; from < ids.length; from += PAGE_ROWS) {
        const some = ids.slice(from, from + PAGE_ROWS)
        found.push(
          ...(await db
            .selectFrom('records')
            .select([...columns, 'parent_hash'])
            .where('id', 'in', some)
            .execute()),
        )
      }
      return found.map((row) => ({ ...open(row), version: row.version, parentHash: row.parent_hash }))
    },
    /** Key hashes of copies by their ids, without opening them. */
    keysOf: async (ids: readonly string[]): Promise<Map<string, string>> => {
      const found = new Map<string, string>()
      for (let from = 0; from < ids.length; from += PAGE_ROWS) {
        const some = ids.slice(from, from + PAGE_ROWS)
        const rows = await db.selectFrom('records').select(['id', 'key_hash']).where('id', 'in', some).execute()
        for (const { id, key_hash } of rows) found.set(id, key_hash)
      }
      return found
    },
    /** Held copies in the order of their key hash, after the given one. */
    heldAfter: async (register: string, collection: string, after: string): Promise<KnownRecord[]> =>
      db
        .selectFrom('records')
        .select(['id', 'key_hash', 'version', 'digest', 'state'])
        .where('register', '=', register)
        .where('collection', '=', collection)
        .where('key_hash', '>', after)
        .where('state', '=', 'held')
        .orderBy('key_hash')
        .limit(PAGE_ROWS)
        .execute(),
  }
}
