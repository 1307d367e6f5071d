/** Packages: what was gathered and what was made of it, in sealed pieces, and who has downloaded when. */
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { DataKey } from '#app/keys/keys.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `about` is JSON of whose it is and what was asked for. Times are epoch milliseconds, `bytes` the size of the ZIP. */
export type StoredExport = {
  readonly id: string
  readonly requestId: string
  readonly subjectHash: string
  readonly state: Schema['exports']['state']
  readonly profile: string
  readonly language: string
  readonly about: string
  readonly askedAt: number
  readonly gatheredAt: number | null
  readonly readyAt: number | null
  readonly expiresAt: number | null
  readonly bytes: number | null
  readonly files: number
  readonly filesDone: number
}

/** Pieces of one part, in their order: rows of a collection (`rows/0/invoices`) or a file's bytes (`file/3`). */
export type ExportPiece = { readonly part: string; readonly position: number; readonly bytes: Uint8Array }

export type ExportDownload = { readonly id: string; readonly at: number }

/** Bytes of one statement: few round trips, and far below the packet that any server takes. */
const STATEMENT_BYTES = 262_144

/** Pieces in groups of at most so many bytes, or alone where one is larger. */
function bySize(pieces: readonly ExportPiece[]): ExportPiece[][] {
  const groups: ExportPiece[][] = []
  let [group, bytes]: [ExportPiece[], number] = [[], 0]
  for (const piece of pieces) {
    if (group.length === 0 || bytes + piece.bytes.length > STATEMENT_BYTES) {
      ;[group, bytes] = [[], 0]
      groups.push(group)
    }
    group.push(piece)
    bytes += piece.bytes.length
  }
  return groups
}

/** Where a piece stands, as it is sealed. */
const placeOf = (exportId: string, part: string, position: number) => `exports/${exportId}/${part}/${position}`

