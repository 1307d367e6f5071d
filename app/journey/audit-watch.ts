/** The log is verified every night; where it does not verify, it stands on the waiting list and every owner hears of it by mail. */
import { z } from 'zod'
import type { Heads } from '#app/heads.ts'
import type { Writer } from '#db/store.ts'
import { type AuditReport, verifyAudit } from './audit.ts'
import { instantOf, today } from './day.ts'
import type { House } from './house.ts'
import { makeReference } from './reference.ts'

/** When nobody waits for the database. */
const NIGHT_TIME = '02:30'
/** A log that was altered is looked into on the next working day. */
const LOOK_MS = 24 * 3_600_000
/** Faults named on the list: the first ones lead to the place, and a cut log has millions. */
const NAMED_FAULTS = 20
/** A mail server that is down over a weekend is no reason to stay silent. */
const TRYING_MS = 3 * 24 * 3_600_000

const VERIFIED = 'audit-verified'
const KIND = 'audit-broken'

const Verified = z.object({
  /** The day whose night it was, ISO. */
  day: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  rows: z.number(),
  heads: z.number(),
  faults: z.number(),
})
export type Verified = z.infer<typeof Verified>

/** What the last night's verification found; null before the first. */
export async function lastVerified({ store }: House): Promise<Verified | null> {
  const text = await store.read.meta.get(VERIFIED)
  return text === null ? null : Verified.parse(JSON.parse(text))
}

async function tellOwners(house: House, tx: Writer, day: string): Promise<void> {
  const now = house.clock.now()
  const owners = (await tx.staff.all()).filter(
    ({ state, ready, role }) => state === 'active' && ready && role === 'owner',
  )
  for (const { id, address } of owners)
    await tx.outbox.put({
      kind: 'mail',
      once: `alarm:audit:${id}:${day}`,
      subjectHash: house.keys.hash('staff', address),
      payload: { message: 'case-alert', why: 'alarm', staffId: id, path: '/staff/queue' },
      nextAt: now,
      giveUpAt: now + TRYING_MS,
    })
}

/** One row for as long as nobody has settled it, however many nights it lasts; a mail each night. */
async function alarm(house: House, tx: Writer, { faults }: AuditReport, day: string): Promise<void> {
  const now = house.clock.now()
  const subjectHash = house.keys.hash('digest', KIND)
  const what = faults.slice(0, NAMED_FAULTS).map(({ seq, why }) => `${seq} ${why}`)
  if ((await tx.waiting.openOf(subjectHash, KIND)).length === 0)
    await tx.waiting.add({
      ...{ id: house.chance.id(now), reference: makeReference(house.chance), kind: KIND, subjectHash },
      ...{ details: { what: what.join(', ') }, createdAt: now, dueAt: now + LOOK_MS },
    })
  tx.audit.add({ event: KIND, actor: 'portal', details: { faults: faults.length } })
  await tellOwners(house, tx, day)
}

/** Verifies the log and keeps what came of it; a fault raises the alarm. */
export async function watchAudit(house: House, heads: Heads): Promise<Verified> {
  const day = today(house).toString()
  const report = await verifyAudit(house, heads)
  const verified = { day, at: house.clock.now(), rows: report.rows, heads: report.heads, faults: report.faults.length }
  await house.store.write(async (tx) => {
    await tx.meta.set(VERIFIED, JSON.stringify(verified))
    if (report.faults.length > 0) await alarm(house, tx, report, day)
  })
  return verified
}

/** Once each night; where the portal was off at night, as soon as it is on. */
export async function watchAuditNightly(house: House, heads: Heads): Promise<void> {
  const day = today(house).toString()
  const at = instantOf(house, day, NIGHT_TIME)
  if (at === null || house.clock.now() < at || (await lastVerified(house))?.day === day) return
  await watchAudit(house, heads)
}
