import { CompiledQuery, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Connector, ConnectorFault, notThroughPort } from '#app/connector/connector.ts'
import { connectorsOf } from '#app/connectors.ts'
import { claimWaiting } from '#app/journey/holder.ts'
import { openWaiting, type Queue, type QueueAsked, readQueue, settleWaiting } from '#app/journey/queue.ts'
import { searchQueue } from '#app/journey/queue-search.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { withdrawRequest, writeToStaff } from '#app/journey/request/own.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { openDatabase } from '#db/open.ts'
import { openStore, type Store } from '#db/store.ts'
import type { Waiting } from '#db/waiting.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY, type FakeClock, fakeClock, HOUR, MINUTE, type TestHouse } from '../support/house.ts'
import { random } from '../support/random.ts'
import { colleague, firstOwner, sessionOf } from '../support/staff.ts'
import { noting, type Statement } from '../support/statements.ts'
import { fileOf, imported } from './importing.ts'
import { AINO, filed, LIISA, PEKKA, verifiedAs, WINTER } from './request/requesting.ts'

type Lived = TestHouse<FakeClock>

const KINDS = [...REQUEST_KINDS.slice(0, 3), 'identity', 'reply']
const STAGES = ['received', 'handling', 'open']
const HOLDERS = [LIISA.staffId, PEKKA.staffId, null]

let rows = 0

/** A row that waits, as some journey would put it there. */
function rowOf(house: Lived, over: Partial<Waiting> = {}): Waiting {
  rows += 1
  return {
    id: house.chance.id(house.clock.now()),
    reference: `T-${String(rows).padStart(8, '0')}`,
    kind: 'identity',
    subjectHash: house.keys.hash('subject', AINO),
    details: { address: AINO },
    createdAt: house.clock.now(),
    dueAt: house.clock.now() + DAY,
    ...over,
  }
}

const put = (house: Lived, row: Waiting) => house.store.write((tx) => tx.waiting.add(row))

/** Every open row, as the table has it: what the list has to agree with. */
async function openRows({ connections }: Lived) {
  const all = await connections.read.selectFrom('waiting').selectAll().where('state', '=', 'open').execute()
  return all.sort((one, other) => one.due_at - other.due_at || (one.id < other.id ? -1 : 1))
}
type Row = Awaited<ReturnType<typeof openRows>>[number]

const WEEK = 7 * DAY

/** What a filter leaves, worked out the slow way. */
function left(all: readonly Row[], now: number, { kind, stage, due, whose }: QueueAsked): Row[] {
  const hour = Math.floor(now / HOUR) * HOUR
  const until = due === 'overdue' ? hour : hour + WEEK
  const holder = whose === 'mine' ? LIISA.staffId : null
  return all.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (stage === undefined || row.stage === stage) &&
      (due === undefined || row.due_at <= until) &&
      (whose === undefined || row.assignee === holder),
  )
}

const FILTERS: readonly QueueAsked[] = [undefined, 'identity'].flatMap((kind) =>
  [undefined, 'received'].flatMap((stage) =>
    ([undefined, 'overdue', 'week'] as const).flatMap((due) =>
      ([undefined, 'mine', 'free'] as const).map((whose) => ({ kind, stage, due, whose })),
    ),
  ),
)

async function expectTrue(house: Lived): Promise<void> {
  const all = await openRows(house)
  const now = house.clock.now()
  for (const filter of FILTERS) {
    const queue = await readQueue(house, LIISA, filter)
    expect([filter, queue.count], JSON.stringify(filter)).toEqual([
      filter,
      { count: left(all, now, filter).length, beyond: false },
    ])
  }
  const queue = await readQueue(house, LIISA, {})
  const counted = (name: 'kind' | 'stage') =>
    Object.fromEntries(
      [...new Set(all.map((row) => row[name]))].map((value) => [
        value,
        all.filter((row) => row[name] === value).length,
      ]),
    )
  const asObject = (facets: Queue['kinds']) => Object.fromEntries(facets.map(({ value, count }) => [value, count]))
  expect(asObject(queue.kinds)).toEqual(counted('kind'))
  expect(asObject(queue.stages)).toEqual(counted('stage'))
  expect(queue).toMatchObject({
    all: all.length,
    overdue: left(all, now, { due: 'overdue' }).length,
    week: left(all, now, { due: 'week' }).length,
    mine: left(all, now, { whose: 'mine' }).length,
    free: left(all, now, { whose: 'free' }).length,
  })
}

