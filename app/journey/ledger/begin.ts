/** The first lines of a ledger: whose it is, and what this database knows of erasures and bans from before it had one. */
import { START } from '#app/ledger/chain.ts'
import type { LedgerEntry } from '#app/ledger/entry.ts'
import type { Writer } from '#db/store.ts'
import { erasedFields } from '../erasure/lock.ts'
import type { House } from '../house.ts'
import { keepLedgerState, settleLedgerState } from './state.ts'

async function erasedBefore(tx: Writer): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  const subjects = new Set<string>()
  for await (const locks of tx.locks.everyErased())
    for (const lock of locks) {
      subjects.add(lock.subjectHash)
      const rows = lock.state === 'gone' ? [] : await tx.locks.rowsUnder(lock.id)
      entries.push({
        what: 'erased',
        ...{ request: lock.requestId, subject: lock.subjectHash, register: lock.register, record: lock.recordId },
        ...{ key: lock.keyHash, nextOn: lock.nextOn, fields: lock.state === 'gone' ? null : [...erasedFields(lock)] },
        rows: rows.map(({ collection, keyHash, fields }) => ({
          ...{ collection, key: keyHash },
          fields: fields === null ? null : [...fields],
        })),
      })
    }
  for (const subject of subjects) entries.push({ what: 'own', subject, identifiers: [], ban: null })
  return entries
}

async function bannedBefore(tx: Writer): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  for await (const bans of tx.bans.every())
    entries.push(...bans.map((ban): LedgerEntry => ({ what: 'banned', ...ban })))
  return entries
}

/** Begins a ledger in the place that has none. With `anew` another one that this database had is given up. */
export async function beginLedger(house: House, mode: 'first' | 'anew'): Promise<void> {
  await house.store.write(async (tx) => {
    const state = { id: house.chance.id(house.clock.now()), ...START }
    if (mode === 'first' && !(await settleLedgerState(tx, state))) return
    if (mode === 'anew') await keepLedgerState(tx, state)
    const due = await tx.ledger.due(Number.MAX_SAFE_INTEGER)
    // What waited for the old one is in the database by now, so it is told with all the rest.
    await tx.ledger.told(due.map(({ id }) => id))
    await tx.ledger.add({ what: 'begun', ledger: state.id }, ...(await erasedBefore(tx)), ...(await bannedBefore(tx)))
    if (mode === 'anew') tx.audit.add({ event: 'ledger-begun', actor: 'operator' })
  })
}
