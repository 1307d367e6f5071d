/**
 * What was erased, held against what an import brings: in the same transaction, before anything is written. What was erased does not
 * come back by a file that still has it; staff are told, unless it is on a card that nobody has done yet.
 */
import type { Values } from '#app/register/register.ts'
import type { StoredLock } from '#db/locks.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { without } from './copies.ts'
import { erasedFields } from './lock.ts'

type Row = { readonly keyHash: string; readonly parentHash: string; readonly values: Values }

export type ErasedWatch<Brought extends Row> = {
  /** The rows with what was erased left out; `reduced` works out anew what follows from the values. */
  sift(rows: readonly Brought[], reduced: (row: Brought, values: Values) => Brought): Promise<Brought[]>
  /** Rows that were kept out whole so far. */
  readonly keptOut: () => number
  /** Tells staff who has come back. To be called once everything is read. */
  settle(): Promise<void>
}

type Watching = {
  readonly register: string
  readonly collection: string
  /** Hears of records of which the file still has something. */
  brought(recordId: string): void
  /** Hears that the file has the record. */
  saw(recordId: string): void
}

const has = (values: Values, fields: readonly string[]) => fields.some((field) => (values[field] ?? []).length > 0)

/** Is somebody to erase it at its source still? Then that it comes is no news. */
export async function isUnderWay(tx: Writer, { requestId, register, recordId }: StoredLock): Promise<boolean> {
  const cards = await tx.cards.ofRequest(requestId)
  const own = cards.filter((card) => card.register === register && card.recordId === recordId)
  return own.some(({ state }) => state === 'open' || state === 'done')
}

/** Staff look within a week why somebody who was erased is in a file again. */
const LOOK_MS = 7 * 24 * 3_600_000

const systemOf = ({ installation }: House, register: string): string =>
  installation.registers.find(({ id }) => id === register)?.system.name ?? register

async function tell(house: House, tx: Writer, lock: StoredLock, collection: string): Promise<void> {
  if (await isUnderWay(tx, lock)) return
  const now = house.clock.now()
  const { subjectHash, register, id } = lock
  const row = `${id}`
  const known = await tx.waiting.byId(row)
  if (known?.open) return
  if (known) await tx.waiting.reopen(row, 'open')
  else
    await tx.waiting.add({
      ...{ id: row, reference: makeReference(house.chance), kind: 'came-back', subjectHash },
      ...{
        details: { system: systemOf(house, register) },
        createdAt: now,
        dueAt: now + LOOK_MS,
        requestId: null,
        assignee: null,
      },
    })
  tx.audit.add({ event: 'came-back', actor: 'portal', subjectHash, details: { lock: id, register, collection } })
}

/** Begins to watch an import; a register of which nothing was ever erased costs one look. */
export async function watchErased<Brought extends Row>(
  house: House,
  tx: Writer,
  { register, collection, brought, saw }: Watching,
): Promise<ErasedWatch<Brought>> {
  const back = new Map<string, StoredLock>()
  let out = 0
  if (!(await tx.locks.anyErased(register)))
    return { sift: async (rows) => [...rows], keptOut: () => 0, settle: async () => undefined }
  const ownerOf = ({ keyHash, parentHash }: Row) => (collection === '' ? keyHash : parentHash)
  const note = (lock: StoredLock) => {
    back.set(lock.id, lock)
    brought(lock.recordId)
  }
  const siftRecord = (row: Brought, lock: StoredLock, reduced: (row: Brought, values: Values) => Brought): Brought => {
    saw(lock.recordId)
    const fields = erasedFields(lock)
    if (!has(row.values, fields)) return row
    note(lock)
    return reduced(row, without(row.values, fields))
  }
  return {
    sift: async (rows, reduced) => {
      const locks = new Map(
        (await tx.locks.erased(register, [...new Set(rows.map(ownerOf))])).map((lock) => [lock.keyHash, lock]),
      )
      if (locks.size === 0) return [...rows]
      const erased = new Map<string, ReadonlyMap<string, readonly string[] | null>>()
      for (const lock of collection === '' ? [] : locks.values()) {
        const own = rows.filter((row) => ownerOf(row) === lock.keyHash).map(({ keyHash }) => keyHash)
        const found = await tx.locks.erasedRows(lock.id, collection, own)
        erased.set(lock.id, new Map(found.map(({ keyHash, fields }) => [keyHash, fields])))
      }
      return rows.flatMap((row) => {
        const lock = locks.get(ownerOf(row))
        if (!lock) return [row]
        const fields = erased.get(lock.id)?.get(row.keyHash)
        if (lock.state === 'gone' || fields === null) {
          saw(lock.recordId)
          note(lock)
          out += 1
          return []
        }
        if (collection === '') return [siftRecord(row, lock, reduced)]
        if (!fields || !has(row.values, fields)) return [row]
        note(lock)
        return [reduced(row, without(row.values, fields))]
      })
    },
    keptOut: () => out,
    settle: async () => {
      for (const lock of back.values()) await tell(house, tx, lock, collection)
    },
  }
}