describe('the counts of the list', () => {
  test('are those of the rows after anything that four processes do at once', async () => {
    const seed = process.env.SEED ?? 'queue'
    console.info(`Changes of the list from seed ${seed}`)
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const ids: string[] = []
    const work = async (store: Store, turn: number) => {
      const { below, pick } = random(`${seed}/${turn}`)
      const any = () => (ids.length > 0 ? pick(ids) : '')
      const due = () => WINTER + (below(20) - 5) * DAY + below(3) * 17 * MINUTE
      const acts: readonly (() => Promise<unknown>)[] = [
        async () => {
          const row = rowOf(house, { kind: pick(KINDS), stage: pick(STAGES), assignee: pick(HOLDERS), dueAt: due() })
          await store.write((tx) => tx.waiting.add(row))
          ids.push(row.id)
        },
        () => store.write((tx) => tx.waiting.change(any(), { assignee: pick(HOLDERS) })),
        () => store.write((tx) => tx.waiting.change(any(), { stage: pick(STAGES), dueAt: due() })),
        () => store.write((tx) => tx.waiting.finish(any(), 'done')),
        () => store.write((tx) => tx.waiting.reopen(any(), pick(STAGES))),
        // A transaction that fails takes its counts with it.
        () =>
          store
            .write(async (tx) => {
              await tx.waiting.add(rowOf(house, { kind: pick(KINDS) }))
              throw new Error('on purpose')
            })
            .catch(() => undefined),
        () => store.write((tx) => tx.waiting.sweepCounts(5)),
      ]
      for (let step = 0; step < 60; step += 1) await pick(acts)()
    }
    const stores = Array.from({ length: 4 }, () => openStore(openDatabase(house.url), { ...house }))
    await Promise.all(stores.map(work))
    await Promise.all(stores.map((store) => store.close()))
    expect(ids.length).toBeGreaterThan(20)
    await expectTrue(house)
    house.clock.advance(3 * DAY + 20 * MINUTE)
    await expectTrue(house)
    const { min } = await house.connections.read
      .selectFrom('waiting_counts')
      .select(({ fn }) => fn.min<number>('count').as('min'))
      .executeTakeFirstOrThrow()
    expect(Number(min)).toBeGreaterThanOrEqual(0)
  })
})

/** Fills a house with rows of which many are due at the same instant. */
async function crowded(count: number, over: Partial<Parameters<typeof freshHouse>[0]> = {}) {
  const house = await freshHouse({ clock: fakeClock(WINTER), ...over })
  const { below, pick } = random('crowd')
  await house.store.write(async (tx) => {
    for (let made = 0; made < count; made += 1)
      await tx.waiting.add(
        rowOf(house, {
          kind: pick(KINDS),
          stage: pick(STAGES),
          assignee: pick(HOLDERS),
          dueAt: WINTER + (below(6) - 2) * DAY,
        }),
      )
  })
  return house
}

const placeOf = (row: { readonly dueAt: number; readonly id: string } | undefined) =>
  row ? { dueAt: row.dueAt, id: row.id } : undefined

