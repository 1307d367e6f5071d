/**
 * Locks on records: what stays after an erasure, or is restricted (Art. 18), is worked with by nobody; and what was erased is known
 * again by the keyed hash of its record's key when a file brings it once more.
 */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { RecordPlace } from '#app/register/record-place.ts'
import { insertMany } from './bulk.ts'
import { isAbout } from './places.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `content` is JSON without values. Times are epoch milliseconds, `nextOn` an ISO day. */
export type StoredLock = {
  readonly id: string
  readonly requestId: string
  readonly subjectHash: string
  readonly register: string
  readonly recordId: string
  readonly keyHash: string
  readonly why: Schema['locks']['why']
  readonly state: Schema['locks']['state']
  readonly content: string
  readonly nextOn: string | null
  readonly since: number
  readonly endedAt: number | null
}

/** Where in the calendar: an ISO day, and a lock's id. */
export type ComingKey = { readonly on: string; readonly id: string }

/** A row that was erased; `fields` where only some of it were. */
export type ErasedRow = {
  readonly collection: string
  readonly keyHash: string
  readonly fields: readonly string[] | null
}

const toErasedRow = ({ collection, key_hash, fields }: Selectable<Schema['erased_rows']>): ErasedRow => ({
  collection,
  keyHash: key_hash,
  fields: fields === null ? null : JSON.parse(fields),
})

/** Hashes asked for at a time: an import's batch, far below what a statement may hold. */
const HASHES = 500

