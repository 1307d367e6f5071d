/** Finding one person as the portal does: the same work among 1,000 and among 1,000,000 people. */
import { CompiledQuery, Kysely, MysqlDialect, type RootOperationNode, sql } from 'kysely'
import { createPool } from 'mysql2'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { fileConnector } from '#app/connector/file.ts'
import { readInstallation } from '#app/installation/read.ts'
import type { Register } from '#app/register/register.ts'
import { importReads } from '#db/imports.ts'
import { recordReads } from '#db/records.ts'
import type { Schema } from '#db/schema.ts'
import { addressOf, fill } from './crowd.ts'
import { type Figure, median, round, type Size } from './figure.ts'
import { ENGINES, type Engine, emptyPlace, keys, type Place, prepare } from './house.ts'

const FEW = 1_000
const MANY = { full: 1_000_000, quick: 50_000 } as const
/** Different people looked up in each round, spread over all there are. */
const LOOKUPS = 500
const ROUNDS = 9
const TIME_LIMIT = 1.3

async function billing(): Promise<Register> {
  const read = await readInstallation('installation')
  const register = read.ok ? read.installation.registers.find(({ id }) => id === 'billing') : undefined
  if (!register) throw new Error('The example installation has faults')
  return register
}

/** The product's own search in the register `billing`, asking `db`. */
async function finderIn(db: Kysely<Schema>, engine: Engine, people: number): Promise<(turn: number) => Promise<void>> {
  const tools = { engine, keys, clock: systemClock, chance: systemChance }
  const { latestOfParts } = importReads(db)
  const { find } = fileConnector(await billing(), { ...recordReads(db, tools), latestOfParts })
  const { signal } = new AbortController()
  return async (turn) => {
    const someone = addressOf((turn * Math.floor(people / LOOKUPS) + turn) % people)
    const { records } = await find({ identifiers: [{ field: 'email', value: someone }], signal })
    if (records.length !== 1) throw new Error('The person was not found')
  }
}

async function timeOf(find: (turn: number) => Promise<void>): Promise<number> {
  const from = performance.now()
  for (let turn = 0; turn < LOOKUPS; turn += 1) await find(turn)
  return (performance.now() - from) / LOOKUPS
}

type Reads = Readonly<Record<string, number>>

/** How often the server touched a row for one search, by kind of touch. */
async function handlerReads(url: string, people: number): Promise<Reads> {
  const pool = createPool({ uri: url, connectionLimit: 1 })
  const db = new Kysely<Schema>({ dialect: new MysqlDialect({ pool }) })
  const status = async (): Promise<Reads> => {
    type Row = { Variable_name: string; Value: string }
    const { rows } = await sql<Row>`show session status like 'Handler_read%'`.execute(db)
    return Object.fromEntries(rows.map((row) => [row.Variable_name, Number(row.Value)]))
  }
  const find = await finderIn(db, 'mysql', people)
  await find(0)
  const before = await status()
  await find(1)
  const after = await status()
  await db.destroy()
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]))
}

/** SQLite's plan for every statement of a search, the statements taken from the product as it asks. */
async function plansOf({ connections }: Place, people: number): Promise<string[]> {
  const asked: RootOperationNode[] = []
  const listening = connections.read.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const find = await finderIn(listening, 'sqlite', people)
  await find(1)
  const plans: string[] = []
  for (const node of asked) {
    const { sql: text, parameters } = connections.read.getExecutor().compileQuery(node, { queryId: 'plan' })
    const explain = CompiledQuery.raw(`explain query plan ${text}`, [...parameters])
    const { rows } = await connections.read.executeQuery<{ detail: string }>(explain)
    plans.push(...rows.map(({ detail }) => detail))
  }
  return plans
}

/** A scan of a table; that of a subquery's own few rows is none. */
const isScan = (line: string) => /\bSCAN (?!newest\b|\(subquery)/.test(line)

async function* workOf(engine: Engine, few: Place, many: Place, people: number): AsyncGenerator<Figure> {
  if (engine === 'sqlite') {
    const plans = await plansOf(many, people)
    const scans = plans.filter(isScan)
    const what = 'scans in the plans of a search’s statements'
    const note = plans.join('; ')
    yield { bench: 'lookup', engine, what, value: scans.length, unit: '', limit: '0', ok: scans.length === 0, note }
    return
  }
  const [a, b] = [await handlerReads(few.url, FEW), await handlerReads(many.url, people)]
  const ok = JSON.stringify(a) === JSON.stringify(b)
  const note = ok ? JSON.stringify(b) : `${JSON.stringify(a)} and ${JSON.stringify(b)}`
  const value = ok ? 'equal' : 'different'
  yield { bench: 'lookup', engine, what: 'Handler_read counters', value, unit: '', limit: 'equal', ok, note }
}

async function* compare(engine: Engine, few: Place, many: Place, people: number): AsyncGenerator<Figure> {
  const small = await finderIn(few.connections.read, engine, FEW)
  const large = await finderIn(many.connections.read, engine, people)
  const times: Record<'few' | 'many', number[]> = { few: [], many: [] }
  await timeOf(small)
  await timeOf(large)
  // Turn about, so that a noisy moment of the machine falls on both.
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    times.few.push(await timeOf(small))
    times.many.push(await timeOf(large))
  }
  const [a, b] = [median(times.few), median(times.many)]
  const among = (count: number, ms: number) => {
    return {
      bench: 'lookup',
      engine,
      what: `a search among ${count.toLocaleString('en')}`,
      value: round(ms * 1000, 0),
      unit: 'µs',
    }
  }
  yield { ...among(FEW, a), ok: true }
  yield { ...among(people, b), ratio: round(b / a), limit: `≤ ${TIME_LIMIT}`, ok: b / a <= TIME_LIMIT }
}

/** Fills both sizes on each engine and compares them. */
export async function* lookupBench(size: Size): AsyncGenerator<Figure> {
  const people = MANY[size]
  for (const engine of ENGINES) {
    const few = await emptyPlace(engine)
    const many = await emptyPlace(engine)
    try {
      await fill(few.store, FEW)
      await prepare(engine, many)
      const from = performance.now()
      await fill(many.store, people)
      const seconds = round((performance.now() - from) / 1000, 1)
      const what = `filling with ${people.toLocaleString('en')} people`
      yield { bench: 'lookup', engine, what, value: seconds, unit: 's', ok: true }
      yield* workOf(engine, few, many, people)
      yield* compare(engine, few, many, people)
    } finally {
      await few.remove()
      await many.remove()
    }
  }
}