describe('going through the list', () => {
  test('forth from the first page and back from the last one shows every row once, in one order', async () => {
    const house = await crowded(260)
    const all = await openRows(house)
    for (const filter of [{}, { kind: 'identity' }, { due: 'week' }, { whose: 'free', stage: 'open' }] as const) {
      const expected = left(all, WINTER, filter).map(({ id }) => id)
      const forth: string[] = []
      let page = await readQueue(house, LIISA, filter)
      expect(page.before).toBe(false)
      for (;;) {
        forth.push(...page.rows.map(({ id }) => id))
        if (!page.after) break
        page = await readQueue(house, LIISA, { ...filter, after: placeOf(page.rows.at(-1)) })
      }
      expect(forth).toEqual(expected)
      const back: string[] = []
      page = await readQueue(house, LIISA, { ...filter, before: 'end' })
      expect(page.after).toBe(false)
      for (;;) {
        back.unshift(...page.rows.map(({ id }) => id))
        if (!page.before) break
        page = await readQueue(house, LIISA, { ...filter, before: placeOf(page.rows[0]) })
      }
      expect(back).toEqual(expected)
    }
  })

  test('a row that is settled or comes in between two pages neither hides another nor shows one twice', async () => {
    const house = await crowded(120)
    const first = await readQueue(house, LIISA, {})
    const [gone] = first.rows
    await put(house, rowOf(house, { dueAt: WINTER - 9 * DAY }))
    await house.store.write((tx) => tx.waiting.finish(gone?.id ?? '', 'done'))
    const second = await readQueue(house, LIISA, { after: placeOf(first.rows.at(-1)) })
    const seen = new Set(first.rows.map(({ id }) => id))
    expect(second.rows.filter(({ id }) => seen.has(id))).toEqual([])
    expect(first.rows.length + second.rows.length).toBe(100)
  })

  test('counts of a combination stop at a thousand and say so', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    await house.store.write(async (tx) => {
      for (let made = 0; made < 1_001; made += 1) await tx.waiting.add(rowOf(house, { stage: 'received' }))
    })
    const narrowed = { kind: 'identity', stage: 'received' } as const
    expect((await readQueue(house, LIISA, narrowed)).count).toEqual({ count: 1_000, beyond: true })
    expect((await readQueue(house, LIISA, { kind: 'identity' })).count).toEqual({ count: 1_001, beyond: false })
  })

  test('names colleagues, and nothing of the people whose cases wait', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    await put(house, rowOf(house, { details: { address: AINO, words: 'Aivan oma lause.' } }))
    const queue = JSON.stringify(await readQueue(house, LIISA, {}))
    for (const secret of [AINO, 'Aivan oma lause', house.keys.hash('subject', AINO)])
      expect(queue).not.toContain(secret)
  })
})

describe('what a page of the list costs', () => {
  const PAGES: readonly QueueAsked[] = FILTERS.flatMap((filter) => [filter, { ...filter, before: 'end' as const }])

  /** The index that begins with what a page is narrowed by: no row of another facet is read, however many there are. */
  function indexOf({ kind, stage, whose }: QueueAsked): string {
    const facets = [kind && 'kind', stage && 'stage', whose && 'assignee'].filter(Boolean)
    if (facets.length === 0) return 'due'
    return facets.length === 3 ? 'each' : facets.join('_')
  }

  test('comes from the index of its own facets in its order, however the list is narrowed', async () => {
    const heard: Statement[] = []
    const house = await crowded(1_500, { connections: noting((statement) => void heard.push(statement)) })
    const { read } = house.connections
    // A server knows its tables by itself after a while; SQLite is never told.
    if (house.store.engine === 'mysql') await sql`analyze table waiting`.execute(read)
    heard.length = 0
    for (const page of PAGES) await readQueue(house, LIISA, page)
    const lists = heard.filter(({ sql: text }) => /from .waiting.\W/.test(text) && text.includes('order by'))
    expect(lists).toHaveLength(PAGES.length)
    const explain = house.store.engine === 'sqlite' ? 'explain query plan' : 'explain'
    for (const [place, { sql: text, parameters }] of lists.entries()) {
      const plan = JSON.stringify(
        (await read.executeQuery(CompiledQuery.raw(`${explain} ${text}`, [...parameters]))).rows,
      )
      expect(plan, `${text} ${parameters}`).not.toMatch(/TEMP B-TREE|SCAN waiting|filesort|Using temporary/)
      expect(plan).toMatch(new RegExp(`(INDEX |"key":")waiting_${indexOf(PAGES[place] ?? {})}\\b`))
    }
  })
})

