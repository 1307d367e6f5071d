/** What is done to a database that came back from a backup: who was in is out, and what would leave it waits. */
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** A piece of work that is held back. Times are epoch milliseconds. */
type HeldWork = {
  readonly id: string
  readonly kind: string
  readonly subjectHash: string
  readonly createdAt: number
}

/** Hashes looked for at a time. */
const HASHES = 500

export function restoreWrites(tx: Transaction<Schema>, { clock }: Tools) {
  return {
    /** Ends every visit, and voids every code, kept form and invitation. Gives how many visits ended. */
    voidVisits: async (): Promise<number> => {
      const now = clock.now()
      const over = { ended_at: now, sealed: new Uint8Array() }
      const ended = await tx.updateTable('sessions').set(over).where('ended_at', 'is', null).executeTakeFirst()
      const staff = await tx.updateTable('staff_sessions').set(over).where('ended_at', 'is', null).executeTakeFirst()
      await tx.updateTable('challenges').set({ voided_at: now }).where('voided_at', 'is', null).execute()
      await tx
        .updateTable('staff_links')
        .set({ voided_at: now })
        .where('used_at', 'is', null)
        .where('voided_at', 'is', null)
        .execute()
      await tx.deleteFrom('parked_forms').execute()
      await tx.deleteFrom('known_browsers').execute()
      return Number(ended.numUpdatedRows) + Number(staff.numUpdatedRows)
    },
    /** Holds back work that may have been done already: all that was due or tried, but for these kinds. It stays for a person to let go. */
    holdWork: async (butFor: readonly string[]): Promise<HeldWork[]> => {
      const now = clock.now()
      const rows = await tx
        .selectFrom('outbox')
        .select(['id', 'kind', 'subject_hash', 'created_at'])
        .where('state', 'in', ['ready', 'leased'])
        .where('kind', 'not in', butFor)
        .where((where) => where.or([where('next_at', '<=', now), where('attempts', '>', 0)]))
        .orderBy('id')
        .execute()
      for (const { id } of rows)
        await tx
          .updateTable('outbox')
          .set({ state: 'failed', fault: 'restored', settled_at: now, lease_owner: null, lease_until: null })
          .where('id', '=', id)
          .execute()
      return rows.map((row) => ({
        ...{ id: row.id, kind: row.kind, subjectHash: row.subject_hash, createdAt: Number(row.created_at) },
      }))
    },
    /** Lets work go that was held back, for as long as it had been given at first. False where there is none. */
    letGo: async (id: string): Promise<boolean> => {
      const now = clock.now()
      const row = await tx
        .selectFrom('outbox')
        .select(['created_at', 'give_up_at'])
        .where('id', '=', id)
        .where('state', '=', 'failed')
        .where('fault', '=', 'restored')
        .executeTakeFirst()
      if (!row) return false
      const giveUpAt = now + Number(row.give_up_at) - Number(row.created_at)
      const fresh = { state: 'ready', fault: null, settled_at: null, attempts: 0, next_at: now } as const
      await tx
        .updateTable('outbox')
        .set({ ...fresh, created_at: now, give_up_at: giveUpAt })
        .where('id', '=', id)
        .execute()
      return true
    },
    /** Copies that their register no longer has and that any of these identifiers finds, by their hashes. */
    goneCopies: async (
      identifiers: readonly { readonly register: string; readonly field: string; readonly hash: string }[],
    ): Promise<{ readonly id: string; readonly register: string }[]> => {
      const found = new Map<string, { readonly id: string; readonly register: string }>()
      for (let from = 0; from < identifiers.length; from += HASHES) {
        const rows = await tx
          .selectFrom('identifiers')
          .innerJoin('records', 'records.id', 'identifiers.record_id')
          .select(['records.id', 'records.register'])
          .where('records.gone_at', 'is not', null)
          .where((where) =>
            where.or(
              identifiers
                .slice(from, from + HASHES)
                .map(({ register, field, hash }) =>
                  where.and([
                    where('identifiers.register', '=', register),
                    where('identifiers.field', '=', field),
                    where('identifiers.hash', '=', hash),
                  ]),
                ),
            ),
          )
          .execute()
        for (const row of rows) found.set(row.id, row)
      }
      return [...found.values()]
    },
  }
}
