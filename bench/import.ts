/** Importing 100,000 rows, against parsing, sealing, hashing and inserting the same rows plainly. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { customerFile } from './crowd.ts'
import { type Figure, median, round, type Size } from './figure.ts'
import { ENGINES, type Engine, emptyUrl } from './house.ts'

const SIZES = { full: { rows: 100_000, rounds: 3 }, quick: { rows: 20_000, rounds: 1 } } as const
const TIME_LIMIT = 2
const MEMORY_LIMIT_MB = 150

const Run = z.object({ rows: z.number(), ms: z.number(), grownMb: z.number() })
type Run = z.infer<typeof Run>
type Way = 'plainly' | 'properly'

const start = promisify(execFile)

/** One import into an empty database, in a fresh process. */
async function run(engine: Engine, way: Way, file: string, rows: number): Promise<Run> {
  const place = await emptyUrl(engine)
  try {
    const { stdout } = await start(process.execPath, ['bench/import-run.ts', way, place.url, file])
    const result = Run.parse(JSON.parse(stdout))
    if (result.rows !== rows) throw new Error(`${result.rows} of ${rows} rows were imported`)
    return result
  } finally {
    await place.remove()
  }
}

async function* compare(engine: Engine, file: string, size: Size): AsyncGenerator<Figure> {
  const { rows, rounds } = SIZES[size]
  const runs: Record<Way, Run[]> = { plainly: [], properly: [] }
  // Turn about, so that a noisy moment of the machine falls on both.
  for (let turn = 0; turn < rounds; turn += 1) {
    runs.plainly.push(await run(engine, 'plainly', file, rows))
    runs.properly.push(await run(engine, 'properly', file, rows))
  }
  const floor = median(runs.plainly.map(({ ms }) => ms))
  const ours = median(runs.properly.map(({ ms }) => ms))
  const grown = Math.max(...runs.properly.map(({ grownMb }) => grownMb))
  const count = rows.toLocaleString('en')
  const seconds = (what: string, ms: number) => ({ bench: 'import', engine, what, value: round(ms / 1000), unit: 's' })
  yield { ...seconds(`${count} rows plainly (floor)`, floor), ok: true }
  yield {
    ...seconds(`${count} rows imported`, ours),
    ratio: round(ours / floor),
    limit: `≤ ${TIME_LIMIT}`,
    ok: ours / floor <= TIME_LIMIT,
    note: `${Math.round(rows / (ours / 1000)).toLocaleString('en')} rows/s`,
  }
  yield {
    bench: 'import',
    engine,
    what: `memory grown at most by ${count} rows`,
    value: Math.round(grown),
    unit: 'MB',
    limit: `< ${MEMORY_LIMIT_MB}`,
    ok: grown < MEMORY_LIMIT_MB,
    note: `plainly ${Math.round(Math.max(...runs.plainly.map(({ grownMb }) => grownMb)))} MB`,
  }
}

/** Both ways in turn on each engine, each time into an empty database. */
export async function* importBench(size: Size): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-bench-'))
  try {
    const file = join(folder, 'customers.csv')
    writeFileSync(file, customerFile(SIZES[size].rows))
    for (const engine of ENGINES) yield* compare(engine, file, size)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
