import { expect, test } from 'vitest'
import type { Bucket } from '#db/throttle.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { HOUR, MINUTE, MORNING, SECOND } from '../support/house.ts'

const hourly: Bucket = { bucket: 'an-hour', limit: 3, periodMs: HOUR }

test('three in any hour are counted, the fourth is told when the first has passed', async () => {
  const { store } = await freshHouse({})
  const take = (at: number) => store.write((tx) => tx.throttle.take([hourly], at))
  for (const at of [0, 20 * MINUTE, 40 * MINUTE]) expect(await take(MORNING + at)).toEqual([])
  expect(await take(MORNING + 50 * MINUTE)).toEqual([{ bucket: 'an-hour', again: MORNING + HOUR }])
  expect(await take(MORNING + HOUR - 1)).toEqual([{ bucket: 'an-hour', again: MORNING + HOUR }])
  // The hour slides: at its end there is room for one, not for three.
  expect(await take(MORNING + HOUR)).toEqual([])
  expect(await take(MORNING + HOUR + 1)).toEqual([{ bucket: 'an-hour', again: MORNING + 80 * MINUTE }])
})

test('what is refused counts nowhere, so trying on does not lengthen the wait', async () => {
  const { store } = await freshHouse({})
  const wide: Bucket = { bucket: 'wide', limit: 4, periodMs: HOUR }
  const take = (at: number) => store.write((tx) => tx.throttle.take([hourly, wide], at))
  for (let tries = 0; tries < 3; tries += 1) expect(await take(MORNING)).toEqual([])
  for (let tries = 1; tries < 30; tries += 1) {
    expect(await take(MORNING + tries * MINUTE)).toEqual([{ bucket: 'an-hour', again: MORNING + HOUR }])
  }
  expect(await store.read.throttle.full([wide], MORNING + 30 * MINUTE)).toEqual([])
  expect(await store.write((tx) => tx.throttle.take([wide], MORNING + 30 * MINUTE))).toEqual([])
  expect(await store.read.throttle.full([wide], MORNING + 30 * MINUTE)).toEqual([
    { bucket: 'wide', again: MORNING + HOUR },
  ])
})

test('many at the same millisecond are counted one by one', async () => {
  const { store } = await freshHouse({})
  const many: Bucket = { bucket: 'many', limit: 17, periodMs: HOUR }
  const results = await Promise.all(
    Array.from({ length: 60 }, () => store.write((tx) => tx.throttle.take([many], MORNING))),
  )
  expect(results.filter((full) => full.length === 0)).toHaveLength(17)
})

test('a line lets a minute’s worth pass at once and then one every two seconds', async () => {
  const { store } = await freshHouse({})
  const line = { bucket: 'line', gapMs: 2 * SECOND, atOnce: 3 }
  const place = (at: number) => store.write((tx) => tx.throttle.queue(line, at))
  const turns: number[] = []
  for (let count = 0; count < 6; count += 1) turns.push((await place(MORNING)) - MORNING)
  expect(turns).toEqual([0, 0, 0, 2 * SECOND, 4 * SECOND, 6 * SECOND])
  expect(await place(MORNING + HOUR)).toBe(MORNING + HOUR)
})

test('nobody gets another’s place in the line', async () => {
  const { store } = await freshHouse({})
  const line = { bucket: 'line', gapMs: SECOND, atOnce: 1 }
  const turns = await Promise.all(
    Array.from({ length: 40 }, () => store.write((tx) => tx.throttle.queue(line, MORNING))),
  )
  expect([...turns].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 40 }, (_, count) => MORNING + count * SECOND),
  )
})

test('counts that no limit looks at any more are swept, a batch at a time; the others stay', async () => {
  const { store, connections } = await freshHouse({})
  for (let at = 0; at < 10; at += 1)
    await store.write((tx) => tx.throttle.take([{ bucket: `old-${at}`, limit: 1, periodMs: HOUR }], MORNING + at))
  await store.write((tx) => tx.throttle.take([{ bucket: 'young', limit: 1, periodMs: HOUR }], MORNING + 30 * MINUTE))
  const later = MORNING + HOUR + MINUTE
  expect(await store.write((tx) => tx.throttle.sweep(later, 6))).toBe(6)
  expect(await store.write((tx) => tx.throttle.sweep(later, 100))).toBe(14)
  expect(await store.write((tx) => tx.throttle.sweep(later, 100))).toBe(0)
  const left = await connections.read.selectFrom('throttle').select('bucket').distinct().execute()
  expect(left.map(({ bucket }) => bucket)).toEqual(['young'])
})
