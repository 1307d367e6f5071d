/** An erasure done once more from what the ledger has of it: on the copies that a backup has brought back, if it has. */
import type { LedgerEntry } from '#app/ledger/entry.ts'
import type { Register } from '#app/register/register.ts'
import type { Writer } from '#db/store.ts'
import { eraseCopies } from '../erasure/copies.ts'
import { erasedFields, lockContent, planResidual, readLock } from '../erasure/lock.ts'
import type { House } from '../house.ts'

type Erased = Extract<LedgerEntry, { readonly what: 'erased' }>
type Own = Extract<LedgerEntry, { readonly what: 'own' }>

/** The record under the id that it has in this database, if it is in it: a file may have brought it anew since. */
async function idOf(tx: Writer, { register, record, key }: Erased): Promise<string | null> {
  if ((await tx.records.keysOf([record])).has(record)) return record
  return (await tx.records.known(register, '', [key])).at(0)?.id ?? null
}

async function eraseCopy(house: House, tx: Writer, register: Register, entry: Erased): Promise<void> {
  const record = await idOf(tx, entry)
  const base = { register: register.id, nextOn: null, fields: entry.fields ?? [] }
  if (entry.fields === null) {
    await tx.records.erase({ register: register.id, parentHash: entry.key })
    if (record !== null) await eraseCopies(house, tx, register, { ...base, record, reach: 'whole', rows: [] })
    return
  }
  const rows: { readonly collection: string; readonly id: string; readonly fields: readonly string[] | null }[] = []
  for (const collection of new Set(entry.rows.map((row) => row.collection))) {
    const own = new Map(entry.rows.filter((row) => row.collection === collection).map((row) => [row.key, row.fields]))
    for (const { id, key_hash } of await tx.records.known(register.id, collection, [...own.keys()]))
      rows.push({ collection, id, fields: own.get(key_hash) ?? null })
  }
  if (record !== null) await eraseCopies(house, tx, register, { ...base, record, reach: 'part', rows })
}

/** Knows again what was erased, as after the erasure itself: no file brings it back, and what stayed goes on its day. */
async function lockAgain(house: House, tx: Writer, entry: Erased): Promise<void> {
  const { register, record, key, subject, nextOn, recoverableDays } = entry
  const [known] = await tx.locks.erased(register, [key])
  const isGone = entry.fields === null
  const fields = entry.fields ? [...new Set([...(known ? erasedFields(known) : []), ...entry.fields])] : []
  const finds = known ? readLock(known).finds : undefined
  const lock = await tx.locks.put({
    ...{ id: house.chance.id(house.clock.now()), requestId: entry.request, subjectHash: subject, register },
    ...{ recordId: record, keyHash: key, why: 'erasure', state: isGone ? 'gone' : 'held', nextOn },
    content: lockContent({
      fields,
      ...(recoverableDays === undefined ? {} : { recoverableDays }),
      ...(finds && !isGone ? { finds } : {}),
    }),
  })
  if (isGone) await tx.locks.dropRows(lock)
  else
    await tx.locks.addRows(
      lock,
      entry.rows.map(({ collection, key: keyHash, fields: some }) => ({ collection, keyHash, fields: some })),
    )
  if (nextOn !== null) await planResidual(house, tx, { lock, subjectHash: subject, on: nextOn })
}

/** How long the look whether it is gone is tried. */
const CHECK_TOTAL_MS = 30 * 24 * 3_600_000

/** The request is as far as it was, if this database has it and its decision. */
async function goOn(house: House, tx: Writer, { request, subject }: Erased): Promise<void> {
  if (!(await tx.erasures.erased(request))) return
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'erase-check',
    once: `erase-check:${request}:restored`,
    subjectHash: subject,
    payload: { requestId: request },
    ...{ nextAt: now, giveUpAt: now + CHECK_TOTAL_MS },
  })
}

/** Erases once more what was erased of a record. Twice is once. */
export async function eraseAgain(house: House, tx: Writer, entry: Erased): Promise<void> {
  const register = house.installation.registers.find(({ id }) => id === entry.register)
  if (register) await eraseCopy(house, tx, register, entry)
  await lockAgain(house, tx, entry)
  await goOn(house, tx, entry)
}

/** Erases once more the portal's own rows about a person. */
export async function eraseOwnAgain(tx: Writer, { subject, identifiers, ban }: Own): Promise<void> {
  for (const { id, register } of await tx.restore.goneCopies(identifiers)) {
    const parentHash = (await tx.records.keysOf([id])).get(id)
    if (parentHash !== undefined) await tx.records.erase({ register, parentHash })
    await tx.records.erase({ ids: [id] })
  }
  for (const { id } of await tx.exports.of(subject)) await tx.exports.destroy(id, 'expired')
  await tx.holdings.eraseVisits(subject)
  if (ban) await tx.links.forget(subject, ban.hash, ban.depth)
}