export function exportReads(db: Kysely<Schema>, { keys }: Tools) {
  const toExport = (row: Selectable<Schema['exports']>): StoredExport => ({
    id: row.id,
    requestId: row.request_id,
    subjectHash: row.subject_hash,
    state: row.state,
    profile: row.profile,
    language: row.language,
    about: keys.unseal('exports', row.id, 1, row.sealed),
    askedAt: row.asked_at,
    gatheredAt: row.gathered_at,
    readyAt: row.ready_at,
    expiresAt: row.expires_at,
    bytes: row.bytes === null ? null : Number(row.bytes),
    files: row.files,
    filesDone: row.files_done,
  })
  const wrapped = (id: string) => db.selectFrom('exports').select('wrapped').where('id', '=', id).executeTakeFirst()
  return {
    byId: async (id: string): Promise<StoredExport | null> => {
      const row = await db.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toExport(row) : null
    },
    /** A request's packages, oldest first. */
    ofRequest: async (requestId: string): Promise<StoredExport[]> => {
      const rows = await db
        .selectFrom('exports')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('asked_at')
        .orderBy('id')
        .execute()
      return rows.map(toExport)
    },
    /** A person's packages of any time, oldest first. */
    of: async (subjectHash: string): Promise<StoredExport[]> => {
      const rows = await db
        .selectFrom('exports')
        .selectAll()
        .where('subject_hash', '=', subjectHash)
        .orderBy('id')
        .execute()
      return rows.map(toExport)
    },
    /** A person's packages that are being made, oldest first. */
    beingMade: async (subjectHash: string): Promise<StoredExport[]> => {
      const rows = await db
        .selectFrom('exports')
        .selectAll()
        .where('subject_hash', '=', subjectHash)
        .where('state', 'in', ['gathering', 'writing'])
        .orderBy('asked_at')
        .orderBy('id')
        .execute()
      return rows.map(toExport)
    },
    /** The key of a package; null once it is destroyed. */
    keyOf: async (id: string): Promise<DataKey | null> => {
      const row = await wrapped(id)
      return row?.wrapped ? keys.openDataKey('exports', id, row.wrapped) : null
    },
    /** The piece of a part at a position; null where there is none. */
    piece: async (key: DataKey, id: string, part: string, position: number): Promise<Buffer | null> => {
      const row = await db
        .selectFrom('export_parts')
        .select('sealed')
        .where('export_id', '=', id)
        .where('part', '=', part)
        .where('position', '=', position)
        .executeTakeFirst()
      return row ? key.unseal(placeOf(id, part, position), row.sealed) : null
    },
    /** How many pieces of a part there are. */
    countPieces: async (id: string, part: string): Promise<number> => {
      const row = await db
        .selectFrom('export_parts')
        .select(sql<number>`count(*)`.as('count'))
        .where('export_id', '=', id)
        .where('part', '=', part)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    /** What was written of each file that is whole, as JSON, by its place. */
    filesOf: async (id: string): Promise<Map<number, string>> => {
      const rows = await db
        .selectFrom('export_files')
        .select(['position', 'content'])
        .where('export_id', '=', id)
        .orderBy('position')
        .execute()
      return new Map(rows.map(({ position, content }) => [position, content]))
    },
    /** Downloads of a package, oldest first. */
    downloads: async (id: string): Promise<ExportDownload[]> =>
      db
        .selectFrom('export_downloads')
        .select(['id', 'at'])
        .where('export_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    /** Packages whose time is over and whose key is still there. */
    expired: async (now: number, limit: number): Promise<{ id: string; subjectHash: string }[]> => {
      const rows = await db
        .selectFrom('exports')
        .select(['id', 'subject_hash'])
        .where('expires_at', '<=', now)
        .where('wrapped', 'is not', null)
        .limit(limit)
        .execute()
      return rows.map((row) => ({ id: row.id, subjectHash: row.subject_hash }))
    },
  }
}

type New = Pick<StoredExport, 'id' | 'requestId' | 'subjectHash' | 'profile' | 'language' | 'about'>

type Ready = { readonly bytes: number; readonly expiresAt: number; readonly kept: string }

export function exportWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  const empty = async (id: string) => {
    await tx.deleteFrom('export_parts').where('export_id', '=', id).execute()
    await tx.deleteFrom('export_files').where('export_id', '=', id).execute()
  }
  return {
    add: async (made: New): Promise<void> => {
      await tx
        .insertInto('exports')
        .values({
          id: made.id,
          request_id: made.requestId,
          subject_hash: made.subjectHash,
          state: 'gathering',
          profile: made.profile,
          language: made.language,
          wrapped: keys.makeDataKey().wrap('exports', made.id),
          sealed: keys.seal('exports', made.id, 1, made.about),
          asked_at: clock.now(),
          gathered_at: null,
          ready_at: null,
          expires_at: null,
          bytes: null,
          files: 0,
          files_done: 0,
        })
        .execute()
    },
    /** Adds pieces of parts. */
    addPieces: async (key: DataKey, id: string, pieces: readonly ExportPiece[]): Promise<void> => {
      for (const some of bySize(pieces))
        await tx
          .insertInto('export_parts')
          .values(
            some.map(({ part, position, bytes }) => ({
              ...{ export_id: id, part, position },
              sealed: key.seal(placeOf(id, part, position), bytes),
            })),
          )
          .execute()
    },
    /** Takes away what is there of a part, so that it can be made anew. */
    dropPart: async (id: string, part: string): Promise<void> => {
      await tx.deleteFrom('export_parts').where('export_id', '=', id).where('part', '=', part).execute()
    },
    /** Everything is gathered: how many files it will be is known. */
    gathered: async (id: string, files: number): Promise<void> => {
      await tx
        .updateTable('exports')
        .set({ state: 'writing', gathered_at: clock.now(), files, files_done: 0 })
        .where('id', '=', id)
        .where('state', '=', 'gathering')
        .execute()
    },
    /** What is gathered is out of date: it begins anew. */
    beginAgain: async (id: string): Promise<void> => {
      await empty(id)
      await tx
        .updateTable('exports')
        .set({ state: 'gathering', gathered_at: null, files: 0, files_done: 0 })
        .where('id', '=', id)
        .execute()
    },
    /** Files are whole. */
    filesDone: async (
      id: string,
      files: readonly { readonly position: number; readonly content: string }[],
    ): Promise<void> => {
      if (files.length === 0) return
      await tx
        .insertInto('export_files')
        .values(files.map(({ position, content }) => ({ export_id: id, position, content })))
        .execute()
      await tx
        .updateTable('exports')
        .set((eb) => ({ files_done: eb('files_done', '+', files.length) }))
        .where('id', '=', id)
        .execute()
    },
    /** The package is whole, and what its files were made of goes, but for the part that is `kept`; false where it was already, or is gone. */
    ready: async (id: string, { bytes, expiresAt, kept }: Ready): Promise<boolean> => {
      const moved = await tx
        .updateTable('exports')
        .set({ state: 'ready', ready_at: clock.now(), bytes, expires_at: expiresAt })
        .where('id', '=', id)
        .where('state', '=', 'writing')
        .executeTakeFirst()
      if (moved.numUpdatedRows !== 1n) return false
      await tx
        .deleteFrom('export_parts')
        .where('export_id', '=', id)
        .where('part', 'not like', 'file/%')
        .where('part', '<>', kept)
        .execute()
      return true
    },
    /** The key is destroyed, and what it sealed is taken away. False where it was already. */
    destroy: async (id: string, state: 'expired' | 'failed'): Promise<boolean> => {
      const moved = await tx
        .updateTable('exports')
        .set({ state, wrapped: null })
        .where('id', '=', id)
        .where('wrapped', 'is not', null)
        .executeTakeFirst()
      if (moved.numUpdatedRows === 1n) await empty(id)
      return moved.numUpdatedRows === 1n
    },
    addDownload: async (id: string, exportId: string): Promise<void> => {
      await tx.insertInto('export_downloads').values({ id, export_id: exportId, at: clock.now() }).execute()
    },
    /** Locks a package's row, so that what is counted stays counted until the end of the transaction. */
    lock: async (id: string): Promise<void> => {
      await tx
        .updateTable('exports')
        .set((eb) => ({ files: eb.ref('files') }))
        .where('id', '=', id)
        .execute()
    },
  }
}
