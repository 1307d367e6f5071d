/** Staff accounts. Names, addresses, password hashes and the phones' secrets are sealed; found by the address's keyed hash. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { sweepRows } from './sweeping.ts'

export type StaffState = 'active' | 'suspended' | 'removed'

/** An account as lists and pages need it. Times are epoch milliseconds. */
export type Staff = {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly role: string
  readonly state: StaffState
  readonly language: string
  readonly createdAt: number
  readonly signedInAt: number | null
  /** What they want to hear of by mail. */
  readonly alerts: readonly string[]
  /** Are a password and a phone set up? False after a reset. */
  readonly ready: boolean
}

/** What signing in compares with. `password`: argon2id in its PHC form. `totp`: base32. */
export type Secrets = { readonly password: string | null; readonly totp: string | null; readonly totpStep: number }

export type NewStaff = {
  readonly id: string
  readonly addressHash: string
  readonly name: string
  readonly address: string
  readonly role: string
  readonly language: string
  readonly createdAt: number
  readonly alerts: readonly string[]
}

const LOCK = 'staff-owners'
const NEVER = 0

export function staffReads(db: Kysely<Schema>, { keys }: Tools) {
  const toStaff = (row: Selectable<Schema['staff']>): Staff => ({
    id: row.id,
    ...JSON.parse(keys.unseal('staff', row.id, 1, row.sealed)),
    role: row.role,
    state: row.state,
    language: row.language,
    createdAt: row.created_at,
    signedInAt: row.signed_in_at,
    alerts: row.alerts === '' ? [] : row.alerts.split(','),
    ready: row.password !== null && row.totp !== null,
  })
  const rows = () => db.selectFrom('staff').selectAll()
  return {
    byId: async (id: string): Promise<Staff | null> => {
      const row = await rows().where('id', '=', id).executeTakeFirst()
      return row ? toStaff(row) : null
    },
    byAddress: async (addressHash: string): Promise<Staff | null> => {
      const row = await rows().where('address_hash', '=', addressHash).executeTakeFirst()
      return row ? toStaff(row) : null
    },
    /** Everyone who is not removed, the longest here first. */
    all: async (): Promise<Staff[]> => {
      const found = await rows().where('state', '!=', 'removed').orderBy('created_at').orderBy('id').execute()
      return found.map(toStaff)
    },
    /** Those who may sign in as owners. */
    owners: async (): Promise<Staff[]> => {
      const found = await rows()
        .where('role', '=', 'owner')
        .where('state', '=', 'active')
        .orderBy('created_at')
        .execute()
      return found.map(toStaff)
    },
    secretsOf: async (id: string): Promise<Secrets> => {
      const row = await db
        .selectFrom('staff')
        .select(['password', 'totp', 'totp_step'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return {
        password: row.password && keys.unseal('staff-password', id, 1, row.password),
        totp: row.totp && keys.unseal('staff-totp', id, 1, row.totp),
        totpStep: row.totp_step,
      }
    },
    /** How many recovery codes are left. */
    recoveryLeft: async (staffId: string): Promise<number> => {
      const left = await db
        .selectFrom('staff_recovery')
        .select('code_hash')
        .where('staff_id', '=', staffId)
        .where('used_at', 'is', null)
        .execute()
      return left.length
    },
  }
}

export function staffWrites(tx: Transaction<Schema>, { engine, keys }: Tools) {
  const update = (id: string, set: Partial<Selectable<Schema['staff']>>) =>
    tx.updateTable('staff').set(set).where('id', '=', id).execute()
  return {
    /** Until the commit nobody else may change who the owners are: two of them can't take the role from each other at once. */
    lockOwners: async (): Promise<void> => {
      const insert = tx.insertInto('meta').values({ name: LOCK, value: '' })
      await (engine === 'mysql'
        ? insert.onDuplicateKeyUpdate({ value: '' })
        : insert.onConflict((conflict) => conflict.column('name').doUpdateSet({ value: '' }))
      ).execute()
    },
    add: async (staff: NewStaff): Promise<void> => {
      const { id, name, address } = staff
      await tx
        .insertInto('staff')
        .values({
          id,
          address_hash: staff.addressHash,
          state: 'active',
          role: staff.role,
          language: staff.language,
          alerts: staff.alerts.join(','),
          sealed: keys.seal('staff', id, 1, JSON.stringify({ name, address })),
          password: null,
          totp: null,
          totp_step: NEVER,
          created_at: staff.createdAt,
          signed_in_at: null,
          sweep_at: null,
        })
        .execute()
    },
    setAlerts: (id: string, alerts: readonly string[]) => update(id, { alerts: alerts.join(',') }),
    setPassword: (id: string, hash: string | null) =>
      update(id, { password: hash === null ? null : keys.seal('staff-password', id, 1, hash) }),
    /** A new phone: its secret in base32, and the step of the code that proved it; null takes the phone away. */
    setPhone: (id: string, phone: { readonly secret: string; readonly step: number } | null) =>
      update(id, {
        totp: phone === null ? null : keys.seal('staff-totp', id, 1, phone.secret),
        totp_step: phone?.step ?? NEVER,
      }),
    /** Uses a code's step up. False where it, or a later one, was used before: whoever gets `true` is the only one. */
    spendStep: async (id: string, step: number): Promise<boolean> => {
      const used = await tx
        .updateTable('staff')
        .set({ totp_step: step })
        .where('id', '=', id)
        .where('totp_step', '<', step)
        .executeTakeFirst()
      return used.numUpdatedRows === 1n
    },
    setRole: (id: string, role: string) => update(id, { role }),
    setState: (id: string, state: 'active' | 'suspended') => update(id, { state }),
    noteSignIn: (id: string, at: number) => update(id, { signed_in_at: at }),
    /** Removes an account: it can never sign in again; its name stays until `sweepAt`, since the log names its id. */
    remove: async (id: string, sweepAt: number): Promise<void> => {
      await update(id, {
        state: 'removed',
        address_hash: keys.hash('staff', 'removed', id),
        password: null,
        totp: null,
        sweep_at: sweepAt,
      })
      await tx.deleteFrom('staff_recovery').where('staff_id', '=', id).execute()
    },
    /** Replaces all recovery codes by new ones, given by their keyed hashes. */
    setRecovery: async (staffId: string, hashes: readonly string[], madeAt: number): Promise<void> => {
      await tx.deleteFrom('staff_recovery').where('staff_id', '=', staffId).execute()
      if (hashes.length === 0) return
      const values = hashes.map((hash) => ({ staff_id: staffId, code_hash: hash, made_at: madeAt, used_at: null }))
      await tx.insertInto('staff_recovery').values(values).execute()
    },
    /** Uses a recovery code up; false where there is none such, or it was used. */
    spendRecovery: async (staffId: string, hash: string, now: number): Promise<boolean> => {
      const used = await tx
        .updateTable('staff_recovery')
        .set({ used_at: now })
        .where('staff_id', '=', staffId)
        .where('code_hash', '=', hash)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return used.numUpdatedRows === 1n
    },
    sweep: (now: number, limit: number): Promise<number> => sweepRows(tx, 'staff', now, limit),
  }
}
