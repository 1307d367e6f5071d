/**
 * The copies of what systems of record hold. Values are sealed a record at a time; a record is found only through keyed hashes
 * of its key and of its identifiers, so a dump without the key reveals no value and lets no guess be tested.
 */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Values } from '#app/register/register.ts'
import { insertMany } from './bulk.ts'
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

export function recordWrites(tx: Transaction<Schema>, { keys, engine }: Tools) {
  const identify = (register: string, records: readonly NewRecord[]) => {
    const rows = records.flatMap((record) => {
      const hashes = new Map(
        record.identifiers.map(({ field, value }) => [keys.hash('identifier', register, field, value), field]),
      )
      return [...hashes].map(([hash, field]) => [register, field, hash, record.id])
    })
    return insertMany(tx, engine, 'identifiers', ['register', 'field', 'hash', 'record_id'], rows)
  }
  const seal = (record: NewRecord) => keys.seal('records', record.id, record.version, JSON.stringify(record.values))
  const forget = (ids: readonly string[]) => tx.deleteFrom('identifiers').where('record_id', 'in', ids).execute()

  return {
    insert: async (
      register: string,
      collection: string,
      importId: string,
      records: readonly NewRecord[],
    ): Promise<void> => {
      const rows = records.map((record) => [
        record.id,
        register,
        collection,
        record.keyHash,
        record.parentHash,
        record.version,
        seal(record),
        record.digest,
        'held',
        null,
        importId,
        null,
      ])
      const columns = [
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
      await insertMany(tx, engine, 'records', columns, rows)
      await identify(register, records)
    },
    /** Keeps what a record was, so that the import that changes it can be undone. */
    keepPrior: async (importId: string, ids: readonly string[]): Promise<void> => {
      await tx
        .insertInto('import_prior')
        .columns([
          'import_id',
          'record_id',
          'version',
          'sealed',
          'digest',
          'parent_hash',
          'state',
          'gone_at',
          'gone_by',
        ])
        .expression(
          tx
            .selectFrom('records')
            .select([
              sql<string>`${importId}`.as('import_id'),
              'id',
              'version',
              'sealed',
              'digest',
              'parent_hash',
              'state',
              'gone_at',
              'gone_by',
            ])
            .where('id', 'in', ids),
        )
        .execute()
    },
    replace: async (register: string, record: NewRecord): Promise<void> => {
      await tx
        .updateTable('records')
        .set({
          version: record.version,
          sealed: seal(record),
          digest: record.digest,
          parent_hash: record.parentHash,
          state: 'held',
          gone_at: null,
          gone_by: null,
        })
        .where('id', '=', record.id)
        .execute()
      await forget([record.id])
      await identify(register, [record])
    },
    markGone: async (importId: string, ids: readonly string[], at: number): Promise<void> => {
      if (ids.length === 0) return
      await tx
        .updateTable('records')
        .set({ state: 'gone', gone_at: at, gone_by: importId })
        .where('id', 'in', ids)
        .execute()
    },
    /** Takes back what an import added, changed and marked gone. Gives how many of each. */
    undo: async (
      importId: string,
      identifiersOf: (register: string, collection: string, values: Values) => NewRecord['identifiers'],
    ) => {
      const returned = await tx
        .updateTable('records')
        .set({ state: 'held', gone_at: null, gone_by: null })
        .where('gone_by', '=', importId)
        .executeTakeFirst()
      const prior = await tx
        .selectFrom('import_prior')
        .innerJoin('records', 'records.id', 'import_prior.record_id')
        .selectAll('import_prior')
        .select(['records.register', 'records.collection'])
        .where('import_prior.import_id', '=', importId)
        .execute()
      for (const row of prior) {
        const { version, sealed, digest, parent_hash, state, gone_at, gone_by } = row
        await tx
          .updateTable('records')
          .set({ version, sealed, digest, parent_hash, state, gone_at, gone_by })
          .where('id', '=', row.record_id)
          .execute()
        const values: Values = JSON.parse(keys.unseal('records', row.record_id, version, sealed))
        await forget([row.record_id])
        const identifiers = identifiersOf(row.register, row.collection, values)
        await identify(row.register, [
          { id: row.record_id, keyHash: '', parentHash: parent_hash, version, digest, values, identifiers },
        ])
      }
      await tx
        .deleteFrom('identifiers')
        .where('record_id', 'in', tx.selectFrom('records').select('id').where('added_by', '=', importId))
        .execute()
      const removed = await tx.deleteFrom('records').where('added_by', '=', importId).executeTakeFirst()
      await tx.deleteFrom('import_prior').where('import_id', '=', importId).execute()
      return {
        removed: Number(removed.numDeletedRows),
        changedBack: prior.length,
        returned: Number(returned.numUpdatedRows),
      }
    },
    /** Deletes copies that have been gone since before `before`, some at a time. */
    sweepGone: async (before: number, limit: number): Promise<number> => {
      const rows = await tx.selectFrom('records').select('id').where('gone_at', '<', before).limit(limit).execute()
      if (rows.length === 0) return 0
      const ids = rows.map((row) => row.id)
      await forget(ids)
      await tx.deleteFrom('import_prior').where('record_id', 'in', ids).execute()
      await tx.deleteFrom('records').where('id', 'in', ids).execute()
      return ids.length
    },
  }
}
