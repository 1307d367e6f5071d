/** What a person and staff write to one another about a request, staff's own notes, and the files that come along. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

export type StoredMessage = {
  readonly id: string
  readonly requestId: string
  readonly author: Schema['messages']['author']
  readonly authorId: string | null
  readonly text: string
  readonly writtenAt: number
  readonly readAt: number | null
}

/** A file as it was sent. `type` is what its content was found to be. */
export type Attachment = {
  readonly id: string
  readonly requestId: string
  readonly messageId: string | null
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly addedAt: number
}

/** A sealed part of a file: well below the packet size of any MySQL (16 MiB), small beside what a process holds anyway. */
const PART_BYTES = 1_048_576

function textOf(seal: Tools['keys'], row: Pick<Selectable<Schema['messages']>, 'id' | 'sealed'>): string {
  return seal.unseal('messages', row.id, 1, row.sealed)
}

export function messageReads(db: Kysely<Schema>, { keys }: Tools) {
  const toAttachment = (row: Selectable<Schema['attachments']>): Attachment => {
    const { name, type }: { name: string; type: string } = JSON.parse(keys.unseal('attachments', row.id, 1, row.sealed))
    return {
      id: row.id,
      requestId: row.request_id,
      messageId: row.message_id,
      name,
      type,
      bytes: row.bytes,
      addedAt: row.added_at,
    }
  }
  return {
    /** A request's messages and notes, oldest first. */
    ofRequest: async (requestId: string): Promise<StoredMessage[]> => {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('written_at')
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        requestId: row.request_id,
        author: row.author,
        authorId: row.author_id,
        text: textOf(keys, row),
        writtenAt: row.written_at,
        readAt: row.read_at,
      }))
    },
    attachments: async (requestId: string): Promise<Attachment[]> => {
      const rows = await db
        .selectFrom('attachments')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('added_at')
        .orderBy('id')
        .execute()
      return rows.map(toAttachment)
    },
    attachment: async (id: string): Promise<Attachment | null> => {
      const row = await db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toAttachment(row) : null
    },
    /** A part of a file's bytes; null after the last. */
    part: async (id: string, position: number): Promise<Uint8Array | null> => {
      const row = await db
        .selectFrom('attachment_parts')
        .select('sealed')
        .where('attachment_id', '=', id)
        .where('position', '=', position)
        .executeTakeFirst()
      return row ? Buffer.from(keys.unseal('attachment_parts', id, position, row.sealed), 'base64') : null
    },
  }
}

export function messageWrites(tx: Transaction<Schema>, { keys }: Tools) {
  return {
    add: async (message: Omit<StoredMessage, 'readAt'>): Promise<void> => {
      await tx
        .insertInto('messages')
        .values({
          id: message.id,
          request_id: message.requestId,
          author: message.author,
          author_id: message.authorId,
          sealed: keys.seal('messages', message.id, 1, message.text),
          written_at: message.writtenAt,
          read_at: null,
        })
        .execute()
    },
    /** What the other side wrote counts as read. */
    markRead: async (requestId: string, author: 'subject' | 'staff', at: number): Promise<void> => {
      await tx
        .updateTable('messages')
        .set({ read_at: at })
        .where('request_id', '=', requestId)
        .where('author', '=', author)
        .where('read_at', 'is', null)
        .execute()
    },
    /** Keeps a file, sealed part by part. */
    attach: async ({ name, type, ...file }: Attachment, content: Uint8Array): Promise<void> => {
      await tx
        .insertInto('attachments')
        .values({
          id: file.id,
          request_id: file.requestId,
          message_id: file.messageId,
          sealed: keys.seal('attachments', file.id, 1, JSON.stringify({ name, type })),
          bytes: file.bytes,
          added_at: file.addedAt,
        })
        .execute()
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
      for (let position = 0; position * PART_BYTES < bytes.length; position += 1) {
        const part = bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES)
        await tx
          .insertInto('attachment_parts')
          .values({
            attachment_id: file.id,
            position,
            sealed: keys.seal('attachment_parts', file.id, position, part.toString('base64')),
          })
          .execute()
      }
    },
  }
}
