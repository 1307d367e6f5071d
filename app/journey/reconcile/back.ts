/**
 * People who were erased and are in a register again: known by the keyed hash of the address, or of the record where it came back
 * under its own id. Nobody is erased again by a program: they may be customers anew.
 */
import type { Connector, WalkedRecord } from '#app/connector/connector.ts'
import type { Register } from '#app/register/register.ts'
import type { StoredLock } from '#db/locks.ts'
import type { Writer } from '#db/store.ts'
import { calledIn, rowOnce } from '../ban/watch.ts'
import { erasedFields } from '../erasure/lock.ts'
import { isUnderWay } from '../erasure/watch.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { addressesIn } from './bans.ts'

export type Back = { readonly lock: StoredLock; readonly record: WalkedRecord }

/** Staff look within a week why somebody who was erased is there again. */
const LOOK_MS = 7 * 24 * 3_600_000
const KIND = 'came-back'

const holdsErased = (lock: StoredLock, { values }: WalkedRecord): boolean =>
  lock.state === 'gone' || erasedFields(lock).some((field) => (values[field] ?? []).length > 0)

/** Looks for them; a register of which nothing was ever erased costs one look. */
export async function findBack(
  house: House,
  { register, connector }: { readonly register: Register; readonly connector: Connector },
  records: readonly WalkedRecord[],
): Promise<Back[]> {
  const { locks } = house.store.read
  if (!(await locks.anyErased(register.id))) return []
  const isLive = connector.lives === 'elsewhere'
  const seen = records.map((record) => ({
    record,
    people: addressesIn(register, record.values).map((address) => house.keys.hash('subject', address)),
    key: house.keys.hash('live-record', register.id, record.id),
  }))
  const own = new Map<string, StoredLock>()
  const byPerson = new Map<string, StoredLock[]>()
  const byKey = new Map<string, StoredLock>()
  for (const lock of await locks.erasedOf(register.id, [...new Set(seen.flatMap(({ people }) => people))])) {
    own.set(lock.recordId, lock)
    byPerson.set(lock.subjectHash, [...(byPerson.get(lock.subjectHash) ?? []), lock])
  }
  if (isLive)
    for (const lock of await locks.erased(
      register.id,
      seen.map(({ key }) => key),
    ))
      byKey.set(lock.keyHash, lock)
  return seen.flatMap(({ record, people, key }): Back[] => {
    const lock = own.get(record.id) ?? byKey.get(key)
    // What stays of a record is no return of it.
    if (lock) return holdsErased(lock, record) ? [{ lock, record }] : []
    const [theirs] = people.flatMap((person) => byPerson.get(person) ?? [])
    return theirs ? [{ lock: theirs, record }] : []
  })
}

/** Tells staff of each once: where they have said that it is right, nothing more comes of it. Part of a transaction. */
export async function tellBack(house: House, tx: Writer, register: Register, back: readonly Back[]): Promise<number> {
  let told = 0
  for (const { lock, record } of back) {
    const id = rowOnce(house, KIND, lock.id, record.id)
    if ((await isUnderWay(tx, lock)) || (await tx.waiting.byId(id))) continue
    const now = house.clock.now()
    const { subjectHash } = lock
    await tx.waiting.add({
      ...{ id, reference: makeReference(house.chance), kind: KIND, subjectHash, requestId: null, assignee: null },
      details: { system: register.system.name, record: calledIn(register, record.values) },
      ...{ createdAt: now, dueAt: now + LOOK_MS },
    })
    tx.audit.add({
      event: 'found-back',
      actor: 'portal',
      subjectHash,
      details: { lock: lock.id, register: register.id },
    })
    told += 1
  }
  return told
}
