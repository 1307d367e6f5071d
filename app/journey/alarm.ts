/** What is wrong with the service itself: a row on the waiting list, and a mail to every owner that says nothing of it. */
import type { Writer } from '#db/store.ts'
import type { House } from './house.ts'
import { makeReference } from './reference.ts'

/** It is looked into on the next working day. */
const LOOK_MS = 24 * 3_600_000
/** A mail server that is down over a weekend is no reason to stay silent. */
const TRYING_MS = 3 * 24 * 3_600_000

export type Alarm = {
  readonly kind: 'audit-broken' | 'policy-loosened'
  /** For who looks at the row: names and numbers, no data of anybody. */
  readonly what: string
  /** Of alarms that are named alike, owners get one mail. */
  readonly once: string
}

/** Raises an alarm in the transaction of what it tells of. One row stands for as long as nobody has settled it. */
export async function raiseAlarm(
  { clock, chance, keys }: Pick<House, 'clock' | 'chance' | 'keys'>,
  tx: Writer,
  { kind, what, once }: Alarm,
): Promise<void> {
  const now = clock.now()
  const subjectHash = keys.hash('digest', kind)
  const [open] = await tx.waiting.openOf(subjectHash, kind)
  if (open) await tx.waiting.amend(open, { reason: what })
  else
    await tx.waiting.add({
      ...{ id: chance.id(now), reference: makeReference(chance), kind, subjectHash },
      ...{ details: { reason: what }, createdAt: now, dueAt: now + LOOK_MS },
    })
  for (const { id, address, state, ready, role } of await tx.staff.all()) {
    if (state !== 'active' || !ready || role !== 'owner') continue
    await tx.outbox.put({
      kind: 'mail',
      once: `alarm:${kind}:${id}:${once}`,
      subjectHash: keys.hash('staff', address),
      payload: { message: 'case-alert', why: 'alarm', staffId: id, path: '/staff/queue' },
      nextAt: now,
      giveUpAt: now + TRYING_MS,
    })
  }
}
