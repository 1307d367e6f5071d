/** Finding one person: the same work at 1,000 and at 1,000,000 people. */
import { CompiledQuery, type Kysely, MysqlDialect, sql } from 'kysely'
import { createPool } from 'mysql2'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { recordReads } from '#db/records.ts'
import type { Schema } from '#db/schema.ts'
import { type Figure, median, round } from './figure.ts'
import { addressOf, ENGINES, type Engine, emptyStore, fill, keys, type Place } from './house.ts'

const FEW = 1_000
const MANY = 1_000_000
const LOOKUPS = 500
const ROUNDS = 9
const TIME_LIMIT = 1.3

function readsOf(db: Kysely<Schema>, engine: Engine) {
  return recordReads(db, { engine, keys, clock: systemClock, chance: systemChance })
}

type Reads = ReturnType<typeof readsOf>

/** Different people each time, spread over all of them. */
const someone = (people: number, turn: number) => addressOf((turn * 7_919) % people)

async function find(reads: Reads, people: number, turn: number): Promise<void> {
  const found = await reads.byIdentifiers('billing', [{ field: 'email', value: someone(people, turn) }])
  if (found.length !== 1) throw new Error('The person was not found')
}

async function timeOf(reads: Reads, people: number, round: number): Promise<number> {
  const from = performance.now()
  for (let turn = 0; turn < LOOKUPS; turn += 1) await find(reads, people, round * LOOKUPS + turn)
  return (performance.now() - from) / LOOKUPS
}

/** How often MariaDB touched a row for one look-up, by kind of touch. */
async function handlerReads(url: string, people: number): Promise<Record<string, number>> {
  const { Kysely: K } = await import('kysely')
  const db = new K<Schema>({ dialect: new MysqlDialect({ pool: createPool({ uri: url, connectionLimit: 1 }) }) })
  const status = async () => {
    const { rows } = await sql<{
      Variable_name: string
      Value: string
    }>`show session status like 'Handler_read%'`.execute(db)
    return Object.fromEntries(rows.map((row) => [row.Variable_name, Number(row.Value)]))
  }
  await find(readsOf(db, 'mysql'), people, 0)
  const before = await status()
  await find(readsOf(db, 'mysql'), people, 1)
  const after = await status()
  await db.destroy()
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]))
}

async function planOf(place: Place): Promise<string[]> {
  const hash = keys.hash('identifier', 'billing', 'email', addressOf(1))
  const text =
    'explain query plan select records.id from identifiers inner join records on records.id = identifiers.record_id where identifiers.register = ? and identifiers.field in (?) and identifiers.hash in (?) and records.state = ?'
  const { rows } = await place.connections.read.executeQuery<{ detail: string }>(
    CompiledQuery.raw(text, ['billing', 'email', hash, 'held']),
  )
  return rows.map((row) => row.detail)
}

async function* compare(engine: Engine, few: Place, many: Place): AsyncGenerator<Figure> {
  const [small, large] = [readsOf(few.connections.read, engine), readsOf(many.connections.read, engine)]
  const times = { few: [] as number[], many: [] as number[] }
  await timeOf(small, FEW, 0)
  await timeOf(large, MANY, 0)
  // Turn about, so that a noisy moment of the machine falls on both.
  for (let turn = 1; turn <= ROUNDS; turn += 1) {
    times.few.push(await timeOf(small, FEW, turn))
    times.many.push(await timeOf(large, MANY, turn))
  }
  const [a, b] = [median(times.few), median(times.many)]
  yield { bench: 'lookup', engine, what: '1,000 people', value: round(a * 1000, 1), unit: 'µs', ok: true }
  yield {
    bench: 'lookup',
    engine,
    what: '1,000,000 people',
    value: round(b * 1000, 1),
    unit: 'µs',
    ratio: b / a,
    limit: `≤ ${TIME_LIMIT}`,
    ok: b / a <= TIME_LIMIT,
  }
}

async function* workOf(engine: Engine, few: Place, many: Place): AsyncGenerator<Figure> {
  if (engine === 'sqlite') {
    const plan = await planOf(many)
    yield {
      bench: 'lookup',
      engine,
      what: 'query plan without a scan',
      value: plan.filter((line) => /\bSCAN\b/.test(line)).length,
      unit: 'scans',
      limit: '0',
      ok: plan.every((line) => !/\bSCAN\b/.test(line)),
      note: plan.join('; '),
    }
    return
  }
  const [a, b] = [await handlerReads(few.url, FEW), await handlerReads(many.url, MANY)]
  const same = JSON.stringify(a) === JSON.stringify(b)
  yield {
    bench: 'lookup',
    engine,
    what: 'the same Handler_read counters',
    value: same ? 'equal' : 'different',
    unit: '',
    limit: 'equal',
    ok: same,
    note: JSON.stringify(b),
  }
}

/** Fills both sizes on each engine and compares them. */
export async function* lookupBench(): AsyncGenerator<Figure> {
  for (const engine of ENGINES) {
    const few = await emptyStore(engine)
    const many = await emptyStore(engine)
    try {
      await fill(few.store, FEW)
      const from = performance.now()
      await fill(many.store, MANY)
      yield {
        bench: 'lookup',
        engine,
        what: 'filling with 1,000,000 people',
        value: round((performance.now() - from) / 1000, 1),
        unit: 's',
        ok: true,
      }
      yield* workOf(engine, few, many)
      yield* compare(engine, few, many)
    } finally {
      await few.remove()
      await many.remove()
    }
  }
}
