/** The log is verified every night; where it does not verify, it stands on the waiting list and every owner hears of it by mail. */
import { z } from 'zod'
import type { Heads } from '#app/heads.ts'
import { raiseAlarm } from './alarm.ts'
import { verifyAudit } from './audit.ts'
import { instantOf, today } from './day.ts'
import type { House } from './house.ts'

/** When nobody waits for the database. */
const NIGHT_TIME = '02:30'
/** Faults named on the list: the first ones lead to the place, and a cut log has millions. */
const NAMED_FAULTS = 20
const VERIFIED = 'audit-verified'

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

/** Verifies the log and keeps what came of it; a fault raises the alarm. */
async function watchAudit(house: House, heads: Heads): Promise<Verified> {
  const day = today(house).toString()
  const report = await verifyAudit(house, heads)
  const verified = { day, at: house.clock.now(), rows: report.rows, heads: report.heads, faults: report.faults.length }
  await house.store.write(async (tx) => {
    await tx.meta.set(VERIFIED, JSON.stringify(verified))
    if (report.faults.length === 0) return
    const what = report.faults.slice(0, NAMED_FAULTS).map(({ seq, why }) => `${seq} ${why}`)
    tx.audit.add({ event: 'audit-broken', actor: 'portal', details: { faults: report.faults.length } })
    await raiseAlarm(house, tx, { kind: 'audit-broken', what: what.join(', '), once: day })
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
