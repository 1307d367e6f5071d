import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewWork } from '#db/outbox.ts'
import { ROOT } from '../house.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { type FakeClock, fakeClock, HOUR, MINUTE, MORNING } from '../support/house.ts'
import { type MailingHouse, mailingHouse } from '../worker/mailing.ts'

const run = promisify(execFile)
const LEASE = MINUTE

let database: FreshDatabase
let clock: FakeClock
let house: MailingHouse

beforeEach(async () => {
  database = await freshDatabase()
  clock = fakeClock(MORNING)
  house = await mailingHouse(database.url, clock)
})
afterEach(async () => {
  await house.store.close()
  await database.drop()
})

const mail = (name: string, other: Partial<NewWork> = {}): NewWork => ({
  kind: 'mail',
  once: `mail:${name}`,
  subjectHash: '',
  payload: { message: 'code', name },
  nextAt: clock.now(),
  giveUpAt: clock.now() + HOUR,
  ...other,
})
const put = (work: NewWork) => house.store.write((tx) => tx.outbox.put(work))
const claim = (owner: string, limit: number) =>
  house.store.write((tx) => tx.outbox.claim({ owner, kind: 'mail', now: clock.now(), limit, leaseMs: LEASE }))
const rows = () => house.connections.read.selectFrom('outbox').selectAll().orderBy('created_at').execute()

