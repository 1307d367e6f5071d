/** The list of what waits: the same pages, facets and searches among 1,000 and among 1,000,000 requests. */
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import type { House } from '#app/journey/house.ts'
import { type QueueAsked, readQueue } from '#app/journey/queue.ts'
import { searchQueue } from '#app/journey/queue-search.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { hourOf, TOTAL } from '#db/waiting.ts'
import { type Figure, median, percentile95, round, type Size } from './figure.ts'
import { ENGINES, type Engine, emptyPlace, houseOf, keys, type Place, prepare } from './house.ts'

const FEW = 1_000
const MANY = { full: 1_000_000, quick: 50_000 } as const
const STAGES = ['received', 'handling', 'asked', 'carrying-out'] as const
/** Colleagues who have two thirds of the cases; nobody has the rest. */
const COLLEAGUES = 8
const ME = 'colleague-0'
const ROUNDS = 21
/** Times that a page is read in a round. */
const TURNS = 30
const TIME_LIMIT = 1.3
const COMBINED_LIMIT_MS = 300
/** Days over which the limits spread: some are past, most are within an extended month. */
const DAYS = { past: 10, ahead: 90 } as const
const DAY_MS = 24 * 3_600_000
const FILL_ROWS = 1_000

const addressOf = (number: number) => `asiakas.${number}@malli.example`
const referenceOf = (number: number) => `T-${number.toString(32).toUpperCase().padStart(8, '0')}`

/** The fields vary by strides without a common divisor, so that every combination occurs among a thousand as among a million. */
function rowOf(number: number, today: number) {
  const pick = <const Names extends readonly string[]>(names: Names, stride: number) =>
    names[Math.floor(number / stride) % names.length] ?? ''
  const holder = Math.floor(number / 28) % (COLLEAGUES + COLLEAGUES / 2)
  const id = systemChance.id(today)
  return {
    id,
    reference: referenceOf(number),
    kind: pick(REQUEST_KINDS, 1),
    subject_hash: keys.hash('subject', addressOf(number)),
    state: 'open' as const,
    stage: pick(STAGES, REQUEST_KINDS.length),
    request_id: id,
    assignee: holder < COLLEAGUES ? `colleague-${holder}` : null,
    customer_hash: keys.hash('customer', String(number)),
    created_at: today - DAY_MS,
    due_at: today + ((Math.floor(number / 3) % (DAYS.past + DAYS.ahead)) - DAYS.past) * DAY_MS,
    done_at: null,
    told: 3,
  }
}

async function fill({ connections }: Place, count: number): Promise<void> {
  const db = connections.write
  const today = Math.floor(systemClock.now() / DAY_MS) * DAY_MS
  const sealed = keys.seal('waiting', 'bench', 1, '{}')
  for (let from = 0; from < count; from += FILL_ROWS) {
    const rows = Array.from({ length: Math.min(FILL_ROWS, count - from) }, (_none, index) => rowOf(from + index, today))
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('waiting')
        .values(rows.map((row) => ({ ...row, sealed })))
        .execute()
      await tx
        .insertInto('requests')
        .values(
          rows.map(({ id, reference, kind, subject_hash, stage, assignee, created_at, due_at }) => ({
            id,
            reference,
            kind,
            subject_hash,
            assignee,
            created_at,
            due_at,
            channel: 'portal',
            language: 'fi',
            state: stage,
            version: 1,
            sealed,
            snapshot: 'bench',
            received_at: created_at,
            target_at: due_at,
            extended_at: due_at,
          })),
        )
        .execute()
    })
  }
  await countAnew(db)
}

/** The counts, as the product would have kept them row by row. */
async function countAnew(db: Place['connections']['write']): Promise<void> {
  const rows = await db
    .selectFrom('waiting')
    .select(({ fn }) => ['kind', 'stage', 'assignee', 'due_at', fn.countAll<number>().as('count')])
    .groupBy(['kind', 'stage', 'assignee', 'due_at'])
    .execute()
  const counts = new Map<string, number>()
  for (const { kind, stage, assignee, due_at, count } of rows)
    for (const facet of ['all', `kind:${kind}`, `stage:${stage}`, `assignee:${assignee ?? ''}`]) {
      for (const hour of [TOTAL, hourOf(due_at)])
        counts.set(`${facet} ${hour}`, (counts.get(`${facet} ${hour}`) ?? 0) + Number(count))
    }
  const all = [...counts].map(([key, count]) => {
    const [facet = '', hour = ''] = key.split(' ')
    return { facet, hour: Number(hour), count }
  })
  for (let from = 0; from < all.length; from += FILL_ROWS)
    await db
      .insertInto('waiting_counts')
      .values(all.slice(from, from + FILL_ROWS))
      .execute()
}

type Asking = { readonly what: string; readonly ask: (house: House, turn: number, count: number) => Promise<number> }

const reading = (what: string, asked: QueueAsked): Asking => ({
  what,
  ask: async (house) => (await readQueue(house, { staffId: ME }, asked)).rows.length,
})
const searching = (what: string, text: (number: number) => string): Asking => ({
  what,
  ask: async (house, turn, count) => {
    const found = await searchQueue(house, { staffId: ME }, text((turn * 7_919) % count))
    return found.ok ? found.rows.length : 0
  },
})

