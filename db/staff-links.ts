/** One-time links of staff: found by the keyed hash of the token in the address, used once by a guarded update. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

/** Times are epoch milliseconds. `address` is empty where the link was printed instead of mailed. */
export type StaffLink = {
  readonly id: string
  readonly kind: 'owner' | 'invite' | 'phone' | 'renew'
  readonly staffId: string | null
  readonly address: string
  readonly role: string | null
  readonly language: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly usedAt: number | null
  readonly voidedAt: number | null
}

export type NewStaffLink = Omit<StaffLink, 'usedAt' | 'voidedAt'> & {
  readonly tokenHash: string
  readonly addressHash: string | null
  readonly madeBy: string | null
  readonly sweepAt: number
}

export function staffLinkReads(db: Kysely<Schema>, { keys }: Tools) {
  const toLink = (row: Selectable<Schema['staff_links']>): StaffLink => ({
    id: row.id,
    kind: row.kind,
    staffId: row.staff_id,
    address: keys.unseal('staff_links', row.id, 1, row.sealed),
    role: row.role,
    language: row.language,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    voidedAt: row.voided_at,
  })
  const rows = () => db.selectFrom('staff_links').selectAll()
  return {
    byId: async (id: string): Promise<StaffLink | null> => {
      const row = await rows().where('id', '=', id).executeTakeFirst()
      return row ? toLink(row) : null
    },
    byToken: async (tokenHash: string): Promise<StaffLink | null> => {
      const row = await rows().where('token_hash', '=', tokenHash).executeTakeFirst()
      return row ? toLink(row) : null
    },
    /** Invitations that can still be accepted, the newest first. */
    openInvitations: async (now: number): Promise<StaffLink[]> => {
      const found = await rows()
        .where('kind', '=', 'invite')
        .where('used_at', 'is', null)
        .where('voided_at', 'is', null)
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .execute()
      return found.map(toLink)
    },
  }
}

export function staffLinkWrites(tx: Transaction<Schema>, { keys }: Tools) {
  const voiding = (now: number) =>
    tx.updateTable('staff_links').set({ voided_at: now }).where('used_at', 'is', null).where('voided_at', 'is', null)
  return {
    add: async (link: NewStaffLink): Promise<void> => {
      await tx
        .insertInto('staff_links')
        .values({
          id: link.id,
          token_hash: link.tokenHash,
          kind: link.kind,
          staff_id: link.staffId,
          address_hash: link.addressHash,
          sealed: keys.seal('staff_links', link.id, 1, link.address),
          role: link.role,
          language: link.language,
          made_by: link.madeBy,
          created_at: link.createdAt,
          expires_at: link.expiresAt,
          used_at: null,
          voided_at: null,
          sweep_at: link.sweepAt,
        })
        .execute()
    },
    /** Uses a link up; false where it was used, replaced or its time is over: whoever gets `true` is the only one. */
    use: async (id: string, now: number): Promise<boolean> => {
      const used = await tx
        .updateTable('staff_links')
        .set({ used_at: now })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .where('voided_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst()
      return used.numUpdatedRows === 1n
    },
    voidOne: async (id: string, now: number): Promise<boolean> =>
      (await voiding(now).where('id', '=', id).executeTakeFirst()).numUpdatedRows === 1n,
    voidOwner: (now: number) => voiding(now).where('kind', '=', 'owner').execute(),
    voidOfAddress: (addressHash: string, now: number) => voiding(now).where('address_hash', '=', addressHash).execute(),
    voidOfStaff: (staffId: string, now: number) => voiding(now).where('staff_id', '=', staffId).execute(),
    sweep: (now: number, limit: number): Promise<number> => sweepRows(tx, 'staff_links', now, limit),
  }
}
