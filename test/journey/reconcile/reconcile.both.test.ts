import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConnectorFault } from '#app/connector/connector.ts'
import { verifyAudit } from '#app/journey/audit.ts'
import { lockContent } from '#app/journey/erasure/lock.ts'
import { settleWaiting } from '#app/journey/queue.ts'
import { beginReconciliation, stepReconciliation } from '#app/journey/reconcile/run.ts'
import { classifyColumn } from '#app/journey/source/columns.ts'
import { watchSources } from '#app/journey/source/watch.ts'
import { viewMine } from '#app/journey/view.ts'
import { ROOT } from '../../house.ts'
import { workBans } from '../ban/banning.ts'
import { LIISA, verifiedAs } from '../request/requesting.ts'
import { AINO, BO, banned, crmHouse, events, reconciled, waitingFor } from './reconciling.ts'

const marks = async (crm: { all(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> }) =>
  (await crm.all('select id, no_ads from customers order by id')).map(({ no_ads }) => no_ads)

describe('bans that get lost', () => {
  test('whoever is banned and no longer marked is marked again, once, and nobody else is', async () => {
    const { crm, house } = await crmHouse()
    await banned(house, AINO, 'bo.privat@hem.example')
    const first = await reconciled(house)
    expect(first.parts.customers).toMatchObject({ records: 4, drift: 2, ordered: 2, mended: 0, told: 0, end: 'read' })
    // Read again before the worker came: the same bans are on their way, and nothing is asked twice.
    expect((await reconciled(house)).parts.customers).toMatchObject({ drift: 2, ordered: 0 })
    await workBans(house)
    expect(await marks(crm)).toEqual(['Y', 'N', 'Y', 'N'])
    expect((await reconciled(house)).parts.customers).toMatchObject({ drift: 0, marked: 0 })
    expect([await events(house, 'ban-drifted'), await events(house, 'ban-written')]).toEqual([2, 2])
    // Somebody imports an old list into the customer database: the next night mends that as well.
    await crm.run(`update customers set no_ads = 'N' where id = 1`)
    expect((await reconciled(house)).parts.customers).toMatchObject({ drift: 1, ordered: 1 })
    await workBans(house)
    expect(await marks(crm)).toEqual(['Y', 'N', 'Y', 'N'])
  })

  test('a mark without a ban stays and is counted: it may be how somebody said it', async () => {
    const { crm, house } = await crmHouse()
    await crm.run(`update customers set no_ads = 'Y' where id = 4`)
    expect((await reconciled(house)).parts.customers).toMatchObject({ drift: 0, marked: 1 })
    expect(await marks(crm)).toEqual(['N', 'N', 'N', 'Y'])
  })

  test('what cannot be written is told to staff, once until they have settled it', async () => {
    const { house } = await crmHouse()
    const connector = house.connectors.get('customers')
    if (!connector) throw new Error('The database is not connected')
    house.connectors.set('customers', { ...connector, writing: 'by-hand', abilities: new Set(['walk']) })
    await banned(house, AINO)
    expect((await reconciled(house)).parts.customers).toMatchObject({ drift: 1, told: 1 })
    expect((await reconciled(house)).parts.customers).toMatchObject({ drift: 1, told: 0 })
    const [row, ...others] = await waitingFor(house, 'ban-broken')
    expect([others, row?.details]).toEqual([[], { system: 'Asiakkaat', record: 'Aino Esimerkki', address: AINO }])
    await settleWaiting(house, LIISA, { id: row?.id ?? '', note: 'Merkitty' })
    expect((await reconciled(house)).parts.customers).toMatchObject({ drift: 1, told: 1 })
  })

  test('what its system refuses for good, a person hears of', async () => {
    const { house } = await crmHouse()
    const connector = house.connectors.get('customers')
    if (!connector) throw new Error('The database is not connected')
    const forbidMarketing = () => Promise.reject(new ConnectorFault('never', 'The system says no'))
    house.connectors.set('customers', { ...connector, forbidMarketing })
    await banned(house, BO)
    await reconciled(house)
    await workBans(house)
    expect(await waitingFor(house, 'ban-broken')).toMatchObject([{ details: { address: BO } }])
  })
})

test('somebody who was erased and is there again is told to staff, and once they have said why, no more', async () => {
  const { house } = await crmHouse()
  const subjectHash = house.keys.hash('subject', AINO)
  await house.store.write(async (tx) => {
    await tx.locks.put({
      ...{ id: 'lock-1', requestId: 'request-1', subjectHash, register: 'customers', recordId: '77' },
      ...{ keyHash: house.keys.hash('live-record', 'customers', '77'), why: 'erasure', state: 'gone' },
      ...{ content: lockContent({ fields: [] }), nextOn: null },
    })
  })
  for (const back of [1, 0]) expect((await reconciled(house)).parts.customers).toMatchObject({ back })
  const [row] = await waitingFor(house, 'came-back')
  expect(row?.details).toEqual({ system: 'Asiakkaat', record: 'Aino Esimerkki' })
  await settleWaiting(house, LIISA, { id: row?.id ?? '', note: 'Uusi asiakas' })
  expect((await house.store.read.waiting.byId(row?.id ?? ''))?.details).not.toHaveProperty('record')
  expect((await reconciled(house)).parts.customers).toMatchObject({ back: 0 })
  expect(await waitingFor(house, 'came-back')).toEqual([])
})

describe('columns', () => {
  test('one never seen before keeps the register from being complete, until somebody has said what it is', async () => {
    const { crm, house } = await crmHouse()
    await crm.run('alter table customers add shoe_size int')
    const aino = await verifiedAs(house, AINO)
    const coverage = async () => (await viewMine(house, aino)).coverage
    expect((await reconciled(house)).parts.customers).toMatchObject({ columns: 0 })
    expect(await coverage()).toMatchObject({ complete: true, unclassified: [] })
    await crm.run('alter table customers add mothers_name varchar(80)')
    expect((await reconciled(house)).parts.customers).toMatchObject({ columns: 1 })
    expect(await coverage()).toMatchObject({ complete: false, unclassified: [{ register: 'customers' }] })
    const columns = await house.store.read.sources.columns('customers')
    const told = (name: string) => columns.find((column) => column.name === name)
    expect([told('shoe_size')?.state, told('mail')?.state, told('no_ads')?.state]).toEqual(['before', 'read', 'read'])
    const digest = told('mothers_name')?.digest ?? ''
    expect(await classifyColumn(house, LIISA, { digest, word: 'missing' })).toBe(true)
    expect((await coverage()).complete).toBe(false)
    expect(await classifyColumn(house, LIISA, { digest, word: 'none' })).toBe(true)
    expect((await coverage()).complete).toBe(true)
    expect(await classifyColumn(house, LIISA, { digest: told('mail')?.digest ?? '', word: 'none' })).toBe(false)
    expect((await reconciled(house)).parts.customers).toMatchObject({ columns: 0 })
  })
})

describe('a source that fails', () => {
  test('is known with since when and what kind of fault, told to staff where it does not come back, and done with when it is well', async () => {
    const { house } = await crmHouse()
    const connector = house.connectors.get('customers')
    if (!connector) throw new Error('The database is not connected')
    const never = new AbortController().signal
    await watchSources(house, never)
    expect(await house.store.read.sources.state('customers')).toMatchObject({
      goodAt: house.clock.now(),
      failingSince: null,
    })
    const down = async () =>
      ({ ok: false, why: 'The database could not be talked with (ECONNREFUSED)', when: 'later' }) as const
    const walk = () => Promise.reject(new ConnectorFault('later', 'The database did not answer'))
    house.connectors.set('customers', { ...connector, health: down, walk })
    const since = house.clock.now()
    await watchSources(house, never)
    expect(await waitingFor(house, 'source-failing')).toEqual([])
    house.clock.advance(31 * 60_000)
    await watchSources(house, never)
    expect(await house.store.read.sources.state('customers')).toMatchObject({ failingSince: since, fault: 'later' })
    expect(await waitingFor(house, 'source-failing')).toHaveLength(1)
    expect((await reconciled(house)).parts.customers).toMatchObject({ records: 0, end: 'later' })
    house.connectors.set('customers', connector)
    await watchSources(house, never)
    expect(await house.store.read.sources.state('customers')).toMatchObject({
      failingSince: null,
      fault: null,
      why: null,
    })
    expect(await waitingFor(house, 'source-failing')).toEqual([])
    expect([await events(house, 'source-failing'), await events(house, 'source-well')]).toEqual([1, 1])
  })
})

/** Reads in a process of its own, which kills itself at a moment. */
function readAndDie(words: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, 'reader.ts')
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), [script, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compile') },
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`The reading ended by itself with ${code}`)),
    )
  })
}

