/** Letters to a person about a request: composed once, kept as they were, held until their decision can't be undone. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `content` is the composed letter as JSON. Times are epoch milliseconds. */
export type StoredLetter = {
  readonly id: string
  readonly requestId: string
  readonly kind: string
  readonly language: string
  readonly state: Schema['letters']['state']
  readonly byPost: boolean
  readonly content: string
  readonly writtenAt: number
  readonly releasedAt: number | null
  /** When the mail that tells of it was handed over, or the letter was posted. */
  readonly handedAt: number | null
  readonly openedAt: number | null
}

export function letterReads(db: Kysely<Schema>, { keys }: Tools) {
  const toLetter = (row: Selectable<Schema['letters']>): StoredLetter => ({
    id: row.id,
    requestId: row.request_id,
    kind: row.kind,
    language: row.language,
    state: row.state,
    byPost: row.by_post === 1,
    content: keys.unseal('letters', row.id, 1, row.sealed),
    writtenAt: row.written_at,
    releasedAt: row.released_at,
    handedAt: row.handed_at,
    openedAt: row.opened_at,
  })
  return {
    byId: async (id: string): Promise<StoredLetter | null> => {
      const row = await db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toLetter(row) : null
    },
    /** A request's letters, oldest first. */
    ofRequest: async (requestId: string): Promise<StoredLetter[]> => {
      const rows = await db
        .selectFrom('letters')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('written_at')
        .orderBy('id')
        .execute()
      return rows.map(toLetter)
    },
  }
}

export function letterWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  return {
    add: async (letter: Omit<StoredLetter, 'handedAt' | 'openedAt'>): Promise<void> => {
      await tx
        .insertInto('letters')
        .values({
          id: letter.id,
          request_id: letter.requestId,
          kind: letter.kind,
          language: letter.language,
          state: letter.state,
          sealed: keys.seal('letters', letter.id, 1, letter.content),
          by_post: letter.byPost ? 1 : 0,
          written_at: letter.writtenAt,
          released_at: letter.releasedAt,
          handed_at: null,
          opened_at: null,
        })
        .execute()
    },
    /** From held to the person's, or on paper to the pile that is to be posted. False where it was not held. */
    release: async (id: string, state: 'released' | 'to-post' | 'void'): Promise<boolean> => {
      const released = await tx
        .updateTable('letters')
        .set({ state, released_at: state === 'void' ? null : clock.now() })
        .where('id', '=', id)
        .where('state', '=', 'held')
        .executeTakeFirst()
      return released.numUpdatedRows === 1n
    },
    /** The mail that tells of it was handed over, or the letter was posted, at `at`. False where it was before. */
    handOver: async (id: string, state: 'handed' | 'posted', at: number): Promise<boolean> => {
      const handed = await tx
        .updateTable('letters')
        .set({ state, handed_at: at })
        .where('id', '=', id)
        .where('state', 'in', state === 'handed' ? ['released'] : ['released', 'to-post', 'handed'])
        .executeTakeFirst()
      return handed.numUpdatedRows === 1n
    },
    /** Its mail did not go, or came back: it is to be printed and posted. */
    toPost: async (id: string): Promise<boolean> => {
      const turned = await tx
        .updateTable('letters')
        .set({ state: 'to-post', by_post: 1 })
        .where('id', '=', id)
        .where('state', 'in', ['released', 'handed'])
        .executeTakeFirst()
      return turned.numUpdatedRows === 1n
    },
  }
}
