/** What goes by itself in the time to come, or is looked at again, for staff: when, what by its names, and why; no value of anybody's. */
import { Temporal } from 'temporal-polyfill'
import type { PlanGroup } from '#app/register/erasure-view.ts'
import type { Words } from '#app/register/register.ts'
import type { ComingKey, StoredLock } from '#db/locks.ts'
import type { House } from '../house.ts'
import { heldCopy } from './held-copy.ts'
import { plansOf, planViews } from './plan.ts'

/** What goes or is looked at on a day, and why only then. */
export type ComingDay = {
  /** ISO day. */
  readonly on: string
  readonly group: Pick<PlanGroup, 'outcome' | 'fields'> & {
    readonly rows: readonly Pick<PlanGroup['rows'][number], 'label' | 'count'>[]
  }
}

/** A record of which something goes later. */
export type Coming = {
  readonly id: string
  /** The next ISO day on which something of it goes, or is looked at again. */
  readonly on: string
  readonly register: Words
  /** What goes or is looked at on the next day; none where the system of record is to be asked on it. */
  readonly days: readonly ComingDay[]
  /** The same for the days after it. */
  readonly later: readonly ComingDay[]
  /** The request after which it stayed; null where its time is over. */
  readonly reference: string | null
}

/** Records on a page: each is opened and planned anew, and one with thousands of rows takes a tenth of a second. */
const PAGE_RECORDS = 20

function dayOfGroup({ outcome }: PlanGroup): string | null {
  if (outcome.does === 'goes-now') return null
  if (outcome.does === 'stays-while') return outcome.reviewOn
  return Temporal.PlainDate.from(outcome.until).add({ days: 1 }).toString()
}

/** The days to come of what stays under a lock, in order; none where its system is asked on the day. */
export async function comingOf(house: House, lock: StoredLock): Promise<ComingDay[]> {
  const register = house.installation.registers.find(({ id }) => id === lock.register)
  const record = register ? await heldCopy(house.store.read, register, lock.recordId) : null
  if (!register || !record) return []
  const views = planViews({ records: await plansOf(house, lock.subjectHash, [{ register, record }]) })
  const days = views.flatMap(({ groups }) =>
    groups.flatMap((group): ComingDay[] => {
      const on = dayOfGroup(group)
      if (on === null) return []
      const { outcome, fields } = group
      // What names rows is held under the lock and stays behind.
      const rows = group.rows.map(({ label, count }) => ({ label, count }))
      return [{ on, group: { outcome, fields, rows } }]
    }),
  )
  return days.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}

async function entryOf(house: House, lock: StoredLock): Promise<Coming[]> {
  if (lock.nextOn === null) return []
  const [all, request] = [await comingOf(house, lock), await house.store.read.requests.byId(lock.requestId)]
  const [first] = all
  return [
    {
      ...{ id: lock.id, on: lock.nextOn, reference: request?.reference ?? null },
      register: house.registers.find(({ id }) => id === lock.register)?.title ?? { fi: lock.register },
      days: all.filter(({ on }) => on === first?.on),
      later: all.filter(({ on }) => on !== first?.on),
    },
  ]
}

const KEY = /^(\d{4}-\d\d-\d\d)\.([\w-]{1,36})$/

/** Where a page begins, as its address says it; null for the first. */
function keyIn(after: string | null): ComingKey | null {
  const [, on, id] = KEY.exec(after ?? '') ?? []
  return on !== undefined && id !== undefined ? { on, id } : null
}

/** A page of the calendar, the nearest day first. `next`: where the next one begins; null on the last. */
export async function comingErasures(
  house: House,
  after: string | null,
): Promise<{ readonly entries: readonly Coming[]; readonly next: string | null }> {
  const locks = await house.store.read.locks.coming(keyIn(after), PAGE_RECORDS + 1)
  const shown = locks.slice(0, PAGE_RECORDS)
  const entries: Coming[] = []
  for (const lock of shown) entries.push(...(await entryOf(house, lock)))
  const last = shown.at(-1)
  return { entries, next: locks.length > PAGE_RECORDS && last ? `${last.nextOn}.${last.id}` : null }
}
