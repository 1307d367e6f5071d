/** Changes of email addresses. The addresses themselves are sealed; rows are found by the hashes of both. */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'

/** Times are epoch milliseconds. `doneAt`: when it came into force; `settledAt`: when nothing of it is open any more. */
export type AddressChange = {
  readonly id: string
  readonly requestId: string
  readonly oldHash: string
  readonly newHash: string
  readonly oldAddress: string
  readonly newAddress: string
  readonly state: Schema['address_changes']['state']
  readonly way: Schema['address_changes']['way']
  readonly language: string
  /** Fields that hold the old address and that nobody corrects. */
  readonly unchanged: number
  readonly confirmedAt: number
  readonly inForceAt: number
  readonly doneAt: number | null
  readonly settledAt: number | null
}

type Contents = { readonly old: string; readonly new: string }

/** Former addresses that registers may still hold: more in a row than anybody changes within some weeks. */
const CHAIN_LIMIT = 10

export function addressReads(db: Kysely<Schema>, { keys }: Tools) {
  const toChange = (row: Selectable<Schema['address_changes']>): AddressChange => {
    const sealed: Contents = JSON.parse(keys.unseal('address_changes', row.id, 1, row.sealed))
    return {
      id: row.id,
      requestId: row.request_id,
      oldHash: row.subject_hash,
      newHash: row.new_hash,
      oldAddress: sealed.old,
      newAddress: sealed.new,
      state: row.state,
      way: row.way,
      language: row.language,
      unchanged: row.unchanged,
      confirmedAt: row.confirmed_at,
      inForceAt: row.in_force_at,
      doneAt: row.done_at,
      settledAt: row.settled_at,
    }
  }
  const rows = () => db.selectFrom('address_changes').selectAll()
  const first = async (query: ReturnType<typeof rows>): Promise<AddressChange | null> => {
    const row = await query.orderBy('confirmed_at', 'desc').orderBy('id', 'desc').executeTakeFirst()
    return row ? toChange(row) : null
  }
  /** Those in force whose old address some register may still have, that lead to a hash. */
  const leadingTo = async (hash: string): Promise<AddressChange[]> =>
    (await rows().where('new_hash', '=', hash).where('state', '=', 'in-force').execute()).map(toChange)
  return {
    byId: (id: string) => first(rows().where('id', '=', id)),
    byToken: (tokenHash: string) => first(rows().where('token_hash', '=', tokenHash)),
    /** The newest change of a request. */
    ofRequest: (requestId: string) => first(rows().where('request_id', '=', requestId)),
    /** The one that waits for its day and leads away from an address. */
    underWay: (hash: string) => first(rows().where('subject_hash', '=', hash).where('state', '=', 'confirmed')),
    /** The one that waits for its day and leads to an address. */
    comingTo: (hash: string) => first(rows().where('new_hash', '=', hash).where('state', '=', 'confirmed')),
    /** The one by which this address was left while some register may still hold it; null where it is like any other. */
    leftBy: (hash: string) => first(rows().where('subject_hash', '=', hash).where('state', '=', 'in-force')),
    leadingTo,
    /** Former addresses, newest first, under which registers may still hold what belongs to this one. */
    formerOf: async (hash: string): Promise<string[]> => {
      const former: string[] = []
      for (let next = [hash]; next.length > 0 && former.length < CHAIN_LIMIT; ) {
        const changes = (await Promise.all(next.map(leadingTo))).flat()
        former.push(...changes.map(({ oldAddress }) => oldAddress))
        next = changes.map(({ oldHash }) => oldHash)
      }
      return former
    },
    /** The addresses behind hashes that were left, as far as their changes are still kept. */
    namesOf: async (hashes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      if (hashes.length === 0) return new Map()
      const found = await rows().where('subject_hash', 'in', hashes).where('done_at', 'is not', null).execute()
      return new Map(found.map(toChange).map(({ oldHash, oldAddress }) => [oldHash, oldAddress]))
    },
  }
}

export type NewAddressChange = Pick<
  AddressChange,
  | 'id'
  | 'requestId'
  | 'oldHash'
  | 'newHash'
  | 'oldAddress'
  | 'newAddress'
  | 'way'
  | 'language'
  | 'confirmedAt'
  | 'inForceAt'
>

export function addressWrites(tx: Transaction<Schema>, { keys, clock, engine }: Tools) {
  const move = async (id: string, from: AddressChange['state'], set: Partial<Schema['address_changes']>) => {
    const moved = await tx
      .updateTable('address_changes')
      .set(set)
      .where('id', '=', id)
      .where('state', '=', from)
      .executeTakeFirst()
    return moved.numUpdatedRows === 1n
  }
  return {
    /** Two who begin at once come one after the other: what the first adds, the second sees. */
    lock: async (hashes: readonly string[]): Promise<void> => {
      if (engine !== 'mysql') return
      for (const column of ['subject_hash', 'new_hash'] as const)
        await tx.selectFrom('address_changes').select('id').where(column, 'in', hashes).forUpdate().execute()
    },
    add: async (change: NewAddressChange, tokenHash: string): Promise<void> => {
      const sealed: Contents = { old: change.oldAddress, new: change.newAddress }
      await tx
        .insertInto('address_changes')
        .values({
          id: change.id,
          request_id: change.requestId,
          subject_hash: change.oldHash,
          new_hash: change.newHash,
          state: 'confirmed',
          way: change.way,
          sealed: keys.seal('address_changes', change.id, 1, JSON.stringify(sealed)),
          language: change.language,
          token_hash: tokenHash,
          unchanged: 0,
          confirmed_at: change.confirmedAt,
          in_force_at: change.inForceAt,
          done_at: null,
          settled_at: null,
        })
        .execute()
    },
    /** Puts its day off. False where it is stopped or in force by now. */
    putOff: (id: string, inForceAt: number) => move(id, 'confirmed', { in_force_at: inForceAt }),
    /** False where it was stopped before, or is in force. */
    stop: (id: string) => move(id, 'confirmed', { state: 'stopped', settled_at: clock.now() }),
    /** False where it is in force already, or was stopped. */
    putInForce: (id: string, unchanged: number) =>
      move(id, 'confirmed', { state: 'in-force', done_at: clock.now(), unchanged }),
    /** No register has the old address any more. */
    settle: (id: string) => move(id, 'in-force', { state: 'settled', settled_at: clock.now() }),
    /** Deletes changes that were stopped, or in force and settled, before `before`, some at a time. */
    sweep: async (before: number, limit: number): Promise<number> => {
      const over = await tx
        .selectFrom('address_changes')
        .select('id')
        .where('settled_at', '<', before)
        .limit(limit)
        .execute()
      const ids = over.map(({ id }) => id)
      if (ids.length > 0) await tx.deleteFrom('address_changes').where('id', 'in', ids).execute()
      return ids.length
    },
  }
}