describe('an exact search', () => {
  test('finds by reference however it is typed, by address however it is written, by customer number, and never by a part', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const aino = await verifiedAs(house, AINO)
    const reference = await filed(house, aino, { identifiers: [{ what: 'customer-number', value: ' 4711 ' }] })
    const found = async (typed: string) => {
      const search = await searchQueue(house, LIISA, typed)
      return search.ok ? [search.by, ...search.rows.map((row) => row.reference)] : [search.why]
    }
    const bare = reference.replace('T-', '')
    for (const typed of [reference, reference.toLowerCase(), ` T${bare} `, `t - ${bare.slice(0, 4)} ${bare.slice(4)}`])
      expect(await found(typed), typed).toEqual(['reference', reference])
    expect(await found(AINO.toUpperCase())).toEqual(['address', reference])
    expect(await found('4711')).toEqual(['customer-number', reference])
    for (const [typed, by] of [
      ['471', 'customer-number'],
      ['47111', 'customer-number'],
      [AINO.slice(1), 'address'],
      ['T-00000000', 'reference'],
    ] as const)
      expect(await found(typed)).toEqual([by])
    expect(await found('   ')).toEqual(['empty'])
    expect(await found('kaksi@@at.example')).toEqual(['address'])
    const log = await house.connections.read.selectFrom('audit').selectAll().execute()
    const searches = log.filter(({ event }) => event === 'queue-searched')
    expect(searches).toHaveLength(5)
    expect(JSON.stringify(searches.map(({ details }) => String(details)))).not.toMatch(/4711|aino/i)
  })

  test('finds by the number that a register has for the address, though the request does not name it', async () => {
    const base = await freshHouse({ clock: fakeClock(WINTER) })
    const own = connectorsOf(base.registers, base.store, base.keys, base.clock)
    const house = { ...base, connectors: own }
    await imported(house, fileOf([{ Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO }]), {})
    const reference = await filed(house, await verifiedAs(house, AINO))
    expect(await searchQueue(house, LIISA, '1042')).toMatchObject({ incomplete: false, rows: [{ reference }] })
    expect(await searchQueue(house, LIISA, '104')).toMatchObject({ incomplete: false, rows: [] })
    const silent: Connector = {
      ...notThroughPort('billing', 'by-hand'),
      register: 'billing',
      lives: 'elsewhere',
      find: () => Promise.reject(new ConnectorFault('later', 'The register is closed')),
      rows: async () => ({ rows: [], next: null }),
      every: async function* () {},
      health: async () => ({ ok: false, why: 'closed', when: 'later' }),
    }
    const closed = { ...base, connectors: new Map([...own, ['billing', silent] as const]) }
    expect(await searchQueue(closed, LIISA, '1042')).toMatchObject({ ok: true, incomplete: true, rows: [] })
  })
})

