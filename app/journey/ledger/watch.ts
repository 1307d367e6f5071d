/** A ledger that stays silent is for staff to know: until it is told, no erasure is called done. */
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { tellLedger } from './write.ts'

/** A disk or a server may be away for a moment; what takes longer does not come back by itself. */
const PATIENCE_MS = 5 * 60_000
/** Each hour without it is one in which a lost database would take decisions along. */
const LOOK_MS = 24 * 3_600_000

const KIND = 'ledger-silent'

/** Tells the ledger what is due. Where that has not worked for minutes a row waits for staff, and goes once it works. */
export async function watchLedger(house: House): Promise<void> {
  await tellLedger(house)
  const since = await house.store.read.ledger.since()
  const id = await house.store.read.meta.get(KIND)
  const known = id ? await house.store.read.waiting.byId(id) : null
  const now = house.clock.now()
  if (since === null && known?.open) await house.store.write((tx) => tx.waiting.finish(known.id, 'done'))
  if (since === null || known?.open || now - since < PATIENCE_MS) return
  await house.store.write(async (tx) => {
    const row = house.chance.id(now)
    await tx.meta.set(KIND, row)
    await tx.waiting.add({
      ...{ id: row, reference: makeReference(house.chance), kind: KIND, subjectHash: '', requestId: null },
      ...{ details: {}, createdAt: now, dueAt: now + LOOK_MS, assignee: null },
    })
    tx.audit.add({ event: KIND, actor: 'portal' })
  })
}
