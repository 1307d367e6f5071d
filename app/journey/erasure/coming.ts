/** What goes by itself in the time to come, or is looked at again, for staff: when, what by its names, and why; no value of anybody's. */
import { Temporal } from 'temporal-polyfill'
import type { PlanGroup } from '#app/register/erasure-view.ts'
import type { Words } from '#app/register/register.ts'
import type { StoredLock } from '#db/locks.ts'
import type { House } from '../house.ts'
import { plansOf, planViews } from './plan.ts'
import { heldCopy } from './residual.ts'

export type Coming = {
  readonly id: string
  /** ISO day. */
  readonly on: string
  readonly register: Words
  /** What goes or is looked at then, and why; null where the system of record is to be asked on the day. */
  readonly group:
    | (Pick<PlanGroup, 'outcome' | 'fields'> & {
        readonly rows: readonly Pick<PlanGroup['rows'][number], 'label' | 'count'>[]
      })
    | null
  /** The request after which it stayed; null where its time is over. */
  readonly reference: string | null
}

/** Records looked at, the nearest day first: as many as a page takes a second for. */
const RECORDS = 100

function dayOfGroup({ outcome }: PlanGroup): string | null {
  if (outcome.does === 'goes-now') return null
  if (outcome.does === 'stays-while') return outcome.reviewOn
  return Temporal.PlainDate.from(outcome.until).add({ days: 1 }).toString()
}

/** The days to come of what stays under a lock, in the order of its plan. */
export async function comingOf(house: House, lock: StoredLock): Promise<Omit<Coming, 'reference'>[]> {
  const register = house.installation.registers.find(({ id }) => id === lock.register)
  const record = register ? await heldCopy(house.store.read, register, lock.recordId) : null
  if (!register || !record) {
    const title = register?.title ?? { fi: lock.register }
    return lock.nextOn === null ? [] : [{ id: lock.id, on: lock.nextOn, register: title, group: null }]
  }
  const views = planViews({ records: await plansOf(house, lock.subjectHash, [{ register, record }]) })
  return views.flatMap(({ groups }) =>
    groups.flatMap((group, at) => {
      const on = dayOfGroup(group)
      if (on === null) return []
      const { outcome, fields } = group
      // What names rows is held under the lock and stays behind.
      const rows = group.rows.map(({ label, count }) => ({ label, count }))
      return [{ id: `${lock.id}-${at}`, on, register: register.title, group: { outcome, fields, rows } }]
    }),
  )
}

/** The days to come, in order. `beyond`: there are more records than were looked at. */
export async function comingErasures(
  house: House,
): Promise<{ readonly entries: readonly Coming[]; readonly beyond: boolean }> {
  const { read } = house.store
  const locks = await read.locks.coming(RECORDS + 1)
  const entries: Coming[] = []
  for (const lock of locks.slice(0, RECORDS)) {
    const reference = (await read.requests.byId(lock.requestId))?.reference ?? null
    entries.push(...(await comingOf(house, lock)).map((entry) => ({ ...entry, reference })))
  }
  return {
    entries: entries.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))),
    beyond: locks.length > RECORDS,
  }
}