describe('what waits and is no request', () => {
  test('is opened, taken, settled with a note; of two who settle it one is told', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const row = rowOf(house)
    await put(house, row)
    const sees = { ...LIISA, mayDo: () => true }
    expect(await openWaiting(house, sees, row.id)).toMatchObject({ details: { address: AINO }, assignee: null })
    expect(await openWaiting(house, { ...PEKKA, mayDo: () => false }, row.id)).toMatchObject({ details: null })
    expect(await claimWaiting(house, LIISA, { id: row.id, holder: null, claim: 'take' })).toEqual({ ok: true })
    expect((await readQueue(house, LIISA, { whose: 'mine' })).rows).toHaveLength(1)
    expect(await settleWaiting(house, LIISA, { id: row.id, note: '  ' })).toEqual({ ok: false, why: 'no-note' })
    const both = await Promise.all(
      [LIISA, PEKKA].map((one) => settleWaiting(house, one, { id: row.id, note: `Soitin (${one.staffId}).` })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, why: 'done' })
    expect(await openWaiting(house, sees, row.id)).toMatchObject({
      state: 'done',
      details: { address: AINO, note: expect.stringContaining('Soitin') },
    })
    expect((await readQueue(house, LIISA, {})).all).toBe(0)
  })

  test('is had by one: of two who take it one is told; it is put back by whoever has it, and handed over to whoever can deal with it', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const owner = await sessionOf(house, await firstOwner(house))
    const kari = await sessionOf(house, await colleague(house, 'handler', 'Kari Hyväksyjä'))
    const tarmo = await sessionOf(house, await colleague(house, 'auditor', 'Tarmo Tarkastaja'))
    const row = rowOf(house)
    await put(house, row)
    const free = { id: row.id, holder: null } as const
    const both = await Promise.all([owner, kari].map((one) => claimWaiting(house, one, { ...free, claim: 'take' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, why: 'stale' })
    const [first, second] = both[0]?.ok ? [owner, kari] : [kari, owner]
    const held = { id: row.id, holder: first.staffId } as const
    expect(await claimWaiting(house, second, { ...held, claim: 'put-back' })).toEqual({ ok: false, why: 'not-yours' })
    for (const to of [tarmo.staffId, 'nobody', '', 'x'.repeat(10_000)])
      expect(await claimWaiting(house, first, { ...held, claim: 'hand-over', to })).toEqual({
        ok: false,
        why: 'colleague',
      })
    const item = await openWaiting(house, { ...second, mayDo: () => true }, row.id)
    expect(item?.takers.map(({ id }) => id)).toEqual([second.staffId])
    const over = { ...held, claim: 'hand-over', to: second.staffId } as const
    expect(await claimWaiting(house, first, over)).toEqual({ ok: true })
    expect(await claimWaiting(house, first, over)).toEqual({ ok: false, why: 'stale' })
    expect((await readQueue(house, second, { whose: 'mine' })).rows).toMatchObject([{ id: row.id }])
    const back = { id: row.id, holder: second.staffId, claim: 'put-back' } as const
    expect(await claimWaiting(house, second, back)).toEqual({ ok: true })
    expect((await readQueue(house, second, {})).free).toBe(1)
    await settleWaiting(house, second, { id: row.id, note: 'Soitin.' })
    expect(await claimWaiting(house, first, { ...free, claim: 'take' })).toEqual({ ok: false, why: 'stale' })
  })

  test('a legal hold is looked at again by whoever may lift it, and by nobody else', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const owner = await sessionOf(house, await firstOwner(house))
    const kari = await sessionOf(house, await colleague(house, 'handler'))
    const row = rowOf(house, { kind: 'hold-review' })
    await put(house, row)
    const free = { id: row.id, holder: null } as const
    const over = { ...free, claim: 'hand-over', to: kari.staffId } as const
    expect(await claimWaiting(house, owner, over)).toEqual({ ok: false, why: 'colleague' })
    expect(await claimWaiting(house, kari, { ...free, claim: 'take' })).toEqual({ ok: false, why: 'colleague' })
    expect(await claimWaiting(house, owner, { ...free, claim: 'take' })).toEqual({ ok: true })
  })

  test('may belong to a request that is closed: a reply is somebody’s all the same', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const owner = await sessionOf(house, await firstOwner(house))
    const kari = await sessionOf(house, await colleague(house, 'handler', 'Kari Hyväksyjä'))
    const aino = await verifiedAs(house, AINO)
    const reference = await filed(house, aino)
    await withdrawRequest(house, aino, reference)
    await writeToStaff(house, aino, { reference, text: 'Vielä yksi asia.', files: [], form: 'late' })
    const desk = async () => openDesk(house, { ...owner, role: 'owner' }, reference)
    const [reply] = (await desk())?.waiting ?? []
    expect(reply).toMatchObject({ kind: 'reply', holder: null, isMine: false })
    const to = kari.staffId
    const over = { id: reply?.id ?? '', holder: null, claim: 'hand-over', to } as const
    expect(await claimWaiting(house, owner, over)).toEqual({ ok: true })
    expect((await desk())?.waiting).toMatchObject([{ holder: { name: 'Kari Hyväksyjä' } }])
    expect((await readQueue(house, kari, { whose: 'mine' })).rows).toMatchObject([{ requestReference: reference }])
  })

  test('a request is answered, not settled', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    await filed(house, await verifiedAs(house, AINO))
    const [row] = (await readQueue(house, LIISA, {})).rows
    const settled = await settleWaiting(house, LIISA, { id: row?.id ?? '', note: 'Valmis.' })
    expect(settled).toEqual({ ok: false, why: 'is-request' })
    expect(await claimWaiting(house, LIISA, { id: row?.id ?? '', holder: null, claim: 'take' })).toEqual({
      ok: false,
      why: 'is-request',
    })
    expect(await settleWaiting(house, LIISA, { id: 'none', note: 'Valmis.' })).toEqual({ ok: false, why: 'none' })
  })
})
