/** Holding 100,000 records of a customer system against the list of bans, against reading the same records alone. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { suppressionForm } from '#app/register/address.ts'
import { insertMany } from '#db/bulk.ts'
import { type Figure, median, round, type Size } from './figure.ts'
import { ENGINES, type Engine, emptyUrl, openPlace } from './house.ts'
import { addressOf, BANNED_EVERY, fillCrm, LOST_EVERY } from './reconcile-crowd.ts'

const SIZES = { full: { people: 100_000, rounds: 3 }, quick: { people: 20_000, rounds: 1 } } as const
const TIME_LIMIT = 2
/** Above what a tenth of the records takes: a source may be as large as it likes. */
const MEMORY_LIMIT_MB = 50

const Run = z.object({ records: z.number(), drift: z.number(), ms: z.number(), grownMb: z.number() })
type Run = z.infer<typeof Run>
type Way = 'reading' | 'reconciling'

const start = promisify(execFile)

async function run(way: Way, url: string, crm: string, people: number): Promise<Run> {
  const { stdout } = await start(process.execPath, ['bench/reconcile-run.ts', way, url, crm])
  const result = Run.parse(JSON.parse(stdout))
  if (result.records !== people) throw new Error(`${result.records} of ${people} records were read`)
  if (way === 'reconciling' && result.drift !== people / LOST_EVERY)
    throw new Error(`${result.drift} bans were found lost, and there are ${people / LOST_EVERY}`)
  return result
}

async function ban(url: string, people: number): Promise<void> {
  const place = await openPlace(url)
  const hashOf = await place.store.read.bans.hashing()
  const rows: unknown[][] = []
  for (let at = 0; at < people; at += BANNED_EVERY)
    rows.push([hashOf(suppressionForm(addressOf(at))), `ban-${at}`, 1, 0, 'form'])
  await place.connections.write
    .transaction()
    .execute((tx) => insertMany(tx, place.store.engine, 'bans', ['hash', 'id', 'depth', 'since', 'way'], rows))
  await place.store.close()
}

/** A portal with bans, and a customer system in which some have got lost; both are as new for each round. */
async function filled(engine: Engine, people: number) {
  const [portal, crm] = [await emptyUrl(engine), await emptyUrl(engine)]
  await ban(portal.url, people)
  await fillCrm(crm.url, people)
  return {
    ...{ url: portal.url, crm: crm.url },
    remove: async () => {
      await portal.remove()
      await crm.remove()
    },
  }
}

async function* compare(engine: Engine, size: Size): AsyncGenerator<Figure> {
  const { people, rounds } = SIZES[size]
  const [whole, tenth] = [await filled(engine, people), await filled(engine, people / 10)]
  try {
    const runs: Record<Way, Run[]> = { reading: [], reconciling: [] }
    // Turn about, so that a noisy moment of the machine falls on both.
    for (let turn = 0; turn < rounds; turn += 1)
      for (const way of ['reading', 'reconciling'] as const)
        runs[way].push(await run(way, whole.url, whole.crm, people))
    const small = await run('reconciling', tenth.url, tenth.crm, people / 10)
    const [floor, ours] = [runs.reading, runs.reconciling].map((some) => median(some.map(({ ms }) => ms)))
    const grown = Math.max(...runs.reconciling.map(({ grownMb }) => grownMb))
    const count = people.toLocaleString('en')
    const seconds = (what: string, ms = 0) => ({
      bench: 'connectors',
      engine,
      what,
      value: round(ms / 1000),
      unit: 's',
    })
    const ratio = round((ours ?? 0) / (floor ?? 1))
    yield { ...seconds(`${count} records read alone (floor)`, floor), ok: true }
    yield { ...seconds(`${count} records reconciled`, ours), ratio, limit: `≤ ${TIME_LIMIT}`, ok: ratio <= TIME_LIMIT }
    yield {
      ...{ bench: 'connectors', engine, what: 'memory grown at most by reconciling' },
      ...{ value: Math.round(grown), unit: 'MB', limit: `< ${MEMORY_LIMIT_MB} above a tenth of the records` },
      ok: grown < small.grownMb + MEMORY_LIMIT_MB,
      note: `a tenth ${Math.round(small.grownMb)} MB`,
    }
  } finally {
    await whole.remove()
    await tenth.remove()
  }
}

/** On each engine in turn. */
export async function* reconcileBench(size: Size): AsyncGenerator<Figure> {
  for (const engine of ENGINES) yield* compare(engine, size)
}