test('a reading that is killed at every step mends each ban once and leaves none out', async () => {
  const { crm, house } = await crmHouse()
  const people = Array.from(
    { length: 1_200 },
    (_, index) => `(${index + 10}, 'n${index}', 'Henkilö ${index}', 'h${index}@yritys.example')`,
  )
  await crm.run(`insert into customers (id, number, full_name, mail) values ${people.join(', ')}`)
  await banned(house, AINO, BO, 'h3@yritys.example', 'h1100@yritys.example')
  // After a page, before and after the commit of its step; the page that was not written is read again.
  for (const moment of [3, 5, 3]) await readAndDie([house.url, crm.url, String(house.clock.now()), String(moment)])
  const id = await beginReconciliation(house, { asked: 'night' })
  while ((await stepReconciliation(house, id, new AbortController().signal)) === 'more');
  expect(await house.store.read.reconciliations.newest()).toHaveLength(1)
  const run = await house.store.read.reconciliations.byId(id)
  expect(JSON.parse(run?.content ?? '{}').parts.customers).toMatchObject({
    records: 1_204,
    pages: 2,
    drift: 4,
    ordered: 4,
  })
  await workBans(house)
  expect((await marks(crm)).filter((mark) => mark === 'Y')).toHaveLength(4)
  expect([await events(house, 'ban-drifted'), await events(house, 'ban-written')]).toEqual([4, 4])
  expect((await verifyAudit(house, { all: async () => [], append: async () => undefined })).faults).toEqual([])
}, 120_000)