/** What has to cost the same among few and among many. */
const SAME: readonly Asking[] = [
  reading('first page', {}),
  reading('facet page: kind', { kind: REQUEST_KINDS[2] }),
  reading('facet page: state', { stage: STAGES[1] }),
  reading('facet page: overdue', { due: 'overdue' }),
  reading('facet page: due this week', { due: 'week' }),
  reading('facet page: mine', { whose: 'mine' }),
  reading('last page', { before: 'end' }),
  searching('exact search: reference', referenceOf),
  searching('exact search: address', addressOf),
  searching('exact search: customer number', String),
]

/** Every combination of two facets or more, by what it is made of. */
const PARTS: readonly QueueAsked[] = [
  { kind: REQUEST_KINDS[0] },
  { stage: STAGES[0] },
  { whose: 'mine' },
  { due: 'overdue' },
]
const COMBINED: readonly Asking[] = Array.from({ length: 2 ** PARTS.length }, (_none, bits) =>
  PARTS.filter((_part, place) => Math.floor(bits / 2 ** place) % 2 === 1),
)
  .filter((parts) => parts.length > 1)
  .flatMap((parts) => {
    const asked: QueueAsked = Object.assign({}, ...parts)
    const what = Object.keys(asked).join(' + ')
    return [reading(what, asked), reading(`${what}, last page`, { ...asked, before: 'end' })]
  })

async function timeOf(house: House, { ask }: Asking, count: number): Promise<number> {
  const from = performance.now()
  for (let turn = 0; turn < TURNS; turn += 1)
    if ((await ask(house, turn, count)) === 0) throw new Error('Nothing was found')
  return (performance.now() - from) / TURNS
}

async function* compare(engine: Engine, few: House, many: House, count: number): AsyncGenerator<Figure> {
  for (const asking of SAME) {
    const times: Record<'few' | 'many', number[]> = { few: [], many: [] }
    await timeOf(few, asking, FEW)
    await timeOf(many, asking, count)
    // Turn about, so that a noisy moment of the machine falls on both.
    for (let round = 0; round < ROUNDS; round += 1) {
      times.few.push(await timeOf(few, asking, FEW))
      times.many.push(await timeOf(many, asking, count))
    }
    const [a, b] = [median(times.few), median(times.many)]
    // Of each round by itself: what slows the machine down for a while slows both halves of a round.
    const ratio = median(times.many.map((ms, index) => ms / (times.few[index] ?? Number.NaN)))
    const what = `${asking.what}, among ${count.toLocaleString('en')}`
    const note = `${round(a, 2)} ms among ${FEW.toLocaleString('en')}`
    yield {
      bench: 'queue',
      engine,
      what,
      value: round(b, 2),
      unit: 'ms',
      ratio: round(ratio),
      limit: `≤ ${TIME_LIMIT}`,
      ok: ratio <= TIME_LIMIT,
      note,
    }
  }
}

async function* combinations(engine: Engine, many: House): AsyncGenerator<Figure> {
  const slowest = { ms: 0, what: '' }
  for (const { what, ask } of COMBINED) {
    const times: number[] = []
    for (let turn = 0; turn < TURNS; turn += 1) {
      const from = performance.now()
      await ask(many, turn, 0)
      times.push(performance.now() - from)
    }
    const ms = percentile95(times)
    if (ms > slowest.ms) Object.assign(slowest, { ms, what })
  }
  yield {
    bench: 'queue',
    engine,
    what: `the slowest of ${COMBINED.length} combined pages, 95 %`,
    value: round(slowest.ms, 1),
    unit: 'ms',
    limit: `≤ ${COMBINED_LIMIT_MS}`,
    ok: slowest.ms <= COMBINED_LIMIT_MS,
    note: slowest.what,
  }
  const { count } = await readQueue(many, { staffId: ME }, { kind: REQUEST_KINDS[0], stage: STAGES[0] })
  const shown = `${count.count.toLocaleString('en')}${count.beyond ? '+' : ''}`
  yield {
    bench: 'queue',
    engine,
    what: 'the count of a combination',
    value: shown,
    unit: '',
    limit: '1,000+',
    ok: shown === '1,000+',
  }
}

/** Fills both sizes on each engine and compares them. */
export async function* queueBench(size: Size): AsyncGenerator<Figure> {
  const count = MANY[size]
  for (const engine of ENGINES) {
    const few = await emptyPlace(engine)
    const many = await emptyPlace(engine)
    try {
      await prepare(engine, many)
      await fill(few, FEW)
      const from = performance.now()
      await fill(many, count)
      const seconds = round((performance.now() - from) / 1000, 1)
      const what = `filling with ${count.toLocaleString('en')} requests`
      yield { bench: 'queue', engine, what, value: seconds, unit: 's', ok: true }
      const [small, large] = [await houseOf(few), await houseOf(many)]
      yield* compare(engine, small, large, count)
      yield* combinations(engine, large)
    } finally {
      await few.remove()
      await many.remove()
    }
  }
}
