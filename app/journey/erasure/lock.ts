/** What is known of a record after an erasure: which of its fields went, and when the next of the rest does. */
import { z } from 'zod'
import type { LedgerEntry } from '#app/ledger/entry.ts'
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import type { StoredLock } from '#db/locks.ts'
import type { Writer } from '#db/store.ts'
import { instantOf } from '../day.ts'
import type { House } from '../house.ts'
import type { Erased } from './copies.ts'

/** What is sealed with a lock. No values, but for what finds again what stays in a live system. */
const Content = z.object({
  /** Names of the fields that were erased. */
  fields: z.array(z.string()),
  /** For how many days an administrator of its system can still bring back what was erased. */
  recoverableDays: z.number().optional(),
  /** By what the rest is found in a live system, where the address is gone. */
  finds: z.array(z.object({ field: z.string(), value: z.string() })).optional(),
  /** The person has been written to that it is lifted, and when that is to be. */
  lifting: z.object({ letter: z.string(), at: z.number() }).optional(),
})
export type LockContent = z.infer<typeof Content>

/** As it is sealed. */
export const lockContent = (content: LockContent): string => JSON.stringify(content)

export const readLock = ({ content }: Pick<StoredLock, 'content'>): LockContent => Content.parse(JSON.parse(content))

/** The names of the fields of a record that were erased. */
export const erasedFields = (lock: Pick<StoredLock, 'content'>): readonly string[] => readLock(lock).fields

/** By what a record is known once it is gone: as imports know it, or by its id in a live system. */
export async function keyHashOf(house: House, tx: Writer, register: string, record: string): Promise<string> {
  return (await tx.records.keysOf([record])).get(record) ?? house.keys.hash('live-record', register, record)
}

type Locking = {
  readonly requestId: string
  readonly subjectHash: string
  readonly order: ErasureOrder
  readonly erased: Erased
  /** For a live system. */
  readonly also?: Pick<LockContent, 'recoverableDays' | 'finds'>
}

/** Keeps what was erased by hashes, locks what stays, and plans the next day on which something of it goes. Gives the lock's id. */
export async function lockLeft(house: House, tx: Writer, locking: Locking): Promise<string> {
  const { requestId, subjectHash, order, erased, also = {} } = locking
  const { register, record, reach, nextOn } = order
  const [known] = (await tx.locks.on([order])).filter((lock) => lock.why === 'erasure')
  const fields = [...new Set([...(known ? erasedFields(known) : []), ...order.fields])]
  const id = await tx.locks.put({
    ...{ id: house.chance.id(house.clock.now()), requestId, subjectHash, register, recordId: record, why: 'erasure' },
    keyHash: erased.keyHash,
    state: reach === 'whole' ? 'gone' : 'held',
    content: lockContent({ fields: reach === 'whole' ? [] : fields, ...also }),
    nextOn: reach === 'whole' ? null : nextOn,
  })
  if (reach === 'whole') await tx.locks.dropRows(id)
  else await tx.locks.addRows(id, erased.rows)
  if (reach !== 'whole' && nextOn !== null) await planResidual(house, tx, { lock: id, subjectHash, on: nextOn })
  await tx.ledger.add(...entriesOf(locking, reach === 'whole' ? null : fields))
  return id
}

/** Rows named in one line of the ledger: some tens of kilobytes. */
const ROWS_A_LINE = 500

/** What the ledger is told: without it what was erased would come back with a backup. `fields` null: nothing stays. */
function entriesOf({ requestId, subjectHash, order, erased, also }: Locking, fields: string[] | null): LedgerEntry[] {
  const rows = fields === null ? [] : erased.rows
  const parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / ROWS_A_LINE)) }, (_, part) =>
    rows.slice(part * ROWS_A_LINE, (part + 1) * ROWS_A_LINE),
  )
  return parts.map((part) => ({
    what: 'erased',
    ...{ request: requestId, subject: subjectHash, register: order.register, record: order.record },
    ...{ key: erased.keyHash, fields, nextOn: order.reach === 'whole' ? null : order.nextOn },
    rows: part.map((row) => ({
      ...{ collection: row.collection, key: row.keyHash },
      fields: row.fields === null ? null : [...row.fields],
    })),
    ...(also?.recoverableDays === undefined ? {} : { recoverableDays: also.recoverableDays }),
  }))
}

/** What waits for a day is due from its morning on. */
const RESIDUAL_TIME = '06:00'
/** Longer than any machine stays off: what is to go goes, if late, and exactly once. */
const RESIDUAL_TOTAL_MS = 366 * 24 * 3_600_000

type Residual = { readonly lock: string; readonly subjectHash: string; readonly on: string }

/** Puts in the work of a day to come; the same day twice is once. */
export async function planResidual(house: House, tx: Writer, { lock, subjectHash, on }: Residual): Promise<void> {
  const at = Math.max(house.clock.now(), instantOf(house, on, RESIDUAL_TIME) ?? 0)
  await tx.outbox.put({
    kind: 'erase-residual',
    once: `residual:${lock}:${on}`,
    subjectHash,
    payload: { lock, on },
    nextAt: at,
    giveUpAt: at + RESIDUAL_TOTAL_MS,
  })
}
