/** Corrections, value by value: what was asked for, what was approved, and whether the register has it by now. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { RecordPlace } from '#app/register/record-place.ts'
import { isAbout } from './places.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** `change` is what is to become what, as JSON. Times are epoch milliseconds; settled: nothing is waited for any more. */
export type StoredCorrection = {
  readonly id: string
  readonly requestId: string
  readonly register: string
  readonly recordId: string
  readonly state: Schema['corrections']['state']
  readonly cardId: string | null
  readonly change: string
  readonly askedAt: number
  readonly approvedAt: number | null
  readonly settledAt: number | null
}

export function correctionReads(db: Kysely<Schema>, { keys }: Tools) {
  const toCorrection = (row: Selectable<Schema['corrections']>): StoredCorrection => ({
    id: row.id,
    requestId: row.request_id,
    register: row.register,
    recordId: row.record_id,
    state: row.state,
    cardId: row.card_id,
    change: keys.unseal('corrections', row.id, 1, row.sealed),
    askedAt: row.asked_at,
    approvedAt: row.approved_at,
    settledAt: row.settled_at,
  })
  return {
    /** A request's corrections, in the order of its form. */
    ofRequest: async (requestId: string): Promise<StoredCorrection[]> => {
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .where('request_id', '=', requestId)
        .orderBy('id')
        .execute()
      return rows.map(toCorrection)
    },
    /** What is asked for or approved on these records, and not there yet. */
    openOn: async (places: readonly RecordPlace[]): Promise<StoredCorrection[]> => {
      if (places.length === 0) return []
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .where(isAbout(places))
        .where('settled_at', 'is', null)
        .orderBy('id')
        .execute()
      return rows.map(toCorrection)
    },
    /** What was brought to a register on these records, the oldest first. */
    confirmedOn: async (register: string, recordIds: readonly string[]): Promise<StoredCorrection[]> => {
      if (recordIds.length === 0) return []
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .where('record_id', 'in', recordIds)
        .where('register', '=', register)
        .where('state', '=', 'confirmed')
        .orderBy('settled_at')
        .orderBy('id')
        .execute()
      return rows.map(toCorrection)
    },
    byId: async (id: string): Promise<StoredCorrection | null> => {
      const row = await db.selectFrom('corrections').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toCorrection(row) : null
    },
    byCard: async (cardId: string): Promise<StoredCorrection | null> => {
      const row = await db.selectFrom('corrections').selectAll().where('card_id', '=', cardId).executeTakeFirst()
      return row ? toCorrection(row) : null
    },
  }
}

type New = Pick<StoredCorrection, 'id' | 'requestId' | 'register' | 'recordId' | 'change'>

export function correctionWrites(tx: Transaction<Schema>, { keys, clock }: Tools) {
  return {
    add: async (correction: New): Promise<void> => {
      await tx
        .insertInto('corrections')
        .values({
          id: correction.id,
          request_id: correction.requestId,
          register: correction.register,
          record_id: correction.recordId,
          state: 'asked',
          card_id: null,
          sealed: keys.seal('corrections', correction.id, 1, correction.change),
          asked_at: clock.now(),
          approved_at: null,
          settled_at: null,
        })
        .execute()
    },
    /** Approves one that is asked for. `by`: it is in the register already, the worker brings it there, or a card does. */
    approve: async (id: string, by: 'here' | 'worker' | { readonly card: string }): Promise<void> => {
      const now = clock.now()
      const isThere = by === 'here'
      await tx
        .updateTable('corrections')
        .set({
          state: isThere ? 'confirmed' : 'approved',
          card_id: typeof by === 'object' ? by.card : null,
          approved_at: now,
          settled_at: isThere ? now : null,
        })
        .where('id', '=', id)
        .where('state', '=', 'asked')
        .execute()
    },
    /** The worker could not bring it to its register: a card does. */
    handTo: async (id: string, cardId: string): Promise<void> => {
      await tx.updateTable('corrections').set({ card_id: cardId }).where('id', '=', id).execute()
    },
    /** The register has it. */
    settle: async (id: string): Promise<void> => {
      await tx
        .updateTable('corrections')
        .set({ state: 'confirmed', settled_at: clock.now() })
        .where('id', '=', id)
        .execute()
    },
    /** The register has lost it again. False where it was not there. */
    reopen: async (id: string): Promise<boolean> => {
      const reopened = await tx
        .updateTable('corrections')
        .set({ state: 'approved', settled_at: null })
        .where('id', '=', id)
        .where('state', '=', 'confirmed')
        .executeTakeFirst()
      return reopened.numUpdatedRows === 1n
    },
    /** Ends those of a request that are asked for and were not approved. */
    end: async (requestId: string, state: 'refused' | 'withdrawn'): Promise<void> => {
      await tx
        .updateTable('corrections')
        .set({ state, settled_at: clock.now() })
        .where('request_id', '=', requestId)
        .where('state', '=', 'asked')
        .execute()
    },
    /** Another correction of the same value has taken its place, or what it was of is erased. */
    supersede: async (id: string): Promise<void> => {
      await tx
        .updateTable('corrections')
        .set({ state: 'withdrawn', settled_at: clock.now() })
        .where('id', '=', id)
        .where('settled_at', 'is', null)
        .execute()
    },
    /** The register has what a card was made for, or lost it again. */
    settleByCard: async (cardId: string, state: 'confirmed' | 'approved'): Promise<void> => {
      await tx
        .updateTable('corrections')
        .set({ state, settled_at: state === 'confirmed' ? clock.now() : null })
        .where('card_id', '=', cardId)
        .execute()
    },
  }
}
