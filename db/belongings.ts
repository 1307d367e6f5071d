/**
 * All that stands under one address brought under another, when a change of address comes into force. What only says what happened
 * (the log, mails that left, codes, known browsers) stays where it is, and is read by `lineage.ts`.
 */
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** A person's address by its hash and as it is sealed. */
export type Holder = { readonly hash: string; readonly address: string }

/** Tables whose rows belong to a person and are asked for by whoever has the address now. */
const MOVED = [
  'requests',
  'waiting',
  'receipts',
  'exports',
  'legal_holds',
  'sessions',
  'parked_forms',
  'erasures',
  'erase_orders',
  'locks',
] as const
/** Of these, those that name the address in what is sealed. */
const NAMING = ['requests', 'waiting', 'exports'] as const

/** The same text with the address in its place; null where it names another, or none. */
function renamed(text: string, from: string, to: string): string | null {
  const read: unknown = JSON.parse(text)
  const names = read !== null && typeof read === 'object' && 'address' in read && read.address === from
  return names ? JSON.stringify({ ...read, address: to }) : null
}

export function belongingWrites(tx: Transaction<Schema>, { keys }: Tools) {
  const rename = async (table: (typeof NAMING)[number], from: Holder, to: Holder) => {
    const rows = await tx.selectFrom(table).select(['id', 'sealed']).where('subject_hash', '=', from.hash).execute()
    for (const { id, sealed } of rows) {
      const text = renamed(keys.unseal(table, id, 1, sealed), from.address, to.address)
      if (text === null) continue
      await tx
        .updateTable(table)
        .set({ sealed: keys.seal(table, id, 1, text) })
        .where('id', '=', id)
        .execute()
    }
  }
  return {
    /** Moves everything from one address to another. */
    move: async (from: Holder, to: Holder): Promise<void> => {
      for (const table of NAMING) await rename(table, from, to)
      for (const table of MOVED)
        await tx.updateTable(table).set({ subject_hash: to.hash }).where('subject_hash', '=', from.hash).execute()
      // A mail that has still to leave goes to the new address; one that has left went to the old.
      await tx
        .updateTable('outbox')
        .set({ subject_hash: to.hash })
        .where('subject_hash', '=', from.hash)
        .where('state', 'in', ['ready', 'leased'])
        .execute()
    },
    /** Seals other contents with a request: the old address that it is about, once it is known. */
    rewriteRequest: async (id: string, contents: string): Promise<void> => {
      const sealed = keys.seal('requests', id, 1, contents)
      await tx.updateTable('requests').set({ sealed }).where('id', '=', id).execute()
    },
    /** Ends every session of an address; gives how many there were. */
    endSessions: async (hash: string, now: number): Promise<number> => {
      const ended = await tx
        .updateTable('sessions')
        .set({ ended_at: now, sealed: new Uint8Array() })
        .where('subject_hash', '=', hash)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return Number(ended.numUpdatedRows)
    },
  }
}
