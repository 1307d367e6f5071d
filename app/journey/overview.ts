/** The overview: how requests were answered in the last half year, without anybody's data. */
import { csvOf } from '#app/package/csv.ts'
import { type Among, amongOf, groupsOf, totalOf, weekStarts, weeksOf } from '#app/request/overview.ts'
import type { House } from './house.ts'

async function counted(house: House) {
  const now = house.clock.now()
  const starts = weekStarts(now, house.installation.controller.timeZone)
  return { starts, now, counts: await house.store.read.overview.counts(starts.at, now) }
}

/** What the page shows. `kinds` and `registers` are what there is to narrow down to. */
export async function readOverview(house: House, among: Among) {
  const { starts, counts } = await counted(house)
  const chosen = amongOf(counts, among)
  return {
    weeks: weeksOf(chosen, starts.days),
    total: totalOf(chosen),
    byKind: groupsOf(amongOf(counts, { ...among, kind: null }), 'kind'),
    byRegister: groupsOf(amongOf(counts, { ...among, register: null }), 'register'),
    kinds: groupsOf(counts, 'kind').map(({ value }) => value),
    registers: groupsOf(counts, 'register').map(({ value }) => value),
  }
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}

const HEADINGS = ['week', 'kind', 'register', 'received', 'answered', 'onTime', 'medianDays', 'open']

/** The same as a table: a line for each week, kind and register (empty: all of them) in which something was asked, answered or open. */
export async function overviewFile(house: House): Promise<AsyncIterable<string>> {
  const { starts, counts } = await counted(house)
  const pairs = groupsOf(counts, 'kind').flatMap(({ value: kind }) =>
    groupsOf(amongOf(counts, { kind, register: null }), 'register').map(({ value: register }) => ({ kind, register })),
  )
  const lines = pairs.flatMap(({ kind, register }) =>
    weeksOf(amongOf(counts, { kind, register }), starts.days)
      .filter(({ received, answered, open }) => received + answered + open > 0)
      .map(({ begins, received, answered, onTime, median, open }) =>
        [begins, kind, register, received, answered, onTime, median ?? '', open].map(String),
      ),
  )
  return whole(csvOf([HEADINGS, ...lines.sort(([one = ''], [other = '']) => one.localeCompare(other, 'en'))], 'first'))
}
