/** Writing the copies: what an import adds, changes, marks gone and takes back, and what the sweep deletes. */
import { sql, type Transaction } from 'kysely'
import type { Values } from '#app/register/register.ts'
import { insertMany } from './bulk.ts'
import type { NewRecord } from './records.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** Ids in one statement: far below what either engine takes. */
const ERASED_AT_ONCE = 1_000

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
    /** The record is known by another key from now on. */
    rekey: async (id: string, keyHash: string): Promise<void> => {
      await tx.updateTable('records').set({ key_hash: keyHash }).where('id', '=', id).execute()
    },
    /** Deletes a record with what it is found by. */
    remove: async (id: string): Promise<void> => {
      await forget([id])
      await tx.deleteFrom('records').where('id', '=', id).execute()
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
    /**
     * Erases copies with all that leads to them and all that was kept to undo an import: nothing of them is left. Rows of a record
     * by its key hash, others by id.
     */
    erase: async (
      which: { readonly ids: readonly string[] } | { readonly register: string; readonly parentHash: string },
    ) => {
      const ids =
        'ids' in which
          ? which.ids
          : (
              await tx
                .selectFrom('records')
                .select('id')
                .where('register', '=', which.register)
                .where('parent_hash', '=', which.parentHash)
                .execute()
            ).map(({ id }) => id)
      for (let from = 0; from < ids.length; from += ERASED_AT_ONCE) {
        const some = ids.slice(from, from + ERASED_AT_ONCE)
        await forget(some)
        await tx.deleteFrom('import_prior').where('record_id', 'in', some).execute()
        await tx.deleteFrom('records').where('id', 'in', some).execute()
      }
      return ids.length
    },
    /** Writes what is left of a copy; what it was before an import is forgotten. */
    reduce: async (register: string, record: NewRecord): Promise<void> => {
      await tx.deleteFrom('import_prior').where('record_id', '=', record.id).execute()
      await tx
        .updateTable('records')
        .set({ version: record.version, sealed: seal(record), digest: record.digest })
        .where('id', '=', record.id)
        .execute()
      await forget([record.id])
      await identify(register, [record])
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
