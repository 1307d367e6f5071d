/** Erasing where the data lives: through the port, read again, later by itself, and by a person where the system would not. */
import { describe, expect, test } from 'vitest'
import { ownRequest } from '#app/journey/request/own.ts'
import { DAY } from '../../support/house.ts'
import { askedInCrm } from './crm-asked.ts'
import { locksOf } from './crm-erasing.ts'
import { HOUR } from './erasing.ts'

describe('an erasure in a database that may be written', () => {
  test('is rehearsed, carried out there, read again and called gone; nobody has a card', async () => {
    const { house, aino, world, request, work, aboutHer, cards, erasure, others, reference } = await askedInCrm('none')
    await work(25 * HOUR)
    expect(world.did).toEqual(['rehearse', 'erase'])
    expect(await aboutHer()).toEqual({ customers: [], bills: 0 })
    expect(await others()).toBe(3)
    expect(await cards()).toEqual([])
    expect(await erasure()).toMatchObject({ state: 'done' })
    expect((await request()).state).toBe('fulfilled')
    expect(await locksOf(house, aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
    const own = await ownRequest(house, aino, reference)
    expect(own?.receipts.map(({ act }) => act).sort()).toEqual(['answered', 'carried-out', 'filed'])
    // What names her went from the order with her record.
    const [order] = await house.store.read.eraseOrders.ofRequest((await request()).id)
    expect(order).toMatchObject({ state: 'erased', content: '{"register":"customers"}' })
  })

  test('keeps what the law keeps, locked, and takes that by itself on its day, once', async () => {
    const { house, aino, work, aboutHer, cards, erasure, events } = await askedInCrm('bills')
    await work(25 * HOUR)
    expect(await erasure()).toMatchObject({ state: 'done' })
    expect(await aboutHer()).toMatchObject({ customers: [{ number: '1001', full_name: '', mail: null }], bills: 2 })
    expect(await locksOf(house, aino.subjectHash)).toMatchObject([
      { state: 'held', nextOn: '2033-01-01', finds: [{ field: 'number', value: '1001' }] },
    ])
    expect(await house.store.read.waiting.open()).toEqual([])
    house.clock.set(Date.UTC(2033, 0, 1, 12))
    await work()
    await work(DAY)
    expect(await aboutHer()).toEqual({ customers: [], bills: 0 })
    expect(await locksOf(house, aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
    expect([await events('record-erased'), await events('residual-erased')]).toEqual([1, 1])
    expect(await cards()).toEqual([])
    expect((await house.store.read.waiting.open()).filter(({ kind }) => kind === 'erase-by-hand')).toEqual([])
  })

  test('waits for a database that does not answer, before anything goes anywhere', async () => {
    const { world, work, aboutHer, erasure } = await askedInCrm('none')
    world.writes = 'later'
    await work(25 * HOUR)
    expect(await erasure()).toMatchObject({ state: 'approved' })
    expect(new Set(world.did)).toEqual(new Set(['rehearse']))
    world.writes = 'up'
    await work(DAY)
    expect(await erasure()).toMatchObject({ state: 'done' })
    expect(await aboutHer()).toEqual({ customers: [], bills: 0 })
  })

  test('is a person’s to do where the database refuses it, and stays locked until its day all the same', async () => {
    const { house, aino, world, work, cards, erasure, request } = await askedInCrm('bills')
    world.writes = 'never'
    await work(25 * HOUR)
    expect(await cards()).toMatchObject([
      { what: 'erased', collection: '', fields: expect.arrayContaining(['name', 'email']) },
      { what: 'erased', collection: 'bills', rows: ['L1'] },
    ])
    expect(await erasure()).toMatchObject({ state: 'done' })
    expect((await request()).state).toBe('carrying-out')
    expect(await locksOf(house, aino.subjectHash)).toMatchObject([{ state: 'held', fields: [], nextOn: '2033-01-01' }])
    house.clock.set(Date.UTC(2033, 0, 1, 12))
    await work()
    expect((await house.store.read.waiting.open()).filter(({ kind }) => kind === 'erase-by-hand')).toMatchObject([
      { details: { system: 'Asiakkaat', record: 'Aino Esimerkki', what: 'x' } },
    ])
  })

  test('is not called gone while the database still has it, whatever that says; after three days a person does it', async () => {
    const { world, work, cards, erasure, aboutHer } = await askedInCrm('none')
    world.writes = 'lying'
    await work(25 * HOUR)
    expect(await erasure()).toMatchObject({ state: 'erased' })
    expect(await cards()).toEqual([])
    await work(4 * DAY)
    expect((await aboutHer()).customers).toHaveLength(1)
    expect(await cards()).toEqual([{ what: 'gone' }])
  })

  test('is read again only when the database answers: silence is not gone', async () => {
    const { house, world, work, erasure } = await askedInCrm('none')
    const { erase } = { ...house.connectors.get('customers') }
    const connector = house.connectors.get('customers')
    if (!connector || !erase) throw new Error('The database is not connected')
    house.connectors.set('customers', {
      ...connector,
      erase: async (order, signal) => {
        const written = await erase(order, signal)
        world.reads = 'down'
        return written
      },
    })
    await work(25 * HOUR)
    expect(await erasure()).toMatchObject({ state: 'erased' })
    house.connectors.set('customers', connector)
    world.reads = 'up'
    await work(DAY)
    expect(await erasure()).toMatchObject({ state: 'done' })
  })
})