describe('the outbox', () => {
  test('the same work put in twice is done once, and the second time says so', async () => {
    expect(await put(mail('letter'))).toBe('put')
    expect(await put(mail('letter', { payload: { other: true } }))).toBe('known')
    const works = await claim('worker', 10)
    expect(works.map((work) => work.read())).toEqual([{ message: 'code', name: 'letter' }])
  })

  test('two processes that put in the same work at the same moment leave one row', async () => {
    const other = await mailingHouse(database.url, clock)
    const both = [house, other, house, other].map(({ store }) => store.write((tx) => tx.outbox.put(mail('letter'))))
    expect((await Promise.all(both)).sort()).toEqual(['known', 'known', 'known', 'put'])
    expect(await rows()).toHaveLength(1)
    await other.store.close()
  })

  test('a key that is too long for its column is a fault on MySQL, and never cut to another’s key', async () => {
    const long = 'k'.repeat(170)
    const outcomes = await Promise.allSettled([
      put(mail('', { once: `${long}1` })),
      put(mail('', { once: `${long}2` })),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(house.store.engine === 'mysql' ? 0 : 2)
  })

  test('work that its transaction took back was never there', async () => {
    const broken = house.store.write(async (tx) => {
      await tx.outbox.put(mail('letter'))
      throw new Error('the decision fell through')
    })
    await expect(broken).rejects.toThrow('fell through')
    expect(await rows()).toEqual([])
  })

  test('what is in the payload is nowhere in the row', async () => {
    await put(mail('aino.korhonen@asiakas.example'))
    const [row] = await rows()
    expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('aino')
  })

  test('nothing is claimed before its time, and the oldest comes first', async () => {
    await put(mail('later', { nextAt: clock.now() + MINUTE / 2 }))
    await put(mail('now', { nextAt: clock.now() - 1 }))
    await put(mail('long ago', { nextAt: clock.now() - HOUR }))
    const first = await claim('worker', 1)
    expect(first.map((work) => work.read())).toEqual([{ message: 'code', name: 'long ago' }])
    expect(await claim('worker', 10)).toHaveLength(1)
    expect(await house.store.read.outbox.isDue('mail', clock.now())).toBe(false)
    clock.advance(MINUTE / 2)
    expect(await house.store.read.outbox.isDue('mail', clock.now())).toBe(true)
    expect((await claim('worker', 10)).map((work) => work.read())).toEqual([{ message: 'code', name: 'later' }])
  })

  test('a worker is given only the kinds it can do', async () => {
    await put(mail('package', { kind: 'package' }))
    expect(await claim('worker', 10)).toEqual([])
  })

  test('a lease that ran out is taken over, and who had it can neither renew nor settle', async () => {
    await put(mail('letter'))
    const [work] = await claim('slow', 1)
    const id = work?.id ?? ''
    clock.advance(LEASE - 1)
    expect(await claim('quick', 1)).toEqual([])
    clock.advance(1)
    const [again] = await claim('quick', 1)
    expect(again).toMatchObject({ id, attempts: 2 })
    expect(await house.store.write((tx) => tx.outbox.renew(id, 'slow', clock.now() + LEASE))).toBe(false)
    expect(await house.store.write((tx) => tx.outbox.settle(id, 'slow', { state: 'done' }))).toBe(false)
    expect(await house.store.write((tx) => tx.outbox.renew(id, 'quick', clock.now() + 2 * LEASE))).toBe(true)
    clock.advance(LEASE)
    expect(await claim('slow', 1)).toEqual([])
    expect(await house.store.write((tx) => tx.outbox.settle(id, 'quick', { state: 'done' }))).toBe(true)
    expect(await house.store.write((tx) => tx.outbox.settle(id, 'quick', { state: 'done' }))).toBe(false)
  })

  test('what became of it: done, again, failed, dropped', async () => {
    for (const name of ['one', 'two', 'three', 'four']) await put(mail(name))
    const [one, two, three, four] = (await claim('worker', 4)).map(({ id }) => id)
    await house.store.write(async (tx) => {
      await tx.outbox.settle(one ?? '', 'worker', { state: 'done' })
      await tx.outbox.settle(two ?? '', 'worker', { state: 'again', at: clock.now() + MINUTE, fault: 'timeout' })
      await tx.outbox.settle(three ?? '', 'worker', { state: 'failed', fault: 'smtp-550' })
      await tx.outbox.settle(four ?? '', 'worker', { state: 'dropped', fault: 'dead-code' })
    })
    const states = (await rows()).map(({ fault, id, lease_owner, settled_at, state }) => [
      id,
      { fault, lease_owner, settled_at, state },
    ])
    expect(Object.fromEntries(states)).toEqual({
      [one ?? '']: { state: 'done', fault: null, lease_owner: null, settled_at: MORNING },
      [two ?? '']: { state: 'ready', fault: 'timeout', lease_owner: null, settled_at: null },
      [three ?? '']: { state: 'failed', fault: 'smtp-550', lease_owner: null, settled_at: MORNING },
      [four ?? '']: { state: 'dropped', fault: 'dead-code', lease_owner: null, settled_at: MORNING },
    })
    clock.advance(2 * MINUTE)
    expect(await house.store.read.outbox.state(clock.now())).toEqual({
      ready: 1,
      leased: 0,
      failed: 1,
      overdue: 1,
      oldestDueAt: MORNING + MINUTE,
    })
    expect(await house.store.write((tx) => tx.outbox.sweep(MORNING, 100))).toBe(0)
    expect(await house.store.write((tx) => tx.outbox.sweep(clock.now(), 2))).toBe(2)
    expect(await house.store.write((tx) => tx.outbox.sweep(clock.now(), 2))).toBe(1)
    expect((await rows()).map(({ id }) => id)).toEqual([two])
  })

  test('a row that cannot be opened does not keep the others from being claimed', async () => {
    await put(mail('whole'))
    clock.advance(1)
    await put(mail('damaged'))
    const damaged = (await rows()).at(-1)
    await house.connections.write
      .updateTable('outbox')
      .set({ sealed: Buffer.from('no') })
      .where('id', '=', damaged?.id ?? '')
      .execute()
    const works = await claim('worker', 10)
    expect(works).toHaveLength(2)
    const read = works.map((work) => {
      try {
        return work.read()
      } catch {
        return 'closed'
      }
    })
    expect(read).toContain('closed')
    expect(read).toContainEqual({ message: 'code', name: 'whole' })
  })

  test('six workers on six connections never have the same mail', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => mailingHouse(database.url, clock)))
    await house.store.write(async (tx) => {
      for (let number = 0; number < 200; number += 1) await tx.outbox.put(mail(String(number)))
    })
    const got = await Promise.all(
      [house, ...others].map(async ({ store }, index) => {
        const ids: string[] = []
        while (ids.length < 200 && (await store.read.outbox.isDue('mail', clock.now()))) {
          const options = { owner: `worker-${index}`, kind: 'mail', now: clock.now(), limit: 3, leaseMs: LEASE }
          ids.push(...(await store.write((tx) => tx.outbox.claim(options))).map(({ id }) => id))
        }
        return ids
      }),
    )
    const all = got.flat()
    expect(all).toHaveLength(200)
    expect(new Set(all).size).toBe(200)
    for (const { store } of others) await store.close()
  })

  test('four processes never have the same mail, and none is left', async () => {
    await house.store.write(async (tx) => {
      for (let number = 0; number < 120; number += 1) await tx.outbox.put(mail(String(number)))
    })
    const node = join(ROOT, 'node_modules', '.bin', 'node')
    const claimer = join(ROOT, 'test', 'worker', 'claimer.ts')
    const children = Array.from({ length: 4 }, (_, index) =>
      run(node, [claimer, database.url, `process-${index}`], { cwd: ROOT }),
    )
    const ids = (await Promise.all(children)).flatMap(({ stdout }) => stdout.split('\n').filter(Boolean))
    expect(ids).toHaveLength(120)
    expect(new Set(ids).size).toBe(120)
    expect((await rows()).every(({ attempts, state }) => state === 'leased' && attempts === 1)).toBe(true)
  })
})
