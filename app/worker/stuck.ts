/** Work that would not go is handed over to a person: a row on the waiting list and an entry in the audit log. */
import type { House } from '#app/journey/house.ts'
import { makeReference } from '#app/journey/reference.ts'
import type { Work } from '#db/outbox.ts'
import type { Writer } from '#db/store.ts'
import type { Details } from './work.ts'

/** What would not go is looked at within three days: a person waits at the other end. */
const STUCK_DUE_MS = 3 * 24 * 3_600_000

export type Stuck = { readonly kind: string; readonly fault: string; readonly details: Details }

/** Part of the transaction that settles the work as failed, so that neither happens without the other. */
export async function handOver(house: House, tx: Writer, work: Work, stuck: Stuck): Promise<void> {
  const { attempts, id, kind, subjectHash } = work
  const facts = { outbox: id, work: kind, fault: stuck.fault, attempts }
  tx.audit.add({ event: 'work-failed', actor: 'portal', ...(subjectHash && { subjectHash }), details: facts })
  // Who asks ten times while the mail server is down is one person to look after, not ten.
  const open = subjectHash ? await tx.waiting.openOf(subjectHash, stuck.kind) : []
  if (open.length > 0) return
  const now = house.clock.now()
  await tx.waiting.add({
    id: house.chance.id(now),
    reference: makeReference(house.chance),
    kind: stuck.kind,
    subjectHash,
    details: { ...stuck.details, ...facts },
    createdAt: now,
    dueAt: now + STUCK_DUE_MS,
  })
}