export function lockReads(db: Kysely<Schema>, { keys }: Tools) {
  const toLock = (row: Selectable<Schema['locks']>): StoredLock => ({
    id: row.id,
    requestId: row.request_id,
    subjectHash: row.subject_hash,
    register: row.register,
    recordId: row.record_id,
    keyHash: row.key_hash,
    why: row.why,
    state: row.state,
    content: keys.unseal('locks', row.id, 1, row.sealed),
    nextOn: row.next_on,
    since: row.since,
    endedAt: row.ended_at,
  })
  const all = () => db.selectFrom('locks').selectAll()
  return {
    byId: async (id: string): Promise<StoredLock | null> => {
      const row = await all().where('id', '=', id).executeTakeFirst()
      return row ? toLock(row) : null
    },
    ofRequest: async (requestId: string): Promise<StoredLock[]> =>
      (await all().where('request_id', '=', requestId).orderBy('id').execute()).map(toLock),
    /** A person's locks of any time, the oldest first. */
    of: async (subjectHash: string): Promise<StoredLock[]> =>
      (await all().where('subject_hash', '=', subjectHash).orderBy('id').execute()).map(toLock),
    /** Locks after an erasure under which something is still to go or to be looked at, the nearest day first. `after`: the last one seen. */
    coming: async (after: ComingKey | null, limit: number): Promise<StoredLock[]> => {
      const { on, id } = after ?? { on: '', id: '' }
      const rows = await all()
        .where('why', '=', 'erasure')
        .where('state', '=', 'held')
        .where((or) => or.or([or('next_on', '>', on), or.and([or('next_on', '=', on), or('id', '>', id)])]))
        .orderBy('next_on')
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(toLock)
    },
    /** Locks in force on these records. */
    on: async (places: readonly RecordPlace[]): Promise<StoredLock[]> => {
      if (places.length === 0) return []
      const rows = await all().where(isAbout(places)).where('state', '=', 'held').execute()
      return rows.map(toLock)
    },
    /** Does a register have any record that something was erased of? Imports of others need not look. */
    anyErased: async (register: string): Promise<boolean> => {
      const row = await db
        .selectFrom('locks')
        .select('id')
        .where('register', '=', register)
        .where('why', '=', 'erasure')
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    /** Every lock that an erasure has left, some at a time. */
    everyErased: async function* (): AsyncGenerator<StoredLock[]> {
      for (let after = ''; ; ) {
        const rows = await all()
          .where('why', '=', 'erasure')
          .where('state', '<>', 'lifted')
          .where('id', '>', after)
          .orderBy('id')
          .limit(HASHES)
          .execute()
        if (rows.length > 0) yield rows.map(toLock)
        if (rows.length < HASHES) return
        after = rows.at(-1)?.id ?? after
      }
    },
    /** All rows that were erased under a lock. */
    rowsUnder: async (lockId: string): Promise<ErasedRow[]> =>
      (await db.selectFrom('erased_rows').selectAll().where('lock_id', '=', lockId).execute()).map(toErasedRow),
    /** What was erased of records with these keys; lifted ones are as any record again. */
    erased: async (register: string, keyHashes: readonly string[]): Promise<StoredLock[]> => {
      const found: StoredLock[] = []
      for (let from = 0; from < keyHashes.length; from += HASHES) {
        const rows = await all()
          .where('register', '=', register)
          .where('key_hash', 'in', keyHashes.slice(from, from + HASHES))
          .where('why', '=', 'erasure')
          .where('state', '<>', 'lifted')
          .execute()
        found.push(...rows.map(toLock))
      }
      return found
    },
    /** What was erased of these people in a register. */
    erasedOf: async (register: string, subjectHashes: readonly string[]): Promise<StoredLock[]> => {
      const found: StoredLock[] = []
      for (let from = 0; from < subjectHashes.length; from += HASHES) {
        const rows = await all()
          .where('subject_hash', 'in', subjectHashes.slice(from, from + HASHES))
          .where('register', '=', register)
          .where('why', '=', 'erasure')
          .where('state', '<>', 'lifted')
          .execute()
        found.push(...rows.map(toLock))
      }
      return found
    },
    /** Which of these rows were erased under a lock. */
    erasedRows: async (lockId: string, collection: string, keyHashes: readonly string[]): Promise<ErasedRow[]> => {
      if (keyHashes.length === 0) return []
      const rows = await db
        .selectFrom('erased_rows')
        .selectAll()
        .where('lock_id', '=', lockId)
        .where('collection', '=', collection)
        .where('key_hash', 'in', keyHashes)
        .execute()
      return rows.map(toErasedRow)
    },
  }
}

type New = Pick<
  StoredLock,
  'id' | 'requestId' | 'subjectHash' | 'register' | 'recordId' | 'keyHash' | 'why' | 'state' | 'content' | 'nextOn'
>

export function lockWrites(tx: Transaction<Schema>, { keys, clock, engine }: Tools) {
  const seal = (id: string, content: string) => keys.seal('locks', id, 1, content)
  return {
    /** Puts a lock on a record; one with the same reason that was lifted is put on anew, under the id that it gives. */
    put: async (lock: New): Promise<string> => {
      const known = await tx
        .selectFrom('locks')
        .select('id')
        .where('register', '=', lock.register)
        .where('key_hash', '=', lock.keyHash)
        .where('why', '=', lock.why)
        .executeTakeFirst()
      const id = known?.id ?? lock.id
      const values = {
        request_id: lock.requestId,
        subject_hash: lock.subjectHash,
        record_id: lock.recordId,
        state: lock.state,
        sealed: seal(id, lock.content),
        next_on: lock.nextOn,
        since: clock.now(),
        ended_at: null,
      }
      if (known) await tx.updateTable('locks').set(values).where('id', '=', id).execute()
      else
        await tx
          .insertInto('locks')
          .values({ id, register: lock.register, key_hash: lock.keyHash, why: lock.why, ...values })
          .execute()
      return id
    },
    /** What is left under a lock has become less. */
    keep: async (id: string, left: Pick<StoredLock, 'state' | 'content' | 'nextOn'>): Promise<void> => {
      await tx
        .updateTable('locks')
        .set({ state: left.state, sealed: seal(id, left.content), next_on: left.nextOn })
        .where('id', '=', id)
        .execute()
    },
    /** False where it was lifted before. */
    lift: async (id: string): Promise<boolean> => {
      const lifted = await tx
        .updateTable('locks')
        .set({ state: 'lifted', ended_at: clock.now(), next_on: null })
        .where('id', '=', id)
        .where('state', '<>', 'lifted')
        .executeTakeFirst()
      return lifted.numUpdatedRows === 1n
    },
    addRows: async (id: string, rows: readonly ErasedRow[]): Promise<void> => {
      const hashes = [...new Set(rows.map(({ keyHash }) => keyHash))]
      for (let from = 0; from < hashes.length; from += HASHES)
        await tx
          .deleteFrom('erased_rows')
          .where('lock_id', '=', id)
          .where('key_hash', 'in', hashes.slice(from, from + HASHES))
          .execute()
      await insertMany(
        tx,
        engine,
        'erased_rows',
        ['lock_id', 'collection', 'key_hash', 'fields'],
        rows.map(({ collection, keyHash, fields }) => [
          id,
          collection,
          keyHash,
          fields === null ? null : JSON.stringify(fields),
        ]),
      )
    },
    /** Nothing of the record stays: its rows are known by the record alone. */
    dropRows: async (id: string): Promise<void> => {
      await tx.deleteFrom('erased_rows').where('lock_id', '=', id).execute()
    },
  }
}
